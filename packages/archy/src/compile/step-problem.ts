import type { Severity } from '@callwright/model';

/** Where something stands in a manifest's `spec`: keys and indexes from the top of the spec. */
export type SpecPath = readonly (string | number)[];

/** Something to tell a person about the steps of a flow. The place is relative to the `spec` of the manifest. */
export interface StepProblem {
  /** Permanent slug `steps.reason`. */
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly path: SpecPath;
}
