import type { Fault } from './fault.ts';
import { call, shared } from './fault.ts';

/** Mistakes with one verb each. */
export const FAULTS_OF_VERBS: readonly Fault[] = [
  {
    what: 'a found queue that goes into a text',
    spec: call([{ findQueue: '=Flow.text', into: 'Flow.text' }]),
    reports: [['value-type', 'steps.0.into']],
  },
  {
    what: 'a queue looked for by a number',
    spec: call([{ findQueue: '=Flow.count', into: 'Flow.queue' }]),
    reports: [['value-type', 'steps.0.findQueue']],
  },
  {
    what: 'a found queue that goes nowhere',
    spec: call([{ findQueue: 'Sales' }]),
    reports: [['receiver-not-variable', 'steps.0.into']],
  },
  {
    what: 'an unknown schedule',
    spec: call([{ checkSchedule: 'lunhc' }]),
    reports: [['unknown-name', 'steps.0.checkSchedule']],
  },
  {
    what: 'a schedule by expression',
    spec: call([{ checkSchedule: '=Flow.text' }]),
    reports: [['name-expected', 'steps.0.checkSchedule']],
  },
  {
    what: 'a zone that is none',
    spec: call([{ checkSchedule: 'lunch', timeZone: 'America/NewYork' }]),
    reports: [['time-zone', 'steps.0.timeZone']],
  },
  {
    what: 'an emergency without its way',
    spec: call([{ checkEmergency: 'evacuation' }]),
    reports: [['branch-missing', 'steps.0']],
  },
  {
    what: 'an unknown emergency group',
    spec: call([{ checkHours: 'us-office', emergencyGroup: 'evacuate' }]),
    reports: [['unknown-name', 'steps.0.emergencyGroup']],
  },
  {
    what: 'a bot that is none',
    spec: call([{ callBot: 'after-hours' }]),
    reports: [['not-a-bot', 'steps.0.callBot']],
  },
  {
    what: 'a digital bot in a call',
    spec: call([{ callBot: 'writer' }]),
    reports: [['digital-bot-in-call', 'steps.0.callBot']],
  },
  {
    what: 'inputs and outputs that the bot does not have',
    spec: call([
      {
        callBot: 'agnes',
        with: { emial: 'x', 'Slot.tries': 1, done: true },
        into: { dome: 'Flow.ok', 'Slot.done': 'Flow.ok' },
      },
    ]),
    reports: [
      ['unknown-input', 'steps.0.with.emial'],
      ['unknown-input', 'steps.0.with.Slot.tries'],
      ['unknown-input', 'steps.0.with.done'],
      ['unknown-output', 'steps.0.into.dome'],
      ['unknown-output', 'steps.0.into.Slot.done'],
    ],
  },
  {
    what: 'inputs and outputs of a bot of other types',
    spec: call([
      {
        callBot: 'agnes',
        with: { tries: 'many', email: '=Flow.count' },
        into: { done: 'Flow.text', email: 'Flow.text' },
        intent: 'Flow.ok',
      },
    ]),
    reports: [
      ['value-type', 'steps.0.intent'],
      ['literal-type', 'steps.0.with.tries'],
      ['value-type', 'steps.0.with.email'],
      ['value-type', 'steps.0.into.done'],
    ],
  },
  {
    what: 'a bot in an e-mail flow',
    spec: { media: 'email', steps: [{ callBot: 'agnes' }] },
    reports: [['not-in-this-flow', 'steps.0']],
  },
  {
    what: 'participant data in a shared flow that is for workflows too',
    spec: shared([{ setParticipantData: { a: 'x' } }], { compatibleWith: ['inboundCall', 'workflow'] }),
    reports: [['not-in-this-flow', 'steps.0']],
  },
  {
    what: 'no participant data',
    spec: call([{ setParticipantData: {} }, { getParticipantData: {} }]),
    reports: [
      ['nothing-set', 'steps.0.setParticipantData'],
      ['nothing-read', 'steps.1.getParticipantData'],
    ],
  },
  {
    what: 'participant data of other types',
    spec: call([
      { setParticipantData: { a: '=Flow.count', b: 'Flow.text' } },
      { getParticipantData: { a: 'Flow.count', b: 'text' } },
    ]),
    reports: [
      ['value-type', 'steps.0.setParticipantData.a'],
      ['literal-looks-like-variable', 'steps.0.setParticipantData.b'],
      ['value-type', 'steps.1.getParticipantData.a'],
      ['receiver-not-variable', 'steps.1.getParticipantData.b'],
    ],
  },
  {
    what: 'a language that the flow does not have',
    spec: call([{ setLanguage: 'es-us' }]),
    reports: [['unknown-language', 'steps.0.setLanguage']],
  },
  {
    what: 'another language in messages',
    spec: { media: 'message', steps: [{ setLanguage: 'en-us' }] },
    reports: [['shape-not-verified', 'steps.0']],
  },
  {
    what: 'transfers to flows that are reached otherwise, or not at all',
    spec: call([
      { transferToFlow: 'card' },
      { transferToFlow: 'agnes' },
      { transferToFlow: 'sales-waiting' },
    ]),
    reports: [0, 1, 2].map((index) => ['transfer-target', `steps.${index}.transferToFlow`] as const),
  },
  {
    what: 'an in-queue flow of another medium',
    spec: { media: 'message', steps: [{ transferToQueue: 'sales', inQueueFlow: 'sales-waiting' }] },
    reports: [['not-in-queue-flow', 'steps.0.inQueueFlow']],
  },
  {
    what: 'a secure flow that is none',
    spec: call([{ transferToSecureFlow: 'after-hours' }]),
    reports: [['not-secure-flow', 'steps.0.transferToSecureFlow']],
  },
  {
    what: 'transfers of calls in messages',
    spec: {
      media: 'message',
      steps: [
        { transferToSecureFlow: 'card' },
        { transferToUser: 'ada' },
        { transferToGroup: 'night' },
        { transferToNumber: 'taxi' },
      ],
    },
    reports: [0, 1, 2, 3].map((index) => ['not-in-this-flow', `steps.${index}`] as const),
  },
  {
    what: 'an expression of another type as the person',
    spec: call([{ transferToUser: '=Flow.text' }]),
    reports: [['value-type', 'steps.0.transferToUser']],
  },
  {
    what: 'a misspelt number, one without its country, and one that the org lacks',
    spec: call([
      { transferToNumber: 'taxy' },
      { transferToNumber: '(317) 555-0190' },
      { transferToNumber: 'nowhere' },
    ]),
    reports: [
      ['unknown-name', 'steps.0.transferToNumber'],
      ['shape-not-verified', 'steps.0'],
      ['phone-number', 'steps.1.transferToNumber'],
      ['shape-not-verified', 'steps.1'],
      ['org-lacks', 'steps.2.transferToNumber'],
      ['shape-not-verified', 'steps.2'],
    ],
  },
];
