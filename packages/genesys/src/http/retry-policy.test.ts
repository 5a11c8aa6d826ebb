import type { HttpAnswer, NoAnswer } from './http-message.ts';
import { nextTry } from './retry-policy.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const NONE = { trouble: 0, limited: 0 };
const answer = (status: number, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  arrived: true,
  status,
  headers,
  body: Buffer.alloc(0),
});
const noAnswer = (sent: boolean, code = 'ECONNRESET'): NoAnswer => ({ arrived: false, sent, code });

test.each<[string, HttpAnswer | NoAnswer, boolean, boolean]>([
  ['200', answer(200), false, false],
  ['400', answer(400), false, false],
  ['404', answer(404), false, false],
  ['409', answer(409), false, false],
  ['408', answer(408), true, false],
  ['429', answer(429), true, true],
  ['500', answer(500), true, false],
  ['501', answer(501), false, false],
  ['503', answer(503), true, false],
  ['504', answer(504), true, false],
  ['broken after it left', noAnswer(true), true, false],
  ['never left', noAnswer(false), true, true],
  ['aborted before it left', noAnswer(false, 'aborted'), false, false],
  ['aborted', noAnswer(true, 'aborted'), false, false],
])('%s', (_name, outcome, read, write) => {
  expect(nextTry(outcome, { repeatable: true }, NONE, NOW).retry).toBe(read);
  expect(nextTry(outcome, { repeatable: false }, NONE, NOW).retry).toBe(write);
});

test.each<[string, string | undefined, number]>([
  ['seconds', '42', 42_000],
  ['a part of a second', '0.5', 500],
  ['a date', 'Mon, 02 Mar 2026 12:01:00 GMT', 60_000],
  ['a date gone by', 'Mon, 02 Mar 2026 11:00:00 GMT', 0],
  ['nothing', undefined, 30_000],
  ['nonsense', 'soon', 30_000],
])('Retry-After as %s holds everybody', (_name, header, waitMs) => {
  const headers = header === undefined ? {} : { 'retry-after': header };
  expect(nextTry(answer(429, headers), { repeatable: false }, NONE, NOW)).toMatchObject({
    retry: true,
    waitMs,
    everybody: true,
  });
});

test.each<[string, HttpAnswer | NoAnswer, number]>([
  ['trouble', answer(503), 4],
  ['rate limits', answer(429), 10],
  ['connections that cannot be made', noAnswer(false), 4],
])('%s ends some time', (_name, outcome, most) => {
  let tries = NONE;
  let sent = 1;
  for (let next = nextTry(outcome, { repeatable: true }, tries, NOW); next.retry; sent += 1) {
    tries = next.tries;
    next = nextTry(outcome, { repeatable: true }, tries, NOW);
  }
  expect(sent).toBe(most);
});
