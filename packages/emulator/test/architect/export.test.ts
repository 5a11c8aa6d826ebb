import fc from 'fast-check';
import { load } from 'js-yaml';

import { createArchitectEngine } from '../../src/architect/create-engine.ts';
import type { ArchitectFlow, PublishedFlow } from '../../src/architect/engine.ts';
import { type FakeOrgContent, createFakeOrg } from './fake-org.ts';

const engine = createArchitectEngine({ lenientReferences: false });

const login: PublishedFlow = {
  id: 'module-1',
  name: 'Login: main',
  type: 'commonmodule',
  publishedVersion: '3.0',
  contract: [
    { name: 'Common.phone', type: 'string', isInput: true, isOutput: false },
    { name: 'Common.Extra', type: 'string', isInput: true, isOutput: true },
    { name: 'Common.ok', type: 'boolean', isInput: false, isOutput: true },
  ],
  compatibleFlowTypes: ['inboundcall'],
};

const content: FakeOrgContent = {
  objects: {
    queue: ['Sales', 'Billing'],
    userPrompt: ['Welcome'],
    systemPrompt: ['processing'],
    scheduleGroup: ['Office'],
    dataTable: ['Hours'],
    integrationCategory: ['CRM'],
    dataAction: ['Get Customer'],
  },
  flows: [login, { ...login, id: 'flow-2', type: 'inboundcall', name: 'After hours', contract: [] }],
};

const source = `inboundCall:
  tasks:
    - task:
        refId: t/2
        name: Second / task
        actions:
          - callCommonModule:
              name: Log in
              commonModule: { "Login: main": { ver_latestPublished: { outputs: { Common.ok: { var: Flow.done } } } } }
          - transferToAcd:
              outputs: { failure: { actions: [] } }
              targetQueue: { lit: { name: sales } }
              name: To sales
          - evaluateScheduleGroup: { name: Open, evaluate: { now: true }, scheduleGroup: { lit: { name: Office }, name: Office } }
          - callData: { name: Get, category: { CRM: { dataAction: { Get Customer: { inputs: { id: { lit: x } } } } } } }
          - dataTableLookup: { name: Look, lookupValue: { lit: x }, dataTable: { Hours: { foundOutputs: { open: { noValue: true } } } } }
          - playAudio: { name: Hi, audio: { prompt: Prompt.Welcome } }
          - decision: { name: D, condition: { exp: FindQueue("Billing") == Flow.b AND Prompt.Welcome == Flow.b }, outputs: { yes: { actions: [ { disconnect: { name: "Bye #1" } } ] } } }
          - transferToFlow: { name: Away, targetFlow: { name: After hours } }
  menus:
    - menu:
        name: Main
        refId: main
        defaultChildMenuRef: ./choices/menuJumpToTask[go]
        choices:
          - menuJumpToTask: { name: Go, refId: go, dtmf: digit_1, targetTaskRef: "/inboundCall/tasks/task[t/2]" }
  startUpRef: ./menus/menu[main]
  variables:
    - booleanVariable: { name: Flow.done, initialValue: { noValue: true }, isOutput: true }
    - queueVariable: { name: Flow.b, initialValue: { lit: { name: Billing } } }
  initialGreeting: { tts: "one\\ntwo" }
  name: Line
`;

function read(text = source, within = createFakeOrg(content)): { flow: ArchitectFlow; org: typeof within } {
  const { flow, messages } = engine.read(text, within);
  expect(messages.filter((message) => message.type === 'Error')).toEqual([]);
  return { flow: flow!, org: within };
}

/** The lines of an export without their indentation. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

test('the export is in the order, the style and with the defaults of an export', () => {
  const { flow, org } = read();
  const text = engine.export(flow, org);
  const top = text
    .split('\n')
    .filter((line) => /^ {2}\w/.test(line))
    .map((line) => line.trim().split(':')[0]);
  expect(top).toEqual([
    'name',
    'startUpRef',
    'initialGreeting',
    'variables',
    'settingsActionDefaults',
    'settingsErrorHandling',
    'settingsMenu',
    'settingsPrompts',
    'settingsSpeechRec',
    'menus',
    'tasks',
  ]);
  const lines = linesOf(text);
  expect(lines).toEqual(
    expect.arrayContaining([
      'startUpRef: "/inboundCall/menus/menu[Main_11]"',
      'targetTaskRef: "/inboundCall/tasks/task[Second _SLASH_ task_13]"',
      'defaultChildMenuRef: "./choices/menuJumpToTask[Go_12]"',
      'refId: Second _SLASH_ task_13',
      'tts: "one\\ntwo"',
      'name: "Bye #1"',
      '"yes":',
      '"Login: main":',
      'name: Sales',
      'globalDtmf: false',
      'directAgent:',
      'tts: Sorry, an error occurred. Please try your call again.',
    ]),
  );
  expect(text).not.toMatch(/[{}]|trackingId|referencedObjects/);
  expect(text.indexOf('Flow.b\n')).toBeLessThan(text.indexOf('Flow.done\n'));
});

test('a call lists every input and output of the module, the unassigned ones as not set', () => {
  const { flow, org } = read();
  const text = engine.export(flow, org);
  expect(text).toContain(`                    inputs:
                      Common.Extra:
                        noValue: true
                      Common.phone:
                        noValue: true
                    outputs:
                      Common.Extra:
                        noValue: true
                      Common.ok:
                        var: Flow.done
`);
});

test('an empty branch is left out and so is what held it', () => {
  const { flow, org } = read();
  const exported = engine.export(flow, org);
  const transfer = exported.slice(
    exported.indexOf('- transferToAcd'),
    exported.indexOf('- evaluateScheduleGroup'),
  );
  expect(transfer).not.toContain('outputs:\n                failure');
  expect(transfer).toContain('failureOutputs:');
});

test('the flow says what it consumes and what it offers', () => {
  const { flow } = read();
  expect(flow.consumed.map(({ type, name, version }) => [type, name, version])).toEqual(
    expect.arrayContaining([
      ['COMMONMODULEFLOW', 'Login: main', '3.0'],
      ['INBOUNDCALLFLOW', 'After hours', undefined],
      ['QUEUE', 'Sales', undefined],
      ['QUEUE', 'Billing', undefined],
      ['SCHEDULEGROUP', 'Office', undefined],
      ['DATAACTION', 'Get Customer', undefined],
      ['DATATABLE', 'Hours', undefined],
      ['USERPROMPT', 'Welcome', undefined],
    ]),
  );
  expect(flow.consumed).toHaveLength(8);
  expect(flow.contract).toEqual([{ name: 'Flow.done', type: 'boolean', isInput: false, isOutput: true }]);
  expect(flow.configuration['manifest']).toMatchObject({
    commonModuleFlow: [{ id: 'module-1', name: 'Login: main', version: '3.0' }],
    queue: expect.arrayContaining([{ id: 'queue::Sales', name: 'Sales' }]) as unknown,
  });
});

test('exports carry the names of today, wherever a name stands', () => {
  const { flow, org } = read();
  const renames = [
    ['queue', 'Sales', 'Sales "A"'],
    ['queue', 'Billing', 'Billing\\2 "B"'],
    ['userPrompt', 'Welcome', 'Hello'],
    ['flow', 'Login: main', 'Sign in'],
    ['flow', 'After hours', 'Night'],
    ['dataTable', 'Hours', 'Times'],
    ['integrationCategory', 'CRM', 'CRM 2'],
    ['dataAction', 'Get Customer', 'Get Client'],
    ['scheduleGroup', 'Office', 'Shop'],
  ] as const;
  for (const [kind, from, to] of renames) {
    org.rename(kind, from, to);
  }
  const stored = JSON.parse(JSON.stringify(flow)) as ArchitectFlow;
  const text = engine.export({ ...stored, name: 'Renamed' }, org);
  const lines = linesOf(text);
  expect(lines).toEqual(
    expect.arrayContaining([
      'name: Renamed',
      'Sign in:',
      'name: Night',
      'Times:',
      'CRM 2:',
      'Get Client:',
      'name: Shop',
      'name: Sales "A"',
      'prompt: Prompt.Hello',
    ]),
  );
  expect(text).toContain('exp: FindQueue("Billing\\\\2 \\"B\\"") == Flow.b AND Prompt.Hello == Flow.b\n');
  expect(text).not.toMatch(/: Office|Welcome|CRM:|Login/);
});

test('an error audio that was left out gets the standard one, an empty one stays empty', () => {
  const withAudio = (value: string) =>
    source.replace(
      '  name: Line\n',
      `  name: Line\n  settingsErrorHandling: { preHandlingAudio: { ${value} } }\n`,
    );
  const { flow, org } = read(withAudio('tts: ""'));
  expect(engine.export(flow, org)).toContain('    preHandlingAudio:\n      tts: ""\n');
  const other = read(withAudio('noValue: true'));
  expect(engine.export(other.flow, other.org)).toContain('    preHandlingAudio:\n      noValue: true\n');
});

test('what is written is never overwritten by a default', () => {
  const text = source.replace(
    '  name: Line\n',
    '  name: Line\n  settingsMenu: { repeatCount: { lit: 7 } }\n  settingsErrorHandling: { errorHandling: { jumpToTask: { targetTaskRef: "./tasks/task[t/2]" } } }\n',
  );
  const { messages } = engine.read(text, createFakeOrg(content));
  // The relative reference begins at the object that holds it, where there are no tasks.
  expect(messages.find((message) => message.type === 'Error')?.text).toContain('targetTaskRef');
  const { flow, org } = read(text.replace('./tasks/task[t/2]" } } }', '/inboundCall/tasks/task[t/2]" } } }'));
  const lines = engine.export(flow, org);
  expect(lines).toContain('repeatCount:\n      lit: 7\n');
  expect(lines).toContain('targetTaskRef: "/inboundCall/tasks/task[Second _SLASH_ task_13]"');
  expect(lines).not.toContain('disconnect:\n        none: true');
});

test('newer exporters number objects and describe modules', () => {
  const newer = createArchitectEngine({
    lenientReferences: false,
    trackingIds: true,
    referencedObjects: true,
  });
  const { flow, org } = read();
  const text = newer.export(flow, org);
  expect(text).toContain('refId: Main_11\n        trackingId: 11\n');
  expect(text).toContain(`  referencedObjects:
    flows:
      - flow:
          name: "Login: main"
          type: commonmodule
          variables:
            - stringVariable:
                name: Common.phone
                isInput: true
                isOutput: false
`);
  const again = newer.read(text, org);
  expect(newer.export(again.flow!, org)).toBe(text);
  expect(engine.export(again.flow!, org)).toBe(engine.export(flow, org));
});

test('the smallest flow that a person writes comes back whole', () => {
  const { flow, org } = read(`inboundCall:
  name: Small
  defaultLanguage: en-us
  startUpRef: ./menus/menu[m]
  menus:
    - menu: { name: Main, refId: m, audio: { tts: Press nine. }, choices: [ { menuDisconnect: { name: Bye, dtmf: digit_9 } } ] }
`);
  expect(flow.supportedLanguages).toEqual([{ language: 'en-us', isDefault: true }]);
  expect(engine.export(flow, org).split('\n').length).toBeGreaterThan(70);
});

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 1_000_000_000);

test(`names may contain anything (seed ${String(seed)})`, () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, (task, action, queue) => {
      const org = createFakeOrg({ lenient: true });
      const document = {
        inboundCall: {
          name: 'Any',
          startUpRef: '/inboundCall/tasks/task[first]',
          tasks: [
            {
              task: {
                name: 'First',
                refId: 'first',
                actions: [
                  { jumpToTask: { name: action, targetTaskRef: './../../../../tasks/task[second]' } },
                ],
              },
            },
            {
              task: {
                name: task,
                refId: 'second',
                actions: [{ transferToAcd: { name: action, targetQueue: { lit: { name: queue } } } }],
              },
            },
          ],
        },
      };
      // The relative reference: jumpToTask, actions, task, tasks, inboundCall.
      const { flow } = read(JSON.stringify(document), org);
      const exported = engine.export(flow, org);
      const again = read(exported, org);
      expect(engine.export(again.flow, org)).toBe(exported);
      expect(again.flow.consumed).toEqual([{ id: `queue::${queue}`, name: queue, type: 'QUEUE' }]);
    }),
    { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 5000 : 200 },
  );
});

test('a stored flow of another release says what to do', () => {
  const { flow, org } = read();
  expect(() => engine.export({ ...flow, configuration: { formatVersion: 2 } }, org)).toThrow(/Reset it/);
});

test('a big flow takes little more time than parsing it', () => {
  const action = `          - decision:
              name: D
              condition: { exp: Call.Ani == "x" }
              outputs: { yes: { actions: [ { transferToAcd: { name: Q, targetQueue: { lit: { name: Sales } } } } ] } }
`;
  const tasks = Array.from(
    { length: 100 },
    (_, index) =>
      `    - task:\n        name: T\n        refId: t${String(index)}\n        actions:\n${action.repeat(9)}`,
  );
  const text = `inboundCall:\n  name: Big\n  startUpRef: ./tasks/task[t0]\n  tasks:\n${tasks.join('')}`;
  expect(text.length).toBeGreaterThan(193_000);
  const best = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const begun = performance.now();
        work();
        return performance.now() - begun;
      }),
    );
  const parsing = best(() => load(text));
  const all = best(() => {
    const { flow, org } = read(text);
    engine.export(flow, org);
  });
  // Times depend on the machine, so it is held against parsing alone: usually 6 times that, never worse than linear.
  expect(all / parsing).toBeLessThan(40);
});
