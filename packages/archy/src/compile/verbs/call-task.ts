import { targetOf } from '../link-target.ts';
import type { Verb } from '../verb.ts';

/** Calls a task of this flow and comes back. */
export const callTask: Verb = {
  word: 'callTask',
  arguments: [],
  branches: [],
  compile(step) {
    const targetTaskRef = targetOf(step, 'tasks', 'calls');
    return targetTaskRef === undefined
      ? undefined
      : { key: 'callTask', label: 'Call Task', body: { targetTaskRef } };
  },
};
