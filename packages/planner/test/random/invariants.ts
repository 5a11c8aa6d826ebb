import type { Address, DesiredState, LiveFlow, Plan, Step } from '@callwright/model';
import { versionKey } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';

/** Steps that need nothing of what the flow or object uses. */
const UNPLACED: ReadonlySet<Step['do']> = new Set([
  'delete-flow',
  'delete-object',
  'rename-flow',
  'move-division',
]);

/**
 * Steps come after the steps of what they use: shared flows before callers, flows before routes. Flows that transfer to
 * each other take turns: what the one that goes first names must be there, be it only by name.
 */
export function misplaced(desired: DesiredState, made: Plan): readonly string[] {
  const isStub = (step: Step): boolean => 'stub' in step;
  const isThere = (address: Address): boolean =>
    made.steps.some((step) => step.address === address && (isStub(step) || 'liveId' in step));
  const position = new Map<Address, { first: number; last: number }>();
  for (const [at, step] of made.steps.entries()) {
    const { address, do: act } = step;
    if (!UNPLACED.has(act) && !isStub(step)) {
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

/** A bound number never leads to a flow that is not published or empty. */
export function unpublishedBindings(org: ModelOrg): readonly string[] {
  const stubs = stubsIn(org);
  return boundFlows(org).flatMap(([name, flow]) =>
    flow?.published === undefined || stubs.has(flow.id) ? [name] : [],
  );
}

/**
 * A bound number never leads to a flow that is not published, and never through flows to one that is empty. Only where
 * no flow was deleted that others still name: the model knows those by name, and the org would not.
 */
export function badBindings(org: ModelOrg): readonly string[] {
  const stubs = stubsIn(org);
  return boundFlows(org).flatMap(([name, flow]) =>
    flow?.published === undefined || reachedFrom(org, flow).some(({ id }) => stubs.has(id)) ? [name] : [],
  );
}

function stubsIn(org: ModelOrg): ReadonlySet<string> {
  return new Set(
    Object.values(org.receipts).flatMap(({ liveId, flow }) => (flow?.stub === true ? [liveId] : [])),
  );
}

/** Call routes by name, with the flow that each leads to. */
function boundFlows(org: ModelOrg): readonly (readonly [string, LiveFlow | undefined])[] {
  return Object.values(org.objects)
    .filter(({ kind }) => kind === 'CallRoute')
    .map(({ name, attributes }) => {
      const open = attributes['open'] as { readonly $live?: { readonly id: string } } | null | undefined;
      return [name, open?.$live === undefined ? undefined : org.flows[open.$live.id]];
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
export function oldCopies(desired: DesiredState, org: ModelOrg): readonly string[] {
  const liveNames = new Set(desired.resources.map(({ liveName }) => liveName));
  return Object.values(org.flows).flatMap((flow) =>
    (org.copies[versionKey(flow.id, flow.published?.id ?? '')] ?? []).flatMap(({ id, version }) => {
      const shared = org.flows[id]?.published?.id ?? '';
      const isSame = org.texts[versionKey(id, version ?? '')] === org.texts[versionKey(id, shared)];
      return isSame || !liveNames.has(flow.name) ? [] : [`${flow.name} holds ${id}@${version ?? ''}`];
    }),
  );
}

export function boundNumbers(org: ModelOrg): ReadonlySet<string> {
  return new Set(
    Object.values(org.objects).flatMap(
      ({ attributes }) => (attributes['numbers'] ?? []) as readonly string[],
    ),
  );
}

/** What would be executed, by address; adopting and refreshing receipts write nothing that anybody hears. */
export function acts(made: Plan): ReadonlyMap<Address, string> {
  return new Map(
    made.changes
      .filter(({ action, held }) => held === undefined && action !== 'keep' && action !== 'adopt')
      .map(({ address, action }) => [address, action]),
  );
}
