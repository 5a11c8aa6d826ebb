import { checkStructure, readFlow, readYaml } from '../src/index.ts';
import { flowFrom } from './flow-builder.ts';

describe('outline', () => {
  it.each<[string, string, string, readonly (string | number)[]]>([
    ['no map', '- a', 'archy.not-a-flow', []],
    ['nothing', '{}', 'archy.unknown-flow-type', []],
    ['an unknown type', 'inBoundCall: { name: x }', 'archy.unknown-flow-type', ['inBoundCall']],
    ['two flows', 'inboundCall: { name: x }\ncommonModule: { name: y }', 'archy.several-flows', []],
    ['a second key', 'inboundCall: { name: x }\nmenus: []', 'archy.extra-top-key', ['menus']],
    ['an empty flow', 'inboundCall:', 'archy.empty-flow', ['inboundCall']],
    ['no name', 'inboundCall: { division: Home }', 'archy.no-name', ['inboundCall']],
    ['a number as name', 'inboundCall: { name: 12 }', 'archy.no-name', ['inboundCall', 'name']],
    ['a slash in the name', 'inboundCall: { name: a/b }', 'archy.name-with-slash', ['inboundCall', 'name']],
    ['a debug name', 'inboundCall: { name: a-debug }', 'archy.name-ends-in-debug', ['inboundCall', 'name']],
    [
      'a long name',
      `inboundCall: { name: ${'x'.repeat(201)} }`,
      'archy.name-too-long',
      ['inboundCall', 'name'],
    ],
    [
      'a division that is no text',
      'inboundCall: { name: x, division: 7 }',
      'archy.header-not-text',
      ['inboundCall', 'division'],
    ],
  ])('refuses %s', (_name, text, code, path) => {
    const reading = readFlow(readYaml(text).documents[0]!);
    expect(reading.flow).toBeUndefined();
    expect(reading.problems).toMatchObject([{ code, path, severity: 'error' }]);
  });

  it('reads the header', () => {
    const text =
      'commonModule: { name: X, description: "", division: Home, defaultLanguage: en-us, supportedLanguages: { de-de: { none: true }, en-us: { none: true } } }';
    expect(readFlow(readYaml(text).documents[0]!).flow).toMatchObject({
      names: { type: 'commonmodule' },
      name: 'X',
      description: '',
      division: 'Home',
      languages: ['en-us', 'de-de'],
      defaultLanguage: 'en-us',
    });
  });
});

describe('structure', () => {
  const inCall = (rest: string): string =>
    `inboundCall:\n  name: x\n  startUpRef: /inboundCall/tasks/task[t_1]\n  tasks:\n    - task:\n        name: t\n        refId: t_1\n${rest}`;
  const inActions = (action: string): string => inCall(`        actions:\n          - ${action}\n`);
  const problems = (text: string) =>
    checkStructure(flowFrom(text)).map(({ code, path }) => [code, path.at(-1)]);

  it('accepts a sound flow', () => {
    expect(problems(inActions('jumpToTask: { targetTaskRef: "/inboundCall/tasks/task[t_1]" }'))).toEqual([]);
    expect(
      problems(
        'inqueueCall: { name: x, startUpTaskActions: [ holdMusic: { prompt: { exp: Flow.HoldPrompt } } ] }',
      ),
    ).toEqual([]);
  });

  it.each<[string, string, readonly (readonly [string, string | number])[]]>([
    ['no start', 'inboundCall: { name: x }', [['archy.no-start', 'inboundCall']]],
    [
      'a start that leads nowhere',
      'inboundCall: { name: x, startUpRef: "/inboundCall/tasks/task[a_1]" }',
      [['archy.dangling-reference', 'startUpRef']],
    ],
    [
      'a start of the wrong kind',
      'inboundCall: { name: x, startUpRef: "./states/state[s]", states: [ state: { refId: s } ] }',
      [
        ['archy.wrong-collection', 'states'],
        ['archy.wrong-start', 'startUpRef'],
      ],
    ],
    [
      'a jump that leads nowhere',
      inActions('jumpToMenu: { targetMenuRef: "/inboundCall/menus/menu[t_1]" }'),
      [['archy.dangling-reference', 'targetMenuRef']],
    ],
    ['an empty key', inActions('playAudio: { audio: }'), [['archy.empty-key', 'audio']]],
    ['an empty list item', inCall('        actions:\n          -\n'), [['archy.empty-key', 0]]],
    [
      'a literal that looks like a variable',
      inActions('setLanguage: { x: { lit: Call.Ani } }'),
      [['archy.literal-variable', 'lit']],
    ],
    [
      'an undeclared target',
      inActions('findQueue: { findResult: { var: Flow.q } }'),
      [['archy.undeclared-variable', 'var']],
    ],
    [
      'an undeclared source',
      inActions('playAudio: { audio: { exp: "Append(Flow.a, \\"Flow.b\\")" } }'),
      [['archy.undeclared-variable', 'exp']],
    ],
    [
      'a substitution that is left over',
      inActions('playAudio: { audio: { tts: "Hello {{name}}" } }'),
      [['archy.placeholder', 'tts']],
    ],
    [
      'content from elsewhere',
      inActions('ref: "./shared.yaml#/common/actions"'),
      [['archy.external-reference', 'ref']],
    ],
    [
      'a collection that is no list',
      'inboundCall: { name: x, startUpRef: "./menus/menu[m]", menus: { menu: { refId: m } } }',
      [['archy.not-a-list', 'menus']],
    ],
    ['an item that is something else', inCall('    - menu: { refId: m }\n'), [['archy.bad-item', 1]]],
    ['two of one refId', inCall('    - task: { refId: t_1 }\n'), [['archy.duplicate-ref-id', 'refId']]],
    [
      'a shared flow in a shared flow',
      'commonModule: { name: x, startUpTaskActions: [ callCommonModule: { commonModule: { y: { ver_latestPublished: { none: true } } } } ] }',
      [['archy.shared-flow-in-shared-flow', 'y']],
    ],
  ])('reports %s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('sees the variables of the task around', () => {
    const variables = '        variables: [ { stringVariable: { name: Task.a } } ]\n';
    const action = '        actions:\n          - playAudio: { audio: { exp: task.A } }\n';
    expect(problems(inCall(variables + action))).toEqual([]);
  });

  it('proposes the reference that was meant', () => {
    const [problem] = checkStructure(flowFrom(inActions('callTask: { targetTaskRef: "./tasks/task[t_2]" }')));
    expect(problem?.hint).toBe('Did you mean task[t_1]?');
  });
});
