import { targetOf } from '../link-target.ts';
import type { Verb } from '../verb.ts';

/** Goes to a menu of this flow. */
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
