import type { DependencyHow, FlowType, ThingSort } from '@callwright/model';

/** What a body can refer to by name. */
export type ReferenceTarget = ThingSort;

/**
 * How a slot spells the thing it names (facts: ARC 5.2). `key`: as the key of a map · `name`: `{ name: X }` ·
 * `literal`: `{ lit: { name: X } }`, or an expression in its place · `text`: `{ lit: X }` · `prompt`: `Prompt.X`.
 */
export type SlotShape = 'key' | 'name' | 'literal' | 'text' | 'prompt';

/** A place in an action or in the settings that refers to something outside the flow. */
export interface ReferenceSlot {
  readonly target: ReferenceTarget;
  readonly shape: SlotShape;
  readonly how: DependencyHow;
  /** Actions in which the property has this meaning; everywhere when left out. */
  readonly only?: readonly string[];
  /** Which flow types it can be; `same-media` and `queue-media` depend on the flow that holds the slot. */
  readonly flows?: readonly FlowType[] | 'same-media' | 'queue-media';
}

const uses = (target: ReferenceTarget, shape: SlotShape, only?: readonly string[]): ReferenceSlot => ({
  target,
  shape,
  how: 'uses',
  ...(only === undefined ? {} : { only }),
});

/** The table of facts ARC 5.2 by property. Data actions and Lex bots nest keys and are read on their own. */
const SLOTS: ReadonlyMap<string, ReferenceSlot> = new Map<string, ReferenceSlot>([
  [
    'commonModule',
    {
      target: 'sharedFlows',
      shape: 'key',
      how: 'snapshots',
      only: ['callCommonModule'],
      flows: ['commonmodule'],
    },
  ],
  ['botFlow', { target: 'flows', shape: 'key', how: 'uses', only: ['callBotFlow'], flows: ['bot'] }],
  [
    'digitalBotFlow',
    { target: 'flows', shape: 'key', how: 'uses', only: ['callDigitalBotFlow'], flows: ['digitalbot'] },
  ],
  ['targetFlow', { target: 'flows', shape: 'name', how: 'transfers', flows: 'same-media' }],
  ['overrideInQueueFlow', { target: 'flows', shape: 'name', how: 'transfers', flows: 'queue-media' }],
  ['targetQueue', uses('queues', 'literal')],
  ['queue', uses('queues', 'literal', ['createCallback'])],
  ['acdSkill', uses('skills', 'literal')],
  ['languageSkill', uses('languageSkills', 'literal')],
  ['defaultLanguageSkill', uses('languageSkills', 'literal')],
  ['preferredAgents', uses('users', 'literal')],
  ['preferredAgent', uses('users', 'literal')],
  ['targetUser', uses('users', 'literal')],
  ['targetGroup', uses('groups', 'literal')],
  ['dataTable', uses('tables', 'key', ['dataTableLookup'])],
  ['screenPopScript', uses('scripts', 'key')],
  ['callbackScript', uses('scripts', 'key')],
  ['scheduleGroup', uses('scheduleGroups', 'literal')],
  ['emergencyGroup', uses('emergencyGroups', 'literal')],
  ['selectedSchedule', uses('schedules', 'literal')],
  ['flowOutcome', uses('outcomes', 'name')],
  ['milestone', uses('milestones', 'name')],
  ['holdMusic', uses('prompts', 'literal')],
  ['processingPrompt', uses('prompts', 'literal')],
  ['prompt', uses('prompts', 'prompt')],
  ['contactList', uses('contactLists', 'literal')],
  ['wrapupCode', uses('wrapupCodes', 'literal')],
  ['settingsKnowledge', uses('knowledgeBases', 'key')],
  ['worktype', uses('worktypes', 'name')],
  ['surveyForm', uses('surveyForms', 'name')],
  ['textToSpeech', uses('speechEngines', 'key')],
  ['engine', uses('speechEngines', 'name')],
]);

/** What the `findName` of each look-up action is the name of (facts: ARC 5.3). */
const FOUND_BY_NAME: ReadonlyMap<string, ReferenceTarget> = new Map<string, ReferenceTarget>([
  ['findQueue', 'queues'],
  ['findSkill', 'skills'],
  ['findLanguageSkill', 'languageSkills'],
  ['findUser', 'users'],
  ['findGroup', 'groups'],
  ['findSchedule', 'schedules'],
  ['findScheduleGroup', 'scheduleGroups'],
  ['findEmergencyGroup', 'emergencyGroups'],
  ['findUserPrompt', 'prompts'],
]);

/** Targets of `transferToFlowSecure` are secure flows, whatever the caller's media (facts: ARC 5.2). */
const SECURE: ReferenceSlot = { target: 'flows', shape: 'name', how: 'transfers', flows: ['securecall'] };
const SECURE_ACTIONS = ['transferToFlowSecure', 'menuTransferToFlowSecure'];

/** The slot that a property of an action (or of settings, with no action around it) is; undefined when it is none. */
export function referenceSlot(property: string, action: string | undefined): ReferenceSlot | undefined {
  if (property === 'findName') {
    const target = FOUND_BY_NAME.get(action ?? '');
    return target && uses(target, 'text');
  }
  const slot = SLOTS.get(property);
  if (slot === undefined) {
    return undefined;
  }
  if (property === 'targetFlow' && action !== undefined && SECURE_ACTIONS.includes(action)) {
    return SECURE;
  }
  return slot.only === undefined || (action !== undefined && slot.only.includes(action)) ? slot : undefined;
}

/**
 * Which names the platform can be asked for before a publish (facts: API 2, 5); all others are resolved by the platform
 * itself when a flow is published.
 */
const CHECKED: ReadonlySet<ReferenceTarget> = new Set<ReferenceTarget>([
  'queues',
  'flows',
  'sharedFlows',
  'prompts',
  'tables',
  'schedules',
  'scheduleGroups',
  'emergencyGroups',
  'milestones',
  'outcomes',
  'divisions',
]);

/** Whether a name of this sort can be looked up in the org while planning. */
export function isCheckedAtPlan(target: ReferenceTarget): boolean {
  return CHECKED.has(target);
}

/** Sorts whose names the platform is known to match in any case (facts: ARC 5.2); of the others nothing is known. */
const ANY_CASE: ReadonlySet<ReferenceTarget> = new Set<ReferenceTarget>([
  'divisions',
  'prompts',
  'outcomes',
  'milestones',
]);

export function ignoresCase(target: ReferenceTarget): boolean {
  return ANY_CASE.has(target);
}

/** Variable types whose values are things of the org: a literal of such a type is `{ lit: { name: X } }`. */
const TYPED_TARGETS: ReadonlyMap<string, ReferenceTarget> = new Map([
  ['queue', 'queues'],
  ['skill', 'skills'],
  ['languageSkill', 'languageSkills'],
  ['user', 'users'],
  ['group', 'groups'],
  ['schedule', 'schedules'],
  ['scheduleGroup', 'scheduleGroups'],
  ['emergencyGroup', 'emergencyGroups'],
  ['prompt', 'prompts'],
  ['wrapupCode', 'wrapupCodes'],
]);

/** The same for a collection as for one of its items. */
export function targetOfType(type: string): ReferenceTarget | undefined {
  return TYPED_TARGETS.get(type.replace(/Collection$/, ''));
}

/** `defaultEngine` is no engine's name (facts: ARC 1.3); `none` means "without" (facts: ARC 3). */
export const NOT_A_NAME: ReadonlySet<string> = new Set(['none', 'noValue', 'defaultEngine']);

type Media = 'voice' | 'email' | 'message' | 'chat' | 'other';

const MEDIA: Readonly<Partial<Record<FlowType, Media>>> = {
  inboundcall: 'voice',
  outboundcall: 'voice',
  securecall: 'voice',
  inqueuecall: 'voice',
  voice: 'voice',
  inboundemail: 'email',
  inqueueemail: 'email',
  inboundshortmessage: 'message',
  inqueueshortmessage: 'message',
  inboundchat: 'chat',
};

const SAME_MEDIA: Readonly<Record<Media, readonly FlowType[]>> = {
  voice: ['inboundcall', 'outboundcall'],
  email: ['inboundemail'],
  message: ['inboundshortmessage'],
  chat: ['inboundchat'],
  other: ['inboundcall', 'outboundcall', 'inboundemail', 'inboundshortmessage', 'inboundchat'],
};

const QUEUE_MEDIA: Readonly<Record<Media, readonly FlowType[]>> = {
  voice: ['inqueuecall'],
  email: ['inqueueemail'],
  message: ['inqueueshortmessage'],
  chat: ['inqueueshortmessage'],
  other: ['inqueuecall', 'inqueueemail', 'inqueueshortmessage'],
};

/** Flow types that a slot can name, in a flow that runs as one of `holders`. */
export function flowTypesOfSlot(
  slot: ReferenceSlot,
  holders: readonly FlowType[],
): readonly FlowType[] | undefined {
  const { flows } = slot;
  if (flows !== 'same-media' && flows !== 'queue-media') {
    return flows;
  }
  const table = flows === 'same-media' ? SAME_MEDIA : QUEUE_MEDIA;
  const media = new Set(holders.map((type) => MEDIA[type] ?? 'other'));
  return media.size === 0 ? table.other : [...new Set([...media].flatMap((one) => table[one]))];
}
