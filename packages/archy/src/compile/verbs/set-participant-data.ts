import { participantData } from '../participant-data.ts';
import { giveValue } from '../value.ts';
import type { Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS } from '../verb.ts';

/** Writes attributes of the conversation, in the order written; their values are texts. */
export const setParticipantData: Verb = {
  word: 'setParticipantData',
  arguments: [],
  branches: [],
  media: MEDIA_OF_CONVERSATIONS,
  compile: (step) =>
    participantData(
      step,
      { key: 'setParticipantData', label: 'Set Participant Data' },
      {
        code: 'nothing-set',
        summary: '"setParticipantData" sets nothing.',
        hint: 'Write "setParticipantData: { name: value }".',
      },
      (written, path) => {
        const value = giveValue(step, written, 'string', path);
        return value && { value };
      },
    ),
};
