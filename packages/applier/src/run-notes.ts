import type { LedgerReading, RunNote, RunNotes, SealedPlan, UndoNote } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { undoNotes } from './undo-notes.ts';

/** What a row may hold beside its own keys, in characters (facts: API 4.10: eight cells of 4,000). */
const MOST_CHARACTERS = 28_000;
const HEAD = 'run';
const part = (number: number): string => `undo-${number}`;

/** What the plan of a run says of it. */
export function notesOfPlan(run: string, { plan }: SealedPlan, at: string): RunNotes {
  const { digest, sourcesDigest, gitCommit, targets, allow, rollsBack } = plan;
  return {
    run,
    project: plan.project,
    org: plan.org,
    planDigest: digest,
    sourcesDigest,
    ...(gitCommit !== undefined && { gitCommit }),
    at,
    ...(targets && { targets }),
    ...(allow && { allow }),
    ...(rollsBack !== undefined && { rollsBack }),
    notes: undoNotes(plan),
  };
}

/** Notes of a run that goes on: what was noted when it began stands, and what only the plan of the rest touches is added. */
export function continuedNotes(before: RunNotes, now: RunNotes): RunNotes {
  const known = new Set(before.notes.map(({ address }) => address));
  return { ...before, notes: [...before.notes, ...now.notes.filter(({ address }) => !known.has(address))] };
}

/** The rows that keep them; one for the run itself comes last, so that a run that has it is noted whole. */
export function rowsOfNotes({ notes, ...head }: RunNotes): readonly RunNote[] {
  const parts = parted(notes).map((some, index): RunNote => ({
    run: head.run,
    key: part(index + 1),
    note: some,
  }));
  return [...parts, { run: head.run, key: HEAD, note: { ...head, parts: parts.length } }];
}

/** In order, and as many to a row as it holds. One that no row holds is noted as such. */
function parted(notes: readonly UndoNote[]): readonly (readonly UndoNote[])[] {
  const parts: UndoNote[][] = [];
  let left = 0;
  for (const note of notes) {
    const size = JSON.stringify(note).length + 1;
    const kept: UndoNote = size > MOST_CHARACTERS ? { address: note.address, was: 'too-large' } : note;
    const length = kept === note ? size : JSON.stringify(kept).length + 1;
    const last = parts.at(-1);
    if (last === undefined || length > left) {
      parts.push([kept]);
      left = MOST_CHARACTERS - length;
    } else {
      last.push(kept);
      left -= length;
    }
  }
  return parts;
}

/** The notes of one run, as the ledger tells them; undefined when it has none, or not all. */
export function readRunNotes(reading: LedgerReading, run: string): RunNotes | undefined {
  const rows = new Map(
    (reading.runNotes ?? []).filter((row) => row.run === run).map(({ key, note }) => [key, note]),
  );
  const head = rows.get(HEAD);
  if (!isJsonObject(head ?? null)) {
    return undefined;
  }
  const { parts, ...rest } = head as Omit<RunNotes, 'notes'> & { readonly parts: number };
  const found = Array.from({ length: parts }, (_, index) => rows.get(part(index + 1)));
  return found.every(Array.isArray) ? { ...rest, notes: found.flat() as unknown as UndoNote[] } : undefined;
}

/** Runs that the ledger knows, newest first. */
export function notedRuns(reading: LedgerReading): readonly (Omit<RunNotes, 'notes'> & { parts: number })[] {
  return (reading.runNotes ?? [])
    .filter(({ key, note }) => key === HEAD && isJsonObject(note))
    .map(({ note }) => note as unknown as Omit<RunNotes, 'notes'> & { parts: number })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
