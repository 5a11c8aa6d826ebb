import { openJobPace } from '../src/job-pace.ts';
import type { JobPace } from '../src/job-pace.ts';

/** When a job that takes so long is looked at, in milliseconds after its upload. */
function looks(pace: JobPace, takes: number): readonly number[] {
  const times: number[] = [];
  for (let at = 0, look = 0; at < takes || look === 0; look += 1) {
    at += pace.wait(look);
    times.push(at);
    if (at >= takes) {
      pace.ended(at, look + 1);
      break;
    }
  }
  return times;
}

/** Looks at jobs that run one after another. */
function inTurn(takes: readonly number[]): readonly (readonly number[])[] {
  const pace = openJobPace();
  return takes.map((ms) => looks(pace, ms));
}

test.each([
  ['jobs that end at once are looked at once, and soon', [0, 0, 0], [[250], [250], [250]]],
  ['jobs of half a second', [500, 500], [[250, 1250], [1250]]],
  [
    'the first long one costs a few looks, the next ones two at most',
    [10_000, 10_000, 10_000],
    [[250, 1250, 3250, 7250, 15_250], [15_000], [13_500]],
  ],
])('%s', (_, takes, expected) => {
  expect(inTurn(takes)).toEqual(expected);
});

test.each([2_000, 5_000, 10_000, 14_000])(
  'jobs of %i ms: in the long run fewer than two looks each, and seldom seen late',
  (ms) => {
    const settled = inTurn(Array.from({ length: 200 }, () => ms)).slice(20);
    const looksInAll = settled.reduce((sum, one) => sum + one.length, 0);
    const lateness = settled.reduce((sum, one) => sum + (one.at(-1) ?? 0) - ms, 0) / settled.length;
    expect(looksInAll / settled.length).toBeLessThan(2);
    expect(lateness).toBeLessThan(ms * 0.25 + 250);
  },
);

test('jobs that begin together before any has ended: only one is looked at early', () => {
  const pace = openJobPace();
  expect([pace.wait(0), pace.wait(0), pace.wait(0)]).toEqual([250, 1000, 1000]);
});

test('a look is never closer than a quarter of a second, nor further than 15 s', () => {
  const pace = openJobPace();
  for (const after of [1, 900_000, 3, 40_000, 700]) {
    pace.ended(after, 1);
    for (let look = 0; look < 12; look += 1) {
      expect(pace.wait(look)).toBeGreaterThanOrEqual(look === 0 ? 250 : 1000);
      expect(pace.wait(look)).toBeLessThanOrEqual(15_000);
    }
  }
});
