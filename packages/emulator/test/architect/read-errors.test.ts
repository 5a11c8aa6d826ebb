import { createArchitectEngine } from '../../src/architect/create-engine.ts';
import type { PublishedFlow } from '../../src/architect/engine.ts';
import { createFakeOrg } from './fake-org.ts';

const engine = createArchitectEngine({ lenientReferences: false });

const login: PublishedFlow = {
  id: 'module-1',
  name: 'Login',
  type: 'commonmodule',
  publishedVersion: '3.0',
  contract: [
    { name: 'Common.phone', type: 'string', isInput: true, isOutput: false },
    { name: 'Common.tries', type: 'integer', isInput: true, isOutput: false },
    { name: 'Common.queue', type: 'queue', isInput: true, isOutput: false },
    { name: 'Common.ok', type: 'boolean', isInput: false, isOutput: true },
  ],
  compatibleFlowTypes: ['inboundcall'],
};

const org = () =>
  createFakeOrg({
    objects: { queue: ['Sales', 'Twin', 'TWIN'], userPrompt: ['Welcome'], division: ['Home'] },
    flows: [
      login,
      { ...login, id: 'module-2', name: 'Draft', publishedVersion: undefined },
      { ...login, id: 'module-3', name: 'For messages', compatibleFlowTypes: ['inboundshortmessage'] },
    ],
  });

/** An inbound call flow whose only task has these actions, written with the indentation of a list item. */
function flowWith(actions: string, head = ''): string {
  return `inboundCall:
  name: Line
  startUpRef: ./tasks/task[main]
${head}  tasks:
    - task:
        name: Main
        refId: main
        variables:
          - booleanVariable: { name: Task.ok }
          - stringVariable: { name: Task.word, initialValue: { noValue: true } }
        actions:
${actions
  .trimEnd()
  .split('\n')
  .map((line) => `          ${line}`)
  .join('\n')}
`;
}

const call = (body: string, module = 'Login') =>
  flowWith(`- callCommonModule:
    name: Log in
    commonModule:
      ${module}:
        ver_latestPublished: ${body}
`);

const at = '/inboundCall/tasks/task[main]/actions';

interface Case {
  readonly title: string;
  readonly text: string;
  /** What the first error line must contain, in this order. */
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  { title: 'nothing', text: '', says: ['the yaml is not valid'] },
  { title: 'no yaml', text: 'inboundCall: [', says: ['Exception: - ERROR! the yaml is not valid -- ['] },
  { title: 'two documents', text: 'a: 1\n---\nb: 2\n', says: ['the yaml is not valid'] },
  {
    title: 'a duplicate key',
    text: 'inboundCall:\n  name: A\n  name: B\n',
    says: ['duplicated mapping key'],
  },
  {
    title: 'an unknown top key',
    text: 'inQueueCall:\n  name: A\n',
    says: ["'inQueueCall' is not a flow type"],
  },
  {
    title: 'two top keys',
    text: 'inboundCall: { name: A }\nworkflow: { name: B }\n',
    says: ['one top-level key'],
  },
  {
    title: 'no name',
    text: 'inboundCall:\n  description: x\n',
    says: ["the flow name 'undefined' is invalid."],
  },
  { title: 'a slash', text: 'inboundCall:\n  name: A/B\n', says: ["the flow name 'A/B' is invalid."] },
  { title: '-debug', text: 'inboundCall:\n  name: A-debug\n', says: ["the flow name 'A-debug' is invalid."] },
  { title: '201 characters', text: `inboundCall:\n  name: ${'a'.repeat(201)}\n`, says: ['is invalid.'] },
  {
    title: 'a left-over key',
    text: 'inboundCall:\n  name: "{{ substitutions.flow_name }}"\n',
    says: [
      "pre-processor substitution key of '{{ substitutions.flow_name }}' was found in the flow YAML, but was not found in the options file.",
    ],
  },
  {
    title: 'no start',
    text: flowWith('- disconnect: { name: Bye }').replace(/^ {2}startUpRef.*\n/m, ''),
    says: ["TypeError: Cannot read properties of undefined (reading 'refId')."],
  },
  {
    title: 'a start that leads nowhere',
    text: flowWith('- disconnect: { name: Bye }').replace('task[main]', 'task[gone]'),
    says: ["TypeError: Cannot read properties of undefined (reading 'refId')."],
  },
  {
    title: 'an empty key',
    text: flowWith('- disconnect: { name: Bye }', '  initialGreeting:\n'),
    says: ['expected a object but got null', "Property name: 'initialGreeting'", "Path: '/inboundCall'"],
  },
  {
    title: 'an unknown action',
    text: flowWith('- plyAudio: { name: Hi }'),
    says: ["the property 'plyAudio' cannot be assigned a value.", `Path: '${at}'`],
  },
  {
    title: 'an unknown branch',
    text: flowWith(
      '- decision: { name: D, condition: { exp: "true" }, outputs: { maybe: { actions: [] } } }',
    ),
    says: ["the property 'maybe' cannot be assigned a value."],
  },
  {
    title: 'containers of another flow type',
    text: flowWith('- disconnect: { name: Bye }').replace(
      '  tasks:',
      '  states:\n    - state: { name: S, refId: s, actions: [] }\n  tasks:',
    ),
    says: ["the property 'states' cannot be assigned a value."],
  },
  {
    title: 'a jump to a task that does not exist',
    text: flowWith('- jumpToTask: { name: Go, targetTaskRef: "/inboundCall/tasks/task[gone]" }'),
    says: [
      "reference '/inboundCall/tasks/task[gone]'",
      "Property name: 'targetTaskRef'",
      `${at}/jumpToTask[`,
    ],
  },
  {
    title: 'a reference to another file',
    text: flowWith('- callTask: { name: Go, targetTaskRef: "./other.yaml#/tasks/task[x]" }'),
    says: ['cannot be followed'],
  },
  {
    title: 'an action from elsewhere',
    text: flowWith('- ref: ./shared.yaml#/greeting'),
    says: ["the reference './shared.yaml#/greeting' cannot be followed", "Property name: 'ref'"],
  },
  {
    title: 'a name with a line break',
    text: flowWith('- transferToAcd: { name: T, targetQueue: { lit: { name: "A\\nPath: x" } } }'),
    says: ["find 'queue' by value of 'A Path: x' - no matches\nError details: no matches\nProperty name"],
  },
  {
    title: 'a queue that does not exist',
    text: flowWith('- transferToAcd: { name: T, targetQueue: { lit: { name: Support DK } } }'),
    says: [
      "find 'queue' by value of 'Support DK' - no matches",
      'Error details: no matches',
      "Property name: 'targetQueue'",
      `Path: '${at}/transferToAcd[_^_archy_transferToAcd_1__]'`,
    ],
  },
  {
    title: 'a queue that two objects could be',
    text: flowWith('- transferToAcd: { name: T, targetQueue: { lit: { name: twin } } }'),
    says: [
      "item[1] - value 'twin' - is another case sensitive match - unable to disambiguate network results.",
    ],
  },
  {
    title: 'a queue in an expression',
    text: flowWith('- transferToAcd: { name: T, targetQueue: { exp: FindQueue("No \\"such\\" queue") } }'),
    says: [`find 'queue' by value of 'No "such" queue' - no matches`],
  },
  {
    title: 'a prompt',
    text: flowWith('- playAudio: { name: P, audio: { prompt: Prompt.Gone } }'),
    says: ["find 'user prompt' by value of 'Gone' - no matches"],
  },
  {
    title: 'a data table',
    text: flowWith(
      '- dataTableLookup: { name: L, lookupValue: { lit: x }, dataTable: { Hours: { foundOutputs: {} } } }',
    ),
    says: ["find 'data table' by value of 'Hours' - no matches", "Property name: 'dataTable'"],
  },
  {
    title: 'a division',
    text: flowWith('- disconnect: { name: Bye }', '  division: Mars\n'),
    says: ["find 'division' by value of 'Mars' - no matches"],
  },
  {
    title: 'a data action that nobody chose',
    text: flowWith('- callData: { name: Call Data Action, timeout: { lit: { seconds: 3 } } }'),
    says: ['- ERROR! Validation Summary'],
  },
  {
    title: 'an undeclared variable that receives',
    text: flowWith(
      '- updateData: { name: U, statements: [ { string: { variable: Task.gone, value: { lit: x } } } ] }',
    ),
    says: ['- ERROR! Validation Summary'],
  },
  {
    title: 'a module that does not exist',
    text: call('{}', 'Gone'),
    says: ["find 'flow' by value of 'Gone'"],
  },
  { title: 'a module without a published version', text: call('{}', 'Draft'), says: ['published version'] },
  {
    title: 'a module input that is not declared',
    text: call('{ inputs: { Common.fax: { lit: x } } }'),
    says: [
      "has no input named 'Common.fax'",
      `${at}/callCommonModule[_^_archy_callCommonModule_1__]/commonModule`,
    ],
  },
  {
    title: 'a module output that is an input',
    text: call('{ outputs: { Common.phone: { var: Task.word } } }'),
    says: ["has no output named 'Common.phone'"],
  },
  {
    title: 'a pinned version',
    text: call('{}').replace('ver_latestPublished', 'ver_3.0'),
    says: ["'ver_3.0'"],
  },
];

test.each(cases)('$title', ({ text, says }) => {
  const { flow, messages } = engine.read(text, org());
  expect(flow).toBeUndefined();
  const first = messages.find((message) => message.type === 'Error')?.text ?? '';
  const positions = says.map((part) => first.indexOf(part));
  expect({ first, positions }).toEqual({ first, positions: positions.toSorted((a, b) => a - b) });
  expect(positions).not.toContain(-1);
  expect(messages.map((message) => message.text)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/ver\. 2\.42\.2 - Failure$/),
      expect.stringMatching(/^ERROR - the flow has \d+ error\(s\)\. \(see above\)$/),
    ]),
  );
});

interface ValidationCase {
  readonly title: string;
  readonly text: string;
  readonly says: string;
}

const validationCases: readonly ValidationCase[] = [
  {
    title: 'no data action',
    text: flowWith('- callData: { name: Call Data Action, category: {} }'),
    says: 'A data action must be selected.',
  },
  {
    title: 'undeclared target',
    text: flowWith(
      '- updateData: { name: U, statements: [ { string: { variable: Task.gone, value: { lit: x } } } ] }',
    ),
    says: "The variable 'Task.gone' does not exist.",
  },
  {
    title: 'undeclared in an expression',
    text: flowWith('- decision: { name: D, condition: { exp: Flow.gone == "Flow.alsoGone" } }'),
    says: "The variable 'Flow.gone' does not exist.",
  },
  {
    title: 'brackets that do not match',
    text: flowWith('- decision: { name: D, condition: { exp: "(Task.ok" } }'),
    says: 'The expression is not valid',
  },
  {
    title: 'module for others',
    text: call('{}', 'For messages'),
    says: "is not compatible with flows of type 'inboundcall'",
  },
  {
    title: 'literal of another type',
    text: call('{ inputs: { Common.tries: { lit: three } } }'),
    says: "'Common.tries' is of type 'integer', not 'string'.",
  },
  {
    title: 'variable of another type',
    text: call('{ outputs: { Common.ok: { var: Task.word } } }'),
    says: "'Common.ok' is of type 'boolean', not 'string'.",
  },
  {
    title: 'expression of another type',
    text: call('{ inputs: { Common.phone: { exp: Task.ok } } }'),
    says: "'Common.phone' is of type 'string', not 'boolean'.",
  },
];

test.each(validationCases)('validation: $title', ({ text, says }) => {
  const { flow, messages } = engine.read(text, org());
  expect(flow).toBeUndefined();
  const block = messages.find((message) => message.type === 'Error' && message.text.includes(says));
  expect(block?.text).toMatch(
    /^1 -> \[Type:'ArchValidationIssue', ErrorCount:1, ArchObject:\[TrackingID:\d+, Name:'[^']*', Type:'ArchAction\w+'\]\]\n[^\n]*\n___ Yaml Info ___\nref path: \/inboundCall\/tasks\/task\[main\]\/actions\/\w+\[_\^_archy_\w+_1__\]$/,
  );
  const texts = messages.map((message) => message.text);
  expect(texts.filter((text_) => text_.includes('RollupErrorCount:1'))).toHaveLength(1);
  expect(texts).toContain('ERROR - the flow has 1 error(s). (see above)');
});

test('a module calls no module', () => {
  const text = `commonModule:
  name: M
  settingsCommonModule: { compatibleFlowTypes: [ { flowType: inboundcall } ] }
  startUpTaskActions:
    - callCommonModule: { name: C, commonModule: { Login: { ver_latestPublished: { none: true } } } }
`;
  const { flow, messages } = engine.read(text, org());
  expect(flow).toBeUndefined();
  expect(
    messages.some((message) => message.text.includes('cannot be used in another common module flow')),
  ).toBe(true);
});

test('all missing names are told at once, each once', () => {
  const { messages } = engine.read(
    flowWith(`- transferToAcd: { name: A, targetQueue: { lit: { name: One }, name: One } }
- transferToAcd: { name: B, targetQueue: { lit: { name: Two } } }`),
    org(),
  );
  const texts = messages.map((message) => message.text);
  expect(texts.filter((text) => text.startsWith("find 'queue'"))).toHaveLength(2);
  expect(texts).toContain('ERROR - the flow has 2 error(s). (see above)');
});

test('a variable that nobody uses is a warning and does not fail the job', () => {
  const { flow, messages } = engine.read(
    flowWith('- decision: { name: D, condition: { exp: Task.ok } }', '  division: home\n'),
    org(),
  );
  expect(flow?.name).toBe('Line');
  const warnings = messages.filter((message) => message.type === 'Warning').map((message) => message.text);
  expect(warnings[0]).toContain("The variable 'Task.word' is not used.");
  expect(warnings[0]).toContain("WarningCount:1, ArchObject:[Name:'Task.word', Type:'ArchVariableString']");
  expect(warnings[1]).toBe('WARNING - the flow has 1 warning(s). (see above)');
  expect(messages.map((message) => message.text)).toContain('Warning(s) encountered.');
});

test('the identity of a bad document is told as far as it was read', () => {
  expect(engine.read(flowWith('- plyAudio: {}'), org()).identity).toEqual({
    type: 'inboundcall',
    name: 'Line',
  });
});

test('an alias bomb is refused quickly', () => {
  const levels = Array.from({ length: 20 }, (_, index) =>
    index === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x]'
      : `a${index}: &a${index} [${`*a${index - 1},`.repeat(8)}]`,
  );
  const { messages } = engine.read(
    `inboundCall:\n  name: Bomb\n${levels.map((line) => `  ${line}\n`).join('')}`,
    org(),
  );
  expect(messages[0]?.text).toContain('the yaml is not valid');
});

test('keys of the language itself are keys like any other', () => {
  const { messages } = engine.read(
    'inboundCall:\n  name: P\n  __proto__: { x: 1 }\n  constructor: { lit: { name: y } }\n',
    org(),
  );
  expect(messages.map((message) => message.text).join('\n')).toContain(
    "the property '__proto__' cannot be assigned",
  );
});

test.each([
  ['lists', '['.repeat(700) + ']'.repeat(700)],
  ['maps', '{ a: '.repeat(700) + 'x' + ' }'.repeat(700)],
  ['more lists than anybody needs', '['.repeat(100_000)],
])('deep nesting only fails the job: %s', (_, value) => {
  const { messages } = engine.read(`inboundCall:\n  name: Deep\n  initialGreeting: ${value}\n`, org());
  expect(messages.some((message) => message.type === 'Error')).toBe(true);
});

test('a hundred decisions in one another are read and exported', () => {
  const decision = (depth: number): string =>
    depth === 0
      ? '{ disconnect: { name: Bye } }'
      : `{ decision: { name: D, condition: { exp: "true" }, outputs: { yes: { actions: [ ${decision(depth - 1)} ] } } } }`;
  const { flow } = engine.read(flowWith(`- ${decision(100)}`), org());
  const text = engine.export(flow!, org());
  expect(engine.export(engine.read(text, org()).flow!, org())).toBe(text);
});

test('a called task may have branches with names of its own', () => {
  const { messages } = engine.read(
    flowWith(
      '- callTask: { name: C, targetTaskRef: "/inboundCall/tasks/task[main]", outputs: { Paid: { actions: [] } } }',
    ),
    org(),
  );
  expect(messages.filter((message) => message.type === 'Error')).toEqual([]);
});

test('an input with the name of a part of the format is an input', () => {
  const inputs = [
    'ref',
    'actions',
    'variables',
    'choices',
    'outputs',
    'exp',
    'prompt',
    'queue',
    'targetTaskRef',
  ];
  const text = flowWith(
    `- callData: { name: C, category: { X: { dataAction: { Y: { inputs: { ${inputs.map((name) => `${name}: { lit: z }`).join(', ')} } } } } } }`,
  );
  const { messages } = createArchitectEngine({ lenientReferences: true }).read(
    text,
    createFakeOrg({ lenient: true }),
  );
  expect(messages.filter((message) => message.type === 'Error')).toEqual([]);
});
