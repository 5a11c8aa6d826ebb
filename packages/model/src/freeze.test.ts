import type { Freeze } from './freeze.ts';
import { frozenAt } from './freeze.ts';

const window = (from: string, to: string, timeZone = 'America/New_York'): Freeze => ({ from, to, timeZone });
const CHRISTMAS = window('2026-12-24T00:00:00', '2026-12-27T00:00:00');

/** Freezes, an instant, and the instant at which the freeze ends; undefined where there is none. */
const CASES: readonly (readonly [string, readonly Freeze[], string, string | undefined])[] = [
  ['no freeze', [], '2026-12-25T00:00:00Z', undefined],
  ['before it, although it is that day in UTC', [CHRISTMAS], '2026-12-24T04:59:59Z', undefined],
  ['its first moment', [CHRISTMAS], '2026-12-24T05:00:00Z', '2026-12-27T05:00:00.000Z'],
  ['its last moment', [CHRISTMAS], '2026-12-27T04:59:59.999Z', '2026-12-27T05:00:00.000Z'],
  ['its end does not belong to it', [CHRISTMAS], '2026-12-27T05:00:00Z', undefined],
  [
    'in summer time',
    [window('2026-07-04T00:00:00', '2026-07-05T00:00:00')],
    '2026-07-04T04:00:00Z',
    '2026-07-05T04:00:00.000Z',
  ],
  [
    'across the change of clocks',
    [window('2026-10-31T12:00:00', '2026-11-01T12:00:00')],
    '2026-11-01T16:59:00Z',
    '2026-11-01T17:00:00.000Z',
  ],
  [
    'it begins in an hour that comes twice: the first time',
    [window('2026-11-01T01:30:00', '2026-11-01T12:00:00')],
    '2026-11-01T05:30:00Z',
    '2026-11-01T17:00:00.000Z',
  ],
  [
    'it ends in an hour that comes twice: the second time',
    [window('2026-10-31T12:00:00', '2026-11-01T01:30:00')],
    '2026-11-01T06:29:00Z',
    '2026-11-01T06:30:00.000Z',
  ],
  [
    'it begins in an hour that never comes',
    [window('2026-03-08T02:30:00', '2026-03-08T12:00:00')],
    '2026-03-08T06:30:00Z',
    '2026-03-08T16:00:00.000Z',
  ],
  [
    'windows that follow on each other are one',
    [window('2026-12-27T00:00:00', '2026-12-28T00:00:00'), CHRISTMAS],
    '2026-12-26T00:00:00Z',
    '2026-12-28T05:00:00.000Z',
  ],
  [
    'a zone with a quarter of an hour',
    [window('2026-01-01T00:00:00', '2026-01-01T00:01:00', 'Asia/Kathmandu')],
    '2025-12-31T18:15:00Z',
    '2025-12-31T18:16:00.000Z',
  ],
];

test.each(CASES)('%s', (_situation, freezes, now, until) => {
  expect(frozenAt(freezes, now)?.at).toBe(until);
});

test('the end is said as the project says it', () => {
  expect(frozenAt([CHRISTMAS], '2026-12-25T00:00:00Z')?.words).toBe('2026-12-27T00:00 America/New_York');
});
