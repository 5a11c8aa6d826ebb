import { FLOW_TYPES } from '@callwright/model';
import {
  checkStructure,
  contractOf,
  hasStub,
  readFlow,
  readYaml,
  referencesOf,
  stubFlow,
} from '../src/index.ts';
import type { FlowDocument } from '../src/index.ts';

function read(text: string): FlowDocument {
  const [document] = readYaml(text).documents;
  const flow = document === undefined ? undefined : readFlow(document).flow;
  if (flow === undefined) {
    throw new Error(`This is no flow: ${text}`);
  }
  return flow;
}

const stubbed = FLOW_TYPES.filter(({ type }) => hasStub(type));

test.each(stubbed)(
  'a stub of $topKey is a whole flow that refers to nothing but its division',
  ({ topKey, type }) => {
    const text = [
      `${topKey}:`,
      '  name: "Line #1"',
      '  description: What it is for',
      '  division: Sales',
      '  defaultLanguage: es-us',
      '  supportedLanguages:',
      '    es-us: { none: true }',
      '    en-us: { none: true }',
      '  variables:',
      '    - stringVariable: { name: Flow.phone, isInput: true, isOutput: false, initialValue: { noValue: true } }',
      '    - stringVariable: { name: Flow.own, initialValue: { noValue: true } }',
      '  initialGreeting: { tts: Hello }',
      '',
    ].join('\n');
    const stub = stubFlow(text);
    const flow = read(stub?.text ?? '');
    expect(flow.names.type).toBe(type);
    expect(flow).toMatchObject({
      name: 'Line #1',
      description: 'What it is for',
      division: 'Sales',
      languages: ['es-us', 'en-us'],
    });
    expect(checkStructure(flow)).toEqual([]);
    expect(referencesOf(flow).map(({ target }) => target)).toEqual(['divisions']);
    expect(contractOf(flow).inputs).toEqual(contractOf(read(text)).inputs);
    expect(flow.root).not.toHaveProperty('initialGreeting');
  },
);

test('a shared flow has no stub: its callers would copy the emptiness', () => {
  expect(stubFlow('commonModule:\n  name: Login\n')).toBeUndefined();
  expect(hasStub('commonmodule')).toBe(false);
});
