import type { Json } from '@callwright/model';

import { didYouMean } from '../did-you-mean.ts';
import type { Link } from './compilation.ts';
import { report, shown } from './compilation.ts';
import { textOf } from './text-of.ts';
import type { StepAt } from './verb.ts';

/** Absolute reference of a task or menu (facts: ARC 2.2); notes the link for the checks over the whole flow. */
export function targetOf(step: StepAt, among: 'tasks' | 'menus', how: Link['how']): string | undefined {
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
