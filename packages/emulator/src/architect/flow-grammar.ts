import type { FlowType } from './engine.ts';

/** What the format says about one flow type: the top key and what may stand below it (facts: ARC 1, 1.1). */
export interface FlowGrammar {
  /** The one key at the top of the document, e.g. `inboundCall`. */
  readonly topKey: string;
  readonly type: FlowType;
  /** Flow-level lists of containers, in the order exports write them. */
  readonly containers: readonly ContainerList[];
  /** Whether the flow names the container in which it starts. */
  readonly start: 'required' | 'none' | 'unknown';
  /** Flow-level keys in the order exports write them. */
  readonly keyOrder: readonly string[];
  /** Spoken media: the types that have audio defaults, and menus where `containers` has them. */
  readonly voice: boolean;
  /** Scopes, lower case, that a flow-level variable may have. */
  readonly variableScopes: readonly string[];
}

export type ContainerList = 'menus' | 'tasks' | 'states' | 'bots';

/** `menus` holds items `- menu: {...}`, and so on. */
export const containerItem: Readonly<Record<ContainerList, string>> = {
  menus: 'menu',
  tasks: 'task',
  states: 'state',
  bots: 'bot',
};

/** Settings that some flow type has; which type has which beyond section 1.1 is not known, so all types may. */
const settings = [
  'settingsOutboundCall',
  'settingsInQueueCall',
  'settingsInboundEmailHandling',
  'settingsCommonModule',
  'settingsActionDefaults',
  'settingsErrorHandling',
  'settingsMenu',
  'settingsPrompts',
  'settingsSpeechRec',
  'settingsBotFlow',
  'settingsUserInput',
  'settingsKnowledge',
  'settingsVirtualAgent',
] as const;

const header = [
  'name',
  'description',
  'division',
  'startUpRef',
  'worktype',
  'surveyForm',
  'defaultLanguage',
  'supportedLanguages',
  'initialGreeting',
  'variables',
];

interface Shape {
  readonly containers?: readonly ContainerList[];
  readonly body?: readonly string[];
  readonly start?: FlowGrammar['start'];
  readonly voice?: boolean;
  readonly scopes?: readonly string[];
  /** Settings that this type writes in another order than the common one. */
  readonly settingsOrder?: readonly string[];
}

function grammar(topKey: string, type: FlowType, shape: Shape): FlowGrammar {
  const containers = shape.containers ?? [];
  return {
    topKey,
    type,
    containers,
    start: shape.start ?? 'required',
    keyOrder: [
      ...header.filter((key) => key !== 'startUpRef' || shape.start !== 'none'),
      ...(shape.settingsOrder ?? []),
      ...settings.filter((key) => shape.settingsOrder?.includes(key) !== true),
      ...(shape.body ?? []),
      ...containers.filter((list) => shape.settingsOrder?.includes(list) !== true),
      'settingsNaturalLanguageUnderstanding',
      'referencedObjects',
    ],
    voice: shape.voice ?? false,
    variableScopes: shape.scopes ?? ['flow'],
  };
}

const unknownBody: Shape = {
  containers: ['menus', 'tasks', 'states', 'bots'],
  body: ['startUpTaskActions', 'startUpTaskVariables', 'startUpState', 'periodicState'],
  start: 'unknown',
};

/** Reusable tasks beside `startUpTaskActions`: none was ever seen and nothing forbids them, so they are read. */
const actionList: Shape = {
  body: ['startUpTaskActions', 'startUpTaskVariables'],
  containers: ['tasks'],
  start: 'none',
};

const grammars: readonly FlowGrammar[] = [
  grammar('inboundCall', 'inboundcall', { containers: ['menus', 'tasks'], voice: true }),
  grammar('outboundCall', 'outboundcall', { containers: ['menus', 'tasks'], voice: true }),
  grammar('secureCall', 'securecall', { containers: ['menus', 'tasks'], voice: true }),
  grammar('inqueueCall', 'inqueuecall', { ...actionList, voice: true }),
  grammar('commonModule', 'commonmodule', { ...actionList, scopes: ['common'] }),
  grammar('inboundEmail', 'inboundemail', { containers: ['states', 'tasks'] }),
  grammar('inboundChat', 'inboundchat', { containers: ['states', 'tasks'] }),
  grammar('inboundShortMessage', 'inboundshortmessage', { containers: ['states', 'tasks'] }),
  grammar('inqueueEmail', 'inqueueemail', {
    containers: ['tasks'],
    body: ['startUpState', 'periodicState'],
    start: 'none',
  }),
  grammar('inqueueShortMessage', 'inqueueshortmessage', {
    containers: ['tasks'],
    body: ['startUpState', 'periodicState'],
    start: 'none',
  }),
  grammar('workflow', 'workflow', { containers: ['states', 'tasks'] }),
  grammar('workitem', 'workitem', { containers: ['states', 'tasks'] }),
  grammar('surveyInvite', 'surveyinvite', { containers: ['states', 'tasks'] }),
  grammar('botFlow', 'bot', { containers: ['bots', 'tasks'], scopes: ['slot', 'flow'] }),
  grammar('digitalBot', 'digitalbot', {
    containers: ['tasks', 'bots'],
    scopes: ['slot', 'flow'],
    settingsOrder: ['settingsErrorHandling', 'tasks', 'settingsBotFlow'],
  }),
  grammar('voicemail', 'voicemail', unknownBody),
  grammar('voiceSurvey', 'voicesurvey', unknownBody),
  grammar('voice', 'voice', unknownBody),
  grammar('emailSend', 'emailsend', unknownBody),
];

const byTopKey = new Map(grammars.map((item) => [item.topKey, item]));
const byType = new Map(grammars.map((item) => [item.type, item]));

/** The grammar of a top key, case-sensitive: `inQueueCall` is none (facts: ARC 1). */
export function grammarOf(topKey: string): FlowGrammar | undefined {
  return byTopKey.get(topKey);
}

/** Every flow type has a grammar; undefined only for text that is no flow type. */
export function grammarOfType(type: string): FlowGrammar | undefined {
  return byType.get(type as FlowType);
}

/** All flow types that can call a common module: every one but the common module itself. */
export const callingTypes: readonly FlowType[] = grammars
  .map((item) => item.type)
  .filter((type) => type !== 'commonmodule');
