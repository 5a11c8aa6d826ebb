import type { Address, LedgerReading, LiveState } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { modelOrg } from '@callwright/testkit';
import type { Planner } from '../plan-model.ts';
import { applied } from '../plan-model.ts';
import type { Sample } from '../sample-project.ts';
import { project } from '../sample-project.ts';

/** How the rule of a case is switched off in the sources of the planner: a row of a table never holds, or other words stand there. */
export type Off =
  | { readonly row: string; readonly in?: string }
  | { readonly in: string; readonly replace: string; readonly by: string };

/** One situation and what the planner must make of it. Named after the rule that it guards. */
export interface Case {
  readonly rule: string;
  readonly off: Off;
  /** Situations of the design, and complaints of the users of other tools, that it answers. */
  readonly covers?: readonly string[];
  /** What the org held before any manifest. */
  readonly org?: (empty: ModelOrg) => ModelOrg;
  /** Manifests that were applied before; without them the org begins empty. */
  readonly before?: Sample;
  /** What happened in the org, or to the ledger, since. */
  readonly since?: (org: ModelOrg, by?: Planner) => ModelOrg;
  /** What could not be read. */
  readonly blind?: (live: LiveState) => LiveState;
  readonly ledger?: Partial<LedgerReading>;
  readonly now: Sample;
  /** What `--target` names. */
  readonly targets?: readonly Address[];
  /** Changes other than plain keeps, in plan order. */
  readonly changes: readonly string[];
  /** Steps in order, as ids. */
  readonly steps: readonly string[];
  /** Which steps a step waits for, and which one it must follow at once. */
  readonly after?: Readonly<Record<string, readonly string[]>>;
  readonly follows?: Readonly<Record<string, string>>;
  /** Names of the attributes that a step writes. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly reason?: Readonly<Record<string, string>>;
  /** Reasons in words. */
  readonly words?: Readonly<Record<string, string>>;
  /** Edits in words. */
  readonly edits?: Readonly<Record<string, readonly string[]>>;
  readonly findings?: readonly string[];
  /** Applied and planned again it must be quiet; not where something stays held. */
  readonly isSettled?: boolean;
}

/** The org of a case, as it is when the plan is made. */
export function orgOf(one: Case, by?: Planner): ModelOrg {
  const first = (one.org ?? ((org) => org))(modelOrg());
  const before = one.before === undefined ? first : applied(project(one.before), first, by);
  return (one.since ?? ((org) => org))(before, by);
}
