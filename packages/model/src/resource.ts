import type { Acceptance } from './acceptance.ts';
import type { Address, FlowKind, Kind } from './address.ts';
import type { DriftIgnore } from './drift-ignore.ts';
import type { Finding, Place } from './finding.ts';
import type { FlowType } from './flow-type.ts';
import type { Guardrails } from './guardrails.ts';
import type { Json } from './json.ts';
import type { Attributes, Bucket, Target, ThingSort } from './reference.ts';

/** SHA-256 in lower-case hex. */
export type Hash = string;

/** What a flow gives and takes when another flow calls it (facts: ARC 4, 6). */
export interface Contract {
  readonly inputs: readonly ContractVariable[];
  readonly outputs: readonly ContractVariable[];
  /** Only for shared flows: flow types that may call it, lower case. */
  readonly compatibleFlowTypes: readonly FlowType[];
}
export interface ContractVariable {
  /** With scope, e.g. `Common.phone`. */
  readonly name: string;
  /** SDK type name, e.g. `string`, `stringCollection` (facts: ARC 5.3). */
  readonly type: string;
}

/** The content of a desired flow: what will be uploaded, and what it is compared by. */
export interface DesiredBody {
  /** The Architect YAML that a publish uploads: substituted, with the live names of this org. */
  readonly text: string;
  /** Hash of `text`: names the file in a saved plan. */
  readonly textHash: Hash;
  /** The canonical form as JSON (archy): references by address or live name, noise removed. */
  readonly canonical: Json;
  /** Hash of the canonical form. */
  readonly contentHash: Hash;
}

/** One reference of a resource to another, managed or made elsewhere. */
export type Dependency =
  | { readonly to: 'managed'; readonly address: Address; readonly how: DependencyHow }
  | {
      readonly to: 'existing';
      readonly bucket: Target;
      readonly name: string;
      readonly how: DependencyHow;
      /** Of flows that a value names: the only type that can stand there. */
      readonly flowType?: FlowType;
    };

/**
 * How one thing uses another. `snapshots`: its content is copied in at publish (shared flows, facts: API 3.1) ·
 * `transfers`: control goes there at run time · `uses`: looked up by name at publish · `binds`: a route or group names it.
 */
export type DependencyHow = 'snapshots' | 'transfers' | 'uses' | 'binds';

/** A name in a body that means something which no manifest describes, as this org calls it. */
export interface OutsideName {
  readonly sort: ThingSort;
  /** Undefined: decided at run time. */
  readonly name?: string;
  /** The integration of a data action; the region of a Lex bot; the engine of a voice. */
  readonly within?: string;
  /** For flows: which types it can be. */
  readonly flowTypes?: readonly FlowType[];
}

interface ResourceBase {
  readonly address: Address;
  readonly kind: Kind;
  /** Live name in this org, prefix included. */
  readonly liveName: string;
  /** Live name of the division; undefined means "not managed after creation" (design 12). */
  readonly division?: string;
  /** Where the manifest of the resource begins. */
  readonly place: Place;
  readonly dependencies: readonly Dependency[];
  /** No plan may delete or replace it. */
  readonly protect?: true;
  /** The address that it had before its `metadata.name` changed. */
  readonly movedFrom?: Address;
}

/** A desired flow. */
export interface FlowResource extends ResourceBase {
  readonly kind: FlowKind;
  readonly flowType: FlowType;
  /** Undefined means not managed. */
  readonly description?: string;
  readonly body: DesiredBody;
  readonly contract: Contract;
  /** What the body names outside the project, each once, in document order. */
  readonly names: readonly OutsideName[];
  /** True when the body names some flow at run time only, so that what it reaches cannot be listed in full. */
  readonly dynamic?: boolean;
}

/** A desired object that is compared by value: a route, a schedule, a group. */
export interface ValueResource extends ResourceBase {
  /** Only managed attributes; `null` means "cleared". References stand as `$ref` or `$named`. */
  readonly attributes: Attributes;
  /** Attributes that others may change: set when it is made, never compared and never written after that. */
  readonly ignored?: readonly string[];
  /**
   * Set when it only binds a thing of this bucket that is made elsewhere (a queue, a recipient): `liveName` is that
   * thing's name. It is found by this name, never created, renamed or deleted, and everything else of it stays as it is.
   */
  readonly binds?: Bucket;
}

/** A desired object. Flows are told from the rest by `isFlowKind(resource.kind)`. */
export type Resource = FlowResource | ValueResource;

export function isFlowResource(resource: Resource): resource is FlowResource {
  return 'body' in resource;
}

/** What the planner must know about a kind that is compared by value, read from its schema's annotations. */
export interface KindTraits {
  readonly kind: Kind;
  /** What the things are called in sentences, e.g. `call route`. */
  readonly noun: string;
  /** Under which bucket others refer to it; by default the plural of the kind, e.g. `scheduleGroups`. */
  readonly bucket?: Bucket;
  /** Its object type in dependency tracking, where flows can name it (facts: API 3.6). */
  readonly dependencyType?: string;
  /** Position in the order of otherwise unordered work, and heading in listings; smaller is earlier. */
  readonly rank: number;
  /** Whether customers reach flows through it; routes go last on the way in and first on the way out. */
  readonly isRoute: boolean;
  /**
   * Attributes whose lists are sets: order is no difference. `flows.routes` is a list inside the items of another.
   */
  readonly sets: readonly string[];
  /** The attribute that holds what customers dial or write to (numbers, address, recipient), if any. */
  readonly entrances?: string;
  /** For kinds that bind things made elsewhere: the sorts of things. What customers come through is the thing itself. */
  readonly binds?: readonly BoundSort[];
  /** The attribute without which the entrances lead nowhere, for things that stay when their binding goes. */
  readonly leadsBy?: string;
  /** Attributes that hold one value per org-wide unique key (e.g. numbers): a value may be bound by one object only. */
  readonly exclusive: readonly string[];
  /** How many new values of an attribute one write may bring; more are written one after the other. */
  readonly mostNewPerWrite?: Readonly<Record<string, number>>;
  /** Attributes that hold phone numbers of the org's DID pools. */
  readonly numbers?: readonly string[];
  /** The attribute whose value is the live name, such as a mail address; it takes no prefix. */
  readonly namedBy?: string;
  /** Objects that live below something else and cannot leave it, such as the routes of a mail domain. */
  readonly below?: Below;
  /** Lists whose items are told apart by one of their keys: attribute to key, e.g. `flows` to `flow`. */
  readonly keyed?: Readonly<Record<string, string>>;
  /**
   * Attributes that are written after everything they refer to, in a step of their own: what refers to the object itself
   * needs it only by its name (design 5, order).
   */
  readonly filledLast?: readonly string[];
}

/** What objects of a kind live below. */
export interface Below {
  /** The attribute that holds its name. */
  readonly attribute: string;
  /** In sentences, e.g. `e-mail domain`. */
  readonly noun: string;
}

/** One sort of things made elsewhere that a kind binds. */
export interface BoundSort {
  readonly bucket: Bucket;
  /** What one is called in sentences, e.g. `queue`. */
  readonly noun: string;
}

/** What a project says about a resource whose manifest is gone (language 1, `removed`). */
export type RemovalPolicy = 'delete' | 'release';

/** An allowance (design 5, hazards). */
export interface Allowance {
  readonly hazard: string;
  readonly address: Address;
  /** `rollback`: it lies in what a rollback is, so nobody is asked. */
  readonly from: 'git' | 'command-line' | 'rollback';
  /** ISO date (inclusive); expired ones hold again. */
  readonly until?: string;
  readonly reason?: string;
  readonly place?: Place;
}

/** A thing made elsewhere that the project names, as this org calls it. */
export interface ExistingThing {
  readonly bucket: Bucket;
  readonly key: string;
  /** Live name, or `none` when this org does not have it. */
  readonly liveName: string;
  /** For data actions: the integration that owns the action. */
  readonly integration?: string;
  /** For numbers that cannot be written in E.164 (`{ raw: "..." }`): compared letter by letter. */
  readonly raw?: true;
}

/** Everything that the manifests want from one org: the planner's first input. */
export interface DesiredState {
  readonly project: string;
  /** The org as the project names it. */
  readonly org: string;
  /** The org's id as the project pins it; undefined for the local org and where none is pinned. */
  readonly orgId?: string;
  readonly namePrefix: string;
  readonly resources: readonly Resource[];
  readonly kinds: readonly KindTraits[];
  readonly existing: readonly ExistingThing[];
  readonly removed: Readonly<Record<Address, RemovalPolicy>>;
  readonly allowances: readonly Allowance[];
  readonly protected: boolean;
  /** Findings of the plan that are accepted; those of manifests are left out of `findings` already. */
  readonly acceptances?: readonly Acceptance[];
  /** Known drift, of the project and of its manifests. */
  readonly driftIgnores?: readonly DriftIgnore[];
  /** Bounds of one plan; undefined bounds nothing. */
  readonly guardrails?: Guardrails;
  /** Hash over all source files that were read. */
  readonly sourcesDigest: Hash;
  readonly findings: readonly Finding[];
}
