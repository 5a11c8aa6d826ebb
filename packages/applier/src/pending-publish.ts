import type { Receipt, Step } from '@callwright/model';
import type { StepEnd } from './act.ts';
import { ended } from './act.ts';
import type { RunContext } from './run-context.ts';

/** After this long nobody waits for a job any more that shows no end (design 6). */
const GIVEN_UP_MS = 24 * 60 * 60_000;

const FLOW_WRITES: ReadonlySet<Step['do']> = new Set([
  'publish-flow',
  'rename-flow',
  'unlock-flow',
  'delete-flow',
  'write-receipt',
]);

/**
 * Whether an earlier run left a publish of this flow that may still end: then nobody touches the flow, since that job
 * would publish over whatever this step makes. A job that ended, or whose upload never came, is no obstacle: what it did
 * shows in the published version, which the precondition compares.
 */
export async function publishUnderWay(step: Step, context: RunContext): Promise<StepEnd | undefined> {
  const pending = context.receipts.get(step.address)?.pending;
  if (pending === undefined || !FLOW_WRITES.has(step.do) || isGivenUp(pending, context)) {
    return undefined;
  }
  const state = await context.input.platform.publishState(pending.jobId);
  if (state.known && state.value.status !== 'started') {
    return undefined;
  }
  return ended('stale', {
    code: 'applier.publish-under-way',
    summary: `A publish of ${step.address} that run ${pending.run} began has not ended (job ${pending.jobId}).`,
    detail: state.known
      ? 'It would publish over what this step makes.'
      : `The job could not be read (${state.reason}: ${state.detail}).`,
    hint: 'Wait until the job has ended, then plan again; after 24 hours it is given up.',
  });
}

function isGivenUp(pending: NonNullable<Receipt['pending']>, context: RunContext): boolean {
  return context.server.now() - Date.parse(pending.at) > GIVEN_UP_MS;
}
