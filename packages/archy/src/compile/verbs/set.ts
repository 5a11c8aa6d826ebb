import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { from, report } from '../compilation.ts';
import { giveValue } from '../value.ts';
import { receivingVariable } from '../variable-use.ts';
import type { StepAt, Verb } from '../verb.ts';

/** Sets variables, in the order written. */
export const set: Verb = {
  word: 'set',
  arguments: [],
  branches: [],
  compile(step) {
    const entries = Object.entries(isJsonObject(step.value) ? step.value : {});
    if (entries.length === 0) {
      report(step, step.at, {
        code: 'nothing-set',
        summary: '"set" sets nothing.',
        hint: `Write "set: { ${step.compilation.variables.own}.x: value }".`,
      });
    }
    const statements = entries.flatMap(([name, value]) => statementOf(step, name, value) ?? []);
    return statements.length === 0
      ? undefined
      : { key: 'updateData', label: 'Update Data', body: { statements } };
  },
};

function statementOf(step: StepAt, name: string, value: Json): JsonObject | undefined {
  const path = [...step.at, name];
  const variable = receivingVariable(step, name, path);
  const given = giveValue(step, value, variable?.type, path);
  return variable && given
    ? from(step, path, { [variable.type]: { variable: variable.name, value: given } })
    : undefined;
}
