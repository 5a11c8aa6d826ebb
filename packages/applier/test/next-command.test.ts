import { nextCommand } from '../src/index.ts';

const NONE = { done: 3, failed: 0, unknown: 0, stale: 0, overtook: 0, skipped: 0, notTried: 0, held: 0 };

test.each([
  [{}, undefined],
  [{ held: 1 }, 'callwright plan --org prod'],
  [{ notTried: 2 }, 'callwright apply --resume run-1 --org prod'],
  [{ unknown: 1, skipped: 2 }, 'callwright apply --resume run-1 --org prod'],
  [{ failed: 1, notTried: 2 }, 'callwright plan --org prod'],
  [{ stale: 1, unknown: 1 }, 'callwright plan --org prod'],
  [{ overtook: 1 }, 'callwright plan --org prod'],
])('after a run with %j comes %s', (counts, command) => {
  expect(nextCommand({ ...NONE, ...counts }, 'run-1', 'prod')).toBe(command);
});
