import type { Case } from './case.ts';
import { line, route } from './org-events.ts';

/** So many numbers, from one on. */
function numbers(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `+1317556${String(from + at).padStart(4, '0')}`);
}

/** More new numbers than one request may bring (facts: API 4.3). */
export const MANY_NUMBERS: readonly Case[] = [
  {
    rule: 'a new route with 120 numbers is made with 50, and gets the rest by 50 and 20',
    off: { in: 'new-values.ts', replace: 'Math.ceil(fresh.length / most)', by: '1' },
    now: { flows: [line], values: [route('a', 'line', ...numbers(0, 120))] },
    changes: ['create InboundFlow/line', 'create CallRoute/a'],
    steps: [
      'publish-flow:InboundFlow/line',
      'create-object:CallRoute/a',
      'update-object:CallRoute/a',
      'update-object:CallRoute/a#2',
    ],
    after: {
      'update-object:CallRoute/a': ['create-object:CallRoute/a'],
      'update-object:CallRoute/a#2': ['update-object:CallRoute/a'],
    },
  },
  {
    rule: 'a route that has 60 numbers and gets 50 more is written once',
    off: { in: 'new-values.ts', replace: '.filter((value) => !had.has(value))', by: '' },
    before: { flows: [line], values: [route('a', 'line', ...numbers(0, 60))] },
    now: { flows: [line], values: [route('a', 'line', ...numbers(0, 110))] },
    changes: ['update CallRoute/a'],
    steps: ['update-object:CallRoute/a'],
  },
  {
    rule: '70 numbers move by 50 and 20, each bound by the very next request, and new ones come last',
    off: {
      in: 'bundle-work.ts',
      replace: '.flatMap((move) => splitMove(move, limitsOf(kindOf(move.to))))',
      by: '',
    },
    before: { flows: [line], values: [route('a', 'line', ...numbers(0, 70)), route('b', 'line')] },
    now: { flows: [line], values: [route('a', 'line'), route('b', 'line', ...numbers(0, 110))] },
    changes: ['update CallRoute/a', 'update CallRoute/b'],
    steps: [
      'update-object:CallRoute/a',
      'update-object:CallRoute/b',
      'update-object:CallRoute/a#2',
      'update-object:CallRoute/b#2',
      'update-object:CallRoute/b#3',
    ],
    follows: {
      'update-object:CallRoute/b': 'update-object:CallRoute/a',
      'update-object:CallRoute/b#2': 'update-object:CallRoute/a#2',
    },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a new route that 60 numbers move to is made with 50 of them',
    off: {
      in: 'bundle-work.ts',
      replace: '.flatMap((move) => splitMove(move, limitsOf(kindOf(move.to))))',
      by: '',
    },
    before: { flows: [line], values: [route('a', 'line', ...numbers(0, 60))] },
    now: {
      flows: [line],
      values: [route('b', 'line', ...numbers(0, 60))],
      removed: { 'CallRoute/a': 'delete' },
    },
    changes: ['create CallRoute/b', 'delete CallRoute/a'],
    steps: [
      'update-object:CallRoute/a',
      'create-object:CallRoute/b',
      'update-object:CallRoute/a#2',
      'update-object:CallRoute/b',
      'delete-object:CallRoute/a',
    ],
    follows: {
      'create-object:CallRoute/b': 'update-object:CallRoute/a',
      'update-object:CallRoute/b': 'update-object:CallRoute/a#2',
    },
    findings: ['plan.entrance-moves'],
  },
];
