import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readYaml } from '@callwright/archy';
import type { DesiredState } from '@callwright/model';
import { hashText } from '@callwright/model';
import { canonicalSource, desiredState, loadProject, noCache, orgNames, topKeyOfBody } from '../src/index.ts';
import { PAGE_PROJECT } from './language-page.ts';
import { MANGLED } from './mangled-yaml.ts';
import { projectInMemory } from './project-in-memory.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const deep = process.env['CALLWRIGHT_DEEP'] === '1';
const options = (runs: number): fc.Parameters<unknown> => ({ seed, numRuns: deep ? runs * 20 : runs });

const format = (text: string, file = 'manifests/a.yaml'): ReturnType<typeof canonicalSource> =>
  canonicalSource(
    { file, text, hash: hashText(text) },
    file === 'callwright.yaml' ? 'project' : file.startsWith('orgs/') ? 'org' : 'manifest',
  );

const FLOW = 'apiVersion: callwright/v1\nkind: InboundFlow\nmetadata: { name: a }\n';
const steps = (lines: string): string => `${FLOW}spec:\n  steps:\n${lines.replace(/^(?=.)/gm, '    ')}\n`;

const CASES: readonly { readonly name: string; readonly before: string; readonly after: string }[] = [
  {
    name: 'keys stand in the order of the schemas, with their comments',
    before: `# About the file.\nkind: CallRoute\n# the spec\nspec:\n  open: line  # the flow\n  # what customers dial\n  numbers: [a]\n  # nothing more\nmetadata: {name: main}\napiVersion: callwright/v1\n`,
    after: `# About the file.\napiVersion: callwright/v1\nkind: CallRoute\nmetadata: { name: main }\n# the spec\nspec:\n  # what customers dial\n  numbers: [a]\n  open: line  # the flow\n  # nothing more\n`,
  },
  {
    name: 'the order of what people name themselves stays',
    before: `${FLOW}spec:\n  variables: {b: string, a: string}\n  steps:\n    - set: {Flow.b: x, Flow.a: z}\n`,
    after: `${FLOW}spec:\n  variables: { b: string, a: string }\n  steps:\n    - set: { Flow.b: x, Flow.a: z }\n`,
  },
  {
    name: 'a verb comes first, then its arguments',
    before: steps('- failure: []\n  priority: 3\n  transferToQueue: sales'),
    after: steps('- transferToQueue: sales\n  priority: 3\n  failure: []'),
  },
  {
    name: 'two blanks of indentation, one blank line at most, and none above a first entry',
    before: `${FLOW}spec:\n\n      steps:\n\n      -   say: A\n\n\n\n      -   disconnect\n`,
    after: `${FLOW}spec:\n  steps:\n    - say: A\n\n    - disconnect\n`,
  },
  {
    name: 'double quotes, and only where they are',
    before: steps(`- say: 'Hello'\n- say: "Hello"\n- say: Hello\n- say: 'a "b"'`),
    after: steps(`- say: "Hello"\n- say: "Hello"\n- say: Hello\n- say: 'a "b"'`),
  },
  {
    name: 'what other readers take for something else is quoted',
    before: `${FLOW}spec:\n  variables: { yes: string, no: string }\n  steps: [ { set: { Flow.yes: on } }, say: 8:30 ]\n`,
    after: `${FLOW}spec:\n  variables: { "yes": string, "no": string }\n  steps: [{ set: { Flow.yes: "on" } }, say: "8:30"]\n`,
  },
  {
    name: 'numbers, dates and rules stay as they were typed',
    before:
      'apiVersion: callwright/v1\nkind: ScheduleList\nitems:\n  a: {end: 2026-01-05T18:00, start: 2026-01-05T08:00, repeat: FREQ=YEARLY}\n',
    after:
      'apiVersion: callwright/v1\nkind: ScheduleList\nitems:\n  a: { start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: FREQ=YEARLY }\n',
  },
  {
    name: 'brackets that do not fit on a line are opened',
    before: steps(
      `- if: =Flow.a\n  then: [ say: "${'long '.repeat(12)}", { say: "${'longer '.repeat(8)}", name: b } ]`,
    ),
    after: steps(
      `- if: =Flow.a\n  then:\n    - say: "${'long '.repeat(12)}"\n    - { say: "${'longer '.repeat(8)}", name: b }`,
    ),
  },
  {
    name: 'comments inside brackets get lines of their own',
    before: `${FLOW}spec: { languages: [en-us,  # the first\n    es-us], media: call }\n`,
    after: `${FLOW}spec:\n  media: call\n  languages:\n    - en-us  # the first\n    - es-us\n`,
  },
  {
    name: 'a comment too far left to belong to what is above it belongs to what is below',
    before: `${FLOW}spec:\n  variables:\n    a: string\n    # still of the variables\n  # of the steps\n  steps: []\n`,
    after: `${FLOW}spec:\n  variables:\n    a: string\n    # still of the variables\n  # of the steps\n  steps: []\n`,
  },
  {
    name: 'text below a sign stays text',
    before: steps('- say: |\n    one\n     # two\n- say: >\n    three\n\n    four'),
    after: steps('- say: |\n    one\n     # two\n- say: >\n    three\n\n    four'),
  },
  {
    name: 'an Architect action stays as it was typed',
    before: steps(`- archy:\n    disconnect: { name: 'x', b: yes, a: 0x1F }`),
    after: steps(`- archy:\n    disconnect: { name: 'x', b: yes, a: 0x1F }`),
  },
  {
    name: 'several documents, each with its head',
    before: `# one\n---\n# two\n${FLOW}spec: {steps: []}\n---\n# three\n${FLOW}spec: {steps: []}\n`,
    after: `# one\n---\n# two\n${FLOW}spec: { steps: [] }\n---\n# three\n${FLOW}spec: { steps: [] }\n`,
  },
];

/** Language 5: what YAML reads otherwise than it was meant. */
const TRAPS: readonly (readonly [before: string, after: string])[] = [
  ['- say: Press # to go on', '- say: "Press # to go on"'],
  [
    '- ask: A\n  digits: 1\n  into: Flow.a\n  endKey: #',
    '- ask: A\n  digits: 1\n  into: Flow.a\n  endKey: "#"',
  ],
  ['- transferToNumber: +13175550100', '- transferToNumber: "+13175550100"'],
  ['- set: { Flow.pin: 01234 }', '- set: { Flow.pin: "01234" }'],
  [
    '- if: =Flow.a\n  then: [ say: Thank you, goodbye. ]',
    '- if: =Flow.a\n  then: [say: "Thank you, goodbye."]',
  ],
  ['- set: { Flow.a: =If(x, y) }', '- set: { Flow.a: "=If(x, y)" }'],
];

beforeAll(() => process.stdout.write(`seed ${String(seed)}\n`));

describe('the canonical form of a file', () => {
  test.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, { before, after }) => {
    expect(format(before)).toEqual({ text: after, mended: 0 });
    expect(format(after)).toEqual({ text: after, mended: 0 });
  });

  test.each(TRAPS)('mends %j', (before, after) => {
    expect(format(steps(before))).toEqual({ text: steps(after), mended: 1 });
    expect(format(steps(after))).toEqual({ text: steps(after), mended: 0 });
  });

  test('leaves a question what it is: a sign behind one blank', () => {
    const text = `${FLOW}spec:\n  name: Sales #1\n  steps: []\n`;
    expect(format(text)).toEqual({ text, mended: 0 });
  });

  test.each([
    ['say: Hours are: nine to five', 'manifest.yaml-block-as-implicit-key'],
    ['say: "open', 'manifest.yaml-missing-char'],
    ['{ a: *b }', 'manifest.yaml-alias'],
    ['a: 1\na: 2', 'manifest.yaml-duplicate-key'],
  ])('says why it does not touch %j', (text, code) => {
    const { findings = [] } = format(text);
    expect(findings.map((finding) => finding.code).join()).toContain(code);
    expect(findings[0]?.place).toBeDefined();
  });

  test.each([
    ['\uFEFF', '\n'],
    ['', '\r\n'],
    ['\uFEFF', '\r\n'],
  ])('keeps the mark %j and the line ending %j', (mark, ending) => {
    const lines = (text: string): string => mark + text.replaceAll('\n', ending);
    const { before, after } = CASES[0] as (typeof CASES)[number];
    expect(format(lines(before)).text).toBe(lines(after));
  });
});

describe('projects before and after', () => {
  const example = join(__dirname, '../../../examples/shared-login');
  const exampleFiles = Object.fromEntries(
    [
      'callwright.yaml',
      ...readdirSync(join(example, 'manifests'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `manifests/${name}`),
    ].map((file) => [file, readFileSync(join(example, file), 'utf8')]),
  );

  async function desired(files: Readonly<Record<string, string>>): Promise<readonly DesiredState[]> {
    const loaded = await loadProject('.', projectInMemory(files));
    return Promise.all(
      orgNames(loaded).map((org) => desiredState(loaded, { org, variables: {}, cache: noCache })),
    );
  }

  /** Everything that is wanted; where it is written may change. */
  function wanted(states: readonly DesiredState[]): unknown {
    return JSON.parse(
      JSON.stringify(states, (key, value: unknown) =>
        ['place', 'sourcesDigest'].includes(key) ? undefined : value,
      ),
    );
  }

  function formatted(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(files).map(([file, text]) => {
        const body = !file.endsWith('.yaml') || topKeyOfBody(text) !== undefined;
        return [file, body ? text : (format(text, file).text ?? `could not format ${file}`)];
      }),
    );
  }

  test.each([
    ['the page of the language', PAGE_PROJECT],
    ['the example', exampleFiles],
  ])('%s means the same', async (_name, files) => {
    const after = formatted(files);
    expect(wanted(await desired(after))).toEqual(wanted(await desired(files)));
    expect(formatted(after)).toEqual(after);
  });

  test('the example is in canonical form', () => {
    expect(formatted(exampleFiles)).toEqual(exampleFiles);
  });

  test('whatever the layout, nothing is lost, and the second time nothing happens', () => {
    let done = 0;
    fc.assert(
      fc.property(MANGLED, (text) => {
        fc.pre(readYaml(text).problems.length === 0);
        const { text: once, mended, findings } = format(text);
        if (once === undefined) {
          expect(findings.map(({ code }) => code)).toEqual(['manifest.not-laid-out']);
          return;
        }
        done += 1;
        const data = (one: string): unknown => readYaml(one).documents;
        // What is mended is another value on purpose.
        expect(mended > 0 || isDeepStrictEqual(data(once), data(text))).toBe(true);
        expect(format(once)).toEqual({ text: once, mended: 0 });
      }),
      options(150),
    );
    // Left as they are for safety: few.
    expect(done).toBeGreaterThan(30);
  });
});
