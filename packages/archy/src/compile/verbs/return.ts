import { report } from '../compilation.ts';
import type { Verb } from '../verb.ts';

/** Leaves the task or the shared flow that was called. */
export const returnVerb: Verb = {
  word: 'return',
  bare: true,
  arguments: [],
  branches: [],
  ends: true,
  compile(step) {
    if (step.container.in === 'task') {
      // The one output path that every task has (facts: ARC 5.3, endTask).
      return { key: 'endTask', label: 'End Task', body: { outputPath: { name: 'default' } } };
    }
    if (step.compilation.flow.flowType === 'commonmodule') {
      return { key: 'endTask', label: 'Exit Common Module', body: {} };
    }
    report(step, step.path, {
      code: 'return-outside',
      summary: 'There is nothing to return to: "return" stands in no task and no shared flow.',
      hint: 'Write "disconnect", or let the steps run out.',
    });
    return undefined;
  },
};
