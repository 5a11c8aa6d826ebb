import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { from, report } from '../compilation.ts';
import { receive } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS } from '../verb.ts';

/** Reads attributes of the conversation into variables; their values are texts. */
export const getParticipantData: Verb = {
  word: 'getParticipantData',
  arguments: [],
  branches: [],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const entries = Object.entries(isJsonObject(step.value) ? step.value : {});
    if (entries.length === 0) {
      report(step, step.at, {
        code: 'nothing-read',
        summary: '"getParticipantData" reads nothing.',
        hint: `Write "getParticipantData: { name: ${step.compilation.variables.own}.x }".`,
      });
    }
    const attributes = entries.flatMap(([name, variable]) => attributeOf(step, name, variable) ?? []);
    return attributes.length === 0
      ? undefined
      : { key: 'getParticipantData', label: 'Get Participant Data', body: { attributes } };
  },
};

/** The variable stands bare, without the `var` around it that other bindings have (facts: ARC 5.3). */
function attributeOf(step: StepAt, name: string, written: Json): JsonObject | undefined {
  const path = [...step.at, name];
  const variable = receive(step, written, 'string', path)?.['var'];
  return variable === undefined
    ? undefined
    : from(step, path, { attribute: { name: { lit: name }, variable } });
}
