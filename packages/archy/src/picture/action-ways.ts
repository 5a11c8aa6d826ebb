import type { ActionRole } from '../picture.ts';

/** How control leaves an action (facts: ARC 5.1, 5.3). Actions that are not known just go on. */
export interface ActionWays {
  readonly role: ActionRole;
  /** Outputs that go on with the next action where they have no branch. */
  readonly outputs: readonly string[];
  /** Nothing of the list comes after it. */
  readonly leaves: boolean;
}

const FOUND = ['found', 'notFound'] as const;
const DONE = ['success', 'failure'] as const;
const TIMED = ['success', 'failure', 'timeout'] as const;

/** Output ids by action (facts: ARC 5.1, 5.3); of transfers only what happens when they fail. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  decision: ['yes', 'no'],
  askForBoolean: ['yes', 'no', 'maxNoInputs', 'maxNoMatches'],
  switch: ['default'],
  callData: TIMED,
  callDataSecure: TIMED,
  callGuide: TIMED,
  dataTableLookup: [...FOUND, 'failure'],
  evaluateScheduleGroup: ['open', 'closed', 'holiday', 'emergency'],
  evaluateSchedule: ['active', 'inactive'],
  collectInput: DONE,
  sendResponse: DONE,
  sendAutoReply: DONE,
  sendNotification: DONE,
  setConversationData: DONE,
  getConversationData: FOUND,
  getExternalContact: FOUND,
  askForSlot: ['default', 'maxNoInputs', 'maxNoMatches'],
  digitalMenu: ['maxNoInputs', 'maxNoMatches'],
  askForIntent: ['noIntent', 'maxNoInputs', 'maxNoMatches'],
};

/** Where control goes elsewhere, or ends. */
const GOES: ReadonlySet<string> = new Set([
  'jumpToMenu',
  'jumpToTask',
  'changeState',
  'previousMenu',
  'repeatMenu',
  'loopNext',
  'loopExit',
  'menuJumpToMenu',
  'menuJumpToTask',
  'menuPreviousMenu',
  'menuRepeatMenu',
]);
const ENDS =
  /^(?:menuDisconnect|disconnect|endTask|endState|endWorkflow|exit[A-Z]\w*Flow|(?:menuR|r)eturnToAgent|abortSurveyInvite)$/;

/** By the verb that the name of an action begins with. */
const ROLES: readonly (readonly [RegExp, ActionRole])[] = [
  [/^(?:menuT|t)ransferTo/, 'transfers'],
  [/^loop/, 'repeats'],
  [/^(?:decision|switch|evaluate)/, 'decides'],
  [/^(?:ask|collect|digitalMenu|waitForInput|detect|menuDialBy|dialBy|menu$|menuSubMenu)/, 'asks'],
  [/^(?:play|communicate|send|holdMusic|showKnowledge)/, 'says'],
  [/^call/, 'calls'],
  [/^(?:find|get|search|dataTableLookup)/, 'finds'],
  [/^(?:update|set|clear|add|create|initialize|encrypt|decrypt)/, 'sets'],
];

/** @param type Architect's name of an action or option */
export function waysOf(type: string): ActionWays {
  if (GOES.has(type)) {
    return { role: 'goes', outputs: [], leaves: true };
  }
  if (ENDS.test(type)) {
    return { role: 'ends', outputs: [], leaves: true };
  }
  const role = ROLES.find(([pattern]) => pattern.test(type))?.[1] ?? 'does';
  const outputs = Object.hasOwn(OUTPUTS, type) ? (OUTPUTS[type] as readonly string[]) : [];
  return { role, outputs: role === 'transfers' ? ['failure'] : outputs, leaves: false };
}
