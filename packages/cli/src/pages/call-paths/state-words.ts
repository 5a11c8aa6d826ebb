import type { NodeState } from '../../outcome.ts';

/** What a state is called, and its sign (design 9), which never stands alone. */
export const STATE_WORDS: Readonly<Record<NodeState, string>> = {
  created: 'created',
  updated: 'updated',
  republished: 'republished',
  stale: 'stale',
  held: 'held',
  deleted: 'deleted',
  drift: 'drift',
  both: 'drift and not applied yet',
  missing: 'missing',
  'not-applied': 'not applied yet',
  unknown: 'unknown',
  unmanaged: 'unmanaged',
};

export const STATE_SIGNS: Readonly<Record<NodeState, string>> = {
  created: '+',
  updated: '~',
  republished: '↻',
  stale: '↻',
  held: '‖',
  deleted: '-',
  drift: '⚠',
  both: '⚠',
  missing: '⚠',
  'not-applied': '~',
  unknown: '?',
  unmanaged: '·',
};
