import type { Verb } from '../verb.ts';
import { archy } from './archy.ts';
import { ask } from './ask.ts';
import { callDataAction } from './call-data-action.ts';
import { callTask } from './call-task.ts';
import { call } from './call.ts';
import { checkHours } from './check-hours.ts';
import { disconnect } from './disconnect.ts';
import { goToMenu } from './go-to-menu.ts';
import { goToTask } from './go-to-task.ts';
import { hold } from './hold.ts';
import { ifVerb } from './if.ts';
import { lookUp } from './look-up.ts';
import { previousMenu } from './previous-menu.ts';
import { repeatMenu } from './repeat-menu.ts';
import { returnVerb } from './return.ts';
import { say } from './say.ts';
import { set } from './set.ts';
import { switchVerb } from './switch.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { transferToQueue } from './transfer-to-queue.ts';
import { transferToVoicemail } from './transfer-to-voicemail.ts';

/** The words of the language of steps. A new one is a file here and a line in this list. */
export const VERBS: readonly Verb[] = [
  say,
  ask,
  goToMenu,
  repeatMenu,
  previousMenu,
  ifVerb,
  switchVerb,
  set,
  lookUp,
  callDataAction,
  checkHours,
  call,
  callTask,
  goToTask,
  returnVerb,
  transferToQueue,
  transferToVoicemail,
  transferToFlow,
  hold,
  disconnect,
  archy,
];

/** Words that the language has and that this version does not compile yet. */
export const LATER_VERBS: readonly string[] = [
  'findQueue',
  'checkSchedule',
  'checkEmergency',
  'callBot',
  'setParticipantData',
  'getParticipantData',
  'setLanguage',
  'transferToSecureFlow',
  'transferToUser',
  'transferToGroup',
  'transferToNumber',
];

const byWord = new Map(VERBS.map((verb) => [verb.word, verb]));

export function verbOf(word: string): Verb | undefined {
  return byWord.get(word);
}
