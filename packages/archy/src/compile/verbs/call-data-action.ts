import type { JsonObject } from '@callwright/model';

import { report } from '../compilation.ts';
import { namedThing } from '../named-thing.ts';
import { giveDuration, giveMap, receiveMap } from '../value.ts';
import type { Verb } from '../verb.ts';

/** Calls a data action of an integration. */
export const callDataAction: Verb = {
  word: 'callDataAction',
  arguments: ['with', 'into', 'failureInto', 'within'],
  branches: [
    { key: 'success', output: 'success' },
    { key: 'failure', output: 'failure', required: true },
    { key: 'timeout', output: 'timeout' },
  ],
  compile(step) {
    const action = namedThing(step, 'dataActions', step.value, step.at);
    const given = {
      ...ifAny('inputs', giveMap(step, step.args['with'], [...step.path, 'with'])),
      ...ifAny('successOutputs', receiveMap(step, step.args['into'], [...step.path, 'into'])),
      ...ifAny('failureOutputs', receiveMap(step, step.args['failureInto'], [...step.path, 'failureInto'])),
    };
    const within = step.args['within'];
    // Architect's own default (facts: ARC 7.2, item 7).
    const timeout =
      within === undefined ? { lit: { minutes: 1 } } : giveDuration(step, within, [...step.path, 'within']);
    if (action === undefined || timeout === undefined) {
      return undefined;
    }
    if (action.integration === undefined) {
      report(step, step.at, {
        code: 'integration-unknown',
        summary: `The integration of the data action "${action.liveName}" is not known.`,
        detail: 'Architect finds a data action by its integration and its name.',
        hint: 'Write "existing: { dataActions: { name: { integration: ..., action: ... } } }" in callwright.yaml, or "integration" beside "existing" here.',
      });
      return undefined;
    }
    const called = Object.keys(given).length === 0 ? { none: true } : given;
    return {
      key: 'callData',
      label: 'Call Data Action',
      body: { timeout, category: { [action.integration]: { dataAction: { [action.liveName]: called } } } },
    };
  },
};

function ifAny(key: string, map: JsonObject): JsonObject {
  return Object.keys(map).length === 0 ? {} : { [key]: map };
}
