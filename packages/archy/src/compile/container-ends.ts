import type { JsonObject } from '@callwright/model';

import type { Compilation } from './compilation.ts';
import { report } from './compilation.ts';
import type { CompiledSteps } from './verb.ts';

const DISCONNECT: JsonObject = { disconnect: { name: 'Disconnect' } };
const END_TASK: JsonObject = { endTask: { name: 'End Task', outputPath: { name: 'default' } } };
const EXIT_MODULE: JsonObject = { endTask: { name: 'Exit Common Module' } };
const END_WORKFLOW: JsonObject = { endWorkflow: { name: 'End Workflow', exitReason: { noValue: true } } };

/** The main steps with the end that the compiler adds where they run out (language 4, ends). */
export function endMain(compilation: Compilation, main: CompiledSteps): readonly JsonObject[] {
  switch (compilation.layout.runsOut) {
    case 'disconnect':
      return ended(main, DISCONNECT);
    case 'endTask':
      return ended(main, EXIT_MODULE);
    case 'endWorkflow':
      return ended(main, END_WORKFLOW);
    case 'nothing':
      return main.actions;
  }
}

export function endOption(option: CompiledSteps): readonly JsonObject[] {
  return ended(option, DISCONNECT);
}

/** A called task returns, a task that is gone to ends the conversation; one that is both must say what it does. */
export function endTask(compilation: Compilation, id: string, task: CompiledSteps): readonly JsonObject[] {
  const uses = compilation.links.filter((link) => link.to === id && link.how !== 'goes-to-menu');
  const isCalled = uses.some((link) => link.how === 'calls');
  const isGoneTo = uses.some((link) => link.how === 'goes-to-task');
  if (isCalled && isGoneTo && !task.ends) {
    report({ compilation }, ['tasks', id], {
      code: 'task-called-and-gone-to',
      summary: `The task "${id}" is called and gone to, and its steps run out.`,
      detail:
        'Where a called task runs out it returns; where a task that is gone to runs out the conversation ends.',
      hint: 'End its steps with "return" or "disconnect".',
    });
  }
  const leavesFlow = isGoneTo && !isCalled;
  if (!leavesFlow) {
    return ended(task, END_TASK);
  }
  return ended(task, compilation.layout.runsOut === 'endWorkflow' ? END_WORKFLOW : DISCONNECT);
}

/** A copy of the end, so that each has a place of its own in the document. */
function ended(steps: CompiledSteps, end: JsonObject): readonly JsonObject[] {
  return steps.ends ? steps.actions : [...steps.actions, { ...end }];
}
