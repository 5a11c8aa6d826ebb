import type { NodeState } from '../../marking.ts';
import { CLASS_SIGNS, CLASS_WORDS } from '../../reporters/drift-heading.ts';

/** What a state is called. */
export const STATE_WORDS: Readonly<Record<NodeState, string>> = {
  ...CLASS_WORDS,
  created: 'created',
  updated: 'updated',
  republished: 'republished',
  stale: 'stale',
  held: 'held',
  deleted: 'deleted',
};

/** Its sign (design 9), which never stands alone. */
export const STATE_SIGNS: Readonly<Record<NodeState, string>> = {
  ...CLASS_SIGNS,
  created: '+',
  updated: '~',
  republished: '↻',
  stale: '↻',
  held: '‖',
  deleted: '-',
};
