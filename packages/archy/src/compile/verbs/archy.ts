import type { JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { report } from '../compilation.ts';
import type { Verb } from '../verb.ts';
import { withNamesOfOrg } from '../verbatim.ts';

/** Actions behind which control never comes out (facts: ARC 5.3). */
const ENDING_ACTIONS: ReadonlySet<string> = new Set([
  'abortSurveyInvite',
  'changeState',
  'completeSurveyInvite',
  'disconnect',
  'endState',
  'endTask',
  'endWorkflow',
  'exitBotFlow',
  'exitWorkitemFlow',
  'jumpToMenu',
  'jumpToTask',
  'loopExit',
  'loopNext',
  'previousMenu',
  'repeatMenu',
  'returnToAgent',
]);

/** One Architect action, taken over as it stands. */
export const archy: Verb = {
  word: 'archy',
  arguments: [],
  branches: [],
  compile(step) {
    const written: JsonObject = isJsonObject(step.value) ? step.value : {};
    const [first, ...others] = Object.entries(written);
    if (first === undefined || others.length > 0 || !isJsonObject(first[1])) {
      report(step, step.at, {
        code: 'one-action',
        summary: 'An "archy" step is exactly one Architect action.',
        hint: 'Write "archy: { setScreenPop: { name: ..., ... } }", one step for each action.',
      });
      return undefined;
    }
    const [key] = first;
    const body = withNamesOfOrg(step, written, step.at)[key] as JsonObject;
    return { key, label: key, body, verbatim: true, ends: ENDING_ACTIONS.has(key) };
  },
};
