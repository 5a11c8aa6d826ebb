import type { Address, Kind } from './address.ts';
import type { FlowType } from './flow-type.ts';
import type { Attributes, Bucket } from './reference.ts';

/**
 * How one address was before a run, as the run's plan saw it: what a rollback of that run puts back (design 6). It is
 * written before the run's first step, so that it is there whatever becomes of the run.
 */
export type UndoNote = UndoState & {
  /** The run whose receipt it had then; null: it had none. What has another receipt by now was changed by a later run. */
  readonly appliedBy?: string | null;
};

type UndoState =
  /** The run makes it. Its name tells what to look for where the run ended before it noted that. */
  | {
      readonly address: Address;
      readonly was: 'nothing';
      readonly liveName?: string;
      /** Of a binding: which sort of thing it binds, and what that held of what the run sets. */
      readonly binds?: Bucket;
      readonly attributes?: Attributes;
    }
  | {
      readonly address: Address;
      readonly was: 'flow';
      readonly flowType?: FlowType;
      readonly liveId: string;
      readonly liveName: string;
      /** Null: it was never published. Undefined: the run does not touch its content. */
      readonly publishedVersion?: string | null;
      /** Where the run moves it to another one, or deletes it. */
      readonly division?: string;
    }
  | {
      readonly address: Address;
      readonly was: 'object';
      readonly kind: Kind;
      readonly liveId: string;
      readonly liveName: string;
      /** Managed attributes; references as manifests name them. Undefined: the run does not touch them. */
      readonly attributes?: Attributes;
      readonly division?: string;
      readonly binds?: Bucket;
    }
  /** An object that nobody here manages gives something up for `address`; nothing gives it back. */
  | {
      readonly address: Address;
      readonly was: 'unmanaged';
      readonly kind: Kind;
      readonly liveId: string;
      readonly liveName: string;
      readonly attributes: Attributes;
    }
  /** No row of the ledger can hold it: only the folder of the run tells. */
  | { readonly address: Address; readonly was: 'too-large' };

/** What the ledger keeps of a run, so that another machine can go on with it or put it back (design 4). */
export interface RunNotes {
  readonly run: string;
  readonly project: string;
  readonly org: string;
  readonly planDigest: string;
  readonly sourcesDigest: string;
  readonly gitCommit?: string;
  /** ISO instant by the server's clock. */
  readonly at: string;
  readonly targets?: readonly Address[];
  /** `HAZARD:ADDRESS`, as allowed on the command line. */
  readonly allow?: readonly string[];
  /** The run that it puts back. */
  readonly rollsBack?: string;
  readonly notes: readonly UndoNote[];
}
