import type { JournalEntry, Plan, StepId } from '@callwright/model';
import { addressIn } from './run-story.ts';
import { outcomesOf } from './summarise-run.ts';

/** Steps of a run that its journal does not call done, and of which a plan that was made after it has nothing left to do. */
export function settledSteps(entries: readonly JournalEntry[], plan: Plan): readonly StepId[] {
  const held = new Set(plan.changes.flatMap(({ address, held: why }) => (why ? [address] : [])));
  // A receipt that is still to be written says that everything else is as it was wanted.
  const left = new Set(plan.steps.flatMap((step) => (step.do === 'write-receipt' ? [] : [step.address])));
  return [...outcomesOf(entries)].flatMap(([step, outcome]) => {
    const address = addressIn(step);
    return outcome === 'done' || held.has(address) || left.has(address) ? [] : [step];
  });
}
