import type { Address, ClientIdentity, Receipt, StepId, StepResult } from '@callwright/model';
import type { ApplyInput } from './apply-input.ts';
import type { Halt } from './halt.ts';
import type { Identities } from './identities.ts';
import type { JobPace } from './job-pace.ts';
import type { Lease } from './lease.ts';
import type { Recorder } from './recorder.ts';
import type { ServerTime } from './server-time.ts';
import type { Slots } from './slots.ts';
import type { WriteTurns } from './write-turns.ts';

/** How this run left a flow: later steps of the same run start from here and not from what the plan saw. */
export interface FlowAsLeft {
  readonly publishedVersion: string | null;
  /** A draft that this run made itself (renaming checks one in). */
  readonly draft: string | null;
}

/** What all steps of one run share. The maps are the run's memory and change while it goes. */
export interface RunContext {
  readonly input: ApplyInput;
  readonly client: ClientIdentity;
  readonly server: ServerTime;
  readonly lease: Lease;
  readonly recorder: Recorder;
  readonly halt: Halt;
  readonly identities: Identities;
  /** Workers: a step holds one while it talks to the org. */
  readonly workers: Slots;
  /** Publish jobs that the org is given at a time. */
  readonly jobs: Slots;
  readonly jobPace: JobPace;
  readonly writeTurns: WriteTurns;
  /** Receipts as they stand in the ledger now. */
  readonly receipts: Map<Address, Receipt>;
  readonly flowsLeft: Map<string, FlowAsLeft>;
  /** Optimistic-lock versions that this run's own writes made, by live id. */
  readonly objectsLeft: Map<string, number | undefined>;
  /** Published version of shared flows that publishes copy in, by live id. */
  readonly sharedFlows: Map<string, Promise<SharedFlowNow>>;
  readonly results: Map<StepId, StepResult>;
  /** When the platform was asked how the job of a step goes. */
  readonly polls: Map<StepId, readonly string[]>;
}

export type SharedFlowNow = { readonly version: string | null } | { readonly unreadable: string };
