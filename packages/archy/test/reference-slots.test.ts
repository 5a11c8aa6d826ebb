import { referencesOf, renameReferences } from '../src/index.ts';
import { flowFrom } from './flow-builder.ts';

/** The table of reference-bearing places (facts: ARC 5.2), a row each: what stands there, and what it refers to. */
const ACTIONS: readonly (readonly [action: string, ...finds: readonly string[]])[] = [
  ['callCommonModule: { commonModule: { A: { ver_latestPublished: { none: true } } } }', 'sharedFlows A'],
  ['callBotFlow: { botFlow: { A: { ver_latestPublished: { none: true } } } }', 'flows A'],
  ['callDigitalBotFlow: { digitalBotFlow: { A: { ver_latestPublished: { none: true } } } }', 'flows A'],
  ['transferToFlow: { targetFlow: { name: A } }', 'flows A'],
  ['transferToFlowSecure: { targetFlow: { name: A } }', 'flows A'],
  ['transferToAcd: { overrideInQueueFlow: { name: A } }', 'flows A'],
  ['transferToAcd: { targetQueue: { lit: { name: A } } }', 'queues A'],
  ['transferToAcd: { targetQueue: { exp: Flow.q } }', 'queues ?'],
  [
    'createCallback: { queue: { lit: { name: A } }, callbackScript: { B: { inputs: {} } } }',
    'queues A',
    'scripts B',
  ],
  [
    'transferToAcd: { acdSkills: [ acdSkill: { lit: { name: A } }, acdSkill: { exp: FindSkill(Flow.s) } ] }',
    'skills A',
    'skills ?',
  ],
  ['transferToAcd: { languageSkill: { lit: { name: A } } }', 'languageSkills A'],
  ['transferToAcd: { preferredAgents: { exp: FindUser("A") } }', 'users A'],
  ['transferToUser: { targetUser: { lit: { name: A } } }', 'users A'],
  ['transferToVoicemail: { destination: { queue: { targetQueue: { lit: { name: A } } } } }', 'queues A'],
  ['transferToVoicemail: { destination: { user: { targetUser: { lit: { name: A } } } } }', 'users A'],
  ['transferToVoicemail: { destination: { group: { targetGroup: { lit: { name: A } } } } }', 'groups A'],
  ['dataTableLookup: { dataTable: { A: { foundOutputs: { c: { var: Flow.c } } } } }', 'tables A'],
  ['callData: { category: { A: { dataAction: { B: { inputs: {} } } } } }', 'integrations A', 'dataActions B'],
  ['setScreenPop: { screenPopScript: { A: { inputs: {} } } }', 'scripts A'],
  [
    'evaluateScheduleGroup: { scheduleGroup: { lit: { name: A } }, emergencyGroup: { lit: { name: B }, name: B } }',
    'scheduleGroups A',
    'emergencyGroups B',
    'emergencyGroups B',
  ],
  [
    'evaluateSchedule: { evaluationType: { schedule: { selectedSchedule: { lit: { name: A } } } } }',
    'schedules A',
  ],
  ['setFlowOutcome: { flowOutcome: { name: A }, flowOutcomeValue: SUCCESS }', 'outcomes A'],
  ['addFlowMilestone: { milestone: { name: A }, flowOutcome: { name: B } }', 'milestones A', 'outcomes B'],
  ['callData: { processingPrompt: { lit: { name: Prompt.A } } }', 'prompts A'],
  ['callData: { processingPrompt: { lit: { name: PromptSystem.on_hold_music } } }'],
  ['playAudio: { audio: { prompt: Prompt.A } }', 'prompts A'],
  ['playAudio: { audio: { alternateSequences: { es-us: { exp: Prompt.A } }, tts: Prompt.B } }', 'prompts A'],
  ['setWrapupCode: { wrapupCode: { lit: { name: A } } }', 'wrapupCodes A'],
  ['callLexV2Bot: { lexBot: { us-east-1: { A: { en-us: { live: {} } } } } }', 'lexBots A'],
  ['askForSlot: { slot: { name: A } }'],
  ['transferToAcd: { targetQueue: { noValue: true }, languageSkill: { noValue: true } }'],
];
const CHOICES: typeof ACTIONS = [
  [
    'menuTransferToAcd: { targetQueue: { lit: { name: A } }, overrideInQueueFlow: { name: B } }',
    'queues A',
    'flows B',
  ],
  ['menuTransferToFlow: { targetFlow: { name: A } }', 'flows A'],
  ['menuTransferToFlowSecure: { targetFlow: { name: A } }', 'flows A'],
];
const SETTINGS: typeof ACTIONS = [
  ['division: A', 'divisions A'],
  ['settingsErrorHandling: { errorHandling: { queue: { targetQueue: { lit: { name: A } } } } }', 'queues A'],
  ['settingsInQueueCall: { holdMusic: { lit: { name: Prompt.A } } }', 'prompts A'],
  ['settingsActionDefaults: { callData: { processingPrompt: { lit: { name: Prompt.A } } } }', 'prompts A'],
  [
    'settingsOutboundCall: { contactList: { lit: { name: A } }, wrapupCode: { lit: { name: B } } }',
    'contactLists A',
    'wrapupCodes B',
  ],
  ['settingsKnowledge: { A: {} }', 'knowledgeBases A'],
  ['settingsKnowledge: { none: true }'],
  ['worktype: { name: A }', 'worktypes A'],
  ['surveyForm: { name: A }', 'surveyForms A'],
  [
    'supportedLanguages: { en-us: { textToSpeech: { A: { voice: B } }, speechToText: { engine: { name: C } } } }',
    'speechEngines A',
    'speechVoices B',
    'speechEngines C',
  ],
  [
    'supportedLanguages: { en-us: { defaultLanguageSkill: { lit: { name: A } }, textToSpeech: { defaultEngine: { voice: B } } } }',
    'languageSkills A',
    'speechVoices B',
  ],
  ['initialGreeting: { prompt: Prompt.A }', 'prompts A'],
  ['variables: [ queueVariable: { name: Flow.q, initialValue: { lit: { name: A } } } ]', 'queues A'],
  ['referencedObjects: { flows: [ flow: { name: A, type: commonmodule } ] }'],
];

const TABLE = [
  ...ACTIONS.map(
    ([written, ...finds]) =>
      [written, `tasks: [ task: { refId: t, actions: [ ${written} ] } ]`, finds] as const,
  ),
  ...CHOICES.map(
    ([written, ...finds]) =>
      [written, `menus: [ menu: { refId: m, choices: [ ${written} ] } ]`, finds] as const,
  ),
  ...SETTINGS.map(([written, ...finds]) => [written, written, finds] as const),
];

test.each(TABLE)('%s', (_written, body, finds) => {
  const text = `inboundCall:\n  name: Line\n  ${body}\n`;
  const found = referencesOf(flowFrom(text)).map(({ target, name }) => `${target} ${name ?? '?'}`);
  expect([...found].sort()).toEqual([...finds].sort());

  const renamed = renameReferences(text, ({ name }) => `DEV_${name!}`);
  expect(referencesOf(flowFrom(renamed)).map(({ name }) => name)).toEqual(
    referencesOf(flowFrom(text)).map(({ name }) => name && `DEV_${name}`),
  );
  expect(renameReferences(renamed, ({ name }) => name!.slice(-1))).toBe(text);
});
