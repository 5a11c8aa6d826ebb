import type { Address } from './address.ts';
import type { Json } from './json.ts';
import type { Hash } from './resource.ts';
import type { StepId } from './step.ts';
import type { Problem } from './tool-error.ts';

/** How a step ended (design 6). */
export type Outcome = 'done' | 'failed' | 'unknown' | 'stale' | 'overtook' | 'skipped';

/** Why a step did not end as `done`; words for people, codes for tools, no secrets. */
export interface Trouble {
  readonly code: string;
  readonly summary: string;
  readonly detail?: string;
  readonly hint?: string;
  /** Messages of a failed job, in the platform's words. */
  readonly messages?: readonly string[];
  readonly correlationId?: string;
}

/** One line of `journal.jsonl`. `started` is on disk before a request leaves; the outcome after its answer came. */
export type JournalEntry =
  | {
      readonly entry: 'opened';
      readonly formatVersion: 1;
      readonly run: string;
      /** Who ran it, as the lease said; journals of older versions do not tell. */
      readonly holder?: string;
      readonly at: string;
      readonly planDigest: Hash;
      readonly project: string;
      readonly org: string;
      readonly orgId: string;
      readonly steps: readonly StepId[];
    }
  | {
      readonly entry: 'started';
      readonly at: string;
      readonly step: StepId;
      readonly address: Address;
      readonly before?: Json;
    }
  | { readonly entry: 'noted'; readonly at: string; readonly step: StepId; readonly note: Json }
  | {
      readonly entry: 'ended';
      readonly at: string;
      readonly step: StepId;
      readonly outcome: 'done';
      readonly after?: Json;
      readonly polls?: readonly string[];
    }
  | {
      readonly entry: 'ended';
      readonly at: string;
      readonly step: StepId;
      readonly outcome: Exclude<Outcome, 'done'>;
      readonly trouble: Trouble;
      readonly after?: Json;
      /** When the platform was asked how the step's job goes. */
      readonly polls?: readonly string[];
    }
  /** The run goes on, with a plan of what was left of the first one. */
  | {
      readonly entry: 'resumed';
      readonly at: string;
      readonly holder?: string;
      readonly planDigest: Hash;
      readonly steps: readonly StepId[];
      /** Steps from before of which nothing is left to do: however they ended, the org is as they wanted it. */
      readonly settled: readonly StepId[];
    }
  | { readonly entry: 'closed'; readonly at: string; readonly interrupted: boolean };

/** Port: where a run's entries are kept. `append` resolves when the entry is on disk; a failure to write stops the run. */
export interface Journal {
  append(entry: JournalEntry): Promise<void>;
  read(): Promise<readonly JournalEntry[]>;
  close(): Promise<void>;
}

/** What a run came to. Steps without an outcome were not tried. */
export interface Run {
  readonly run: string;
  readonly outcomes: Readonly<Record<StepId, StepResult>>;
  /** A person stopped it before every step was decided. */
  readonly interrupted: boolean;
  /** Why the run ended early although nobody interrupted it: lease lost, journal not writable, token refused. */
  readonly stopped?: Trouble & { readonly problem: Problem };
}
export interface StepResult {
  readonly step: StepId;
  readonly address: Address;
  readonly outcome: Outcome;
  readonly trouble?: Trouble;
  readonly after?: Json;
}

/** What the applier says while it works; a reporter turns it into words. */
export type RunEvent =
  | { readonly event: 'run-opened'; readonly run: string; readonly steps: number }
  | {
      readonly event: 'step-started';
      readonly step: StepId;
      readonly address: Address;
      readonly doing: string;
    }
  | {
      readonly event: 'step-waits';
      readonly step: StepId;
      readonly address: Address;
      readonly for: string;
      readonly seconds: number;
    }
  | { readonly event: 'step-ended'; readonly result: StepResult; readonly seconds: number }
  | { readonly event: 'run-waits'; readonly for: string; readonly seconds: number }
  | { readonly event: 'run-closed'; readonly run: string; readonly interrupted: boolean };
