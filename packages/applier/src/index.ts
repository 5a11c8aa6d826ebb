export type { ApplyInput } from './apply-input.ts';
export { applyPlan } from './apply-plan.ts';
export { fileJournal } from './file-journal.ts';
export type { RunSummary } from './summarise-run.ts';
export { nextCommand, outcomesOf, summariseRun } from './summarise-run.ts';
export { KEPT_RUNS } from './note-run.ts';
export { notedRuns, notesOfPlan, readRunNotes } from './run-notes.ts';
