import type { Fact, JobState } from '@callwright/model';
import type { StepScope } from './step-scope.ts';
import { CONSISTENCY_BOUND_MS } from './read-until.ts';
import { startWatch } from './stopwatch.ts';

/** A job without an end after this long is unknown (design 6; facts: API 5.2). */
export const JOB_BOUND_MS = 16 * 60_000;

/** What became of a job. `not-begun`: after the consistency bound it still waits for its upload. */
export type JobEnd =
  | { readonly job: 'success'; readonly state: JobState }
  | { readonly job: 'failure'; readonly state: JobState }
  | { readonly job: 'not-begun' | 'no-end'; readonly detail: string };

/**
 * Looks at a job until it ends, for at most 16 minutes. The looks hold no worker and grow further apart; when
 * they were is kept for the journal.
 * @param uploadConfirmed without it, a job that stays `registered` ends the waiting at the consistency bound
 */
export async function followJob(scope: StepScope, jobId: string, uploadConfirmed: boolean): Promise<JobEnd> {
  const { step, context } = scope;
  const { input, jobPace, polls, server } = context;
  const watch = startWatch(input.clock, server);
  let last: Fact<JobState> | undefined;
  for (let look = 0; ; look += 1) {
    const passed = watch.passed();
    const registered = last?.known === true && last.value.status === 'registered';
    if (!uploadConfirmed && registered && passed >= CONSISTENCY_BOUND_MS) {
      return { job: 'not-begun', detail: `Job ${jobId} still waits for its upload.` };
    }
    if (passed >= JOB_BOUND_MS) {
      return { job: 'no-end', detail: describe(jobId, last) };
    }
    await scope.wait(Math.min(jobPace.wait(look), JOB_BOUND_MS - passed), `job ${jobId}`);
    polls.set(step.id, [...(polls.get(step.id) ?? []), new Date(input.clock.now()).toISOString()]);
    last = await input.platform.publishState(jobId);
    if (last.known && (last.value.status === 'success' || last.value.status === 'failure')) {
      jobPace.ended(watch.passed(), look + 1);
      return { job: last.value.status, state: last.value };
    }
  }
}

function describe(jobId: string, last: Fact<JobState> | undefined): string {
  const seen =
    last === undefined
      ? 'it was never seen'
      : last.known
        ? `its last state was "${last.value.status}"`
        : `it could not be read (${last.reason}: ${last.detail})`;
  return `Job ${jobId} had not ended after ${String(JOB_BOUND_MS / 60_000)} minutes; ${seen}.`;
}
