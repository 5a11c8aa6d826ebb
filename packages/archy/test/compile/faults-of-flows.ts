import type { Fault } from './fault.ts';
import { call, shared } from './fault.ts';

const names: readonly Fault[] = [
  {
    what: 'an unknown queue',
    spec: call([{ transferToQueue: 'slaes' }]),
    reports: [['unknown-name', 'steps.0.transferToQueue']],
  },
  {
    what: 'a queue that this org lacks',
    spec: call([{ transferToQueue: 'vip' }]),
    reports: [['org-lacks', 'steps.0.transferToQueue']],
  },
  {
    what: 'a queue as a value of a variable',
    spec: call([{ set: { 'Flow.queue': 'slaes' } }]),
    reports: [['unknown-name', 'steps.0.set.Flow.queue']],
  },
  {
    what: 'a flow by expression',
    spec: call([{ transferToFlow: '=Flow.text' }]),
    reports: [['name-expected', 'steps.0.transferToFlow']],
  },
  {
    what: 'an in-place name that is none',
    spec: call([{ transferToQueue: { existing: 5 } }]),
    reports: [['name-expected', 'steps.0.transferToQueue.existing']],
  },
  {
    what: 'names from the prototype of objects',
    spec: call([{ call: 'toString' }, { goToTask: 'constructor' }]),
    reports: [
      ['unknown-name', 'steps.0.call'],
      ['unknown-task', 'steps.1.goToTask'],
    ],
  },
  {
    what: 'a data action without integration',
    spec: call([{ callDataAction: 'lost', failure: [] }]),
    reports: [['integration-unknown', 'steps.0.callDataAction']],
  },
  {
    what: 'a transfer to a shared flow',
    spec: call([{ transferToFlow: 'login' }]),
    reports: [['transfer-to-shared-flow', 'steps.0.transferToFlow']],
  },
  {
    what: 'an in-queue flow that is none',
    spec: call([{ transferToQueue: 'sales', inQueueFlow: 'after-hours' }]),
    reports: [['not-in-queue-flow', 'steps.0.inQueueFlow']],
  },
  {
    what: 'a voicemail for two',
    spec: call([{ transferToVoicemail: { queue: 'sales', user: 'ada' } }]),
    reports: [['voicemail-owner', 'steps.0.transferToVoicemail']],
  },
  {
    what: 'a voicemail that is not verified',
    spec: call([{ transferToVoicemail: { user: 'ada' } }]),
    reports: [['shape-not-verified', 'steps.0']],
  },
];

const calls: readonly Fault[] = [
  {
    what: 'an unknown shared flow',
    spec: call([{ call: 'logn' }]),
    reports: [['unknown-name', 'steps.0.call']],
  },
  {
    what: 'a shared flow that this org lacks',
    spec: call([{ call: 'gone' }]),
    reports: [['org-lacks', 'steps.0.call']],
  },
  {
    what: 'an unknown input and output',
    spec: call([{ call: 'login', with: { fone: 'x' }, into: { verifyed: 'Flow.ok' } }]),
    reports: [
      ['unknown-input', 'steps.0.with.fone'],
      ['unknown-output', 'steps.0.into.verifyed'],
    ],
  },
  {
    what: 'inputs and outputs of other types',
    spec: call([
      { call: 'login', with: { tries: 'x', queue: '=Flow.text' }, into: { verified: 'Flow.text' } },
    ]),
    reports: [
      ['literal-type', 'steps.0.with.tries'],
      ['value-type', 'steps.0.with.queue'],
      ['value-type', 'steps.0.into.verified'],
    ],
  },
  {
    what: 'a caller that the shared flow is not for',
    spec: { media: 'email', steps: [{ call: 'login' }] },
    reports: [['call-not-compatible', 'steps.0.call']],
  },
  {
    what: 'a shared flow in a shared flow',
    spec: shared([{ call: 'login' }]),
    reports: [['shared-flow-in-shared-flow', 'steps.0']],
  },
];

const audio: readonly Fault[] = [
  {
    what: 'an unknown prompt',
    spec: call([{ say: { prompt: 'Welcom' } }]),
    reports: [['unknown-name', 'steps.0.say.prompt']],
  },
  {
    what: 'no default language',
    spec: call([{ say: { 'es-us': 'Hola' } }], { languages: ['en-us', 'es-us'] }),
    reports: [['default-language-missing', 'steps.0.say']],
  },
  {
    what: 'a language that the flow has not',
    spec: call([{ say: { 'en-us': 'Hi', 'de-de': 'Hallo' } }]),
    reports: [['unknown-language', 'steps.0.say.de-de']],
  },
  {
    what: 'a language that is missing',
    spec: call([{ say: { 'en-us': 'Hi' } }], { languages: ['en-us', 'es-us'] }),
    reports: [['language-missing', 'steps.0.say']],
  },
  { what: 'nothing to say', spec: call([{ say: null }]), reports: [['audio', 'steps.0.say']] },
  {
    what: 'nothing to say in a language',
    spec: call([{ say: { 'en-us': ['x'] } }]),
    reports: [['audio', 'steps.0.say.en-us']],
  },
  {
    what: 'a prompt in a message',
    spec: { media: 'message', steps: [{ say: { prompt: 'Welcome' } }] },
    reports: [['audio-in-text', 'steps.0.say']],
  },
  {
    what: 'an announcement in a message',
    spec: { media: 'message', steps: [{ transferToQueue: 'sales', announce: 'Wait' }] },
    reports: [['announce-needs-voice', 'steps.0.announce']],
  },
  {
    what: 'say in several media',
    spec: shared([{ say: 'Hi' }], { compatibleWith: ['inboundCall', 'inboundEmail'] }),
    reports: [['several-media', 'steps.0']],
  },
];

const ends: readonly Fault[] = [
  {
    what: 'steps after the end',
    spec: call(['disconnect', { say: 'a' }, { say: 'b' }]),
    reports: [['after-end', 'steps.1']],
  },
  {
    what: 'steps after an if whose branches end',
    spec: call([{ if: '=Flow.ok', then: ['disconnect'], else: ['disconnect'] }, { say: 'a' }]),
    reports: [['after-end', 'steps.1']],
  },
  {
    what: 'steps after goToTask',
    spec: call([{ goToTask: 't' }, { say: 'a' }], { tasks: { t: { steps: [] } } }),
    reports: [['after-end', 'steps.1']],
  },
  {
    what: 'steps after an ending archy step',
    spec: call([{ archy: { jumpToMenu: {} } }, { say: 'a' }]),
    reports: [['after-end', 'steps.1']],
  },
  { what: 'return in an inbound flow', spec: call(['return']), reports: [['return-outside', 'steps.0']] },
  { what: 'repeatMenu outside a menu', spec: call(['repeatMenu']), reports: [['outside-menu', 'steps.0']] },
  {
    what: 'previousMenu without menus',
    spec: call(['previousMenu']),
    reports: [['outside-menu', 'steps.0']],
  },
  {
    what: 'disconnect in a workflow',
    spec: { type: 'workflow', steps: ['disconnect'] },
    reports: [['not-in-this-flow', 'steps.0']],
  },
  {
    what: 'ask in a shared flow for mails too',
    spec: shared([{ ask: 'Number?', digits: 1, into: 'Common.x' }], {
      variables: { x: 'string' },
      compatibleWith: ['inboundCall', 'inboundEmail'],
    }),
    reports: [['not-in-this-flow', 'steps.0']],
  },
];

const flows: readonly Fault[] = [
  {
    what: 'an unknown menu and task',
    spec: call([{ callTask: 'mian' }, { goToMenu: 'main' }], { tasks: { main: { steps: [] } } }),
    reports: [
      ['unknown-task', 'steps.0.callTask'],
      ['unknown-menu', 'steps.1.goToMenu'],
      ['unused-task', 'tasks.main'],
    ],
  },
  {
    what: 'unused menus and tasks that name each other',
    spec: call([], {
      menus: { m: { say: 'Press 1', options: [{ press: 1, steps: [{ goToTask: 't' }] }] } },
      tasks: { t: { steps: [{ goToMenu: 'm' }] } },
    }),
    reports: [
      ['unused-task', 'tasks.t'],
      ['unused-menu', 'menus.m'],
    ],
  },
  {
    what: 'tasks that call each other',
    spec: call([{ callTask: 'a' }], {
      tasks: {
        a: { steps: [{ callTask: 'b' }] },
        b: { steps: [{ if: '=Flow.ok', then: [{ callTask: 'c' }] }] },
        c: { steps: [{ callTask: 'a' }] },
      },
    }),
    reports: [['call-cycle', 'tasks.c.steps.0.callTask']],
  },
  {
    what: 'a task that calls itself',
    spec: call([{ callTask: 'a' }], { tasks: { a: { steps: [{ callTask: 'a' }] } } }),
    reports: [['call-cycle', 'tasks.a.steps.0.callTask']],
  },
  {
    what: 'a task that is called and gone to',
    spec: call([{ callTask: 'a' }, { goToTask: 'a' }], { tasks: { a: { steps: [] } } }),
    reports: [['task-called-and-gone-to', 'tasks.a']],
  },
  {
    what: 'options that nobody can choose, or two ways',
    spec: call([{ goToMenu: 'm' }], {
      menus: {
        m: {
          say: 'Press 1',
          options: [
            { steps: [] },
            { press: 1, default: true, steps: [] },
            { press: '1', default: true, steps: ['repeatMenu'] },
            { press: '12', steps: [] },
          ],
        },
      },
    }),
    reports: [
      ['option-unreachable', 'menus.m.options.0'],
      ['key-twice', 'menus.m.options.2.press'],
      ['default-twice', 'menus.m.options.2.default'],
      ['shape-not-verified', 'menus.m.options.2.steps.0'],
      ['key', 'menus.m.options.3.press'],
    ],
  },
  {
    what: 'menus in a shared flow',
    spec: shared([], { menus: { m: { say: 'x', options: [] } } }),
    reports: [['menus-here', 'menus']],
  },
  {
    what: 'tasks in a shared flow',
    spec: shared([{ callTask: 't' }], { tasks: { t: { steps: ['return'] } } }),
    reports: [['shape-not-verified', 'tasks']],
  },
  {
    what: 'a greeting in a message flow',
    spec: { media: 'message', greeting: 'Hi', steps: [] },
    reports: [['greeting-here', 'greeting']],
  },
  {
    what: 'error handling with steps that Architect cannot do',
    spec: call([], { onError: [{ say: 'Sorry' }, { goToTask: 't' }] }),
    reports: [['on-error-steps', 'onError.1']],
  },
  {
    what: 'error handling that goes on',
    spec: call([], { onError: ['disconnect', { say: 'x' }] }),
    reports: [['on-error-steps', 'onError.1']],
  },
  {
    what: 'error handling in a shared flow',
    spec: shared([], { onError: ['disconnect'] }),
    reports: [['on-error-here', 'onError']],
  },
  {
    what: 'something said in the error handling of a message flow',
    spec: { media: 'message', onError: [{ say: 'Sorry' }], steps: [] },
    reports: [['on-error-say', 'onError.0']],
  },
  {
    what: 'settings that are none',
    spec: call([], { settings: { name: 'Other', settingsMenu: {} } }),
    reports: [['not-a-setting', 'settings.name']],
  },
  {
    what: 'names and types of variables',
    spec: call([], { variables: { 'Flow.x': 'string', '9': 'string', y: 'strnig' } }),
    reports: [
      ['variable-name', 'variables.9'],
      ['variable-name', 'variables.Flow.x'],
      ['variable-type', 'variables.y'],
    ],
  },
  {
    what: 'variables that are declared twice',
    spec: shared([], {
      inputs: { a: 'string', b: 'string', c: 'string' },
      outputs: { A: 'string', b: 'integer' },
      variables: { C: 'string' },
    }),
    reports: [
      ['declared-twice', 'outputs.b'],
      ['declared-twice', 'variables.C'],
    ],
  },
  {
    what: 'a flow type that steps cannot describe',
    spec: { type: 'digitalBot', steps: [] },
    reports: [['flow-type', 'steps']],
  },
];

export const FAULTS_OF_FLOWS: readonly Fault[] = [...names, ...calls, ...audio, ...ends, ...flows];
