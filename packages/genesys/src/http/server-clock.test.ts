import { manualClock } from '@callwright/testkit';
import { createServerClock } from './server-clock.ts';

const ANSWER = 'Mon, 02 Mar 2026 12:00:00 GMT';
const HOUR = 3_600_000;

test.each([
  ['goes on with ours between answers', 1_500, '2026-03-02T12:00:01.500Z'],
  ['goes no further back than the last answer where ours is set back', -3 * HOUR, '2026-03-02T12:00:00.000Z'],
])('the time of the server %s', (_, moved, now) => {
  const clock = manualClock();
  const server = createServerClock(clock);
  server.note(ANSWER);
  clock.jump(moved);
  expect(server.now()).toBe(now);
});

test('the next answer puts right what a clock that was set forward has made of it', () => {
  const clock = manualClock();
  const server = createServerClock(clock);
  server.note(ANSWER);
  clock.jump(3 * HOUR);
  server.note('Mon, 02 Mar 2026 12:00:07 GMT');
  server.note(undefined);
  server.note('no date');
  expect(server.now()).toBe('2026-03-02T12:00:07.000Z');
});
