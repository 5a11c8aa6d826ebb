import type { Problem } from '@callwright/model';

/** Exit statuses: a contract (design 9, docs/exit-codes.md). */
export const EXIT = {
  /** Done, or nothing to do. */
  done: 0,
  /** Failed; invalid manifests included. */
  failed: 1,
  /** `plan --detailed-exitcode`: something can be applied. */
  changes: 2,
  drift: 3,
  /** Only held changes remain, or a guardrail blocks. */
  held: 4,
  /** Steps failed, are unknown or stale. */
  steps: 5,
  /** The plan is stale, or the lease is held. */
  stale: 6,
  /** Usage or configuration. */
  usage: 7,
  /** Interrupted; the journal is written. */
  interrupted: 130,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

const OF_PROBLEM: Readonly<Record<Problem, ExitStatus>> = {
  usage: EXIT.usage,
  configuration: EXIT.usage,
  failed: EXIT.failed,
  stale: EXIT.stale,
  lease: EXIT.stale,
  blocked: EXIT.held,
  interrupted: EXIT.interrupted,
};

export function exitStatusOf(problem: Problem): ExitStatus {
  return OF_PROBLEM[problem];
}
