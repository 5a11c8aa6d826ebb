import fc from 'fast-check';
import type { LeaseRow } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { ManualClock, MemoryLedger } from '@callwright/testkit';
import { MANUAL_START, fakePlatform, ledgerTable, manualClock, memoryLedger } from '@callwright/testkit';
import type { Broken } from '../src/index.ts';
import { breakLease, leaseNow } from '../src/index.ts';
import type { Lease } from '../src/lease.ts';
import { takeLease } from '../src/lease.ts';
import { serverTime } from '../src/server-time.ts';
import { OWNER } from './run-a-plan.ts';

const MINUTE = 60_000;
const iso = (ms: number): string => new Date(MANUAL_START + ms).toISOString();
const HELD: LeaseRow = {
  generation: 7,
  holder: 'jo@laptop',
  run: 'run-7',
  takenAt: iso(-MINUTE),
  expiresAt: iso(2 * MINUTE),
  released: false,
};

interface Scene {
  readonly ledger: MemoryLedger;
  readonly newest: () => LeaseRow | undefined;
  readonly break: (run?: string) => Promise<Broken>;
}

/** A ledger with this lease in it; `onTake` is what happens while the next generation is being taken. */
function scene(row?: LeaseRow, onTake?: (add: (row: LeaseRow) => void) => void): Scene {
  const clock = manualClock({ auto: true });
  const table = ledgerTable();
  const add = (one: LeaseRow): void => void table.leases.set(one.generation, one);
  if (row !== undefined) {
    add(row);
  }
  const ledger = memoryLedger(OWNER, table, (write) => {
    if (write === 'takeLease') {
      onTake?.(add);
    }
  });
  const { platform } = fakePlatform(clock);
  return {
    ledger,
    newest: () => table.leases.get(Math.max(...table.leases.keys())),
    break: (run = 'run-7') => breakLease({ ledger, platform, clock, holder: 'me@desk', run }),
  };
}

/** A ledger and a clock that a test moves, with runs that ask for the lease and do not wait for it. */
async function heldLease(): Promise<{
  readonly clock: ManualClock;
  readonly ledger: MemoryLedger;
  readonly take: (run: string) => Promise<Lease>;
  readonly breakIt: (run: string) => Promise<Broken>;
}> {
  const clock = manualClock();
  const { platform } = fakePlatform(clock);
  const ledger = memoryLedger(OWNER);
  await platform.identify();
  return {
    clock,
    ledger,
    take: (run) =>
      takeLease({
        ledger,
        clock,
        server: serverTime(platform),
        run,
        holder: 'jo@laptop',
        lifeMs: 3 * MINUTE,
        timeoutMs: 0,
        report: () => {},
        signal: new AbortController().signal,
      }),
    breakIt: (run) => breakLease({ ledger, platform, clock, holder: 'me@desk', run }),
  };
}

describe('breaking the lease', () => {
  test('takes the next generation and leaves it until a holder that is alive must have noticed', async () => {
    const { ledger, newest, break: breakIt } = scene(HELD);
    const now = {
      generation: 8,
      holder: 'me@desk',
      run: 'break-of-run-7',
      breaks: 'run-7',
      takenAt: iso(0),
      expiresAt: iso(1.5 * MINUTE),
      released: false,
    };
    expect(await breakIt()).toEqual({ outcome: 'broken', row: HELD, now });
    expect(newest()).toEqual(now);
    expect(ledger.writes.map(({ write }) => write)).toEqual(['takeLease']);
    expect(await breakIt('break-of-run-7')).toMatchObject({
      outcome: 'not-held',
      lease: { state: 'broken' },
    });
    expect(ledger.writes).toHaveLength(1);
  });

  test.each([
    [1.5 * MINUTE, 'expires-sooner'],
    [1.5 * MINUTE + 1, 'broken'],
  ])('of a lease that expires in %d ms by itself: %s', async (left, outcome) => {
    const { ledger, break: breakIt } = scene({ ...HELD, expiresAt: iso(left) });
    expect(await breakIt()).toMatchObject({ outcome });
    expect(ledger.writes).toHaveLength(outcome === 'broken' ? 1 : 0);
  });

  test.each([
    ['none', undefined],
    ['released', { ...HELD, released: true }],
    ['expired', { ...HELD, expiresAt: iso(-1) }],
    ['broken', { ...HELD, breaks: 'run-6' }],
    ['expired', { ...HELD, breaks: 'run-6', expiresAt: iso(-1) }],
  ] as const)('changes nothing where there is nothing to break: %s', async (state, row) => {
    const { ledger, break: breakIt } = scene(row);
    expect(await breakIt()).toMatchObject({ outcome: 'not-held', lease: { state } });
    expect(ledger.writes).toEqual([]);
  });

  test('changes nothing where another run holds it than the one that was named', async () => {
    const { ledger, break: breakIt } = scene(HELD);
    expect(await breakIt('run-6')).toEqual({ outcome: 'other-run', row: HELD });
    expect(ledger.writes).toEqual([]);
  });

  test('says who took the next generation meanwhile, and leaves it to them', async () => {
    const theirs = { ...HELD, generation: 8, run: 'run-8', holder: 'sam@ci' };
    const { newest, break: breakIt } = scene(HELD, (add) => add(theirs));
    expect(await breakIt()).toEqual({ outcome: 'overtaken', row: theirs });
    expect(newest()).toEqual(theirs);
  });

  test.each([
    ['arrived', true, { outcome: 'broken', now: { generation: 8 } }, 8],
    ['did not arrive', false, { outcome: 'not-taken' }, 7],
  ] as const)(
    'reads the ledger where the answer was lost: the request %s',
    async (_, arrives, end, newest) => {
      const one = scene(HELD);
      one.ledger.loseAnswers('takeLease', 1, arrives);
      expect(await one.break()).toMatchObject(end);
      expect(one.newest()?.generation).toBe(newest);
    },
  );

  test('the holder finds it when it next renews, and may not write any more', async () => {
    const { clock, take, breakIt } = await heldLease();
    const held = await take('run-1');
    await breakIt('run-1');
    await held.confirm();
    clock.jump(MINUTE / 2);
    const error: unknown = await held.confirm().catch((caught: unknown) => caught);
    expect(isToolError(error) && error.code).toBe('applier.lease-lost');
    expect(held.mayWrite()).toBe(false);
  });

  test('never two may write: the next run begins when the holder cannot any more, and within half of the lease', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 400 }), fc.nat(30), async (seconds, lost) => {
        const { clock, ledger, take, breakIt } = await heldLease();
        const held = await take('run-1');
        held.keepAlive(() => undefined);
        await clock.advance(seconds * 1000);
        // Renewals whose answers do not arrive leave the holder in doubt, at first with the right to write.
        ledger.loseAnswers('renewLease', lost);
        await clock.advance(1_000);
        expect(await breakIt('run-1')).toMatchObject({ outcome: 'broken' });
        let waited = 0;
        let next = await take('run-2').catch(() => undefined);
        while (next === undefined) {
          await clock.advance(1_000);
          waited += 1;
          next = await take('run-2').catch(() => undefined);
        }
        expect(held.mayWrite()).toBe(false);
        expect(waited).toBeLessThanOrEqual(91);
        held.abandon();
      }),
      { numRuns: 60 },
    );
  });

  test("the server's time decides, not that of this machine", async () => {
    const server = manualClock();
    const { platform } = fakePlatform(server);
    const ledger = memoryLedger(OWNER);
    ledger.table.leases.set(7, HELD);
    expect(await leaseNow(ledger, platform)).toEqual({ state: 'held', at: iso(0), row: HELD });
  });
});
