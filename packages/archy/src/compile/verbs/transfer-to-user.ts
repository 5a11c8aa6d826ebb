import { FAILURE_OUTPUTS, transferAudio, UNSET } from '../transfer-parts.ts';
import { giveObject, readValue } from '../value.ts';
import type { Verb } from '../verb.ts';
import { FAILURE, warnUnverified } from '../verb.ts';

/** Hands the call to a person, and to that person's voicemail when nobody answers, as Architect does by itself. */
export const transferToUser: Verb = {
  word: 'transferToUser',
  arguments: ['announce'],
  branches: [FAILURE],
  media: ['voice'],
  compile(step) {
    const targetUser = giveObject(step, 'users', step.value, 'user', step.at);
    const audio = transferAudio(step);
    // Public files name the person by an expression only (facts: ARC 5.2).
    if (readValue(step.value).is === 'literal') {
      warnUnverified(step, 'a transfer to a person by name');
    }
    return targetUser && audio
      ? {
          key: 'transferToUser',
          label: 'Transfer to User',
          body: {
            targetUser,
            allowVoicemailRollover: { lit: true },
            ...audio,
            connectTimeout: UNSET,
            ...FAILURE_OUTPUTS,
          },
        }
      : undefined;
  },
};
