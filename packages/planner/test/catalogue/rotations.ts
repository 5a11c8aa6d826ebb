import type { SampleValue } from '../sample-project.ts';
import type { Case } from './case.ts';
import { line, route } from './org-events.ts';

/** Routes by letter, each with the numbers of which only the last digit differs. */
function routes(digits: Readonly<Record<string, string>>): readonly SampleValue[] {
  return Object.entries(digits).map(([name, own]) =>
    route(name, 'line', ...Array.from(own, (digit) => `+1317555019${digit}`)),
  );
}

function updates(...names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `update-object:CallRoute/${name}${count === 1 ? '' : `#${count}`}`;
  });
}

/** Numbers that change places: requests one right after the other, and as few as can be. */
export const ROTATIONS: readonly Case[] = [
  {
    rule: 'numbers rotated over five routes need one extra release',
    off: {
      in: 'trails.ts',
      replace: 'return joinRounds(through, round);',
      by: 'return edges.map((edge) => [edge]);',
    },
    before: { flows: [line], values: routes({ a: '1', b: '2', c: '3', d: '4', e: '5' }) },
    now: { flows: [line], values: routes({ a: '5', b: '1', c: '2', d: '3', e: '4' }) },
    changes: ['a', 'b', 'c', 'd', 'e'].map((name) => `update CallRoute/${name}`),
    steps: updates('a', 'b', 'c', 'd', 'e', 'a'),
    follows: {
      'update-object:CallRoute/b': 'update-object:CallRoute/a',
      'update-object:CallRoute/c': 'update-object:CallRoute/b',
      'update-object:CallRoute/d': 'update-object:CallRoute/c',
      'update-object:CallRoute/e': 'update-object:CallRoute/d',
      'update-object:CallRoute/a#2': 'update-object:CallRoute/e',
    },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'two rounds of numbers through one route need one extra release for both',
    off: { in: 'trails.ts', replace: 'if (trail === undefined || place === undefined) {', by: 'if (true) {' },
    before: { flows: [line], values: routes({ a: '1', b: '23', c: '4' }) },
    now: { flows: [line], values: routes({ a: '2', b: '14', c: '3' }) },
    changes: ['a', 'b', 'c'].map((name) => `update CallRoute/${name}`),
    steps: updates('a', 'b', 'c', 'b', 'a'),
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'a number that is passed on along routes needs no extra release',
    off: {
      in: 'trails.ts',
      replace: 'return joinRounds(through, round);',
      by: 'return edges.map((edge) => [edge]);',
    },
    before: { flows: [line], values: routes({ a: '1', b: '2', c: '3', d: '' }) },
    now: { flows: [line], values: routes({ a: '', b: '1', c: '2', d: '3' }) },
    changes: ['a', 'b', 'c', 'd'].map((name) => `update CallRoute/${name}`),
    steps: updates('a', 'b', 'c', 'd'),
    findings: ['plan.entrance-moves'],
  },
];
