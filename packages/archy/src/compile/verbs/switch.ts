import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { from, report } from '../compilation.ts';
import { condition } from '../value.ts';
import type { CompiledSteps, StepAt, Verb } from '../verb.ts';

/** Goes the way of the first condition that is true. */
export const switchVerb: Verb = {
  word: 'switch',
  // Not a branch under `outputs`: Architect keeps it beside the cases (facts: ARC 5.3).
  arguments: ['default'],
  branches: [],
  compile(step) {
    const written = Array.isArray(step.value) ? (step.value as readonly Json[]) : [];
    if (written.length === 0) {
      report(step, step.at, {
        code: 'switch-empty',
        summary: 'A "switch" without cases decides nothing.',
        hint: 'Write "switch: [ { when: =..., steps: [...] } ]".',
      });
    }
    const cases = written.map((one, index) => caseOf(step, one, index));
    const otherwise = step.steps(step.args['default'], [...step.path, 'default']);
    return {
      key: 'switch',
      label: 'Switch',
      body: {
        evaluate: {
          firstTrue: { ...actionsIfAny('default', otherwise), cases: cases.map((one) => one.emitted) },
        },
      },
      ends: otherwise.ends && cases.every((one) => one.ends),
    };
  },
};

interface CompiledCase {
  readonly emitted: JsonObject;
  readonly ends: boolean;
}

function caseOf(step: StepAt, written: Json, index: number): CompiledCase {
  const path = [...step.at, index];
  const { when, steps } = isJsonObject(written) ? written : {};
  const value = condition(step, when ?? null, [...path, 'when']) ?? { noValue: true };
  const compiled = step.steps(steps ?? [], [...path, 'steps']);
  const actions = compiled.actions.length === 0 ? {} : { actions: compiled.actions };
  return { emitted: from(step, path, { case: { value, ...actions } }), ends: compiled.ends };
}

function actionsIfAny(key: string, compiled: CompiledSteps): JsonObject {
  return compiled.actions.length === 0 ? {} : { [key]: { actions: compiled.actions } };
}
