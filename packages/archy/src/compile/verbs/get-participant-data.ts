import { participantData } from '../participant-data.ts';
import { receive } from '../value.ts';
import type { Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS } from '../verb.ts';

/** Reads attributes of the conversation into variables; their values are texts. */
export const getParticipantData: Verb = {
  word: 'getParticipantData',
  arguments: [],
  branches: [],
  media: MEDIA_OF_CONVERSATIONS,
  compile: (step) =>
    participantData(
      step,
      { key: 'getParticipantData', label: 'Get Participant Data' },
      {
        code: 'nothing-read',
        summary: '"getParticipantData" reads nothing.',
        hint: `Write "getParticipantData: { name: ${step.compilation.variables.own}.x }".`,
      },
      (written, path) => {
        // The variable stands bare, without the `var` around it that other bindings have (facts: ARC 5.3).
        const variable = receive(step, written, 'string', path)?.['var'];
        return variable === undefined ? undefined : { variable };
      },
    ),
};
