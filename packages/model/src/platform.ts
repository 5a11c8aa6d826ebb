import type { Kind } from './address.ts';
import type { FlowType } from './flow-type.ts';
import type {
  ClientIdentity,
  ConsumedModule,
  Consumer,
  Fact,
  Listing,
  LiveFlow,
  LiveObject,
  LiveThing,
  LiveVersion,
  Namesake,
  TrackedObject,
  NumberHolding,
  Presence,
  VersionKey,
} from './live.ts';
import type { Json } from './json.ts';
import type { Receipt, LedgerReading, LeaseRow } from './receipt.ts';
import type { Attributes, Bucket, Target, ThingSort } from './reference.ts';

/**
 * Port: reading one org. The type has no member that can write; its HTTP client refuses every request other than GET,
 * the token request and `POST /flows/export/jobs` (design 3).
 *
 * Members throw a ToolError only when the tool cannot go on at all (host unreachable, wrong client, token refused).
 * Everything short of that is a {@link Fact} or {@link Presence} that is unknown.
 */
export interface PlatformReader {
  /** Who we are and which org this is. */
  identify(): Promise<ClientIdentity>;
  /** Permissions of this client as far as the platform tells; unknown when it does not. */
  permissions(): Promise<Fact<readonly string[]>>;
  /** All flows of all types in one listing, 500 a page. */
  listFlows(): Promise<Listing<LiveFlow>>;
  /** @param binds for kinds that bind things made elsewhere: those of this bucket */
  listObjects(kind: Kind, binds?: Bucket): Promise<Listing<LiveObject>>;
  /** Things made elsewhere; `undefined` for sorts that the platform cannot be asked for. */
  listThings(sort: ThingSort): Promise<Listing<LiveThing>> | undefined;
  /** What holds each of these numbers, and whether it lies in a pool; in E.164. */
  numbers(numbers: readonly string[]): Promise<Readonly<Record<string, Fact<NumberHolding>>>>;
  /** One flow by id, with lock and draft. */
  flow(id: string): Promise<Presence<LiveFlow>>;
  /** Asked by name and type, confirmed by id where found. `gone` is a fact only for reading by complete answer. */
  flowByName(type: FlowType, name: string): Promise<Presence<LiveFlow>>;
  object(kind: Kind, id: string): Promise<Presence<LiveObject>>;
  objectByName(kind: Kind, name: string): Promise<Presence<LiveObject>>;
  /** Every object of exactly that name: few kinds keep names apart (facts: API 4.3). */
  namesakes(kind: Kind, name: string): Promise<Listing<Namesake>>;
  /** Names of what refers to one object, as far as the platform tells: other objects, and flows as they are published. */
  usersOf(kind: Kind, id: string): Promise<Fact<readonly string[]>>;
  /** Versions of one flow, newest first. */
  versions(flowId: string): Promise<Fact<readonly LiveVersion[]>>;
  /**
   * Exports in one job, always with a version; that of a draft gives what the draft is by then.
   * @param onRead hears now and then of how many flows the content has come, or is known not to be had
   */
  exportFlows(
    wanted: readonly { readonly id: string; readonly version: string }[],
    onRead?: (amount: number) => void,
  ): Promise<Readonly<Record<VersionKey, Fact<string>>>>;
  consumedModules(flow: {
    readonly id: string;
    readonly type: FlowType;
    readonly version: string;
  }): Promise<Fact<readonly ConsumedModule[]>>;
  /** Flows whose published version uses something that dependency tracking knows (facts: API 3.4, 3.6). */
  consumers(used: TrackedObject): Promise<Fact<readonly Consumer[]>>;
  /** The server's clock as of the last answer, ISO. Times in receipts and leases are the server's. */
  serverTime(): string;
}

/** How a write ended. `lost`: the answer did not arrive, so the act may or may not have happened; never repeated blindly. */
export type WriteResult<T> =
  | { readonly result: 'done'; readonly value: T }
  | { readonly result: 'refused'; readonly refusal: Refusal }
  | { readonly result: 'lost'; readonly detail: string };

/** The platform said no, and nothing happened. */
export interface Refusal {
  readonly status: number;
  /** The platform's code, e.g. `architect.dependency.object.in.use`. */
  readonly code: string;
  /** The platform's sentence, redacted. */
  readonly message: string;
  readonly correlationId?: string;
  /** The lock or version that the step relied on has moved. */
  readonly moved: boolean;
}

/** A publish job that was registered and not yet started: the upload starts it (facts: API 2.5). */
export interface PublishJob {
  readonly id: string;
  readonly uploadUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface JobState {
  readonly status: 'registered' | 'started' | 'success' | 'failure';
  readonly flowId?: string;
  readonly messages: readonly { readonly type: string; readonly text: string }[];
}

/** Port: writing one org. Each member sends exactly one write request and never repeats it. */
export interface PlatformWriter extends PlatformReader {
  registerPublish(): Promise<WriteResult<PublishJob>>;
  upload(job: PublishJob, text: string): Promise<WriteResult<null>>;
  /** A read: safe to repeat. */
  publishState(jobId: string): Promise<Fact<JobState>>;
  unlockFlow(id: string): Promise<WriteResult<null>>;
  checkoutFlow(id: string): Promise<WriteResult<null>>;
  renameFlow(id: string, name: string): Promise<WriteResult<null>>;
  checkinFlow(id: string): Promise<WriteResult<null>>;
  /** Asynchronous on the platform; follow with `flow(id)`. */
  publishVersion(id: string, version?: string): Promise<WriteResult<null>>;
  deleteFlow(id: string): Promise<WriteResult<null>>;
  /** Attributes hold `$live` references only: the applier has resolved the rest. */
  createObject(
    kind: Kind,
    wanted: { readonly name: string; readonly division?: string; readonly attributes: Attributes },
  ): Promise<WriteResult<LiveObject>>;
  /**
   * Full-replace write: `seen` is the object as read right before, `attributes` the managed ones after.
   * Everything else of the object is sent back as it was read.
   */
  updateObject(
    kind: Kind,
    seen: LiveObject,
    wanted: { readonly name: string; readonly attributes: Attributes },
  ): Promise<WriteResult<LiveObject>>;
  deleteObject(kind: Kind, id: string): Promise<WriteResult<null>>;
  /** Puts a flow or an object into the division of that live name (facts: API 4.7, last bullet). */
  moveToDivision(kind: Kind, id: string, division: string): Promise<WriteResult<null>>;
  /** The id of a thing made elsewhere by live name; for attributes that name queues and the like. */
  thingByName(bucket: Target, name: string): Promise<Presence<LiveThing>>;
  /**
   * Runs work whose writes must follow each other at once: what they cost is paid from the rate budget before the first
   * leaves, so that none of them waits for it (design 5, order).
   */
  atOnce<T>(writes: number, work: () => Promise<T>): Promise<T>;
}

/** Identity of the ledger's user: whose receipts are ours. */
export interface LedgerOwner {
  readonly project: string;
  readonly org: string;
  readonly orgId: string;
}

/** Port: reading receipts and the lease. */
export interface LedgerReader {
  read(): Promise<LedgerReading>;
}

/** Result of a ledger write. `taken`: somebody else holds or took what was asked for. */
export type LedgerResult = 'done' | 'taken' | { readonly lost: string };

/** Port: writing receipts and the lease. A missing table is made by the first write. */
export interface Ledger extends LedgerReader {
  /** What this ledger protects, said by `apply`: `org`, `none`, or the path of the file. */
  readonly where: 'org' | 'none' | { readonly file: string };
  writeReceipt(receipt: Receipt): Promise<LedgerResult>;
  dropReceipt(address: Receipt['address']): Promise<LedgerResult>;
  /** Creates generation n+1 (`taken` when somebody else did). */
  takeLease(row: LeaseRow): Promise<LedgerResult>;
  renewLease(row: LeaseRow): Promise<LedgerResult>;
  /** Marks the generation released, never deletes it. */
  releaseLease(row: LeaseRow): Promise<LedgerResult>;
  /** Notes of a run that a rollback needs without a disk (`run|<id>|<key>`). */
  noteRun(run: string, key: string, note: Json): Promise<LedgerResult>;
  /** Removes one note of a run that is too old to be put back. */
  dropNote(run: string, key: string): Promise<LedgerResult>;
}
