import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { editsBetween, readYaml, sameContent } from '../src/index.ts';
import { describeCorpus, readCorpusFile, variantPairs } from './corpus.ts';
import { formOf } from './flow-builder.ts';

const expected = JSON.parse(readFileSync(resolve(__dirname, 'data/variant-edits.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

/** Long texts of the files are not repeated in the expectations. */
function withoutLongTexts(words: string): string {
  return words.replace(/"[^"]{25,}"/g, '"…"');
}

describeCorpus('edits between variants of real flows', () => {
  it('are expected for every pair', () => {
    expect(variantPairs().map(({ variant }) => variant)).toEqual(Object.keys(expected));
  });

  it.each(variantPairs().map(({ variant, base }) => [variant, base] as const))('%s', (variant, base) => {
    const before = formOf(readYaml(readCorpusFile('flows', base)).documents[0]!);
    const after = formOf(readYaml(readCorpusFile('variants', variant)).documents[0]!);
    expect(editsBetween(before, after).map(({ words }) => withoutLongTexts(words))).toEqual(
      expected[variant],
    );
    expect(sameContent(before, after)).toBe(expected[variant]?.length === 0);
    expect(editsBetween(before, before)).toEqual([]);
    expect(editsBetween(after, before)).toHaveLength(expected[variant]!.length);
  });
});
