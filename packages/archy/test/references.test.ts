import fc from 'fast-check';
import type { BodyReference } from '../src/index.ts';
import { readFlow, readYaml, referencesOf, renameHeader, renameReferences } from '../src/index.ts';

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
    [
      'a flow decided at run time',
      '- transferToFlow:\n    targetFlow: { exp: Flow.target }\n- transferToAcd:\n    overrideInQueueFlow: { exp: Flow.waiting }',
      [
        { target: 'flows', how: 'transfers', spelling: 'expression' },
        { target: 'flows', how: 'transfers', spelling: 'expression', flowTypes: ['inqueuecall'] },
      ],
    ],
    [
      'a script, an outcome and a milestone decided at run time',
      '- setScreenPop:\n    screenPopScript: { exp: Flow.script }\n- addFlowMilestone:\n    milestone: { exp: Flow.m }\n    flowOutcome: { exp: Flow.o }',
      [
        { target: 'scripts', spelling: 'expression' },
        { target: 'milestones', spelling: 'expression' },
        { target: 'outcomes', spelling: 'expression' },
      ],
    ],
    [
      'people, by name and by expression',
      '- transferToUser:\n    targetUser: { exp: FindUser("ann@acme.example") }\n- transferToAcd:\n    preferredAgents:\n      - preferredAgent: { lit: { name: ben@acme.example } }\n- transferToGroup:\n    targetGroup: { lit: { name: Night } }',
      [
        { target: 'users', name: 'ann@acme.example', spelling: 'expression' },
        { target: 'users', name: 'ben@acme.example', spelling: 'literal' },
        { target: 'groups', name: 'Night' },
      ],
    ],
    [
      'what look-up actions look for',
      '- findQueue: { findName: { lit: Sales } }\n- findSchedule: { findName: { lit: Lunch } }\n- findSkill: { findName: { exp: Flow.skill } }',
      [
        { target: 'queues', name: 'Sales' },
        { target: 'schedules', name: 'Lunch' },
        { target: 'skills', spelling: 'expression' },
      ],
    ],
    [
      'a schedule, also where its name stands twice',
      '- evaluateSchedule:\n    evaluationType: { schedule: { selectedSchedule: { lit: { name: Lunch }, name: Lunch } } }',
      [
        { target: 'schedules', name: 'Lunch', spelling: 'literal' },
        { target: 'schedules', name: 'Lunch', spelling: 'name' },
      ],
    ],
    [
      'things of a collection, and of the cases of a switch',
      '- updateData:\n    statements:\n      - queueCollection: { variable: Flow.q, value: { lit: [ { lit: { name: A } }, { lit: { name: B } } ] } }\n- switch:\n    evaluate: { firstMatch: { queue: { value: { exp: Flow.q }, cases: [ { case: { value: { lit: { name: C } }, actions: [] } } ] } } }',
      [
        { target: 'queues', name: 'A' },
        { target: 'queues', name: 'B' },
        { target: 'queues', name: 'C' },
      ],
    ],
    [
      'nothing in texts and comments of expressions',
      '- updateData:\n    statements:\n      - string: { variable: Flow.x, value: { exp: "\\"FindQueue(\\\\\\"A\\\\\\")\\" /* FindQueue(\\"B\\") Prompt.C */" } }',
      [],
    ],
    [
      'every way in which a function finds something',
      '- updateData:\n    statements:\n      - string: { variable: Flow.x, value: { exp: "findschedule ( \\"S\\" ) FindScheduleGroup(\\"G\\") FindEmergencyGroup(\\"E\\") FindUserPrompt(\\"P\\") FindGroup(Flow.g) FindSkill(\\"a\\" + Flow.b) FindQueueById(\\"1\\") FindSystemPrompt(\\"beep\\")" } }',
      [
        { target: 'schedules', name: 'S' },
        { target: 'scheduleGroups', name: 'G' },
        { target: 'emergencyGroups', name: 'E' },
        { target: 'prompts', name: 'P' },
        { target: 'groups' },
        { target: 'skills' },
        { target: 'queues' },
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
      'speechVoices J',
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

const queues = (names: Readonly<Record<string, string>>) => (reference: BodyReference) =>
  reference.target === 'queues' && reference.name !== undefined ? names[reference.name] : undefined;

describe('renaming', () => {
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
      'targetQueue:\n  exp: |- # why\n    If(true,\n      FindQueue("Sales"),\n\n      NOT_SET)\npriority: { lit: 0 }',
      'X: "#"',
      'targetQueue:\n  exp: |- # why\n    If(true,\n      FindQueue("X: \\"#\\""),\n\n      NOT_SET)\npriority: { lit: 0 }',
    ],
    [
      'in a folded block, which is written anew',
      'targetQueue:\n  exp: >-\n    FindQueue("Sales")\npriority: { lit: 0 }',
      'X',
      'targetQueue:\n  exp: "FindQueue(\\"X\\")"\npriority: { lit: 0 }',
    ],
    [
      'in an expression over several lines',
      'targetQueue: { exp: "If(true,\n   FindQueue(\\"Sales\\"),\\\n   1)" }',
      'X',
      'targetQueue: { exp: "If(true,\n   FindQueue(\\"X\\"),\\\n   1)" }',
    ],
    [
      'in a plain expression over several lines',
      'targetQueue:\n  exp: If(true,\n\n    FindQueue("Sales"),\n    1)',
      'X',
      'targetQueue:\n  exp: If(true,\n\n    FindQueue("X"),\n    1)',
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

describe('any name at all', () => {
  const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
  const settings = { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 10_000 : 300 };
  const written = [
    ...['Sales', '"Sales"', "'Sales'"].map((name) => `targetQueue: { lit: { name: ${name} } }`),
    'targetQueue: { lit: { name: Sales } } # kept',
    'targetQueue:\n  lit:\n    name: Sales # kept',
    'targetQueue: { exp: FindQueue("Sales") }',
    'targetQueue:\n  exp: FindQueue("Sales")',
    'targetQueue: { exp: "FindQueue(\\"Sales\\")" }',
    `targetQueue: { exp: 'FindQueue("Sales")' }`,
    'targetQueue:\n  exp: |\n    FindQueue(\n      "Sales")\npriority: { lit: 0 }',
  ];
  const name = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary', maxLength: 12 }),
    fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom(...`a Z9$"'\\#:,{}[]&*!|>%@\`-?~=\n\t\u001b<`.split('')),
    }),
  );

  it(`arrives whole, and nothing else is touched (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), name, (slot, to) => {
        const text = inTask(`- transferToAcd:\n    ${slot.replaceAll('\n', '\n    ')}`);
        const renamed = renameReferences(text, queues({ Sales: to }));
        expect(refs(renamed).map((one) => one.name)).toEqual([to]);
        const back = renameReferences(renamed, queues({ [to]: 'Sales' }));
        expect(readYaml(back).documents).toEqual(readYaml(text).documents);
        expect(back.includes('# kept')).toBe(text.includes('# kept'));
      }),
      settings,
    );
  });
});
