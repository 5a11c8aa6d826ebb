import type { JsonSchema } from '@callwright/schemas';
import { SCHEMA_FILES, schemaFile } from '@callwright/schemas';
import { VERBS } from '../../archy/src/compile/verbs/index.ts';
import { WORDS } from '../src/explain-steps.ts';

/** What the schemas say of each verb, and what the compiler says, are the same (language 4). */
const SCHEMAS = new Map(
  SCHEMA_FILES.filter((path) => path.startsWith('verbs/')).map((path) => {
    const schema = schemaFile(path) as JsonSchema;
    return [(schema['x-callwright'] as { readonly verb: string }).verb, schema] as const;
  }),
);

test('the words of the language are those of the schemas', () => {
  expect(VERBS.map(({ word }) => word).sort()).toEqual([...SCHEMAS.keys(), ...WORDS].sort());
  expect(
    VERBS.filter(({ bare }) => bare === true)
      .map(({ word }) => word)
      .sort(),
  ).toEqual([...WORDS].sort());
});

test.each(VERBS.filter(({ bare }) => bare !== true))('$word takes what its schema says', (verb) => {
  const { properties = {}, required = [] } = SCHEMAS.get(verb.word) as {
    readonly properties?: object;
    readonly required?: readonly string[];
  };
  const branches = verb.branches.map(({ key }) => key);
  expect(Object.keys(properties).sort()).toEqual([verb.word, 'name', ...verb.arguments, ...branches].sort());
  expect(required).toEqual(
    expect.arrayContaining(verb.branches.filter((branch) => branch.required === true).map(({ key }) => key)),
  );
  // So that the verb of a step can always be told.
  const words = VERBS.map(({ word }) => word);
  expect([...verb.arguments, ...branches, 'name'].filter((key) => words.includes(key))).toEqual([]);
});
