import fc from 'fast-check';

import { parseYaml } from '../../src/architect/parse-yaml.ts';
import { writeYaml } from '../../src/architect/write-yaml.ts';
import { type Yaml, copyTree, isMap, newMap } from '../../src/architect/yaml-tree.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 1_000_000_000);

test.each([
  ['plain text', 'plain text'],
  ['', '""'],
  ['yes', '"yes"'],
  ['Null', '"Null"'],
  ['12', '"12"'],
  ['0x1F', '"0x1F"'],
  ['+13175550100', '"+13175550100"'],
  ['a: b', '"a: b"'],
  ['a #b', '"a #b"'],
  ['a:', '"a:"'],
  ['#a', '"#a"'],
  ['Åbning', '"Åbning"'],
  ['back\\slash', 'back\\slash'],
  ['tab\there', '"tab\\there"'],
  ['line\nline', '"line\\nline"'],
  ['"quoted"', '"\\"quoted\\""'],
  [' blank', '" blank"'],
  ['blank ', '"blank "'],
  ['\u2028', '"\\u2028"'],
  ['- item', '"- item"'],
  ["it's {fine}, [really]", "it's {fine}, [really]"],
])('%j is written as %s', (text, written) => {
  expect(writeYaml(newMap([['key', text]]))).toBe(`key: ${written}\n`);
});

test(`whatever is written is read back (seed ${String(seed)})`, () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('yes', '~', '1e3', '---', '...', '? a', '!x', '&a', '*a', '%a', '`', '\ud800', '=', '<<'),
  );
  const { tree } = fc.letrec<{ tree: unknown; map: unknown }>((tie) => ({
    map: fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: false }),
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      tie('map'),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const document = newMap([['top', copyTree(value) satisfies Yaml]]);
      const parsed = parseYaml(writeYaml(document));
      expect(parsed).toEqual({ ok: true, tree: document });
      expect(parsed.ok && isMap(parsed.tree) && writeYaml(parsed.tree)).toBe(writeYaml(document));
    }),
    { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 20_000 : 1000 },
  );
});
