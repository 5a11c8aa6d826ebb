import type { LeaseRow } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { MemoryLedger } from '@callwright/testkit';
import { MANUAL_START, fakePlatform, ledgerTable, manualClock, memoryLedger } from '@callwright/testkit';
import type { Broken } from '../src/index.ts';
import { breakLease, leaseNow } from '../src/index.ts';
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

describe('breaking the lease', () => {
  test('takes the next generation and releases it at once', async () => {
    const { ledger, newest, break: breakIt } = scene(HELD);
    expect(await breakIt()).toEqual({ outcome: 'broken', row: HELD, released: true });
    expect(newest()).toMatchObject({ generation: 8, holder: 'me@desk', released: true });
    expect(ledger.writes.map(({ write }) => write)).toEqual(['takeLease', 'releaseLease']);
  });

  test.each([
    ['none', undefined],
    ['released', { ...HELD, released: true }],
    ['expired', { ...HELD, expiresAt: iso(-1) }],
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
    ['arrived', true, { outcome: 'broken', released: true }, 8],
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

  test('a release that is lost keeps others waiting for half a minute and no longer', async () => {
    const { ledger, newest, break: breakIt } = scene(HELD);
    ledger.loseAnswers('releaseLease', 1, false);
    expect(await breakIt()).toMatchObject({ outcome: 'broken', released: false });
    expect(Date.parse(newest()?.expiresAt ?? '') - MANUAL_START).toBeLessThanOrEqual(30_000);
  });

  test('the holder finds it when it next renews, and may not write any more', async () => {
    const clock = manualClock();
    const { platform } = fakePlatform(clock);
    const ledger = memoryLedger(OWNER);
    await platform.identify();
    const held = await takeLease({
      ledger,
      clock,
      server: serverTime(platform),
      run: 'run-1',
      holder: 'jo@laptop',
      lifeMs: 3 * MINUTE,
      timeoutMs: 0,
      report: () => {},
      signal: new AbortController().signal,
    });
    await breakLease({ ledger, platform, clock, holder: 'me@desk', run: 'run-1' });
    await held.confirm();
    clock.jump(MINUTE / 2);
    const error: unknown = await held.confirm().catch((caught: unknown) => caught);
    expect(isToolError(error) && error.code).toBe('applier.lease-lost');
    expect(held.mayWrite()).toBe(false);
  });

  test("the server's time decides, not that of this machine", async () => {
    const server = manualClock();
    const { platform } = fakePlatform(server);
    const ledger = memoryLedger(OWNER);
    ledger.table.leases.set(7, HELD);
    expect(await leaseNow(ledger, platform)).toEqual({ state: 'held', at: iso(0), row: HELD });
  });
});
