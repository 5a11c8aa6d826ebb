import type { PlanInput, PlanOptions } from '../plan-input.ts';

/** What drift is found in: the same three states as a plan, and whether to look for what nobody manages. */
export interface DriftInput extends Omit<PlanInput, 'options'> {
  readonly options: DriftOptions;
}

export interface DriftOptions extends Pick<PlanOptions, 'now' | 'toolVersion' | 'gitCommit'> {
  /** Also list what the org has and nobody manages. */
  readonly withUnmanaged?: boolean;
}
