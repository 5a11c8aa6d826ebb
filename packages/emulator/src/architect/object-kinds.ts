import type { FlowType, ObjectKind } from './engine.ts';

/** What a name in a body can stand for: an object of the org, or a flow of one of some types. */
export type Referent =
  | { readonly of: 'object'; readonly kind: ObjectKind; readonly within?: string }
  /** `Prompt.x` or `PromptSystem.x` (facts: ARC 5.2). */
  | { readonly of: 'prompt' }
  | { readonly of: 'flow'; readonly types: readonly FlowType[]; readonly mustBePublished: boolean };

/** Properties whose `{ lit: { name } }` is an object (facts: ARC 5.2). */
export const literalProperties: Readonly<Record<string, ObjectKind | 'prompt'>> = {
  targetQueue: 'queue',
  queue: 'queue',
  acdSkill: 'skill',
  languageSkill: 'languageSkill',
  defaultLanguageSkill: 'languageSkill',
  targetUser: 'user',
  user: 'user',
  preferredAgent: 'user',
  targetGroup: 'group',
  group: 'group',
  scheduleGroup: 'scheduleGroup',
  emergencyGroup: 'emergencyGroup',
  selectedSchedule: 'schedule',
  schedule: 'schedule',
  contactList: 'contactList',
  wrapupCode: 'wrapupCode',
  holdMusic: 'prompt',
  processingPrompt: 'prompt',
};

/** Properties whose `{ name }` is an object (facts: ARC 5.2). */
export const nameProperties: Readonly<Record<string, ObjectKind>> = {
  flowOutcome: 'flowOutcome',
  milestone: 'flowMilestone',
  worktype: 'worktype',
  surveyForm: 'surveyForm',
};

/** Properties whose map keys are objects (facts: ARC 5.2). `category` and `lexBot` hold a second level. */
export const keyProperties: Readonly<Record<string, ObjectKind>> = {
  dataTable: 'dataTable',
  category: 'integrationCategory',
  screenPopScript: 'script',
  callbackScript: 'script',
  settingsKnowledge: 'knowledgeBase',
};

/** Variable types whose literal value is a named object (facts: ARC 4, 6.2). */
export const objectTypes: Readonly<Record<string, ObjectKind | 'prompt'>> = {
  queue: 'queue',
  skill: 'skill',
  languageSkill: 'languageSkill',
  user: 'user',
  group: 'group',
  prompt: 'prompt',
  schedule: 'schedule',
  scheduleGroup: 'scheduleGroup',
  emergencyGroup: 'emergencyGroup',
  wrapupCode: 'wrapupCode',
};

/** Look-up functions of expressions, in lower case (facts: ARC 3.1). */
export const findFunctions: Readonly<Record<string, ObjectKind>> = {
  findqueue: 'queue',
  findskill: 'skill',
  findlanguageskill: 'languageSkill',
  finduser: 'user',
  findgroup: 'group',
  findschedule: 'schedule',
  findschedulegroup: 'scheduleGroup',
  findemergencygroup: 'emergencyGroup',
  finduserprompt: 'userPrompt',
  findsystemprompt: 'systemPrompt',
};

/**
 * The kind's name in `find '...' by value of` messages. `queue` and `survey forms` were seen (facts: ARC 11), the
 * others are formed after them.
 */
export const findLabels: Readonly<Record<ObjectKind, string>> = {
  queue: 'queue',
  skill: 'skill',
  languageSkill: 'language skill',
  user: 'user',
  group: 'group',
  userPrompt: 'user prompt',
  systemPrompt: 'system prompt',
  dataTable: 'data table',
  integrationCategory: 'data action category',
  dataAction: 'data action',
  schedule: 'schedule',
  scheduleGroup: 'schedule group',
  emergencyGroup: 'emergency group',
  script: 'script',
  flowOutcome: 'flow outcome',
  flowMilestone: 'flow milestone',
  knowledgeBase: 'knowledge base',
  contactList: 'contact list',
  wrapupCode: 'wrapup code',
  worktype: 'worktype',
  ttsEngine: 'text to speech engine',
  ttsVoice: 'text to speech voice',
  sttEngine: 'speech to text engine',
  lexBot: 'lex bot',
  division: 'division',
  surveyForm: 'survey forms',
};

/** All kinds. */
export const objectKinds = Object.keys(findLabels) as readonly ObjectKind[];

/** Dependency-tracking types (facts: API 3.6). A category and the flow's own division are not dependencies. */
export const dependencyTypes: Readonly<Record<ObjectKind, string | undefined>> = {
  queue: 'QUEUE',
  skill: 'ACDSKILL',
  languageSkill: 'ACDLANGUAGE',
  user: 'USER',
  group: 'GROUP',
  userPrompt: 'USERPROMPT',
  systemPrompt: 'SYSTEMPROMPT',
  dataTable: 'DATATABLE',
  integrationCategory: undefined,
  dataAction: 'DATAACTION',
  schedule: 'SCHEDULE',
  scheduleGroup: 'SCHEDULEGROUP',
  emergencyGroup: 'EMERGENCYGROUP',
  script: 'COMPOSERSCRIPT',
  flowOutcome: 'FLOWOUTCOME',
  flowMilestone: 'FLOWMILESTONE',
  knowledgeBase: 'KNOWLEDGEBASE',
  contactList: 'CONTACTLIST',
  wrapupCode: 'ACDWRAPUPCODE',
  worktype: 'WORKTYPE',
  ttsEngine: 'TTSENGINE',
  ttsVoice: 'TTSVOICE',
  sttEngine: 'STTENGINE',
  lexBot: 'LEXV2BOT',
  division: undefined,
  surveyForm: 'SURVEYFORM',
};

/** The dependency-tracking type of a flow: its API type with `FLOW`, but `WORKFLOW` as it is (facts: API 3.6). */
export function flowDependencyType(type: FlowType): string {
  return type === 'workflow' ? 'WORKFLOW' : `${type.toUpperCase()}FLOW`;
}

/** Flow types that `transferToFlow` of a flow of this type can lead to (facts: ARC 5.2). */
export function transferTargets(type: FlowType): readonly FlowType[] {
  const calls: readonly FlowType[] = ['inboundcall', 'outboundcall'];
  switch (type) {
    case 'inboundcall':
    case 'inqueuecall':
    case 'securecall':
      return calls;
    case 'outboundcall':
      return ['outboundcall', 'inboundcall'];
    case 'inboundemail':
    case 'inqueueemail':
      return ['inboundemail'];
    case 'inboundshortmessage':
    case 'inqueueshortmessage':
      return ['inboundshortmessage'];
    case 'inboundchat':
      return ['inboundchat'];
    default:
      return [...calls, 'inboundemail', 'inboundshortmessage', 'inboundchat'];
  }
}

/** In-queue flow types that a transfer to a queue out of a flow of this type can override. */
export function inQueueTargets(type: FlowType): readonly FlowType[] {
  if (type.endsWith('call')) {
    return ['inqueuecall'];
  }
  if (type.endsWith('email')) {
    return ['inqueueemail'];
  }
  return type.endsWith('shortmessage')
    ? ['inqueueshortmessage']
    : ['inqueuecall', 'inqueueemail', 'inqueueshortmessage'];
}
