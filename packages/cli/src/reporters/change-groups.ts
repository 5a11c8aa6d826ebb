import type { Change } from '@callwright/model';

/** Changes that are told in one go: one of its own, or several that differ in nothing but their names. */
export type ChangeGroup = readonly [Change, ...Change[]];

/** What may be told together. Everything else is news of its own. */
const FOLDED: ReadonlySet<Change['action']> = new Set(['republish', 'adopt', 'keep']);

/**
 * Changes in their order, with those that happen to several for the same reason told at the place of the first. What is
 * held, has a hazard or edits always stands alone, in full (design 9).
 */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const key = isFoldable(change) ? sameness(change) : change.address;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [change]);
    } else {
      group.push(change);
    }
  }
  return [...groups.values()];
}

function isFoldable(change: Change): boolean {
  return (
    FOLDED.has(change.action) &&
    change.held === undefined &&
    change.hazards.length === 0 &&
    change.edits.length === 0
  );
}

function sameness({ action, kind, reason }: Change): string {
  return JSON.stringify([action, kind, reason]);
}
