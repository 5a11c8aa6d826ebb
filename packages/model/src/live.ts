import type { Kind } from './address.ts';
import type { FlowType } from './flow-type.ts';
import type { JsonObject } from './json.ts';
import type { Attributes, Bucket, ThingSort } from './reference.ts';

/** Why something is not known. An unknown becomes neither a delete, nor a create, nor a "safe" (design 1, promise 5). */
export interface Unknown {
  readonly known: false;
  /** Slug, e.g. `forbidden`, `rate-limited`, `partial`, `incomplete-listing`, `unreadable`, `not-asked`. */
  readonly reason: string;
  /** For people: what was asked and what came back. */
  readonly detail: string;
}
export interface Known<T> {
  readonly known: true;
  readonly value: T;
}
/** A fact about the org in three values: known and there, known and absent (for presence), unknown. */
export type Fact<T> = Known<T> | Unknown;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}
export function unknown(reason: string, detail: string): Unknown {
  return { known: false, reason, detail };
}

/** Whether one object exists. `gone` only after 404 or 410 for its id, or a complete listing without its name (design 3). */
export type Presence<T> =
  | { readonly state: 'present'; readonly value: T }
  | { readonly state: 'gone' }
  | { readonly state: 'unknown'; readonly why: Unknown };

/** Somebody who does things in the org. Names are there only where the org gives them. */
export interface Actor {
  readonly kind: 'user' | 'client';
  readonly id: string;
  readonly name?: string;
}

/** One version of a flow as the org reports it (facts: API 2.3). */
export interface LiveVersion {
  /** `N.0`. */
  readonly id: string;
  /** ISO instant, where known. */
  readonly at?: string;
  readonly by?: Actor;
}

/** A flow in the org (facts: API 2.2, 2.3). */
export interface LiveFlow {
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
  readonly description?: string;
  readonly division?: { readonly id: string; readonly name?: string };
  readonly active: boolean;
  readonly system: boolean;
  /** Undefined: never published. */
  readonly published?: LiveVersion;
  /** Lock and draft; `unknown` where a listing row does not carry the fields (facts: API 2.2). `value: null` means none. */
  readonly lock: Fact<Actor | null>;
  /** A saved or checked-in version newer than the published one. */
  readonly draft: Fact<LiveVersion | null>;
}

/** An object that is compared by value, as the org holds it. */
export interface LiveObject {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Of kinds that bind things made elsewhere: in which bucket manifests name this one. */
  readonly binds?: Bucket;
  readonly division?: { readonly id: string; readonly name?: string };
  /** Optimistic-lock version, where the kind has one (facts: API 4.1). */
  readonly version?: number;
  /** All attributes that a manifest of this kind can manage, references as `$live`. */
  readonly attributes: Attributes;
  /**
   * Every other field as it was read by id, less what the platform keeps for itself (dates, counts): what a write must
   * leave as it is (design 3). Absent in listings.
   */
  readonly others?: JsonObject;
  readonly modifiedBy?: string;
  readonly modifiedAt?: string;
  /** Of kinds with a switch that is operation and no configuration: that it is on. */
  readonly switchedOn?: true;
}

/** One of possibly several objects of one name, with what tells who made it. */
export interface Namesake {
  readonly object: LiveObject;
  /** Ids that the platform names as its maker: a person, an OAuth client, or both. Empty: it does not tell. */
  readonly madeBy: readonly string[];
  /** ISO instant by the server's clock; undefined: it does not tell. */
  readonly madeAt?: string;
}

/**
 * Whether a client has surely made it at that instant or later, and not after `until`, and nobody else has touched it
 * since. Epoch milliseconds.
 */
export function isMadeSince(
  { object, madeBy, madeAt }: Namesake,
  clientId: string,
  since: number,
  until = Infinity,
): boolean {
  return (
    madeBy.includes(clientId) &&
    madeAt !== undefined &&
    Date.parse(madeAt) >= since &&
    Date.parse(madeAt) <= until &&
    (object.modifiedBy === undefined || madeBy.includes(object.modifiedBy))
  );
}

/** A listing. `complete` only when the rows add up to the reported total (design 3). */
export interface Listing<T> {
  readonly rows: readonly T[];
  readonly complete: Fact<true>;
  /** Of objects that live below something else: what they could live below, by name (e.g. the mail domains). */
  readonly above?: Fact<readonly string[]>;
}

/**
 * Key of a listing of objects: the kind, and for kinds that bind things made elsewhere the bucket, since one kind may bind
 * things of several sorts and only what is used is listed.
 */
export function listingKey(kind: Kind, binds?: Bucket): string {
  return binds === undefined ? kind : `${kind} ${binds}`;
}

/** A thing made elsewhere, as looked up by name. */
export interface LiveThing {
  readonly sort: ThingSort;
  readonly id: string;
  readonly name: string;
  /** Of data actions, where the org tells: the category that they stand in, by default the name of their integration. */
  readonly within?: string;
}

/** What the org's telephony says of one phone number (facts: API 4.9). */
export interface NumberHolding {
  readonly isPooled: boolean;
  /** Undefined: free. `type` as the platform says it: `USER`, `PHONE`, `GROUP`, `IVR_CONFIG`. */
  readonly owner?: { readonly type: string; readonly id: string; readonly name?: string };
}

/** A shared flow inside a published caller: the copied version (facts: API 3.5, an assumption to confirm). */
export interface ConsumedModule {
  readonly id: string;
  readonly name?: string;
  readonly version?: string;
}

/** A published flow that uses something. */
export interface Consumer {
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
}

/** Something of which dependency tracking tells who uses it: its id and its object type there (facts: API 3.6). */
export interface TrackedObject {
  readonly id: string;
  readonly objectType: string;
}

/** Who the tool is in this org. */
export interface ClientIdentity {
  /** OAuth client id; never the secret. */
  readonly clientId: string;
  readonly clientName?: string;
  readonly organization: { readonly id: string; readonly name: string };
}

/** Key of an export: one version of one flow. */
export type VersionKey = `${string}@${string}`;
export function versionKey(flowId: string, version: string): VersionKey {
  return `${flowId}@${version}`;
}

/** Names are unique per flow type (facts: API 2.2), and looked for per kind elsewhere. */
export function nameKey(typeOrKind: string, name: string): string {
  return `${typeOrKind}\n${name}`;
}

/** Everything that was read from the org: the planner's second input. Plain data; nothing in it is asked for lazily. */
export interface LiveState {
  readonly client: ClientIdentity;
  readonly flows: Listing<LiveFlow>;
  /** By {@link listingKey}; what nobody listed is absent. */
  readonly objects: Readonly<Record<string, Listing<LiveObject>>>;
  /** Presence of ids that receipts name and that no listing shows. */
  readonly presence: Readonly<Record<string, Presence<'object'>>>;
  /**
   * Live id behind names that were asked for one by one, by {@link nameKey}: a name to be created is absent only when
   * asking for it says so too (design 3). Undefined where nobody can be asked; the listings alone count then.
   */
  readonly names?: Readonly<Record<string, Presence<string>>>;
  /** Exports that were asked for, Architect YAML by version. */
  readonly exports: Readonly<Record<VersionKey, Fact<string>>>;
  /** Snapshotted modules of callers whose receipt cannot tell, by flow id. */
  readonly consumed: Readonly<Record<string, Fact<readonly ConsumedModule[]>>>;
  /** Flows whose published version uses something, by the id of that. */
  readonly consumers: Readonly<Record<string, Fact<readonly Consumer[]>>>;
  /** Things made elsewhere, by sort, as far as somebody listed them. */
  readonly things: Readonly<Partial<Record<ThingSort, Listing<LiveThing>>>>;
  /** Numbers that somebody asked about, in E.164. */
  readonly numbers: Readonly<Record<string, Fact<NumberHolding>>>;
  /** Ids of objects that a run has surely made and of which no receipt tells, since it ended in between: which run. */
  readonly unnoted?: Readonly<Record<string, string>>;
}
