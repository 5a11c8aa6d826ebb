import fc from 'fast-check';
import type { Json, JsonObject } from '@callwright/model';
import { lostComments, mergeYaml } from '../src/merge-yaml.ts';
import { equalJson } from '../src/same-content.ts';
import { writeFlow } from '../src/write-yaml.ts';
import { readYaml } from '../src/yaml-source.ts';

interface Case {
  readonly it: string;
  readonly before: string;
  readonly wanted: Json;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    it: 'leaves a text that says it already',
    before: '# why\na:   "1"   # one\n',
    wanted: { a: '1' },
    after: '# why\na:   "1"   # one\n',
  },
  {
    it: 'puts a scalar in the place of another, with its quotes and its comment',
    before: "a: 'x' # one\nb: y # two\nc: 3\n",
    wanted: { a: "it's", b: 'Sales #1', c: 4 },
    after: "a: 'it''s' # one\nb: \"Sales #1\" # two\nc: 4\n",
  },
  {
    it: 'puts new keys behind the one that precedes them',
    before: 'z: 1 # last letter\n# about a\na:\n  b: 1\n',
    wanted: { z: 1, w: { q: [1, { r: 's' }] }, a: { b: 1, c: 'd' } },
    after: 'z: 1 # last letter\nw:\n  q:\n    - 1\n    - r: s\n# about a\na:\n  b: 1\n  c: d\n',
  },
  {
    it: 'takes keys away and leaves comments on lines of their own',
    before: 'a: 1\n# about b\nb:\n  c: 1\n  # inside\n  d: 2\n# about e\ne: 3\n',
    wanted: { a: 1, e: 3 },
    after: 'a: 1\n# about b\n# about e\ne: 3\n',
  },
  {
    it: 'aligns items of lists, also those that begin with a map',
    before: 'list:\n  # first\n  - say:\n      name: A\n      text: one # loud\n  - say:\n      name: B\n',
    wanted: {
      list: [
        { hold: { name: 'N' } },
        { say: { name: 'A', text: 'two' } },
        { say: { name: 'B', more: true } },
      ],
    },
    after:
      'list:\n  # first\n  - hold:\n      name: "N"\n  - say:\n      name: A\n      text: two # loud\n  - say:\n      name: B\n      more: true\n',
  },
  {
    it: 'moves an item with what is written beside it',
    before: 'list:\n- a # one\n- b # two\n- c\n',
    wanted: { list: ['b', 'c', 'a'] },
    after: 'list:\n- b # two\n- c\n- a\n',
  },
  {
    it: 'takes the first key of an item away',
    before: 'list:\n  - a: 1\n    # about b\n    b: 2\n',
    wanted: { list: [{ b: 2 }] },
    after: 'list:\n  - # about b\n    b: 2\n',
  },
  {
    it: 'writes brackets anew and keeps the pieces that stay',
    before: 'spec: { queue: \'Sales\', list: [ "a", b ], x: 1 } # all\n',
    wanted: { spec: { queue: 'Sales', list: ['a', 'c'], w: { z: null } } },
    after: 'spec: { queue: \'Sales\', list: ["a", c], w: { z: null } } # all\n',
  },
  {
    it: 'turns nothing into something, and something into nothing',
    before: 'a:\nb: 1 # one\nc: [1]\nd:\n  e: 1\n',
    wanted: { a: 'x', b: { f: 1 }, c: [], d: {} },
    after: 'a: x\nb:\n  f: 1 # one\nc: []\nd: {}\n',
  },
  {
    it: 'writes a block as a block',
    before: 'a:\n  b: |\n    one\n    two\n  c: 1\n',
    wanted: { a: { b: 'one\nthree\n', c: 1 } },
    after: 'a:\n  b: |\n    one\n    three\n  c: 1\n',
  },
  {
    it: 'keeps line breaks of Windows and the mark in front',
    before: '\uFEFFa: 1\r\nb: 2 # two\r\n',
    wanted: { a: 2, b: 2 },
    after: '\uFEFFa: 2\r\nb: 2 # two\r\n',
  },
  {
    it: 'ends a text without a line break as it was',
    before: 'a: 1',
    wanted: { a: 1, b: 2 },
    after: 'a: 1\nb: 2',
  },
];

test.each(CASES)('$it', ({ before, wanted, after }) => {
  expect(mergeYaml(before, wanted)).toBe(after);
});

test('keeps marks whose filled value is what is wanted', () => {
  const filled = (source: string): string => source.replaceAll('MARK', '12');
  expect(mergeYaml('a: MARK\nb: xMARK # b\nc: MARK\n', { a: 12, b: 'x12', c: 13 }, { filled })).toBe(
    'a: MARK\nb: xMARK # b\nc: 13\n',
  );
});

test('changes one document of several', () => {
  expect(mergeYaml('a: 1\n---\n# two\nb: 2\n', { b: 3 }, { document: 1 })).toBe('a: 1\n---\n# two\nb: 3\n');
});

test('says which comments are gone', () => {
  expect(lostComments('a: 1 # one\nb: 2 # two\n# three\n', 'b: 2 # two\n')).toEqual(['one', 'three']);
});

const words = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('yes', '# x', 'a: b', '- a', '{{x}}', '\n', "it's", '"', '1', 'null', 'é'),
);
const json = fc.letrec<{ value: Json; map: Json }>((tie) => ({
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'name', '- x', '1', '#'), tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('map'),
  ),
}));

/** Any text can become any other one; where it cannot, nothing is written that says something else. */
test('what was merged says what is wanted', () => {
  const seed = Number(process.env['CALLWRIGHT_SEED'] ?? 1);
  let merged = 0;
  let left = 0;
  fc.assert(
    fc.property(json.map, json.map, fc.boolean(), fc.boolean(), (one, other, flow, isLast) => {
      // Where nothing at all stays, there is nothing to merge.
      const [before, wanted] = [one, other].map((map) =>
        isLast ? { ...(map as JsonObject), kept: 1 } : { kept: 1, ...(map as JsonObject) },
      ) as readonly JsonObject[] as readonly [JsonObject, JsonObject];
      const text = flow ? JSON.stringify(before) : writeFlow(before);
      const after = mergeYaml(text, wanted);
      if (after === undefined) {
        left += 1;
        return;
      }
      merged += 1;
      expect(equalJson(readYaml(after).documents[0], wanted)).toBe(true);
    }),
    { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 50_000 : 500 },
  );
  expect(left).toBeLessThan(merged / 10);
});
