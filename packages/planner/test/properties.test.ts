import type { Address, DesiredState, LiveFlow, LiveState, Plan, Step } from '@callwright/model';
import { unknown, versionKey } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { applyStep, applyToModel, modelOrg } from '@callwright/testkit';
import fc from 'fast-check';
import { plan } from '../src/index.ts';
import { applied, inputOf, planModel, readModel, said } from './plan-model.ts';
import type { Sample, SampleFlow, SampleValue } from './sample-project.ts';
import { project } from './sample-project.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
/** A sample stops quietly when its time is up; the whole suite stays within 45 s on a busy machine. */
const sample = (count: number): fc.Parameters<unknown> =>
  isDeep
    ? { seed, numRuns: Math.max(1000, count) }
    : { seed, numRuns: count, plugins: [fc.interruptAfterTimeLimit(7_000)] };

jest.setTimeout(isDeep ? 1_800_000 : 60_000);

beforeAll(() => {
  process.stdout.write(`planner properties: CALLWRIGHT_SEED=${seed}\n`);
});

/** Shared flows, inbound flows and routes that refer to each other; inbound flows transfer to each other at will. */
const aProject: fc.Arbitrary<Sample> = fc
  .record({
    shared: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
    inbound: fc.array(
      fc.record({
        says: fc.integer({ min: 0, max: 3 }),
        calls: fc.nat(15),
        transfers: fc.nat(255),
        renamed: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    routes: fc.array(fc.record({ flow: fc.nat(5), hours: fc.boolean() }), { maxLength: 5 }),
    numbers: fc.array(fc.nat(5), { maxLength: 8 }),
  })
  .map(toSample);

function toSample(drawn: {
  readonly shared: readonly number[];
  readonly inbound: readonly {
    readonly says: number;
    readonly calls: number;
    readonly transfers: number;
    readonly renamed: boolean;
  }[];
  readonly routes: readonly { readonly flow: number; readonly hours: boolean }[];
  readonly numbers: readonly number[];
}): Sample {
  const shared = drawn.shared.map((says, at): SampleFlow => ({
    name: `shared-${at}`,
    type: 'commonmodule',
    says: `Text ${says}`,
  }));
  const picked = (bits: number, names: readonly string[]): readonly string[] =>
    names.filter((_, at) => ((bits >> at) & 1) === 1);
  const inbound = drawn.inbound.map(({ says, calls, transfers, renamed }, at): SampleFlow => ({
    name: `in-${at}`,
    type: 'inboundcall',
    says: `Text ${says}`,
    calls: picked(
      calls,
      shared.map(({ name }) => name),
    ),
    transfers: picked(
      transfers,
      drawn.inbound.map((_, other) => `in-${other}`),
    ),
    ...(renamed && { liveName: `Renamed ${at}` }),
  }));
  const routes = inbound.length === 0 ? [] : drawn.routes;
  const values = routes.map(({ flow, hours }, at): SampleValue => {
    const numbers = drawn.numbers.flatMap((owner, number) => (owner === at ? [`+1317555010${number}`] : []));
    return {
      kind: 'CallRoute',
      name: `route-${at}`,
      attributes: {
        numbers,
        open: { $ref: `InboundFlow/in-${flow % inbound.length}` },
        hours: hours ? { $ref: 'ScheduleGroup/office' } : null,
      },
    };
  });
  const office: readonly SampleValue[] = [
    { kind: 'Schedule', name: 'week', attributes: { start: '2026-01-05T08:00:00' } },
    { kind: 'ScheduleGroup', name: 'office', attributes: { open: [{ $ref: 'Schedule/week' }] } },
  ];
  return { flows: [...shared, ...inbound], values: [...office, ...values] };
}

/** Everything that left the manifests is deleted, and what that leads to is allowed. */
function successor(before: DesiredState, after: Sample): DesiredState {
  const next = project(after);
  const staying = new Set(next.resources.map(({ address }) => address));
  const gone = before.resources.map(({ address }) => address).filter((address) => !staying.has(address));
  const addresses = [...staying, ...gone];
  return {
    ...next,
    removed: Object.fromEntries(gone.map((address) => [address, 'delete'])),
    allowances: addresses.map((address) => ({ hazard: 'unroutes-number', address, from: 'git' })),
  };
}

/** The same project with other words in some of its flows, and all else as it was. */
function edited(one: Sample, which: number): Sample {
  const flows = (one.flows ?? []).map((flow, at) =>
    ((which >> at) & 1) === 1 ? { ...flow, says: `${flow.says ?? ''}, said better` } : flow,
  );
  return { ...one, flows };
}

function shuffled(
  desired: DesiredState,
  live: LiveState,
  order: <T>(items: readonly T[]) => readonly T[],
): [DesiredState, LiveState] {
  return [
    {
      ...desired,
      resources: order(desired.resources),
      kinds: order(desired.kinds),
      allowances: order(desired.allowances),
    },
    {
      ...live,
      flows: { ...live.flows, rows: order(live.flows.rows) },
      objects: Object.fromEntries(
        order(Object.entries(live.objects)).map(([kind, listing]) => [
          kind,
          { ...listing, rows: order(listing.rows) },
        ]),
      ),
    },
  ];
}

/**
 * Steps come after the steps of what they use: shared flows before callers, flows before routes. Flows that transfer to
 * each other take turns: what the one that goes first names must be there, be it only by name.
 */
function misplaced(desired: DesiredState, made: Plan): readonly string[] {
  const isStub = (step: Step): boolean => 'stub' in step;
  const isThere = (address: Address): boolean =>
    made.steps.some((step) => step.address === address && (isStub(step) || 'liveId' in step));
  const position = new Map<Address, { first: number; last: number }>();
  for (const [at, step] of made.steps.entries()) {
    const { address, do: act } = step;
    if (act !== 'delete-flow' && act !== 'delete-object' && act !== 'rename-flow' && !isStub(step)) {
      position.set(address, { first: position.get(address)?.first ?? at, last: at });
    }
  }
  return desired.resources.flatMap(({ address, dependencies }) =>
    dependencies.flatMap((dependency) => {
      const mine = position.get(address);
      const theirs = dependency.to === 'managed' ? position.get(dependency.address) : undefined;
      return mine !== undefined &&
        theirs !== undefined &&
        dependency.to === 'managed' &&
        theirs.last > mine.first &&
        !(dependency.how === 'transfers' && isThere(dependency.address))
        ? [`${address} before ${dependency.address}`]
        : [];
    }),
  );
}

/** A bound number never leads to a flow that is not published, and never through flows to one that is empty. */
function badBindings(org: ModelOrg): readonly string[] {
  const stubs = new Set(
    Object.values(org.receipts).flatMap(({ liveId, flow }) => (flow?.stub === true ? [liveId] : [])),
  );
  return Object.values(org.objects).flatMap((object) => {
    const open = object.attributes['open'] as { readonly $live?: { readonly id: string } } | null | undefined;
    const flow = open?.$live === undefined ? undefined : org.flows[open.$live.id];
    if (object.kind !== 'CallRoute') {
      return [];
    }
    return flow?.published === undefined || reachedFrom(org, flow).some(({ id }) => stubs.has(id))
      ? [object.name]
      : [];
  });
}

/** Every flow that a call can get to by transfers. */
function reachedFrom(org: ModelOrg, start: LiveFlow): readonly LiveFlow[] {
  const byName = new Map(Object.values(org.flows).map((flow) => [flow.name, flow]));
  const reached = new Set([start]);
  for (const { id, published } of reached) {
    const text = org.texts[versionKey(id, published?.id ?? '')] ?? '';
    for (const [, name = ''] of text.matchAll(/targetFlow:\s+name: "([^"]*)"/g)) {
      const target = byName.get(name);
      if (target !== undefined) {
        reached.add(target);
      }
    }
  }
  return [...reached];
}

/** Managed callers that hold another version of a shared flow than the published one, unless its content is the same. */
function oldCopies(desired: DesiredState, org: ModelOrg): readonly string[] {
  const liveNames = new Set(desired.resources.map(({ liveName }) => liveName));
  return Object.values(org.flows).flatMap((flow) =>
    (org.copies[versionKey(flow.id, flow.published?.id ?? '')] ?? []).flatMap(({ id, version }) => {
      const shared = org.flows[id]?.published?.id ?? '';
      const isSame = org.texts[versionKey(id, version ?? '')] === org.texts[versionKey(id, shared)];
      return isSame || !liveNames.has(flow.name) ? [] : [`${flow.name} holds ${id}@${version ?? ''}`];
    }),
  );
}

function binderOf(made: Plan, from: number, number: string): string | undefined {
  const binder = made.steps.slice(from).find((step) => {
    const numbers = 'attributes' in step ? step.attributes['numbers'] : undefined;
    return Array.isArray(numbers) && numbers.includes(number);
  });
  return binder?.do;
}

function boundNumbers(org: ModelOrg): ReadonlySet<string> {
  return new Set(
    Object.values(org.objects).flatMap(
      ({ attributes }) => (attributes['numbers'] ?? []) as readonly string[],
    ),
  );
}

test('no step of a caller before its shared flows, no route before its flows', () => {
  fc.assert(
    fc.property(aProject, aProject, (first, second) => {
      const before = project(first);
      expect(misplaced(before, planModel(before, modelOrg()).plan)).toEqual([]);
      const desired = successor(before, second);
      expect(misplaced(desired, planModel(desired, applied(before, modelOrg())).plan)).toEqual([]);
    }),
    // So many on every run: the promise that callers never go before what they copy rests on it.
    { seed, numRuns: isDeep ? 3000 : 300 },
  );
});

test('a run that died anywhere: planned and applied again, everything is as wanted', () => {
  fc.assert(
    fc.property(aProject, fc.nat(1023), fc.nat(1000), fc.boolean(), (first, edits, pick, isReceiptLost) => {
      const before = project(first);
      const desired = successor(before, edited(first, edits));
      const start = applied(before, modelOrg());
      const { plan: made, bodies } = planModel(desired, start);
      const died = pick % (made.steps.length + 1);
      const moments = made.steps
        .slice(0, died)
        .reduce<readonly ModelOrg[]>(
          (all, step) => [...all, applyStep(all.at(-1) ?? start, step, bodies)],
          [start],
        );
      const last = moments.at(-1) ?? start;
      const org = isReceiptLost ? { ...last, receipts: moments.at(-2)?.receipts ?? last.receipts } : last;
      const next = planModel(desired, org);
      expect(oldCopies(desired, applyToModel(org, next))).toEqual([]);
    }),
    sample(100),
  );
});

test('deterministic whatever the order of the input', () => {
  fc.assert(
    fc.property(aProject, aProject, fc.infiniteStream(fc.nat(1000)), (first, second, draws) => {
      const before = project(first);
      const org = applied(before, modelOrg());
      const desired = successor(before, second);
      const live = readModel(desired, org);
      const order = <T>(items: readonly T[]): readonly T[] =>
        items
          .map((item) => ({ item, key: draws.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const input = inputOf(desired, org, live);
      const [otherDesired, otherLive] = shuffled(desired, live, order);
      const ledger = { ...input.ledger, receipts: order(input.ledger.receipts) };
      const other = plan({ ...input, desired: otherDesired, live: otherLive, ledger });
      expect(JSON.stringify(other)).toBe(JSON.stringify(plan(input)));
    }),
    sample(60),
  );
});

test('applied and planned again, nothing is left', () => {
  fc.assert(
    fc.property(aProject, aProject, (first, second) => {
      const before = project(first);
      const desired = successor(before, second);
      const org = applied(before, modelOrg());
      const sealed = planModel(desired, org);
      expect(sealed.plan.changes.filter((change) => change.held)).toEqual([]);
      const after = applyToModel(org, sealed);
      const again = planModel({ ...desired, removed: {} }, after);
      expect(said(again.plan.changes)).toEqual([]);
      expect(again.plan.steps).toEqual([]);
    }),
    sample(150),
  );
});

test('at every moment: no number at an unpublished flow, and a moving number unbound only between two consecutive requests', () => {
  fc.assert(
    fc.property(aProject, aProject, (first, second) => {
      const before = project(first);
      const desired = successor(before, second);
      const start = applied(before, modelOrg());
      const { plan: made, bodies } = planModel(desired, start);
      const moments = made.steps.reduce<readonly ModelOrg[]>(
        (all, step) => [...all, applyStep(all.at(-1) ?? start, step, bodies)],
        [start],
      );
      const end = boundNumbers(moments.at(-1) ?? start);
      const moving = [...boundNumbers(start)].filter((number) => end.has(number));
      const missing = moments.map((org) => moving.filter((number) => !boundNumbers(org).has(number)));
      for (const [at, org] of moments.entries()) {
        expect(badBindings(org)).toEqual([]);
        const lacking = missing[at] ?? [];
        // Every request while a number is unbound says that it must follow the one before.
        expect(lacking.length > 0 ? made.steps[at]?.follows : undefined).toBe(
          lacking.length > 0 ? made.steps[at - 1]?.id : undefined,
        );
        // Only a new route, which has no id before, may wait for several that give.
        const still = lacking.filter((number) => missing[at + 1]?.includes(number));
        expect(still.filter((number) => binderOf(made, at + 1, number) !== 'create-object')).toEqual([]);
      }
    }),
    sample(100),
  );
});

test('dropping any one fact never makes a create, a delete or a publish', () => {
  fc.assert(
    fc.property(aProject, aProject, fc.nat(1000), (first, second, pick) => {
      const before = project(first);
      const org = applied(before, modelOrg());
      const desired = successor(before, second);
      const live = readModel(desired, org);
      const input = inputOf(desired, org, live);
      const full = acts(plan(input).plan);
      const blinded = blindings(live);
      const blind = blinded[pick % blinded.length];
      const partial = acts(plan({ ...input, live: blind ?? live }).plan);
      for (const [address, act] of partial) {
        expect([address, act]).toEqual([address, full.get(address)]);
      }
    }),
    sample(150),
  );
});

test('another version of the canonical form on an unchanged org changes nothing', () => {
  fc.assert(
    fc.property(aProject, (one) => {
      const desired = project(one);
      const org = applied(desired, modelOrg());
      const receipts = Object.values(org.receipts).map((receipt) =>
        receipt.flow === undefined
          ? receipt
          : {
              ...receipt,
              flow: { ...receipt.flow, canonicalVersion: 0, contentHash: `old ${receipt.flow.contentHash}` },
            },
      );
      const older = {
        ...org,
        receipts: Object.fromEntries(receipts.map((receipt) => [receipt.address, receipt])),
      };
      expect(said(planModel(desired, older).plan.changes)).toEqual([]);
    }),
    sample(40),
  );
});

/** What would be executed, by address; adopting and refreshing receipts write nothing that anybody hears. */
function acts(made: Plan): ReadonlyMap<Address, string> {
  return new Map(
    made.changes
      .filter(({ action, held }) => held === undefined && action !== 'keep' && action !== 'adopt')
      .map(({ address, action }) => [address, action]),
  );
}

/** The live state with one fact less, in every way. */
function blindings(live: LiveState): readonly LiveState[] {
  const why = unknown('forbidden', 'It answered 403.');
  const without = <T>(
    facts: Readonly<Record<string, T>>,
    key: string,
    value: T,
  ): Readonly<Record<string, T>> => ({
    ...facts,
    [key]: value,
  });
  return [
    { ...live, flows: { ...live.flows, complete: why } },
    ...live.flows.rows.map((row) => ({
      ...live,
      flows: { rows: live.flows.rows.filter((other) => other !== row), complete: why },
    })),
    ...Object.entries(live.objects).flatMap(([kind, listing]) => [
      { ...live, objects: { ...live.objects, [kind]: { ...listing, complete: why } } },
      ...listing.rows.map((row) => ({
        ...live,
        objects: {
          ...live.objects,
          [kind]: { rows: listing.rows.filter((other) => other !== row), complete: why },
        },
      })),
    ]),
    ...Object.keys(live.exports).map((key) => ({ ...live, exports: without(live.exports, key, why) })),
    ...Object.keys(live.consumed).map((key) => ({ ...live, consumed: without(live.consumed, key, why) })),
    ...Object.keys(live.consumers).map((key) => ({ ...live, consumers: without(live.consumers, key, why) })),
    ...Object.keys(live.presence).map((key) => ({
      ...live,
      presence: without(live.presence, key, { state: 'unknown' as const, why }),
    })),
  ];
}
