import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { from, report } from '../compilation.ts';
import { giveValue } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS } from '../verb.ts';

/** Writes attributes of the conversation, in the order written; their values are texts. */
export const setParticipantData: Verb = {
  word: 'setParticipantData',
  arguments: [],
  branches: [],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const entries = Object.entries(isJsonObject(step.value) ? step.value : {});
    if (entries.length === 0) {
      report(step, step.at, {
        code: 'nothing-set',
        summary: '"setParticipantData" sets nothing.',
        hint: 'Write "setParticipantData: { name: value }".',
      });
    }
    const attributes = entries.flatMap(([name, value]) => attributeOf(step, name, value) ?? []);
    return attributes.length === 0
      ? undefined
      : { key: 'setParticipantData', label: 'Set Participant Data', body: { attributes } };
  },
};

function attributeOf(step: StepAt, name: string, written: Json): JsonObject | undefined {
  const path = [...step.at, name];
  const value = giveValue(step, written, 'string', path);
  return value && from(step, path, { attribute: { name: { lit: name }, value } });
}
