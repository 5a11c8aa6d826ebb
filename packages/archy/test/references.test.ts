import type { BodyReference } from '../src/index.ts';
import { readFlow, readYaml, referencesOf, renameHeader, renameReferences } from '../src/index.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';

const refs = (text: string): readonly BodyReference[] => {
  const { flow, problems } = readFlow(readYaml(text).documents[0]!);
  expect(problems).toEqual([]);
  return referencesOf(flow!);
};

const inTask = (action: string): string =>
  [
    'inboundCall:',
    '  name: Test',
    '  startUpRef: "/inboundCall/tasks/task[t_10]"',
    '  tasks:',
    '    - task:',
    '        name: t',
    '        refId: t_10',
    '        actions:',
    ...action.split('\n').map((line) => `          ${line}`),
    '',
  ].join('\n');

describe('references', () => {
  it.each<[string, string, readonly object[]]>([
    [
      'a shared flow',
      '- callCommonModule:\n    commonModule:\n      Shared - Login:\n        ver_latestPublished: { none: true }',
      [
        {
          target: 'sharedFlows',
          name: 'Shared - Login',
          how: 'snapshots',
          spelling: 'key',
          flowTypes: ['commonmodule'],
        },
      ],
    ],
    [
      'a bot',
      '- callBotFlow:\n    botFlow:\n      Agnes:\n        ver_latestPublished: { none: true }',
      [{ target: 'flows', name: 'Agnes', how: 'uses', flowTypes: ['bot'] }],
    ],
    [
      'a flow of the same media',
      '- transferToFlow:\n    targetFlow: { name: After Hours }',
      [
        {
          target: 'flows',
          name: 'After Hours',
          how: 'transfers',
          flowTypes: ['inboundcall', 'outboundcall'],
        },
      ],
    ],
    [
      'a secure flow',
      '- transferToFlowSecure:\n    targetFlow: { name: Pay }',
      [{ target: 'flows', name: 'Pay', flowTypes: ['securecall'] }],
    ],
    [
      'a queue, skills and an in-queue flow',
      '- transferToAcd:\n    targetQueue: { lit: { name: Sales } }\n    acdSkills:\n      - acdSkill: { lit: { name: German } }\n    languageSkill: { lit: { name: en } }\n    overrideInQueueFlow: { name: Waiting }',
      [
        { target: 'queues', name: 'Sales', spelling: 'literal' },
        { target: 'skills', name: 'German' },
        { target: 'languageSkills', name: 'en' },
        { target: 'flows', name: 'Waiting', how: 'transfers', flowTypes: ['inqueuecall'] },
      ],
    ],
    [
      'a queue decided at run time',
      '- transferToAcd:\n    targetQueue: { exp: Flow.queue }',
      [{ target: 'queues', spelling: 'expression' }],
    ],
    ['nothing', '- transferToAcd:\n    targetQueue: { exp: ToQueue(NOT_SET) }', []],
    [
      'things in expressions',
      '- transferToAcd:\n    targetQueue: { exp: "If(Flow.vip, FindQueue(\\"VIP, \\\\\\"gold\\\\\\"\\"), FindQueue(\\"Sales\\"))" }',
      [
        { target: 'queues', name: 'VIP, "gold"', spelling: 'expression' },
        { target: 'queues', name: 'Sales' },
      ],
    ],
    [
      'prompts',
      '- playAudio:\n    audio: { prompt: Prompt.Welcome }\n- playAudio:\n    audio: { exp: "Append(Prompt.Welcome, PromptSystem.beep, ToAudioTTS(\\"Prompt.No\\"))" }',
      [
        { target: 'prompts', name: 'Welcome', spelling: 'plain' },
        { target: 'prompts', name: 'Welcome', spelling: 'expression' },
      ],
    ],
    ['no system prompt', '- playAudio:\n    audio: { prompt: PromptSystem.beep }', []],
    [
      'a data action under its integration',
      '- callData:\n    category:\n      CRM:\n        dataAction:\n          Get Customer:\n            inputs:\n              prompt: { lit: Prompt.X }\n              targetQueue: { lit: { name: not a reference } }',
      [
        { target: 'integrations', name: 'CRM' },
        { target: 'dataActions', name: 'Get Customer', within: 'CRM' },
      ],
    ],
    [
      'a table',
      '- dataTableLookup:\n    dataTable:\n      Routing:\n        foundOutputs: { queue: { var: Flow.q } }',
      [{ target: 'tables', name: 'Routing', spelling: 'key' }],
    ],
    [
      'schedules, with the older double spelling',
      '- evaluateScheduleGroup:\n    scheduleGroup: { lit: { name: US }, name: US }\n    emergencyGroup: { noValue: true }',
      [
        { target: 'scheduleGroups', name: 'US', spelling: 'literal' },
        { target: 'scheduleGroups', name: 'US', spelling: 'name' },
      ],
    ],
    [
      'a typed value',
      '- updateData:\n    statements:\n      - queue: { variable: Flow.q, value: { lit: { name: Sales } } }',
      [{ target: 'queues', name: 'Sales' }],
    ],
    [
      'a queue for voicemail',
      '- transferToVoicemail:\n    destination: { queue: { targetQueue: { lit: { name: Help } } } }',
      [{ target: 'queues', name: 'Help' }],
    ],
    [
      'a Lex bot in its region',
      '- callLexV2Bot:\n    lexBot: { eu-west-1: { Bot: { en-us: { live: {} } } } }',
      [{ target: 'lexBots', name: 'Bot', within: 'eu-west-1' }],
    ],
    [
      'an outcome and a milestone',
      '- addFlowMilestone:\n    milestone: { name: M }\n    flowOutcome: { name: O }',
      [
        { target: 'milestones', name: 'M' },
        { target: 'outcomes', name: 'O' },
      ],
    ],
  ])('finds %s', (_name, action, expected) => {
    expect(refs(inTask(action))).toMatchObject(expected.map((reference) => reference));
    expect(refs(inTask(action))).toHaveLength(expected.length);
  });

  it('finds what the header and the settings name', () => {
    const text =
      'outboundCall:\n  name: X\n  division: Home\n  settingsOutboundCall: { contactList: { lit: { name: L } }, wrapupCode: { lit: { name: W } } }\n  supportedLanguages: { en-us: { textToSpeech: { Polly: { voice: J } }, defaultLanguageSkill: { lit: { name: S } } } }\n';
    expect(refs(text).map(({ target, name }) => `${target} ${String(name)}`)).toEqual([
      'divisions Home',
      'contactLists L',
      'wrapupCodes W',
      'speechEngines Polly',
      'languageSkills S',
    ]);
  });

  it('takes media from what a shared flow is compatible with', () => {
    const text =
      'commonModule:\n  name: X\n  settingsCommonModule: { compatibleFlowTypes: [ { flowType: inboundemail } ] }\n  startUpTaskActions:\n    - transferToAcd: { overrideInQueueFlow: { name: Q } }\n';
    expect(refs(text)).toMatchObject([{ flowTypes: ['inqueueemail'] }]);
  });

  it('says where each name stands', () => {
    const text = inTask('- transferToAcd:\n    targetQueue: { lit: { name: Sales } }');
    const [reference] = refs(text);
    expect(readYaml(text).locate(0, reference!.path, 'value').excerpt).toContain('name: Sales');
  });
});

describe('renaming', () => {
  const queues = (names: Readonly<Record<string, string>>) => (reference: BodyReference) =>
    reference.target === 'queues' && reference.name !== undefined ? names[reference.name] : undefined;

  it.each<[string, string, string, string]>([
    [
      'plain',
      'targetQueue: { lit: { name: Sales } } # kept',
      'Sales DE',
      'targetQueue: { lit: { name: Sales DE } } # kept',
    ],
    [
      'needing quotes',
      'targetQueue:   { lit: { name: Sales } }',
      'Sales #1',
      'targetQueue:   { lit: { name: "Sales #1" } }',
    ],
    [
      'in double quotes',
      'targetQueue: { lit: { name: "Sales" } }',
      'A "b"',
      'targetQueue: { lit: { name: "A \\"b\\"" } }',
    ],
    [
      'in single quotes',
      "targetQueue: { lit: { name: 'Sales' } }",
      "Bob's",
      "targetQueue: { lit: { name: 'Bob''s' } }",
    ],
    [
      'looking like a number',
      'targetQueue: { lit: { name: Sales } }',
      '007',
      'targetQueue: { lit: { name: "007" } }',
    ],
    [
      'in a plain expression',
      'targetQueue: { exp: FindQueue("Sales") }',
      'Support',
      'targetQueue: { exp: FindQueue("Support") }',
    ],
    [
      'in a quoted expression with escapes',
      'targetQueue: { exp: "If(\\x41, FindQueue(\\"Sales\\"), 1)" }',
      'A "b"',
      'targetQueue: { exp: "If(\\x41, FindQueue(\\"A \\\\\\"b\\\\\\"\\"), 1)" }',
    ],
    [
      'with a hash in a plain expression',
      'targetQueue: { exp: FindQueue("Sales") }',
      'A #1',
      'targetQueue: { exp: "FindQueue(\\"A #1\\")" }',
    ],
    [
      'in a block',
      'targetQueue:\n  exp: |-\n    FindQueue("Sales")\npriority: { lit: 0 }',
      'X',
      'targetQueue:\n  exp: "FindQueue(\\"X\\")"\npriority: { lit: 0 }',
    ],
  ])('replaces a name %s', (_name, before, to, after) => {
    const action = (body: string): string =>
      inTask(`- transferToAcd:\n    ${body.replaceAll('\n', '\n    ')}`);
    expect(renameReferences(action(before), queues({ Sales: to }))).toBe(action(after));
  });

  it('replaces keys, and leaves the key of the flow type alone', () => {
    const text =
      'commonModule:\n  name: commonModule\n  startUpTaskActions:\n    - dataTableLookup:\n        dataTable:\n          T: {}\n';
    const rename = ({ target }: BodyReference) => (target === 'tables' ? 'DEV - T: 1' : undefined);
    expect(renameReferences(text, rename)).toBe(text.replace(' T: {}', ' "DEV - T: 1": {}'));
  });

  it('refuses to merge two things into one key', () => {
    const text = inTask('- dataTableLookup:\n    dataTable:\n      A: {}\n      B: {}');
    expect(() => renameReferences(text, () => 'C')).toThrow('no flow');
  });

  it.each<[string, string, string]>([
    [
      'in place',
      'inboundCall:\n  division: Home # d\n  name: "Main"\n',
      'inboundCall:\n  division: New # d\n  name: "DEV - Main"\n',
    ],
    [
      'inserted',
      'inboundCall:\n  name: Main # n\n',
      'inboundCall:\n  division: New\n  name: DEV - Main # n\n',
    ],
    [
      'inserted in braces',
      '{ inboundCall: { name: Main } }',
      '{ inboundCall: { division: New, name: DEV - Main } }',
    ],
  ])('rewrites the header %s', (_name, before, after) => {
    expect(renameHeader(before, { name: 'DEV - Main', division: 'New' })).toBe(after);
  });
});

const describeCorpus = hasCorpus ? describe : describe.skip;
describeCorpus('renaming in real flows', () => {
  it.each(corpusFiles('flows').map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
    const names = refs(text).map(({ name }) => name);
    expect(renameReferences(text, ({ name }) => name)).toBe(text);
    const odd = renameReferences(text, ({ name, target }) =>
      target === 'prompts' ? `${name!}X` : `${name!} "#": 'x'`,
    );
    expect(refs(odd).map(({ name }) => name)).toEqual(
      names.map((name, index) =>
        name === undefined
          ? undefined
          : refs(text)[index]!.target === 'prompts'
            ? `${name}X`
            : `${name} "#": 'x'`,
      ),
    );
    const back = renameReferences(odd, ({ name, target }) =>
      target === 'prompts' ? name!.slice(0, -1) : name!.slice(0, -' "#": \'x\''.length),
    );
    expect(readYaml(back).documents).toEqual(readYaml(text).documents);
  });
});
