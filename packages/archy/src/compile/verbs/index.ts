import type { Verb } from '../verb.ts';
import { archy } from './archy.ts';
import { ask } from './ask.ts';
import { call } from './call.ts';
import { callBot } from './call-bot.ts';
import { callDataAction } from './call-data-action.ts';
import { callTask } from './call-task.ts';
import { checkEmergency } from './check-emergency.ts';
import { checkHours } from './check-hours.ts';
import { checkSchedule } from './check-schedule.ts';
import { disconnect } from './disconnect.ts';
import { findQueue } from './find-queue.ts';
import { getParticipantData } from './get-participant-data.ts';
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
import { setLanguage } from './set-language.ts';
import { setParticipantData } from './set-participant-data.ts';
import { switchVerb } from './switch.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { transferToGroup } from './transfer-to-group.ts';
import { transferToNumber } from './transfer-to-number.ts';
import { transferToQueue } from './transfer-to-queue.ts';
import { transferToSecureFlow } from './transfer-to-secure-flow.ts';
import { transferToUser } from './transfer-to-user.ts';
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
  findQueue,
  callDataAction,
  checkHours,
  checkSchedule,
  checkEmergency,
  call,
  callBot,
  callTask,
  goToTask,
  returnVerb,
  setParticipantData,
  getParticipantData,
  setLanguage,
  transferToQueue,
  transferToVoicemail,
  transferToFlow,
  transferToSecureFlow,
  transferToUser,
  transferToGroup,
  transferToNumber,
  hold,
  disconnect,
  archy,
];

const byWord = new Map(VERBS.map((verb) => [verb.word, verb]));

export function verbOf(word: string): Verb | undefined {
  return byWord.get(word);
}
