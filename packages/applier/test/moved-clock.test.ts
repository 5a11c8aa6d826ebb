import type { Clock, PlatformWriter } from '@callwright/model';
import { summariseRun } from '../src/index.ts';
import { startWatch } from '../src/stopwatch.ts';
import type { World } from './run-a-plan.ts';
import { apply, newWorld, outcomes, publishStep } from './run-a-plan.ts';

const HOUR = 3_600_000;

/** A machine whose clock somebody moves while a run goes; how long it sleeps does not depend on that, and the org's time neither. */
interface Machine {
  readonly clock: Clock;
  /** The platform as this machine knows it: the time of its last answer, carried on by the machine's own clock. */
  readonly platform: PlatformWriter;
  move(ms: number): void;
  /** The answer that comes next tells a time that is so far off. */
  mislead(ms: number): void;
}

/** @param onRequest hears of each request before it is answered */
function machineIn(world: World, onRequest: (request: string) => void): Machine {
  let moved = 0;
  let off = 0;
  const clock: Clock = {
    now: () => world.clock.now() + moved,
    sleep: (ms, signal) => world.clock.sleep(ms, signal),
  };
  let last = { theirs: world.clock.now(), ours: clock.now() };
  world.fake.beforeRequest(({ request }) => {
    onRequest(request);
    last = { theirs: world.clock.now() + off, ours: clock.now() };
    off = 0;
  });
  return {
    clock,
    platform: {
      ...world.fake.platform,
      serverTime: () => new Date(last.theirs + Math.max(0, clock.now() - last.ours)).toISOString(),
    },
    move(ms) {
      moved += ms;
    },
    mislead(ms) {
      off = ms;
    },
  };
}

describe.each([
  ['forwards', 5 * HOUR],
  ['back', -5 * HOUR],
  ['a minute forwards', 60_000],
  ['a minute back', -60_000],
])('a clock that is set %s while a job runs', (_, by) => {
  it.each([0, 2, 20, 45])('changes nothing: after %i s', async (after) => {
    const world = newWorld();
    const begun = world.clock.now();
    const leaseLeft: number[] = [];
    const machine = machineIn(world, () => {
      const lease = [...world.ledger.table.leases.values()].at(-1);
      leaseLeft.push(lease === undefined ? 0 : Date.parse(lease.expiresAt) - world.clock.now());
    });
    world.fake.jobSeconds = 60;
    void world.clock.sleep(after * 1000).then(() => machine.move(by));
    const run = await apply(world, [publishStep('sales')], machine);
    expect(outcomes(run)).toEqual({ 'publish-flow:InboundFlow/sales': 'done' });
    expect(run.stopped).toBeUndefined();
    // Waiting for the job, and for nothing that a clock pretends.
    expect(world.clock.now() - begun).toBeLessThan(90_000);
    const told = world.events.flatMap((event) => (event.event === 'step-ended' ? [event.seconds] : []));
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThanOrEqual(60);
    expect(told[0]).toBeLessThan(90);
    expect(summariseRun(world.journal.entries)).toMatchObject({ done: 1, interrupted: false });
    // Killed at any of its requests it would keep others waiting for as long as a lease lives, and the minute at most that
    // no answer has told of yet.
    expect(leaseLeft.length).toBeGreaterThan(5);
    expect(Math.max(...leaseLeft)).toBeLessThanOrEqual(240_000);
  });
});

test('a machine that slept for hours with its clock finds by the first answer that its lease is over', async () => {
  const world = newWorld();
  let isOver = false;
  const machine = machineIn(world, (request) => {
    if (request === 'publishState' && !isOver) {
      isOver = true;
      // The org's time passes, the machine's stands; another run has come and gone.
      world.clock.jump(HOUR);
      machine.move(-HOUR);
      const expired = new Date(world.clock.now() - HOUR / 2).toISOString();
      world.ledger.table.leases.set(2, {
        generation: 2,
        holder: 'jo@laptop',
        run: 'run-2',
        takenAt: expired,
        expiresAt: expired,
        released: true,
      });
    }
  });
  world.fake.jobSeconds = 60;
  const run = await apply(world, [publishStep('sales')], machine);
  expect(run.stopped).toMatchObject({ problem: 'lease', code: 'applier.lease-lost' });
  expect(world.ledger.table.receipts.size).toBe(1);
  expect([...world.ledger.table.receipts.values()][0]?.pending).toBeDefined();
});

test('one answer that tells a time of hours ahead takes no new lease: that would come between two writes', async () => {
  const world = newWorld();
  const machine = machineIn(world, (request) => {
    if (request === 'registerPublish') {
      machine.mislead(2 * HOUR);
    }
  });
  const run = await apply(world, [publishStep('sales')], machine);
  expect(outcomes(run)).toEqual({ 'publish-flow:InboundFlow/sales': 'done' });
  expect([...world.ledger.table.leases.keys()]).toEqual([1]);
});

describe('a stopwatch', () => {
  /** Both clocks after these steps: how much each went on. */
  const passed = (steps: readonly (readonly [ours: number, theirs: number])[]): readonly number[] => {
    let [ours, theirs] = [1e12, 1e12];
    const watch = startWatch({ now: () => ours, sleep: () => Promise.resolve() }, { now: () => theirs });
    return steps.map(([more, theirMore]) => {
      ours += more;
      theirs += theirMore;
      return watch.passed();
    });
  };

  it.each([
    { what: 'the own clock to the millisecond, while both agree', steps: [[1_234, 1_000]], says: [1_234] },
    { what: "the server's, where the own was set forward", steps: [[5 * HOUR, 10_000]], says: [10_000] },
    { what: "the server's, where the own was set back", steps: [[-5 * HOUR, 10_000]], says: [10_000] },
    {
      what: 'anew, where the beginning was carried into the future',
      steps: [
        [1_000, -5 * HOUR],
        [3_000, 3_000],
      ],
      says: [0, 3_000],
    },
  ] as const)('tells $what', ({ steps, says }) => {
    expect(passed(steps)).toEqual(says);
  });
});
