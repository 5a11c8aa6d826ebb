import type { PlatformWriter, Step } from '@callwright/model';
import { FAKE_PERSON, memoryJournal } from '@callwright/testkit';
import type { World } from './run-a-plan.ts';
import { apply, createStep, newWorld, outcomes, publishStep, receiptOf, updateStep } from './run-a-plan.ts';

const BEFORE = { numbers: ['+13175550100', '+13175550101'], open: null, hours: null };

const SENT = { numbers: ['+13175550100'], open: null };

interface Case {
  readonly name: string;
  readonly given?: (world: World) => void;
  readonly step: (world: World) => Step;
  readonly outcome: string;
  /** What the one route of the world holds afterwards; undefined: there is none. */
  readonly numbers?: readonly string[] | undefined;
}

function when(world: World, request: string, nth: number, act: () => void): void {
  let seen = 0;
  world.fake.beforeRequest((heard) => {
    if (heard.request === request && ++seen === nth) {
      act();
    }
  });
}

const update = (world: World, more: Parameters<typeof updateStep>[3] = {}): Step =>
  updateStep(
    'sales',
    world.fake.addObject('CallRoute', 'sales', BEFORE).id,
    {
      before: { numbers: ['+13175550101', '+13175550100'], open: null },
      attributes: { numbers: ['+13175550199'], open: null },
    },
    more,
  );
const remove = (world: World): Step => {
  const { id } = world.fake.addObject('CallRoute', 'sales', BEFORE);
  return {
    id: 'delete-object:CallRoute/sales',
    address: 'CallRoute/sales',
    after: [],
    do: 'delete-object',
    kind: 'CallRoute',
    liveId: id,
    before: BEFORE,
    precondition: { kind: 'object-at', of: 'CallRoute', liveId: id, version: 1, attributes: BEFORE },
  };
};

const cases: readonly Case[] = [
  { name: 'create', step: () => createStep('sales'), outcome: 'done', numbers: ['+13175550100'] },
  {
    name: 'create: the name was taken since the plan',
    step: (world) => {
      world.fake.addObject('CallRoute', 'sales', BEFORE);
      return createStep('sales');
    },
    outcome: 'stale applier.name-taken',
    numbers: BEFORE.numbers,
  },
  {
    name: 'create: whether the name is free cannot be read',
    given: (world) => world.fake.hide('sales'),
    step: () => createStep('sales'),
    outcome: 'failed applier.not-readable',
  },
  {
    name: 'create: the answer was lost, the object is there by name',
    given: (world) => world.fake.onWrite('createObject', 1, { trouble: 'lost-done' }),
    step: () => createStep('sales'),
    outcome: 'done',
    numbers: ['+13175550100'],
  },
  {
    name: 'create: the answer was lost, somebody else made one of that name with other values',
    given: (world) => {
      world.fake.onWrite('createObject', 1, { trouble: 'lost-undone' });
      when(world, 'createObject', 1, () => void world.fake.addObject('CallRoute', 'sales', BEFORE));
    },
    step: () => createStep('sales'),
    outcome: 'unknown applier.answer-lost',
    numbers: BEFORE.numbers,
  },
  {
    name: 'create: the request was lost',
    given: (world) => world.fake.onWrite('createObject', 1, { trouble: 'lost-undone' }),
    step: () => createStep('sales'),
    outcome: 'unknown applier.answer-lost',
  },
  {
    name: 'create: the answer was lost, and the platform does not tell who made the one of that name',
    given: (world) => {
      world.fake.onWrite('createObject', 1, { trouble: 'lost-undone' });
      when(world, 'createObject', 1, () => void world.fake.addObject('CallRoute', 'sales', SENT, null));
    },
    step: () => createStep('sales'),
    outcome: 'done',
    numbers: SENT.numbers,
  },
  {
    name: 'create: the answer was lost, and only a person has made one of that name, with the same values',
    given: (world) => {
      world.fake.onWrite('createObject', 1, { trouble: 'lost-undone' });
      when(world, 'createObject', 1, () => void world.fake.addObject('CallRoute', 'sales', SENT));
    },
    step: () => createStep('sales'),
    outcome: 'unknown applier.answer-lost',
    numbers: SENT.numbers,
  },
  {
    name: 'create: refused',
    given: (world) =>
      world.fake.onWrite('createObject', 1, { trouble: 'refuse', refusal: { code: 'general.bad.request' } }),
    step: () => createStep('sales'),
    outcome: 'failed general.bad.request',
  },
  {
    name: 'create: a flow it names is not in the org',
    step: () => createStep('sales', { attributes: { open: { $ref: 'InboundFlow/nowhere' } } }),
    outcome: 'failed applier.reference-not-live',
  },
  { name: 'update', step: (world) => update(world), outcome: 'done', numbers: ['+13175550199'] },
  {
    name: 'update: another field is as it was',
    step: (world) => {
      const step = update(world);
      world.fake.editOthers((step as { liveId: string }).liveId, { wrapUp: 'optional' });
      return step;
    },
    outcome: 'done',
    numbers: ['+13175550199'],
  },
  {
    name: 'update: another field changed with the write',
    step: (world) => {
      const step = update(world);
      const { liveId } = step as { liveId: string };
      world.fake.editOthers(liveId, { wrapUp: 'optional' });
      when(world, 'updateObject', 1, () => world.fake.editOthers(liveId, { wrapUp: 'mandatory' }));
      return step;
    },
    outcome: 'failed applier.other-fields-changed',
    numbers: ['+13175550199'],
  },
  {
    name: 'update: somebody changed a managed value since the plan',
    step: (world) => {
      const step = update(world, {});
      const id = (step as { liveId: string }).liveId;
      world.fake.editObject(id, { numbers: ['+13175550177'] });
      return step;
    },
    outcome: 'stale applier.object-changed',
    numbers: ['+13175550177'],
  },
  {
    name: 'update: somebody changes it between the reading and the write',
    given: (world) =>
      when(world, 'updateObject', 1, () => world.fake.editObject('CallRoute-1', { open: 'theirs' })),
    step: (world) => update(world),
    outcome: 'stale general.conflict',
    numbers: BEFORE.numbers,
  },
  {
    name: 'update: somebody changes it right after the write',
    given: (world) =>
      when(world, 'object', 2, () => world.fake.editObject('CallRoute-1', { numbers: ['+13175550177'] })),
    step: (world) => update(world),
    outcome: 'overtook applier.overtook',
    numbers: ['+13175550177'],
  },
  {
    name: 'update: gone since the plan',
    step: (world) => {
      const step = update(world);
      world.fake.editObject((step as { liveId: string }).liveId, null);
      return step;
    },
    outcome: 'stale applier.object-gone',
  },
  {
    name: 'update: the answer was lost, the values are there',
    given: (world) => world.fake.onWrite('updateObject', 1, { trouble: 'lost-done' }),
    step: (world) => update(world),
    outcome: 'done',
    numbers: ['+13175550199'],
  },
  {
    name: 'update: the request was lost',
    given: (world) => world.fake.onWrite('updateObject', 1, { trouble: 'lost-undone' }),
    step: (world) => update(world),
    outcome: 'unknown applier.answer-lost',
    numbers: BEFORE.numbers,
  },
  { name: 'delete', step: remove, outcome: 'done' },
  {
    name: 'delete: the answer was lost, it is gone',
    given: (world) => world.fake.onWrite('deleteObject', 1, { trouble: 'lost-done' }),
    step: remove,
    outcome: 'done',
  },
  {
    name: 'delete: the request was lost',
    given: (world) => world.fake.onWrite('deleteObject', 1, { trouble: 'lost-undone' }),
    step: remove,
    outcome: 'unknown applier.answer-lost',
    numbers: BEFORE.numbers,
  },
  {
    name: 'delete: users that are just gone are still counted for a moment',
    given: (world) =>
      world.fake.onWrite('deleteObject', 1, {
        trouble: 'refuse',
        refusal: { status: 409, code: 'general.conflict' },
      }),
    step: remove,
    outcome: 'done',
  },
];

describe('what becomes of a step on an object that is compared by value', () => {
  test.each(cases)('$name', async ({ given, step, outcome, numbers }) => {
    const world = newWorld();
    given?.(world);
    const one = step(world);
    const run = await apply(world, [one]);
    expect(outcomes(run)).toEqual({ [one.id]: outcome });
    const routes = [...world.fake.objects.values()];
    expect(routes.map((route) => route.attributes['numbers'])).toEqual(
      numbers === undefined ? [] : [numbers],
    );
    expect(receiptOf(world, 'CallRoute/sales') !== undefined).toBe(
      outcome === 'done' && numbers !== undefined,
    );
  });
});

test('a field that nobody asked to change and that changed fails the step, and the journal keeps the values from before', async () => {
  const world = newWorld();
  const step = updateStep(
    'sales',
    world.fake.addObject('CallRoute', 'sales', { ...BEFORE, description: 'Main line' }).id,
    { before: { numbers: BEFORE.numbers }, attributes: { numbers: ['+13175550199'] } },
  );
  const forgetful = {
    ...world.fake.platform,
    updateObject: (...[kind, seen, wanted]: Parameters<PlatformWriter['updateObject']>) =>
      world.fake.platform.updateObject(kind, seen, {
        ...wanted,
        attributes: { ...wanted.attributes, description: null },
      }),
  };
  const run = await apply(world, [step], { platform: forgetful });
  expect(outcomes(run)).toEqual({ [step.id]: 'failed applier.other-fields-changed' });
  expect(world.journal.entries.find((entry) => entry.entry === 'started')).toMatchObject({
    before: { object: { attributes: { description: 'Main line' } } },
  });
});

test('references become ids: of receipts, of what this run made, and of things found by name', async () => {
  const world = newWorld();
  const group = world.fake.addThing('scheduleGroups', 'US "Office"');
  await world.ledger.writeReceipt({
    formatVersion: 1,
    project: 'acme-voice',
    org: 'prod',
    orgId: 'org-1',
    address: 'InboundFlow/closed',
    liveId: 'flow-of-receipt',
    liveName: 'Closed',
    run: 'run-0',
    at: '2026-03-01T00:00:00.000Z',
  });
  const sales = publishStep('sales');
  const attributes = {
    open: { $ref: sales.address },
    closed: { $ref: 'InboundFlow/closed' },
    hours: { $named: { bucket: 'scheduleGroups', name: group.name } },
    holiday: null,
  } as const;
  const route = createStep('sales', { after: [sales.id], attributes });
  await apply(world, [sales, route]);
  const [live] = [...world.fake.objects.values()];
  expect(live?.attributes).toEqual({
    open: { $live: { bucket: 'flows', id: receiptOf(world, sales.address)?.liveId } },
    closed: { $live: { bucket: 'flows', id: 'flow-of-receipt' } },
    hours: { $live: { bucket: 'scheduleGroups', id: group.id, name: group.name } },
    holiday: null,
  });
  expect(receiptOf(world, 'CallRoute/sales')?.attributes).toEqual(attributes);
});

describe('flows without a publish', () => {
  const at = (liveId: string, more: object = {}): Step['precondition'] => ({
    kind: 'flow-at',
    liveId,
    publishedVersion: '1.0',
    lockAllowed: false,
    draftAllowed: false,
    ...more,
  });

  const renameStep = (liveId: string, precondition: Step['precondition']): Step => ({
    id: 'rename-flow:InboundFlow/sales',
    address: 'InboundFlow/sales',
    after: [],
    do: 'rename-flow',
    liveId,
    from: 'Old name',
    to: 'New name',
    precondition,
  });

  test('renaming keeps the id, and the publish that follows accepts the draft that the rename left', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'Old name');
    const rename = renameStep(id, at(id));
    const publish = publishStep('sales', { liveId: id, liveName: 'New name', after: [rename.id] });
    const run = await apply(world, [rename, publish]);
    expect(outcomes(run)).toEqual({ [rename.id]: 'done', [publish.id]: 'done' });
    expect(world.fake.flows.size).toBe(1);
    expect(world.fake.flows.get(id)).toMatchObject({ name: 'New name', lock: null });
  });

  test.each([
    ['publishes', 'publishAs', 'stale applier.flow-published-since'],
    ['drafts', 'draftAs', 'stale applier.draft-appeared'],
    ['checks in', 'checkinAs', 'stale applier.draft-appeared'],
  ] as const)(
    'what somebody %s right after a rename is not taken for what it left',
    async (_, does, outcome) => {
      const world = newWorld();
      const id = world.fake.addFlow('inboundcall', 'Old name');
      const rename = renameStep(id, at(id));
      let isIn = false;
      world.fake.beforeRequest(({ request }) => {
        if (request === 'checkinFlow') {
          isIn = true;
        } else if (request === 'flow' && isIn) {
          // The reading that shows whether the flow is checked in.
          isIn = false;
          world.fake[does](id, FAKE_PERSON);
        }
      });
      const publish = publishStep('sales', {
        liveId: id,
        liveName: 'New name',
        after: [rename.id],
        precondition: at(id),
      });
      const run = await apply(world, [rename, publish]);
      expect(outcomes(run)[publish.id]).toBe(outcome);
    },
  );

  test('a rename is noted in the ledger before it begins, until the publish that follows', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'Old name');
    const first = publishStep('sales', { liveId: id, liveName: 'Old name' });
    await apply(world, [{ ...first, precondition: at(id) }]);
    const rename = renameStep(id, at(id, { publishedVersion: '2.0' }));
    const noted: (boolean | undefined)[] = [];
    const note = ({ request }: { readonly request: string }): void => {
      if (['checkoutFlow', 'renameFlow', 'checkinFlow', 'upload'].includes(request)) {
        noted.push(receiptOf(world, 'InboundFlow/sales')?.renaming?.step === rename.id);
      }
    };
    world.fake.beforeRequest(note);
    const publish = publishStep('sales', { liveId: id, liveName: 'New name', after: [rename.id] });
    await apply(world, [rename, { ...publish, precondition: at(id, { publishedVersion: '2.0' }) }], {
      journal: memoryJournal(),
    });
    expect(noted).toEqual([true, true, true, false]);
    expect(receiptOf(world, 'InboundFlow/sales')?.renaming).toBeUndefined();
  });

  test('what somebody checked in before, and the plan allowed to discard, overtakes no publish after a rename', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'Old name');
    world.fake.checkinAs(id, FAKE_PERSON);
    const allowed = { ...at(id), draftAllowed: true };
    const rename = renameStep(id, allowed);
    const publish = publishStep('sales', {
      liveId: id,
      liveName: 'New name',
      after: [rename.id],
      precondition: allowed,
    });
    const run = await apply(world, [rename, publish]);
    expect(outcomes(run)).toEqual({ [rename.id]: 'done', [publish.id]: 'done' });
  });

  test('a rename that is refused gives the lock back', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'Old name');
    world.fake.addFlow('inboundcall', 'New name');
    const step: Step = {
      id: 'rename',
      address: 'InboundFlow/sales',
      after: [],
      do: 'rename-flow',
      liveId: id,
      from: 'Old name',
      to: 'New name',
      precondition: at(id),
    };
    expect(outcomes(await apply(world, [step]))).toEqual({ rename: 'failed architect.flow.already.exists' });
    expect(world.fake.flows.get(id)).toMatchObject({ name: 'Old name', lock: null });
  });

  test.each(['checkoutFlow', 'renameFlow', 'checkinFlow'] as const)(
    'a rename whose %s gets no answer is settled by reading',
    async (request) => {
      const world = newWorld();
      const id = world.fake.addFlow('inboundcall', 'Old name');
      world.fake.onWrite(request, 1, { trouble: 'lost-done' });
      const step: Step = {
        id: 'rename',
        address: 'InboundFlow/sales',
        after: [],
        do: 'rename-flow',
        liveId: id,
        from: 'Old name',
        to: 'New name',
        precondition: at(id),
      };
      expect(outcomes(await apply(world, [step]))).toEqual({ rename: 'done' });
      expect(world.fake.requests.filter((one) => one.request === request)).toHaveLength(1);
    },
  );

  test('a lock that may be taken over is released before the publish', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'sales');
    world.fake.lockAs(id, FAKE_PERSON);
    const unlock: Step = {
      id: 'unlock',
      address: 'InboundFlow/sales',
      after: [],
      do: 'unlock-flow',
      liveId: id,
      precondition: at(id, { lockAllowed: true }),
    };
    const publish = publishStep('sales', { liveId: id, after: ['unlock'] });
    expect(outcomes(await apply(world, [unlock, publish]))).toEqual({ unlock: 'done', [publish.id]: 'done' });
  });

  test('deleting a flow drops its receipt; adopting and releasing write nothing but the ledger', async () => {
    const world = newWorld();
    const [old, adopted] = [
      world.fake.addFlow('inboundcall', 'old'),
      world.fake.addFlow('inboundcall', 'kept'),
    ];
    await apply(world, [publishStep('old', { liveId: old })]);
    const before = world.fake.requests.filter(({ isWrite }) => isWrite).length;
    const steps: readonly Step[] = [
      {
        id: 'delete',
        address: 'InboundFlow/old',
        after: [],
        do: 'delete-flow',
        liveId: old,
        flowType: 'inboundcall',
        precondition: at(old, { publishedVersion: '2.0' }),
      },
      {
        id: 'adopt',
        address: 'InboundFlow/kept',
        after: [],
        do: 'write-receipt',
        liveId: adopted,
        liveName: 'kept',
        precondition: at(adopted),
      },
      {
        id: 'release',
        address: 'InboundFlow/kept',
        after: ['adopt'],
        do: 'drop-receipt',
        precondition: { kind: 'none' },
      },
    ];
    const next = { ...newWorld(), clock: world.clock, fake: world.fake, ledger: world.ledger };
    expect(outcomes(await apply(next, steps, { run: 'run-2' }))).toEqual({
      delete: 'done',
      adopt: 'done',
      release: 'done',
    });
    expect(world.ledger.table.receipts.size).toBe(0);
    expect(
      world.fake.requests
        .filter(({ isWrite }) => isWrite)
        .slice(before)
        .map(({ request }) => request),
    ).toEqual(['deleteFlow']);
  });
});
