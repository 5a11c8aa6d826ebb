import type { Edit } from '@callwright/model';
import { stableStringify } from '@callwright/model';

/** How two orgs differ in one thing: what nobody explains, and what the manifests say. */
export interface Differences {
  readonly edits: readonly Edit[];
  readonly configured: readonly Edit[];
}

export const NO_DIFFERENCES: Differences = { edits: [], configured: [] };

export function together(all: readonly Differences[]): Differences {
  return {
    edits: all.flatMap(({ edits }) => edits),
    configured: all.flatMap(({ configured }) => configured),
  };
}

/** Takes what the manifests differ in out of what is live: an edit that both say is configured. */
export function explainedBy(live: readonly Edit[], wanted: readonly Edit[]): Differences {
  const left = new Map<string, number>();
  for (const edit of wanted) {
    left.set(keyOf(edit), (left.get(keyOf(edit)) ?? 0) + 1);
  }
  const edits: Edit[] = [];
  const configured: Edit[] = [];
  for (const edit of live) {
    const amount = left.get(keyOf(edit)) ?? 0;
    left.set(keyOf(edit), amount - 1);
    (amount > 0 ? configured : edits).push(edit);
  }
  return { edits, configured };
}

function keyOf({ words, before, after }: Edit): string {
  return stableStringify([words, before ?? null, after ?? null]);
}
