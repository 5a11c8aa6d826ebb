import type { Contract } from '@callwright/model';
import type { ArchyProblem, FlowDocument } from '../src/index.ts';
import { callerOf, callsOf, checkCall, contractOf } from '../src/index.ts';
import { describeCorpus, readCorpusFile } from './corpus.ts';
import { flowFrom } from './flow-builder.ts';

const login: Contract = {
  inputs: [
    { name: 'Common.phone', type: 'string' },
    { name: 'Common.tries', type: 'integer' },
    { name: 'Common.queue', type: 'queue' },
    { name: 'Common.pins', type: 'stringCollection' },
  ],
  outputs: [{ name: 'Common.verified', type: 'boolean' }],
  compatibleFlowTypes: ['inboundcall'],
};

const caller = (values: string, topKey = 'inboundCall'): string => `
${topKey}:
  name: Caller
  variables:
    - booleanVariable: { name: Flow.verified }
    - stringVariable: { name: Flow.phone }
  tasks:
    - task:
        refId: t
        variables: [ { integerVariable: { name: Task.count } } ]
        actions:
          - callCommonModule:
              commonModule:
                Login:
                  ver_latestPublished: ${values}
`;

function problemsOf(flow: FlowDocument, contract: Contract, calls = callsOf(flow)): readonly ArchyProblem[] {
  return calls.flatMap((call) => checkCall(call, contract, callerOf(flow, calls)));
}

describe('checkCall', () => {
  const codes = (values: string, topKey?: string): readonly string[] => {
    const flow = flowFrom(caller(values, topKey));
    return problemsOf(flow, login).map(({ code }) => code);
  };

  it.each<[string, string]>([
    ['no values', '{ none: true }'],
    ['literals', '{ inputs: { Common.phone: { lit: x }, Common.tries: { lit: 3 } } }'],
    [
      'things',
      '{ inputs: { Common.queue: { lit: { name: Sales } }, Common.pins: { lit: [ { lit: a } ] } } }',
    ],
    ['expressions', '{ inputs: { Common.phone: { exp: Call.Ani }, Common.tries: { exp: Task.count + 1 } } }'],
    [
      'variables in another case',
      '{ inputs: { Common.phone: { exp: flow.PHONE } }, outputs: { Common.verified: { var: flow.Verified } } }',
    ],
    [
      'nothing set',
      '{ inputs: { Common.phone: { noValue: true } }, outputs: { Common.verified: { noValue: true } } }',
    ],
  ])('accepts %s', (_name, values) => {
    expect(codes(values)).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ['an unknown input', '{ inputs: { Common.phon: { lit: x } } }', ['archy.call-unknown-input']],
    [
      'an unknown output',
      '{ outputs: { Common.verifed: { var: Flow.verified } } }',
      ['archy.call-unknown-output'],
    ],
    [
      'an output given as input',
      '{ inputs: { Common.verified: { lit: true } } }',
      ['archy.call-unknown-input'],
    ],
    ['a number for a text', '{ inputs: { Common.phone: { lit: 5 } } }', ['archy.call-input-type']],
    ['a text for a number', '{ inputs: { Common.tries: { lit: "3" } } }', ['archy.call-input-type']],
    ['a name without its map', '{ inputs: { Common.queue: { lit: Sales } } }', ['archy.call-input-type']],
    ['a single value for a list', '{ inputs: { Common.pins: { lit: a } } }', ['archy.call-input-type']],
    [
      'a variable of another type',
      '{ inputs: { Common.phone: { exp: Task.count } } }',
      ['archy.call-input-type'],
    ],
    [
      'a target of another type',
      '{ outputs: { Common.verified: { var: Task.count } } }',
      ['archy.call-output-type'],
    ],
    [
      'an undeclared target',
      '{ outputs: { Common.verified: { var: Flow.verifed } } }',
      ['archy.undeclared-variable'],
    ],
    [
      'an undeclared source',
      '{ inputs: { Common.phone: { exp: ToString(Flow.fone) } } }',
      ['archy.undeclared-variable'],
    ],
    ['a bare value', '{ inputs: { Common.phone: x } }', ['archy.call-value']],
  ])('reports %s', (_name, values, expected) => {
    expect(codes(values)).toEqual(expected);
  });

  it('reports a caller of a type that may not call it', () => {
    expect(codes('{ none: true }', 'inboundEmail')).toEqual(['archy.call-flow-type']);
  });

  it('proposes the name that was meant, and says where', () => {
    const flow = flowFrom(caller('{ inputs: { Common.phon: { lit: x } } }'));
    const [problem] = problemsOf(flow, login);
    expect(problem).toMatchObject({ hint: 'Did you mean Common.phone?' });
    expect(problem!.path.slice(-3)).toEqual(['ver_latestPublished', 'inputs', 'Common.phon']);
  });
});

describeCorpus('callers and their shared flows in real files', () => {
  const prefix = 'darbyje__genesys_terrafrom_advanced_session__Terraform';
  const merge = 'GenesysCloudBlueprints__merge-ephemeral-message-to-external-contact-blueprint__';
  const transcript = 'GenesysCloudBlueprints__send-message-transcript-by-email__';

  it.each<[string, string]>([
    [`${prefix} Inbound Flow_v1-0.yaml`, `${prefix} CM_v1-0.yaml`],
    [`${prefix} Inbound Flow_v1-0.yaml`, `${prefix} CM_v2-0.yaml`],
    [`${merge}MergeExternalContactMessageFlow.yaml`, `${merge}ResolveContact.yaml`],
    [`${transcript}send-message-transcript-to-customer-by-email.yaml`, `${transcript}resolve-contact.yaml`],
  ])('%s keeps the contract of %s', (callerFile, moduleFile) => {
    const flow = flowFrom(readCorpusFile('flows', callerFile));
    const contract = contractOf(flowFrom(readCorpusFile('flows', moduleFile)));
    const calls = callsOf(flow).filter(({ target }) => target === 'sharedFlows');
    expect(calls).toHaveLength(1);
    expect(problemsOf(flow, contract, calls)).toEqual([]);
  });

  it('notices an input that the shared flow no longer has', () => {
    const flow = flowFrom(readCorpusFile('flows', `${prefix} Inbound Flow_v1-0.yaml`));
    const module = readCorpusFile('flows', `${prefix} CM_v2-0.yaml`);
    const contract = contractOf(flowFrom(module.replaceAll('Common.Input', 'Common.Entry')));
    expect(problemsOf(flow, contract).map(({ code }) => code)).toEqual(['archy.call-unknown-input']);
  });

  it('reads the contract of a shared flow', () => {
    expect(contractOf(flowFrom(readCorpusFile('flows', `${prefix} CM_v2-0.yaml`)))).toEqual({
      inputs: [{ name: 'Common.Input', type: 'string' }],
      outputs: [
        { name: 'Common.Output', type: 'string' },
        { name: 'Common.Output2', type: 'string' },
      ],
      compatibleFlowTypes: ['inboundcall'],
    });
  });
});
