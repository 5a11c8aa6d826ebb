import type { Step, StepResult } from '@callwright/model';
import type { RunContext } from './run-context.ts';
import { recordEnd } from './run-step.ts';

/** What became of a step that this one comes after, where it is not done: then this one is left. */
export function blockerOf(context: RunContext, step: Step): StepResult | undefined {
  return step.after.flatMap((id) => context.results.get(id) ?? []).find(({ outcome }) => outcome !== 'done');
}

/** Leaves a step because of another one: it comes before, or goes together with it. */
export async function skip(context: RunContext, step: Step, blocker: StepResult): Promise<StepResult> {
  const isBefore = step.after.includes(blocker.step) || step.follows === blocker.step;
  const result = await recordEnd(context, step, {
    outcome: 'skipped',
    trouble: {
      code: 'applier.needs-step',
      summary:
        step.address === blocker.address
          ? `${step.address} was left: a step of it that comes before is ${blocker.outcome}.`
          : isBefore
            ? `${step.address} was left: it follows ${blocker.address}, which is ${blocker.outcome}.`
            : `${step.address} was left: it gives something up for ${blocker.address}, which is ${blocker.outcome}.`,
    },
  });
  context.input.report({ event: 'step-ended', result, seconds: 0 });
  return result;
}
