import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import type { SpecPath } from './step-problem.ts';
import { from, report } from './compilation.ts';
import type { Action, StepAt } from './verb.ts';

/** What the two verbs of participant data say when they name nothing. */
export interface NothingNamed {
  readonly code: string;
  readonly summary: string;
  readonly hint: string;
}

/**
 * The action of a verb that names attributes of the conversation, in the order written. `bind` gives what stands beside
 * an attribute's name; undefined when it reported a problem.
 */
export function participantData(
  step: StepAt,
  action: Pick<Action, 'key' | 'label'>,
  nothing: NothingNamed,
  bind: (written: Json, path: SpecPath) => JsonObject | undefined,
): Action | undefined {
  const entries = Object.entries(isJsonObject(step.value) ? step.value : {});
  if (entries.length === 0) {
    report(step, step.at, nothing);
  }
  const attributes = entries.flatMap(([name, written]) => {
    const path = [...step.at, name];
    const bound = bind(written, path);
    return bound === undefined ? [] : [from(step, path, { attribute: { name: { lit: name }, ...bound } })];
  });
  return attributes.length === 0 ? undefined : { ...action, body: { attributes } };
}
