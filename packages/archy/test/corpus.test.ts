import {
  canonicalForm,
  checkStructure,
  contentHash,
  readFlow,
  readYaml,
  referencesOf,
} from '../src/index.ts';
import { corpusFiles, describeCorpus } from './corpus.ts';

describeCorpus('real flow files', () => {
  it.each(corpusFiles('flows').map(({ name, text }) => [name, text] as const))('reads %s', (_name, text) => {
    const source = readYaml(text);
    expect(source.problems).toEqual([]);
    const { flow, problems } = readFlow(source.documents[0]!);
    expect(problems).toEqual([]);
    expect(contentHash(canonicalForm(flow!, ({ name }) => name))).toMatch(/^[0-9a-f]{64}$/);
    expect(checkStructure(flow!).filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const reference of referencesOf(flow!)) {
      expect(reference.path.length).toBeGreaterThan(1);
    }
  });
});
