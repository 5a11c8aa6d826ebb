import type { Address } from './address.ts';
import { addressOf } from './address.ts';
import type { Freeze } from './freeze.ts';

/** How much of something one plan may do: a number, or a part of the managed resources in percent. */
export type Limit = { readonly most: number } | { readonly percent: number };

/** Bounds of one plan (language 1, guardrails). What is absent bounds nothing. */
export interface Guardrails {
  readonly maxUpdates?: Limit;
  readonly maxDeletes?: Limit;
  readonly maxRepublish?: Limit;
  /** Parts in percent count only from this many managed resources on. */
  readonly minimum: number;
  readonly freeze: readonly Freeze[];
}

/** The address of the project as a whole: what an allowance of `too-many-changes` names. */
export function projectAddress(project: string): Address {
  return addressOf('Project', project);
}
