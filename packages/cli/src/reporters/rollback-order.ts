import type { UndoNote } from '@callwright/model';
import { isFlowKind, kindOf, referencesIn } from '@callwright/model';

/** What there was before a run, and is put back. */
export type Restored = Extract<UndoNote, { was: 'flow' | 'object' }>;

export function isRestored(note: UndoNote): note is Restored {
  return note.was === 'flow' || note.was === 'object';
}

/**
 * What others name comes before them: groups and schedules, shared flows, other flows, and what leads to flows. Ties
 * keep the order of the plan.
 */
export function rollbackOrder(notes: readonly Restored[]): readonly Restored[] {
  const byAddress = new Map(notes.map((note) => [note.address, note]));
  const ordered = new Set<Restored>();
  const take = (note: Restored, above: ReadonlySet<Restored>): void => {
    if (ordered.has(note) || above.has(note)) {
      return;
    }
    for (const reference of note.was === 'object' ? referencesIn(note.attributes) : []) {
      const named = '$ref' in reference ? byAddress.get(reference.$ref) : undefined;
      if (named !== undefined) {
        take(named, new Set([...above, note]));
      }
    }
    ordered.add(note);
  };
  [...notes].sort((a, b) => rankOf(a) - rankOf(b)).forEach((note) => take(note, new Set()));
  return [...ordered];
}

function rankOf(note: Restored): number {
  if (note.was === 'flow') {
    return kindOf(note.address) === 'SharedFlow' ? 1 : 2;
  }
  const leadsToFlows = referencesIn(note.attributes).some(
    (reference) =>
      ('$ref' in reference && isFlowKind(kindOf(reference.$ref))) ||
      ('$named' in reference && reference.$named.bucket === 'flows'),
  );
  return leadsToFlows ? 3 : 0;
}
