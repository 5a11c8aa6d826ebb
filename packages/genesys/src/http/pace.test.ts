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

test('who has paid before waits no more, and the budget of a minute holds all the same', async () => {
  const one = fc.record({
    gap: fc.integer({ min: 0, max: 20_000 }),
    paid: fc.integer({ min: 0, max: 6 }),
    used: fc.integer({ min: 1, max: 8 }),
    between: fc.integer({ min: 0, max: 90_000 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.array(one, { maxLength: 25 }),
      async (perMinute, works) => {
        const clock = manualClock({ auto: true, start: 0 });
        const pace = createPace(perMinute, clock);
        const at: number[] = [];
        const turn = () => pace.turn().then(() => void at.push(clock.now()));
        const working: Promise<void>[] = [];
        for (const { gap, paid, used, between } of works) {
          await clock.sleep(gap);
          working.push(
            pace.prepaid(paid, async () => {
              for (let nth = 0; nth < used; nth++) {
                const asked = clock.now();
                await turn();
                expect(nth < Math.min(paid, perMinute) ? clock.now() : asked).toBe(asked);
                await clock.sleep(between);
              }
            }),
            turn(),
          );
        }
        await Promise.all(working);
        const inOrder = at.toSorted((a, b) => a - b);
        inOrder.forEach((instant, index) => {
          const before = inOrder[index - perMinute];
          expect(before === undefined || instant - before >= 60_000).toBe(true);
        });
      },
    ),
    settings,
  );
});

test('what was paid and not used goes back, also when the work fails', async () => {
  const clock = manualClock({ auto: true, start: 0 });
  const pace = createPace(3, clock);
  await expect(
    pace.prepaid(3, async () => {
      await pace.turn();
      throw new Error('failed');
    }),
  ).rejects.toThrow('failed');
  await Promise.all([pace.turn(), pace.turn()]);
  expect(clock.now()).toBe(0);
});

test('a pause that the server asks for holds paid turns too', async () => {
  const clock = manualClock({ auto: true, start: 0 });
  const pace = createPace(5, clock);
  await pace.prepaid(1, async () => {
    pace.pauseUntil(30_000);
    await pace.turn();
  });
  expect(clock.now()).toBe(30_000);
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

test('a clock that is set back makes nobody wait for the hours that it was set back', async () => {
  const clock = manualClock({ auto: true, start: 10 * 3_600_000 });
  const pace = createPace(2, clock);
  pace.pauseUntil(clock.now() + 5_000);
  await pace.turn();
  await pace.turn();
  clock.jump(-3 * 3_600_000);
  const begun = clock.now();
  pace.pauseUntil(begun + 1_000);
  await pace.turn();
  expect(clock.now() - begun).toBe(60_000);
});
