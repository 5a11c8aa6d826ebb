import type { FlowType, ObjectKind } from '../../architect/engine.ts';
import type { ApiErrorCode } from '../../http/api-error.ts';
import type { OperationRecord, VersionRecord } from '../../state/records.ts';
import type { SeedActor } from '../seed-actor.ts';

/** One entry of `flows`: a document to publish now, or a flow with its history. */
export type SeedFlow = SeedDocument | SeedFlowHistory;

/** `{ file: path }` or `{ yaml: text }`, and `publishedBy`; published in the order in which they stand. */
export interface SeedDocument {
  readonly text: string;
  readonly publishedBy?: SeedActor;
  readonly place: string;
}

/** A flow with versions, draft and lock, as a written seed has it. */
export interface SeedFlowHistory {
  readonly place: string;
  readonly id?: string;
  readonly name: string;
  readonly type: FlowType;
  readonly description?: string;
  readonly division?: string;
  readonly system: boolean;
  readonly deleted: boolean;
  readonly lockedBy?: SeedActor;
  /** Version ids such as `3.0`. */
  readonly published?: string;
  readonly checkedIn?: string;
  readonly publishedBy?: SeedActor;
  readonly operation?: SeedOperation;
  /** Of a flow that was made without content. */
  readonly language?: string;
  readonly draft?: SeedDraft;
  readonly versions: readonly SeedVersion[];
}

export interface SeedOperation {
  readonly id: string;
  readonly action: OperationRecord['actionName'];
  readonly status: OperationRecord['status'];
  readonly error?: ApiErrorCode;
  readonly by: SeedActor;
}

export interface SeedDraft {
  readonly id?: string;
  readonly by: SeedActor;
  /** Epoch milliseconds; now when it is not said. */
  readonly date?: number;
  readonly content?: SeedContent;
}

export interface SeedVersion {
  readonly version: string;
  readonly kind: VersionRecord['kind'];
  readonly by: SeedActor;
  readonly date?: number;
  /** From when to when it was the published one. */
  readonly published?: number;
  readonly until?: number;
  readonly content?: SeedContent;
}

/** What a version holds. */
export type SeedContent =
  | { readonly yaml: string; readonly uses: readonly SeedUse[]; readonly place: string }
  /** What Architect holds, as JSON. */
  | { readonly stored: string; readonly place: string };

/**
 * What a name in a version's YAML stands for, where the org says something else by now: the object is gone, has
 * another name, or is a common module of which an older version was copied in.
 */
export interface SeedUse {
  readonly kind: ObjectKind | 'flow';
  readonly name: string;
  /** Only left out of a common module with a version: then its name says which. */
  readonly id?: string;
  readonly version?: string;
}

/** A version that has been the published one is of kind PUBLISH, unless the seed says otherwise. */
export function kindOf(datePublished: number | undefined): VersionRecord['kind'] {
  return datePublished === undefined ? 'CHECKIN' : 'PUBLISH';
}
