import type { Clock, Journal, Ledger, PlatformWriter, RunEvent, SealedPlan, StepId } from '@callwright/model';

/** Everything that one execution of a plan needs. The applier opens nothing itself. */
export interface ApplyInput {
  readonly sealed: SealedPlan;
  readonly platform: PlatformWriter;
  readonly ledger: Ledger;
  /** Empty, unless the run goes on: one that was begun before is not begun again. */
  readonly journal: Journal;
  /** The run was begun before, by a process that did not end it; the plan is what is left of it. */
  readonly resumes?: { readonly settled: readonly StepId[] };
  readonly clock: Clock;
  /** Id of this run, unique in the org. */
  readonly run: string;
  /** Who runs it, as the lease says to others: `user@machine` or the name of the pipeline's job. */
  readonly holder: string;
  readonly report: (event: RunEvent) => void;
  /** Life of the lease in seconds; default 180. A killed holder blocks others for at most this long. */
  readonly leaseSeconds?: number;
  /** How long to wait for somebody else's lease, in milliseconds; default 10 minutes. */
  readonly leaseTimeoutMs?: number;
  /** Steps that may be sending requests at the same time; default 6. A step that waits holds no worker. */
  readonly workers?: number;
  /** First Ctrl-C: steps in flight are finished, no other is begun. */
  readonly finish?: AbortSignal;
  /** Second Ctrl-C: nothing is sent any more, the run ends at once. */
  readonly stop?: AbortSignal;
  /** After the first step that is not done no other is begun. */
  readonly stopOnError?: boolean;
}

export const DEFAULT_LEASE_SECONDS = 180;
export const DEFAULT_LEASE_TIMEOUT_MS = 10 * 60_000;
export const DEFAULT_WORKERS = 6;
