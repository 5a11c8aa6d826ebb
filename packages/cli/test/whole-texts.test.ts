import type { CompileContext } from '@callwright/archy';
import { canonicalForm, compileSteps, editsBetween, readFlow, readYaml, writeFlow } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import fc from 'fast-check';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';

/** Whatever people write into texts and names of steps arrives whole in the org: published, exported, and found again. */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const deep = process.env['CALLWRIGHT_DEEP'] === '1';
const settings = { seed, numRuns: deep ? 1_000 : 40 };

let orgs: LocalOrgs;
let org: LocalOrg;
beforeAll(async () => {
  process.stderr.write(`whole texts: CALLWRIGHT_SEED=${seed}\n`);
  orgs = localOrgs();
  org = await orgs.start({}, { lenientReferences: true });
});
afterAll(() => orgs.close());

/** Things made elsewhere under any name at all; nothing is managed. */
const nothingManaged: CompileContext = { sharedFlow: () => undefined, names: () => undefined };

const NASTY = [
  'He said "hi" & \'bye\'',
  '<script>alert(1)</script>&amp;',
  '\u001b[31mred\u001b[0m \u0007',
  'two\nlines\r\nand a tab\t.',
  '  blanks around  ',
  '# no comment: really - ? | > * & ! % @ `',
  '[a]{b}, c]: }',
  'null',
  'yes',
  '007',
  '1e3',
  '~',
  '{ {x} }',
  '\\ \\n \\u0041 \\"',
  '=not an expression',
  'Zoë 漢字 😀 \u202e \u2028 \u0085 \ufeff',
  '/a/b[c_10]',
  '__proto__',
];
const text = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }))
  // Two braces are refused before (`steps.placeholder`), and no file can hold half a character.
  .filter((written) => !/\{\{|\}\}/.test(written) && !/\p{Cs}/u.test(written));
/** A thing of the org: what blanks around a name mean there is not known, and nothing is called nothing. */
const name = text.filter((written) => written.trim() === written && written !== '' && written !== 'none');

const texts = fc.record({
  say: text,
  label: text,
  greeting: text,
  option: text,
  phrase: text,
  task: name,
  attribute: name,
  value: text,
  queue: name,
  table: name,
  column: name,
  integration: name,
  action: name,
  input: name,
  described: text,
});
type Texts = typeof texts extends fc.Arbitrary<infer T> ? T : never;

const literally = (written: string): Json => ({ text: written });
const quoted = (written: string): string => `"${written.replace(/[\\"]/g, '\\$&')}"`;

function flowOf(given: Texts, number: number): Parameters<typeof compileSteps>[0] {
  return {
    flowType: 'inboundcall',
    name: `Line ${number}`,
    description: given.described,
    languages: ['en-us', 'es-us'],
    variables: { note: 'string' },
    greeting: { 'en-us': literally(given.greeting), 'es-us': literally(given.say) },
    menus: {
      main: {
        say: literally(given.say),
        options: [
          { press: 1, name: given.option, phrases: { 'en-us': [given.phrase], 'es-us': ['uno'] }, steps: [] },
        ],
      },
    },
    tasks: { [given.task]: { steps: [{ say: literally(given.say) }] } },
    steps: [
      { say: literally(given.say), name: given.label },
      { say: `=ToAudioTTS(${quoted(given.value)})` },
      { setParticipantData: { [given.attribute]: literally(given.value) } },
      { set: { 'Flow.note': literally(given.value) } },
      {
        lookUp: { existing: given.table },
        key: literally(given.value),
        into: { [given.column]: 'Flow.note' },
        failure: [{ callTask: given.task }],
      },
      {
        callDataAction: { existing: given.action, integration: given.integration },
        with: { [given.input]: literally(given.value) },
        failure: [{ transferToQueue: { existing: given.queue } }],
      },
      { goToMenu: 'main' },
    ],
  };
}

test(
  `texts and names of steps (seed ${seed})`,
  async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        number += 1;
        const { document, problems } = compileSteps(flowOf(given, number), nothingManaged);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const exported = await published(document);
        expect(editsBetween(formOf(document), formOf(exported))).toEqual([]);
        const there = textsIn(exported);
        for (const [what, written] of Object.entries(given)) {
          expect({ what, written, there: there.has(written) }).toEqual({ what, written, there: true });
        }
      }),
      settings,
    );
  },
  deep ? 1_800_000 : 60_000,
);

test('54 levels of steps', async () => {
  let steps: readonly Json[] = [{ say: 'At last.' }];
  for (let level = 0; level < 54; level += 1) {
    steps = [{ if: '=true', then: steps, else: [{ say: `Not at level ${level}.` }] }];
  }
  const flow = { flowType: 'inboundcall', name: 'Deep', languages: ['en-us'], steps } as const;
  const { document, problems } = compileSteps(flow, nothingManaged);
  expect(problems).toEqual([]);
  const exported = await published(document);
  expect(editsBetween(formOf(document), formOf(exported))).toEqual([]);
  expect(textsIn(exported)).toContain('At last.');
});

async function published(document: JsonObject): Promise<Json> {
  const { id, version } = await org.publish('Robin Fields', writeFlow(document));
  return readYaml(await org.exportedVersion(id, version)).documents[0] ?? null;
}

function formOf(document: Json): Json {
  const { flow, problems } = readFlow(document);
  expect(problems).toEqual([]);
  return flow === undefined ? null : canonicalForm(flow, (reference) => reference.name);
}

/** Every key and text of a document, and what the text literals of its expressions say. */
function textsIn(value: Json, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    found.add(value);
    for (const [, literal = ''] of value.matchAll(/"((?:\\[\s\S]|[^"\\])*)"/g)) {
      found.add(literal.replace(/\\([\s\S])/g, '$1'));
    }
  } else if (Array.isArray(value)) {
    (value as readonly Json[]).forEach((item) => textsIn(item, found));
  } else if (isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      found.add(key);
      textsIn(inner, found);
    }
  }
  return found;
}
