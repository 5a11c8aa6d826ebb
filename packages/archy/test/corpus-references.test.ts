import type { BodyReference, ReferenceTarget } from '../src/index.ts';
import { readYaml, referencesOf, renameReferences } from '../src/index.ts';
import { corpusFiles, describeCorpus, listedReferences } from './corpus.ts';
import { flowFrom } from './flow-builder.ts';

/** References in real flow files, beside the list that was made of them by other means. */
/** What the list calls each sort of thing. System prompts are never missing and no reference (facts: ARC 5.2). */
const TARGETS: Readonly<Record<string, ReferenceTarget | undefined>> = {
  dataAction: 'dataActions',
  integrationCategory: 'integrations',
  queue: 'queues',
  ttsEngine: 'speechVoices',
  sttEngine: 'speechEngines',
  'flow/bot': 'flows',
  'flow/inqueue': 'flows',
  flow: 'flows',
  'flow/commonModule': 'sharedFlows',
  systemPrompt: undefined,
  lexBot: 'lexBots',
  wrapupCode: 'wrapupCodes',
  worktype: 'worktypes',
  knowledgeBase: 'knowledgeBases',
  emergencyGroup: 'emergencyGroups',
  emergencygroup: 'emergencyGroups',
  contactList: 'contactLists',
};

const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);

afterAll(() => {
  if (counts.size > 0) {
    const lines = [...counts].sort().map(([what, found]) => `${String(found).padStart(5)} ${what}`);
    process.stderr.write(`references in real flow files:\n${lines.join('\n')}\n`);
  }
});

describeCorpus('references in real flows', () => {
  const files = [...corpusFiles('flows'), ...corpusFiles('variants')].map(
    ({ name, text }) => [name, text] as const,
  );

  it.each(corpusFiles('flows').map(({ name, text }) => [name, text] as const))(
    'finds all that is listed of %s',
    (name, text) => {
      const found = new Set(refs(text).map(({ target, name: written }) => `${target} ${written ?? '?'}`));
      for (const { kind, written } of listedReferences(name)) {
        expect(Object.keys(TARGETS)).toContain(kind);
        const target = TARGETS[kind];
        if (target !== undefined) {
          expect(found).toContain(`${target} ${written}`);
        }
      }
    },
  );

  it.each(files)('renames all names of %s and renames them back to the same bytes', (_name, text) => {
    const before = refs(text);
    for (const { target, name, spelling } of before) {
      count(`${target}, ${name === undefined ? 'decided at run time' : spelling}`);
    }
    expect(renameReferences(text, ({ name }) => name)).toBe(text);
    const renamed = renameReferences(text, ({ name }) => `${name!}X`);
    expect(names(renamed)).toEqual(before.map(({ name }) => name && `${name}X`));
    expect(renameReferences(renamed, ({ name }) => name!.slice(0, -1))).toBe(text);
  });

  it.each(files)('renames to names that need quotes in %s', (_name, text) => {
    const odd = (reference: BodyReference): string => {
      const { target, name } = reference;
      return target === 'prompts' ? `${name!}X` : `${name!} "#": 'x'`;
    };
    const renamed = renameReferences(text, odd);
    expect(names(renamed)).toEqual(refs(text).map((one) => one.name && odd(one)));
    const back = renameReferences(renamed, ({ target, name }) =>
      target === 'prompts' ? name!.slice(0, -1) : name!.slice(0, -' "#": \'x\''.length),
    );
    expect(readYaml(back).documents).toEqual(readYaml(text).documents);
  });
});

function refs(text: string): readonly BodyReference[] {
  return referencesOf(flowFrom(text));
}

function names(text: string): readonly (string | undefined)[] {
  return refs(text).map(({ name }) => name);
}
