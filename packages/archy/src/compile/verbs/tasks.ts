import type { Json } from '@callwright/model';

import { didYouMean } from '../../did-you-mean.ts';
import type { Link } from '../compilation.ts';
import { report, shown } from '../compilation.ts';
import type { StepAt, Verb } from '../verb.ts';
import { textOf } from '../text-of.ts';

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

export const goToMenu: Verb = {
  word: 'goToMenu',
  arguments: [],
  branches: [],
  ends: true,
  media: ['voice'],
  compile(step) {
    const targetMenuRef = targetOf(step, 'menus', 'goes-to-menu');
    return targetMenuRef === undefined
      ? undefined
      : { key: 'jumpToMenu', label: 'Jump to Menu', body: { targetMenuRef } };
  },
};

/** Absolute reference of a task or menu (facts: ARC 2.2); notes the link for the checks over the whole flow. */
function targetOf(step: StepAt, among: 'tasks' | 'menus', how: Link['how']): string | undefined {
  const paths = step.compilation.paths[among];
  const id: Json = step.value;
  const target = typeof id === 'string' ? paths.get(id) : undefined;
  if (typeof id !== 'string' || target === undefined) {
    const noun = among === 'tasks' ? 'task' : 'menu';
    report(step, step.at, {
      code: `unknown-${noun}`,
      summary: `There is no ${noun} "${shown(id)}" in this flow.`,
      hint: didYouMean(textOf(id), [...paths.keys()]) ?? `Add it under "${among}".`,
    });
    return undefined;
  }
  step.compilation.links.push({ from: step.container, how, to: id, path: step.at });
  return target;
}
