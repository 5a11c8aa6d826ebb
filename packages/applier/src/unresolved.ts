import type { Step, Trouble } from '@callwright/model';

/** Something that a step refers to has no live id. */
export function unresolvedTrouble(step: Step, missing: readonly string[]): Trouble {
  return {
    code: 'applier.reference-not-live',
    summary: `${step.address} refers to something that is not there: ${missing.join('; ')}.`,
    detail: 'Nothing was written for this step.',
    hint: 'Plan again; the plan says what is missing in the org.',
  };
}

/** A step without what its precondition must have read: the plan contradicts itself. */
export function brokenPlanTrouble(step: Step): Trouble {
  return {
    code: 'applier.broken-plan',
    summary: `Step ${step.id} does not say what must be there before it runs.`,
    detail: 'Nothing was written for this step.',
    hint: 'Plan again with this version of Callwright.',
  };
}
