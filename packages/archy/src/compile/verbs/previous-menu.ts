import { report } from '../compilation.ts';
import type { Verb } from '../verb.ts';

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
