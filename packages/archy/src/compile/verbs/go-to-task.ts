import { targetOf } from '../link-target.ts';
import type { Verb } from '../verb.ts';

/** Goes on in a task of this flow and does not come back. */
export const goToTask: Verb = {
  word: 'goToTask',
  arguments: [],
  branches: [],
  ends: true,
  compile(step) {
    const targetTaskRef = targetOf(step, 'tasks', 'goes-to-task');
    return targetTaskRef === undefined
      ? undefined
      : { key: 'jumpToTask', label: 'Jump to Reusable Task', body: { targetTaskRef } };
  },
};
