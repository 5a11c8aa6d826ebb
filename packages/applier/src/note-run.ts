import type { LedgerReading, LedgerResult, RunNote, RunNotes } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { ApplyInput } from './apply-input.ts';
import { continuedNotes, notedRuns, notesOfPlan, readRunNotes, rowsOfNotes } from './run-notes.ts';

/** Runs of one project in one org whose notes stay in the ledger; older ones are put back from their folder, or not at all. */
const KEPT_RUNS = 20;
const ATTEMPTS = 3;
const AGAIN_MS = 2_000;

/**
 * Notes in the ledger how everything that this run changes was before it, so that a machine without the run's folder can
 * go on with it and put it back. A run that goes on keeps what it noted when it began.
 *
 * Throws a ToolError `applier.run-not-noted` when the ledger did not confirm it: nothing was changed. An interrupt ends it
 * with the reason of `signal`.
 */
export async function noteRun(
  input: ApplyInput,
  reading: LedgerReading,
  at: string,
  signal: AbortSignal,
): Promise<void> {
  const before = readRunNotes(reading, input.run);
  const notes = withReceipts(notesOfPlan(input.run, input.sealed, at), reading);
  for (const row of rowsOfNotes(before === undefined ? notes : continuedNotes(before, notes))) {
    await confirmed(input, row, signal);
  }
  await forgetOldRuns(input, reading, signal);
}

function withReceipts(notes: RunNotes, { receipts }: LedgerReading): RunNotes {
  const runs = new Map(receipts.map(({ address, run }) => [address, run]));
  return {
    ...notes,
    notes: notes.notes.map((note) => ({ ...note, appliedBy: runs.get(note.address) ?? null })),
  };
}

async function confirmed(
  { ledger, clock }: ApplyInput,
  { run, key, note }: RunNote,
  signal: AbortSignal,
): Promise<void> {
  let result: LedgerResult = 'taken';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    signal.throwIfAborted();
    result = await ledger.noteRun(run, key, note);
    if (result === 'done') {
      return;
    }
    if (attempt < ATTEMPTS) {
      await clock.sleep(AGAIN_MS, signal);
    }
  }
  throw new ToolError({
    code: 'applier.run-not-noted',
    problem: 'failed',
    summary: 'The ledger did not confirm the notes of this run. Nothing was changed.',
    detail:
      `Without them no other machine could put the run back. ${typeof result === 'object' ? result.lost : ''}`.trim(),
    hint: 'Apply again.',
  });
}

/** Tidying up: a row that stays costs nothing, and the next run tries again. */
async function forgetOldRuns(
  { ledger, run: current, sealed: { plan } }: ApplyInput,
  reading: LedgerReading,
  signal: AbortSignal,
): Promise<void> {
  const old = notedRuns(reading)
    .filter(({ run, project, org }) => run !== current && project === plan.project && org === plan.org)
    .slice(KEPT_RUNS - 1);
  for (const { run } of old) {
    if (signal.aborted) {
      return;
    }
    for (const row of (reading.runNotes ?? []).filter((one) => one.run === run)) {
      await ledger.dropNote(run, row.key);
    }
  }
}
