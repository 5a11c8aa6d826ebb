import type { FlowDocument } from '../src/index.ts';
import {
  canonicalForm,
  editsBetween,
  keepSpelling,
  lostComments,
  mergeYaml,
  readFlow,
  readYaml,
} from '../src/index.ts';
import { sameContent } from '../src/same-content.ts';
import { corpusFiles, describeCorpus, readCorpusFile, variantPairs } from './corpus.ts';

const resolve = ({ name }: { readonly name: string }): string => name;

function flowOf(text: string): FlowDocument {
  const { flow } = readFlow(readYaml(text).documents[0] ?? null);
  if (flow === undefined) {
    throw new Error('no flow');
  }
  return flow;
}

const BY_HAND = `# The line of the shop
inboundCall:
  name: Shop
  defaultLanguage: en-us
  startUpRef: ./tasks/task[start]
  variables:
    - stringVariable: { name: Flow.a }
    - booleanVariable: { name: Flow.b } # whether we know them
  tasks:
    # first of all
    - task:
        name: Start
        refId: start
        actions:
          - playAudio:
              name: Greet
              audio: { tts: Hello } # to be translated
          - jumpToTask: { name: On, targetTaskRef: "./tasks/task[more]" }
    - task:
        name: More
        refId: more
        actions:
          - disconnect: { name: Bye }
`;

const EXPORTED = `inboundCall:
  name: Shop
  division: Home
  startUpRef: "/inboundCall/tasks/task[Start_12]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      none: true
  variables:
    - booleanVariable:
        name: Flow.b
        isInput: false
        isOutput: false
    - stringVariable:
        name: Flow.a
        isInput: false
        isOutput: false
  tasks:
    - task:
        name: More
        refId: More_10
        actions:
          - setParticipantData:
              name: Note
              attributes:
                - attribute: { name: { lit: seen }, value: { lit: "yes" } }
          - disconnect:
              name: Bye
              trackingId: 4
    - task:
        name: Start
        refId: Start_12
        actions:
          - playAudio:
              name: Greet
              trackingId: 1
              audio:
                tts: Good day
          - jumpToTask:
              name: On
              trackingId: 2
              targetTaskRef: "/inboundCall/tasks/task[More_10]"
`;

test('only what a person changed in Architect is written into a document that somebody wrote by hand', () => {
  const [before, after] = [flowOf(BY_HAND), flowOf(EXPORTED)];
  const words = editsBetween(canonicalForm(before, resolve), canonicalForm(after, resolve)).length;
  expect(words).toBeGreaterThan(1);
  const merged = mergeYaml(BY_HAND, keepSpelling(before, after, resolve)) ?? '';
  expect(merged).toBe(
    BY_HAND.replace('  name: Shop\n', '  division: Home\n  name: Shop\n')
      .replace('tts: Hello', 'tts: Good day')
      .replace(
        '  defaultLanguage: en-us\n',
        '  defaultLanguage: en-us\n  supportedLanguages:\n    en-us:\n      none: true\n',
      )
      .replace(
        '          - disconnect: { name: Bye }',
        `          - setParticipantData:
              name: Note
              attributes:
                - attribute:
                    name:
                      lit: seen
                    value:
                      lit: "yes"
          - disconnect: { name: Bye }`,
      ),
  );
});

test('a document of another type, or one that cannot be brought together, is taken as it is', () => {
  const other = flowOf(EXPORTED.replace('inboundCall:', 'outboundCall:'));
  expect(keepSpelling(flowOf(BY_HAND), other, resolve)).toEqual({ outboundCall: other.root });
});

describeCorpus('variants of real flows, merged into the files that they are variants of', () => {
  let kept = 0;
  let all = 0;
  afterAll(() => process.stderr.write(`${kept} of ${all} variants merged into the text of another\n`));

  it.each(variantPairs().map(({ variant, base }) => [variant, base] as const))('%s', (variant, base) => {
    const text = readCorpusFile('flows', base);
    const [before, after] = [flowOf(text), flowOf(readCorpusFile('variants', variant))];
    const wanted = keepSpelling(before, after, resolve);
    const merged = mergeYaml(text, wanted);
    all += 1;
    kept += merged === undefined ? 0 : 1;
    const said = flowOf(merged ?? JSON.stringify(wanted));
    expect(sameContent(canonicalForm(said, resolve), canonicalForm(after, resolve))).toBe(true);
    expect(said.name).toBe(after.name);
    expect(said.description).toBe(after.description);
  });

  it('leaves texts alone that say it already, also with a comment in every line', () => {
    for (const { name, text } of corpusFiles('flows')) {
      const flow = flowOf(text);
      const wanted = keepSpelling(flow, flowOf(JSON.stringify({ [flow.names.topKey]: flow.root })), resolve);
      expect([name, mergeYaml(text, wanted)]).toEqual([name, text]);
    }
  });

  it('keeps comments that are not about what goes', () => {
    for (const { name, text } of corpusFiles('flows').slice(0, 6)) {
      const noted = `# on top\n${text.replace(/\n+$/, '')}\n# at the end\n`;
      const flow = flowOf(noted);
      const root = { ...flow.root, name: 'Another', description: 'Anew' };
      const wanted = keepSpelling(flow, flowOf(JSON.stringify({ [flow.names.topKey]: root })), resolve);
      const merged = mergeYaml(noted, wanted);
      expect([name, merged === undefined, lostComments(noted, merged ?? '')]).toEqual([name, false, []]);
    }
  });
});
