import { report } from '../compilation.ts';
import type { Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS, warnUnverified } from '../verb.ts';

/** Ends the conversation. */
export const disconnect: Verb = {
  word: 'disconnect',
  bare: true,
  arguments: [],
  branches: [],
  ends: true,
  media: MEDIA_OF_CONVERSATIONS,
  compile: () => ({ key: 'disconnect', label: 'Disconnect', body: {} }),
};

/** Leaves the task or the shared flow that was called. */
export const returnVerb: Verb = {
  word: 'return',
  bare: true,
  arguments: [],
  branches: [],
  ends: true,
  compile(step) {
    if (step.compilation.flow.flowType === 'commonmodule') {
      return { key: 'endTask', label: 'Exit Common Module', body: {} };
    }
    if (step.container.in !== 'task') {
      report(step, step.path, {
        code: 'return-outside',
        summary: 'There is nothing to return to: "return" stands in no task and no shared flow.',
        hint: 'Write "disconnect", or let the steps run out.',
      });
      return undefined;
    }
    // The one output path that every task has (facts: ARC 5.3, endTask).
    return { key: 'endTask', label: 'End Task', body: { outputPath: { name: 'default' } } };
  },
};

/** Says the menu again. */
export const repeatMenu: Verb = {
  word: 'repeatMenu',
  bare: true,
  arguments: [],
  branches: [],
  ends: true,
  media: ['voice'],
  compile(step) {
    if (step.container.in !== 'option') {
      report(step, step.path, {
        code: 'outside-menu',
        summary: '"repeatMenu" stands in no option of a menu.',
        hint: 'Write "goToMenu: <id>".',
      });
      return undefined;
    }
    warnUnverified(step, '"repeatMenu"');
    return { key: 'repeatMenu', label: 'Repeat Menu', body: {} };
  },
};

/** Goes back to the menu before. */
export const previousMenu: Verb = {
  word: 'previousMenu',
  bare: true,
  arguments: [],
  branches: [],
  ends: true,
  media: ['voice'],
  compile(step) {
    if (step.compilation.paths.menus.size === 0) {
      report(step, step.path, {
        code: 'outside-menu',
        summary: '"previousMenu" stands in a flow without menus.',
        hint: 'Add a menu under "menus", or end with "disconnect".',
      });
      return undefined;
    }
    return { key: 'previousMenu', label: 'Previous Menu', body: {} };
  },
};
