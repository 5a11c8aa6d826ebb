import type { Fault } from './fault.ts';
import { call, shared } from './fault.ts';

/** Shape of steps. The schema tells most of these before; the compiler must not fall over them. */
const shapes: readonly Fault[] = [
  { what: 'no verb', spec: call([{ sya: 'Hi' }]), reports: [['unknown-verb', 'steps.0']] },
  { what: 'an unknown word', spec: call(['disconect']), reports: [['unknown-verb', 'steps.0']] },
  { what: 'a number as step', spec: call([5]), reports: [['unknown-verb', 'steps.0']] },
  { what: 'an empty step', spec: call([{}]), reports: [['unknown-verb', 'steps.0']] },
  {
    what: 'two verbs',
    spec: call([{ say: 'Hi', hold: '1s' }]),
    reports: [['several-verbs', 'steps.0.hold']],
  },
  { what: 'a verb without value', spec: call(['say']), reports: [['verb-needs-value', 'steps.0']] },
  {
    what: 'an unknown argument',
    spec: call([{ say: 'Hi', loud: true }]),
    reports: [['unknown-argument', 'steps.0.loud']],
  },
  {
    what: 'a branch that is no list',
    spec: call([{ if: '=Flow.ok', then: 'disconnect' }]),
    reports: [['list-expected', 'steps.0.then']],
  },
  { what: 'no branch then', spec: call([{ if: '=Flow.ok' }]), reports: [['branch-missing', 'steps.0']] },
  {
    what: 'no branch failure',
    spec: call([{ lookUp: 'routing', key: 'x' }]),
    reports: [['branch-missing', 'steps.0']],
  },
  {
    what: 'two actions in one archy step',
    spec: call([{ archy: { a: {}, b: {} } }]),
    reports: [['one-action', 'steps.0.archy']],
  },
  { what: 'an empty set', spec: call([{ set: {} }]), reports: [['nothing-set', 'steps.0.set']] },
  { what: 'an empty switch', spec: call([{ switch: [] }]), reports: [['switch-empty', 'steps.0.switch']] },
];

const values: readonly Fault[] = [
  {
    what: 'an undeclared variable in an expression',
    spec: call([{ say: '=Flow.txet' }]),
    reports: [['undeclared-variable', 'steps.0.say']],
  },
  {
    what: 'an undeclared variable deep in an expression',
    spec: call([
      { if: '=If(IsSet(Flow.text), Flow.text.length > GetAt(Flow.list, 0), "Flow.x (")', then: [] },
    ]),
    reports: [['undeclared-variable', 'steps.0.if']],
  },
  {
    what: 'the scope of a shared flow in an inbound flow',
    spec: call([{ set: { 'Common.text': 'x' } }]),
    reports: [['wrong-scope', 'steps.0.set.Common.text']],
  },
  {
    what: 'the scope of an inbound flow in a shared flow',
    spec: shared([{ set: { 'Flow.done': true } }]),
    reports: [['wrong-scope', 'steps.0.set.Flow.done']],
  },
  {
    what: 'a variable of a task outside of it',
    spec: call([{ set: { 'Task.x': 'a' } }, { callTask: 't' }], {
      tasks: { t: { variables: { x: 'string' }, steps: [] } },
    }),
    reports: [['wrong-scope', 'steps.0.set.Task.x']],
  },
  {
    what: 'an unknown scope',
    spec: call([{ say: '=Flwo.text' }]),
    reports: [['unknown-scope', 'steps.0.say']],
  },
  {
    what: 'a variable without scope in an expression',
    spec: call([{ say: '=Append(text, "!")' }]),
    reports: [['scope-missing', 'steps.0.say']],
  },
  {
    what: 'a receiver without scope',
    spec: call([{ ask: 'Number?', digits: 4, into: 'text' }]),
    reports: [['receiver-not-variable', 'steps.0.into']],
  },
  {
    what: 'a receiver with an equals sign',
    spec: call([{ ask: 'Number?', digits: 4, into: '=Flow.text' }]),
    reports: [['receiver-not-variable', 'steps.0.into']],
  },
  {
    what: 'a receiver that the platform keeps',
    spec: call([{ set: { 'Call.Ani': 'x' } }]),
    reports: [['read-only-variable', 'steps.0.set.Call.Ani']],
  },
  {
    what: 'a built-in variable as receiver',
    spec: call([{ set: { 'Flow.IsTest': true } }]),
    reports: [['read-only-variable', 'steps.0.set.Flow.IsTest']],
  },
  ...['=Flow.text == "a', '=(Flow.text', '=Flow.text)', '=GetAt([1, 2)', '=', '= '].map((expression) => ({
    what: `the expression ${expression}`,
    spec: call([{ say: expression }]),
    reports: [['expression-unbalanced', 'steps.0.say']] as const,
  })),
  {
    what: 'a literal of another type',
    spec: call([{ set: { 'Flow.count': 'many', 'Flow.ok': 'yes' } }]),
    reports: [
      ['literal-type', 'steps.0.set.Flow.count'],
      ['literal-type', 'steps.0.set.Flow.ok'],
    ],
  },
  {
    what: 'a variable of another type',
    spec: call([{ set: { 'Flow.count': '=Flow.text' } }]),
    reports: [['value-type', 'steps.0.set.Flow.count']],
  },
  {
    what: 'a condition that is a text',
    spec: call([{ if: '=Flow.text', then: [] }]),
    reports: [['value-type', 'steps.0.if']],
  },
  {
    what: 'a literal that looks like a variable',
    spec: call([{ set: { 'Flow.text': 'Flow.ok' } }]),
    reports: [['literal-looks-like-variable', 'steps.0.set.Flow.text']],
  },
  {
    what: 'spoken text that looks like a variable',
    spec: call([{ say: 'Flow.text' }]),
    reports: [['literal-looks-like-variable', 'steps.0.say']],
  },
  {
    what: 'a substitution in what is said, in a name, a key and an expression',
    spec: call(
      [
        { say: 'Hello {{name}}, {{name}}', name: 'Say {{ hello }}' },
        { setParticipantData: { '{{key}}': '={{x}}' } },
        { say: 'Braces {{}} {{ }} { {x} } are {x}' },
      ],
      { description: '{{what}}', greeting: { 'en-us': '{{greeting}}' } },
    ),
    reports: [
      ['placeholder', 'description'],
      ['placeholder', 'greeting.en-us'],
      ['placeholder', 'steps.0'],
      ['placeholder', 'steps.0.say'],
      ['placeholder', 'steps.1.setParticipantData.{{key}}'],
      ['placeholder', 'steps.1.setParticipantData.{{key}}'],
    ],
  },
  {
    what: 'digits into a variable that is no text',
    spec: call([{ ask: 'Number?', digits: 4, into: 'Flow.count' }]),
    reports: [['value-type', 'steps.0.into']],
  },
  {
    what: 'a duration that is none',
    spec: call([{ callDataAction: 'get-customer', within: '10 seconds', failure: [] }]),
    reports: [['literal-type', 'steps.0.within']],
  },
  {
    what: 'digits that are none',
    spec: call([{ ask: 'Number?', digits: '5-2', into: 'Flow.text' }]),
    reports: [['digits', 'steps.0.digits']],
  },
  {
    what: 'an end key of an exact number',
    spec: call([{ ask: 'Number?', digits: 4, endKey: '#', into: 'Flow.text' }]),
    reports: [['end-key-needs-range', 'steps.0.endKey']],
  },
  {
    what: 'a callback that is no number',
    spec: call([{ transferToVoicemail: { queue: 'sales' }, callback: 'me") + ("' }]),
    reports: [['phone-number', 'steps.0.callback']],
  },
];

export const FAULTS_OF_STEPS: readonly Fault[] = [...shapes, ...values];
