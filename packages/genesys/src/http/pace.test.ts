import { manualClock } from '@callwright/testkit';
import fc from 'fast-check';
import { createPace } from './pace.ts';
import { randomised } from '../../test/random.ts';

const settings = randomised('pace', 50);

test('never more than the budget in any minute, in the order of asking, and no longer than needed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 }),
      async (perMinute, gaps) => {
        const clock = manualClock({ auto: true, start: 0 });
        const pace = createPace(perMinute, clock);
        const at: number[] = [];
        const waiting: Promise<void>[] = [];
        for (const [index, gap] of gaps.entries()) {
          if (index % 3 === 0) {
            await clock.sleep(gap);
          }
          waiting.push(pace.turn().then(() => void at.push(clock.now())));
        }
        await Promise.all(waiting);
        expect(at).toHaveLength(gaps.length);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        at.forEach((instant, index) => {
          const before = at[index - perMinute];
          expect(before === undefined || instant - before >= 60_000).toBe(true);
        });
      },
    ),
    settings,
  );
});

test('a pause holds everybody, and the longest one counts', async () => {
  const clock = manualClock({ auto: true, start: 0 });
  const pace = createPace(Number.POSITIVE_INFINITY, clock);
  pace.pauseUntil(42_000);
  pace.pauseUntil(7_000);
  const at: number[] = [];
  await Promise.all([pace.turn(), pace.turn()].map((turn) => turn.then(() => at.push(clock.now()))));
  expect(at).toEqual([42_000, 42_000]);
});

test('who gives up waiting blocks nobody', async () => {
  const clock = manualClock({ auto: true, start: 0 });
  const pace = createPace(1, clock);
  const stop = new AbortController();
  await pace.turn();
  const given = pace.turn(stop.signal);
  const patient = pace.turn();
  stop.abort(new Error('stopped'));
  await expect(given).rejects.toThrow('stopped');
  await patient;
  expect(clock.now()).toBe(60_000);
});
