import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readJournal, runStory, summariseRun } from '@callwright/applier';
import type { RunStory, RunSummary } from '@callwright/applier';
import type { Plan } from '@callwright/model';
import { ToolError, isToolError } from '@callwright/model';
import { readPlan } from './saved-plan.ts';

/** A run of the past as its folder tells it. */
export type PastRun =
  | {
      readonly state: RunStory['state'];
      readonly run: string;
      readonly folder: string;
      readonly org: string;
      readonly story: RunStory;
      readonly summary: RunSummary;
    }
  /** It never had the lease, and changed nothing. */
  | {
      readonly state: 'not-begun';
      readonly run: string;
      readonly folder: string;
      readonly org: string | undefined;
    }
  | {
      readonly state: 'damaged';
      readonly run: string;
      readonly folder: string;
      readonly org: undefined;
      readonly error: ToolError;
    };

/** Every run in the folder that keeps them, newest first; none where there is no such folder. */
export async function pastRuns(runsFolder: string): Promise<readonly PastRun[]> {
  const names = (await readdir(runsFolder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const runs: PastRun[] = [];
  for (const name of names) {
    runs.push(await pastRun(join(runsFolder, name)));
  }
  return runs.sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));
}

/** The run in a folder. Never throws: what is damaged says so. */
export async function pastRun(folder: string): Promise<PastRun> {
  const name = basename(folder);
  try {
    const entries = (await readJournal(folder)) ?? [];
    const story = runStory(entries);
    if (story === undefined) {
      return { state: 'not-begun', run: name, folder, org: (await planBeside(folder)).plan?.org };
    }
    const { state, run, org } = story;
    return { state, run, folder, org, story, summary: summariseRun(entries) };
  } catch (error) {
    return { state: 'damaged', run: name, folder, org: undefined, error: toolError(error) };
  }
}

/** The plan that was applied, or why it cannot be told. A run is looked at without it. */
export async function planBeside(
  folder: string,
  digest?: string,
): Promise<
  { readonly plan: Plan; readonly error?: never } | { readonly error: ToolError; readonly plan?: never }
> {
  try {
    const plan = await readPlan(join(folder, 'plan'));
    return digest === undefined || plan.digest === digest ? { plan } : { error: otherPlan(folder) };
  } catch (error) {
    return { error: toolError(error) };
  }
}

function otherPlan(folder: string): ToolError {
  return new ToolError({
    code: 'plan.edited',
    problem: 'stale',
    summary: `The plan in ${join(folder, 'plan')} is not the one that was applied.`,
  });
}

/**
 * When a run began, to the millisecond: two of one second have ids that tell nothing of their order. Where only the id
 * is left, the second in it.
 */
function sortKey(run: PastRun): string {
  const began = 'story' in run ? run.story.begunAt : run.run.slice(0, '20260301-093000'.length);
  return `${began.replace(/\D/g, '').padEnd(17, '0').slice(0, 17)}-${run.run}`;
}

/** Anything else is a defect of ours, and none of the run's. */
function toolError(error: unknown): ToolError {
  if (!isToolError(error)) {
    throw error;
  }
  return error;
}
