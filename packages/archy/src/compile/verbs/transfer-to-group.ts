import { FAILURE_OUTPUTS, transferAudio, UNSET } from '../transfer-parts.ts';
import { giveObject } from '../value.ts';
import type { Verb } from '../verb.ts';
import { FAILURE, warnUnverified } from '../verb.ts';

/** Hands the call to a group of people. */
export const transferToGroup: Verb = {
  word: 'transferToGroup',
  arguments: ['announce'],
  branches: [FAILURE],
  media: ['voice'],
  compile(step) {
    const targetGroup = giveObject(step, 'groups', step.value, 'group', step.at);
    const audio = transferAudio(step);
    // Property names: facts ARC 5.3; the rest as for a person.
    warnUnverified(step, '"transferToGroup"');
    return targetGroup && audio
      ? {
          key: 'transferToGroup',
          label: 'Transfer to Group',
          body: {
            targetGroup,
            allowVoicemailRollover: { lit: true },
            ...audio,
            connectTimeout: UNSET,
            ...FAILURE_OUTPUTS,
          },
        }
      : undefined;
  },
};
