import type { Step } from '@callwright/model';
import type { World } from './run-a-plan.ts';
import { OWNER, apply, newWorld, outcomes, receiptOf } from './run-a-plan.ts';

interface Case {
  readonly name: string;
  /** Where it stands when the step runs; the plan saw it in Home. */
  readonly stands?: string;
  readonly given?: (world: World) => void;
  readonly outcome: string;
  readonly ends: string;
  /** Division in the receipt afterwards. */
  readonly noted: string;
}

const CASES: readonly Case[] = [
  { name: 'it is moved, and the receipt says so', outcome: 'done', ends: 'Sales', noted: 'Sales' },
  {
    name: 'it stands there already: only the receipt is written',
    stands: 'Sales',
    given: (world) => world.fake.onWrite('moveToDivision', 1, { trouble: 'refuse', refusal: {} }),
    outcome: 'done',
    ends: 'Sales',
    noted: 'Sales',
  },
  {
    name: 'somebody moved it elsewhere since the plan',
    stands: 'Support',
    outcome: 'stale applier.division-moved',
    ends: 'Support',
    noted: 'Home',
  },
  {
    name: 'the org refuses',
    given: (world) =>
      world.fake.onWrite('moveToDivision', 1, { trouble: 'refuse', refusal: { code: 'not.authorized' } }),
    outcome: 'failed not.authorized',
    ends: 'Home',
    noted: 'Home',
  },
  {
    name: 'the answer is lost, and it was moved',
    given: (world) => world.fake.onWrite('moveToDivision', 1, { trouble: 'lost-done' }),
    outcome: 'done',
    ends: 'Sales',
    noted: 'Sales',
  },
  {
    name: 'the answer is lost, and it was not moved',
    given: (world) => world.fake.onWrite('moveToDivision', 1, { trouble: 'lost-undone' }),
    outcome: 'unknown applier.answer-lost',
    ends: 'Home',
    noted: 'Home',
  },
];

describe.each(['flow', 'object'] as const)('another division for a live %s', (sort) => {
  test.each(CASES)('$name', async ({ stands = 'Home', given, outcome, ends, noted }) => {
    const world = newWorld();
    const step = moveOf(world, sort, stands);
    await world.ledger.writeReceipt({
      formatVersion: 1,
      ...OWNER,
      address: step.address,
      liveId: step.liveId,
      liveName: 'sales',
      division: 'Home',
      run: 'run-0',
      at: '2026-03-02T10:00:00.000Z',
    });
    given?.(world);
    expect(outcomes(await apply(world, [step]))).toEqual({ [step.id]: outcome });
    const { flows, objects } = world.fake;
    expect((flows.get(step.liveId) ?? objects.get(step.liveId))?.division?.name).toBe(ends);
    expect(receiptOf(world, step.address)?.division).toBe(noted);
  });
});

function moveOf(
  world: World,
  sort: 'flow' | 'object',
  stands: string,
): Extract<Step, { readonly do: 'move-division' }> {
  const isFlow = sort === 'flow';
  const [kind, address] = isFlow
    ? (['InboundFlow', 'InboundFlow/sales'] as const)
    : (['CallRoute', 'CallRoute/sales'] as const);
  const liveId = isFlow
    ? world.fake.addFlow('inboundcall', 'sales')
    : world.fake.addObject('CallRoute', 'sales', { open: null }).id;
  world.fake.moveTo(liveId, stands);
  return {
    id: `move-division:${address}`,
    address,
    after: [],
    do: 'move-division',
    kind,
    liveId,
    from: 'Home',
    to: 'Sales',
    precondition: isFlow
      ? { kind: 'flow-at', liveId, publishedVersion: '1.0', lockAllowed: true, draftAllowed: true }
      : { kind: 'object-at', of: kind, liveId, attributes: { open: null } },
  };
}
