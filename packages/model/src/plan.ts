import type { Address } from './address.ts';
import type { Action, Change } from './change.ts';
import { ACTIONS } from './change.ts';
import type { Finding } from './finding.ts';
import type { Hazard } from './hazard.ts';
import type { ThingSort } from './reference.ts';
import type { Hash } from './resource.ts';
import type { Step } from './step.ts';

/** Counts of changes per action; a held change counts as `held` and not under its action. */
export type PlanSummary = Readonly<Record<Action | 'held', number>>;

/** What executing the plan will cost. */
export interface Estimate {
  readonly reads: number;
  readonly writes: number;
  /** At the rate budget of one token. */
  readonly seconds: number;
}

/** A name in a body that planning did not look up in the org. */
export interface UncheckedName {
  readonly sort: ThingSort;
  /** Undefined: decided at run time. */
  readonly name?: string;
  /** The integration of a data action; the region of a Lex bot; the engine of a voice. */
  readonly within?: string;
  /** `at-publish`: the platform resolves it then · `at-run-time`: an expression gives it · `unreadable`: a listing is not complete. */
  readonly because: 'at-publish' | 'at-run-time' | 'unreadable';
  /** Flows that this plan publishes. */
  readonly usedBy: readonly Address[];
}

/** What will be done, as data: a saved plan is exactly this object, and apply takes nothing else (design 5). */
export interface Plan {
  readonly formatVersion: 1;
  readonly toolVersion: string;
  readonly project: string;
  /** The org as the project names it, and its id as the org itself reported it. */
  readonly org: string;
  readonly orgId: string;
  readonly gitCommit?: string;
  readonly sourcesDigest: Hash;
  /** ISO instant. */
  readonly plannedAt: string;
  /** Addresses that the plan was limited to; undefined means everything. */
  readonly targets?: readonly Address[];
  /** `HAZARD:ADDRESS`, as allowed on the command line. */
  readonly allow?: readonly string[];
  /** The run that it puts back (design 6, rollback). */
  readonly rollsBack?: string;
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  readonly hazards: readonly Hazard[];
  readonly findings: readonly Finding[];
  /** Names in published bodies that planning did not look up; left out when there are none. */
  readonly uncheckedNames?: readonly UncheckedName[];
  readonly summary: PlanSummary;
  readonly estimate: Estimate;
  /** SHA-256 over the stable JSON of everything above. */
  readonly digest: Hash;
}

/** A plan with the bodies that its steps upload, by text hash. */
export interface SealedPlan {
  readonly plan: Plan;
  readonly bodies: Readonly<Record<Hash, string>>;
}

export function summarise(changes: readonly Change[]): PlanSummary {
  const summary = Object.fromEntries([...ACTIONS, 'held'].map((action) => [action, 0])) as Record<
    Action | 'held',
    number
  >;
  for (const change of changes) {
    summary[change.held ? 'held' : change.action] += 1;
  }
  return summary;
}

/** Whether more would change than the guardrails of the project allow, and nobody allowed it: that part is held. */
export function isOverGuardrail(plan: Plan): boolean {
  return plan.hazards.some(({ hazard, allowed }) => hazard === 'too-many-changes' && !allowed);
}

/** Whether applying the plan would do anything at all. */
export function isEmpty(plan: Plan): boolean {
  return plan.steps.length === 0;
}
