import type { Json } from '@callwright/model';
import { credentialsIn, editsBetween, locateIn, maskForms, readYaml } from '../src/index.ts';
import { corpusFiles, describeCorpus } from './corpus.ts';

interface Case {
  readonly what: string;
  readonly yaml: string;
  /** Paths of what looks like a credential, joined by dots. */
  readonly found: readonly string[];
}

// None of them was ever anybody's.
const AWS = ['AKIA', 'QWERTYUIOPASDFGH'].join('');
const SLACK = ['xoxb', '123456789012', 'abcdefghij'].join('-');
const JWT = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJub2JvZHkifQ', 'c2lnbmF0dXJlLW9mLW5vYm9keQ'].join('.');

const CASES: readonly Case[] = [
  { what: 'a key of AWS in a sentence', yaml: `say: { tts: "Use ${AWS} now" }`, found: ['say.tts'] },
  { what: 'a token of Slack', yaml: `a: { lit: ${SLACK} }`, found: ['a.lit'] },
  { what: 'a JSON web token', yaml: `a: [ { exp: '"${JWT}"' } ]`, found: ['a.0.exp'] },
  { what: 'a header', yaml: 'a: Bearer 0123456789abcdef0123', found: ['a'] },
  { what: 'a password in an address', yaml: 'url: https://user:hunter2@example.org/x', found: ['url'] },
  { what: 'a token in a query', yaml: 'url: https://example.org/x?access_token=a1b2c3d4e5', found: ['url'] },
  { what: 'a query in capitals', yaml: 'url: https://example.org/x?API_KEY=a1b2c3d4e5', found: ['url'] },
  { what: 'a private key', yaml: 'k: |\n  -----BEGIN RSA PRIVATE KEY-----\n  abc', found: ['k'] },
  { what: 'a name above it', yaml: 'inputs: { apiKey: { lit: a1b2c3d4e5 } }', found: ['inputs.apiKey.lit'] },
  {
    what: 'a name beside it',
    yaml: 'stringVariable: { name: Flow.crmPassword, initialValue: { lit: hunter2hunter2 } }',
    found: ['stringVariable.initialValue.lit'],
  },
  {
    what: 'a literal name beside it',
    yaml: 'attribute: { name: { lit: clientSecret }, value: { exp: "\\"a1b2c3d4e5\\"" } }',
    found: ['attribute.value.exp'],
  },
  { what: 'a variable of a steps flow', yaml: 'set: { Flow.token: a1b2c3d4e5 }', found: ['set.Flow.token'] },
  { what: 'a name alone', yaml: 'inputs: { apiKey: { var: Flow.apiKey1 } }', found: [] },
  { what: 'a word under such a name', yaml: 'inputs: { password: { lit: required } }', found: [] },
  { what: 'a sentence under such a name', yaml: 'password: Please enter your 4 digit password', found: [] },
  { what: 'an expression under such a name', yaml: 'token: { exp: ToString(Flow.a1) }', found: [] },
  { what: 'a name that only begins so', yaml: 'tokenPrompt: { lit: Prompt1234 }', found: [] },
  { what: 'an address without a password', yaml: 'url: https://example.org/a?b=c', found: [] },
  { what: 'an id', yaml: 'refId: 0f3c1111-0000-4000-8000-000000000001', found: [] },
];

const read = (yaml: string): Json => readYaml(yaml).documents[0] ?? null;

test.each(CASES)('$what', ({ yaml, found }) => {
  expect(credentialsIn(read(yaml)).map((path) => path.join('.'))).toEqual(found);
});

test.each(CASES.filter(({ found }) => found.length > 0))('is not shown with its line: $what', ({ yaml }) => {
  const [path = []] = credentialsIn(read(yaml));
  const { excerpt } = locateIn(yaml)(0, path, 'value');
  expect(excerpt).toContain('•');
  expect(excerpt).not.toMatch(/a1b2c3d4e5|hunter2|QWERTY|123456789012|eyJhb|0123456789abcdef/);
});

test('what has a form of its own is masked in any line', () => {
  expect(maskForms(`key: ${AWS}, note: fine`)).toBe('key: ‹masked›, note: fine');
});

test('a change is an edit, and says neither the old nor the new one', () => {
  const flow = (secret: string): Json => ({
    type: 'inboundcall',
    flow: { variables: { 'Flow.crmPassword': { initialValue: { lit: secret } } } },
  });
  const edits = editsBetween(flow('hunter2hunter2'), flow('hunter3hunter3'));
  expect(edits).toHaveLength(1);
  expect(JSON.stringify(edits)).not.toContain('hunter');
  expect(JSON.stringify(edits)).toContain('‹masked ');
});

describeCorpus('real flows', () => {
  test('hold nothing that is taken for one', () => {
    const found = corpusFiles('flows').flatMap(({ name, text }) =>
      credentialsIn(read(text)).map((path) => `${name}: ${path.join('.')}`),
    );
    expect(found).toEqual([]);
  });
});
