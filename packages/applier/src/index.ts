export type { ApplyInput } from './apply-input.ts';
export { applyPlan } from './apply-plan.ts';
export { fileJournal } from './file-journal.ts';
export { readJournal } from './read-journal.ts';
export type { RunState, RunStory, StepStory } from './run-story.ts';
export { runStory } from './run-story.ts';
export type { RunSummary } from './summarise-run.ts';
export { nextCommand, outcomesOf, summariseRun } from './summarise-run.ts';
