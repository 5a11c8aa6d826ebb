import type { Address } from './address.ts';
import type { Finding } from './finding.ts';
import type { FlowType } from './flow-type.ts';
import type { Json } from './json.ts';
import type { Attributes } from './reference.ts';
import type { Hash } from './resource.ts';

/** What a caller holds of a shared flow: which version, and the content of that version. */
export interface Snapshot {
  readonly id: string;
  /** Address of the shared flow where it is managed here. */
  readonly address?: Address;
  readonly version: string;
  /** Hash of its canonical form; undefined for shared flows that are not managed here. */
  readonly contentHash?: Hash;
}

/** A publish that was begun: enough to settle it from another machine (design 6). */
export interface PendingPublish {
  readonly jobId: string;
  readonly run: string;
  readonly step: string;
  /** Published version before the job; null when the flow had none. */
  readonly previousVersion: string | null;
  readonly textHash: Hash;
  readonly at: string;
}

/** A rename that was begun: it checks the flow out and in, and what that leaves behind is ours. */
export interface PendingRename {
  readonly run: string;
  readonly step: string;
  readonly at: string;
}

/** What Callwright remembers of one resource after applying it (design 4). */
export interface Receipt {
  readonly formatVersion: 1;
  readonly project: string;
  /** The org as the project names it. */
  readonly org: string;
  readonly orgId: string;
  readonly address: Address;
  /** Empty only while the first publish of a flow is pending: it has no id yet, and is known by `liveName`. */
  readonly liveId: string;
  readonly liveName: string;
  readonly run: string;
  /** ISO instant by the server's clock. */
  readonly at: string;
  readonly gitCommit?: string;
  /** Live name of the division that it was put into; undefined where the manifest leaves that to others. */
  readonly division?: string;
  readonly flow?: FlowReceipt;
  /** Applied values of an object that is compared by value; references as `$ref` or `$named`. */
  readonly attributes?: Attributes;
  readonly pending?: PendingPublish;
  /** Until the publish that follows it is noted. */
  readonly renaming?: PendingRename;
  /** The manifest said `lifecycle: { protect: true }`: no plan deletes it, also when the manifest is gone. */
  readonly protect?: true;
  /** The address that it had before, as the manifest said: that move is done. */
  readonly movedFrom?: Address;
}

export interface FlowReceipt {
  readonly type: FlowType;
  /** Hash of the canonical form that was published, and the version of the canonical form that made it. */
  readonly contentHash: Hash;
  readonly canonicalVersion: number;
  /** Null while only a pending publish is noted. */
  readonly publishedVersion: string | null;
  /** Later versions known to have equal content. */
  readonly equalVersions: readonly string[];
  readonly snapshots: readonly Snapshot[];
  readonly description?: string;
  /** An empty body that was published first; its content was still to come. Counts as unpublished (design 5). */
  readonly stub?: true;
}

/** A lease generation (design 4). */
export interface LeaseRow {
  readonly generation: number;
  readonly holder: string;
  readonly run: string;
  readonly takenAt: string;
  readonly expiresAt: string;
  readonly released: boolean;
  /** The run from which this generation took the lease away. Nobody works under it: others wait until it expires. */
  readonly breaks?: string;
}

/** One row of a run, see `Ledger.noteRun`. */
export interface RunNote {
  readonly run: string;
  readonly key: string;
  readonly note: Json;
}

/**
 * What the ledger told. `state` keeps three facts apart: `present` (rows were read), `missing` (there is no table yet),
 * `hidden` (a table of that name exists and cannot be seen), and `none` (the project keeps no ledger).
 */
export interface LedgerReading {
  readonly state: 'present' | 'missing' | 'hidden' | 'none';
  /** Receipts of this project and org. */
  readonly receipts: readonly Receipt[];
  /** Receipts of other projects or orgs in the same ledger: managed elsewhere. */
  readonly elsewhere: readonly Receipt[];
  readonly lease?: LeaseRow;
  /** Notes of runs, of all projects and orgs of the ledger. One that cannot be read is left out: nothing hangs on it. */
  readonly runNotes?: readonly RunNote[];
  /** Rows that could not be read are findings, and make `complete` false. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}
