import { report } from '../compilation.ts';
import type { Verb } from '../verb.ts';
import { warnUnverified } from '../verb.ts';

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
