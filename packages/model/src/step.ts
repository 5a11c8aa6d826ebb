import type { Address, Kind } from './address.ts';
import type { FlowType } from './flow-type.ts';
import type { Attributes, Bucket } from './reference.ts';
import type { Hash } from './resource.ts';
import type { FlowReceipt, PendingPublish } from './receipt.ts';

/** Names a step inside its plan: `<do>:<address>` with a number where one change needs several alike. */
export type StepId = string;

/** What must still be so when the step runs; checked by reading right before it (design 6). */
export type Precondition =
  | { readonly kind: 'flow-absent'; readonly type: FlowType; readonly name: string }
  | {
      readonly kind: 'flow-at';
      readonly liveId: string;
      /** Published version at planning; null when it was never published. */
      readonly publishedVersion: string | null;
      /** Whether a lock by somebody else, or a draft, may be there (its hazard was allowed). */
      readonly lockAllowed: boolean;
      readonly draftAllowed: boolean;
    }
  /** The flow is as an earlier step of the same run left it: no version by anybody else, no lock, no draft. */
  | { readonly kind: 'flow-after'; readonly step: StepId }
  | { readonly kind: 'object-absent'; readonly of: Kind; readonly name: string }
  | {
      readonly kind: 'object-at';
      readonly of: Kind;
      readonly liveId: string;
      readonly version?: number;
      /** For bindings, which are found by name: it must still be called so. */
      readonly name?: string;
      /** The managed attributes as planned against, references as `$ref` or `$named`. */
      readonly attributes: Attributes;
    }
  /** The object is as an earlier step of the same run left it. */
  | {
      readonly kind: 'object-after';
      readonly of: Kind;
      readonly step: StepId;
      readonly attributes: Attributes;
    }
  | { readonly kind: 'none' };

interface StepBase {
  readonly id: StepId;
  readonly address: Address;
  /** Steps that must be done before. */
  readonly after: readonly StepId[];
  readonly precondition: Precondition;
  /**
   * Must be the very next request after this step: a number moves, and is bound nowhere in between. Both are paid from
   * the rate budget before the first leaves (design 5, order).
   */
  readonly follows?: StepId;
}

/** A shared flow that a publish copies in. One that this plan publishes is known by address; its version by then. */
export interface TakenIn {
  readonly address?: Address;
  readonly liveId?: string;
  readonly name: string;
  /** Published version at planning; undefined when this plan creates it. */
  readonly publishedVersion?: string;
  /** Content after this plan; undefined for shared flows that are not managed here. */
  readonly contentHash?: Hash;
}

/** Upload a body and have it published: create, update and republish alike (design 6). */
export interface PublishFlow extends StepBase {
  readonly do: 'publish-flow';
  readonly flowType: FlowType;
  readonly liveName: string;
  /** Undefined when the flow is created by this step. */
  readonly liveId?: string;
  /** An empty body, for flows that need each other; its content follows by another step (design 5, order). */
  readonly stub?: true;
  /** File in the plan's folder: `bodies/<textHash>.yaml`. */
  readonly textHash: Hash;
  readonly contentHash: Hash;
  readonly canonicalVersion: number;
  /** Shared flows whose newest published content this publish copies in. */
  readonly takesIn: readonly TakenIn[];
  readonly description?: string;
  readonly division?: string;
}

/** Rename = checkout, PUT, check-in, then publish by a step of its own (design 5). */
export interface RenameFlow extends StepBase {
  readonly do: 'rename-flow';
  readonly liveId: string;
  readonly from: string;
  readonly to: string;
}

/** Puts what is live into another division (design 12). Its content stays, and nothing is published. */
export interface MoveDivision extends StepBase {
  readonly do: 'move-division';
  readonly kind: Kind;
  readonly liveId: string;
  /** Live names of the divisions. */
  readonly from: string;
  readonly to: string;
}

/** Force-release a lock that somebody allowed to take over. */
export interface UnlockFlow extends StepBase {
  readonly do: 'unlock-flow';
  readonly liveId: string;
}

export interface DeleteFlow extends StepBase {
  readonly do: 'delete-flow';
  readonly liveId: string;
  readonly flowType: FlowType;
}

export interface CreateObject extends StepBase {
  readonly do: 'create-object';
  readonly kind: Kind;
  readonly liveName: string;
  readonly division?: string;
  readonly attributes: Attributes;
  /** Live ids at planning of what the attributes refer to by `$ref`; what this plan creates is known only by then. */
  readonly ids?: Readonly<Record<Address, string>>;
}

/** Read, change the managed fields, write, read again (design 3, full-replace writes). */
export interface UpdateObject extends StepBase {
  readonly do: 'update-object';
  readonly kind: Kind;
  /** Undefined when an earlier step of the same run creates the object; the precondition names it. */
  readonly liveId?: string;
  readonly liveName: string;
  /** Where it stands, when that is managed: for its receipt, nothing is moved. */
  readonly division?: string;
  /** The managed attributes after the step. */
  readonly attributes: Attributes;
  /** Live ids at planning of what the attributes refer to by `$ref`. */
  readonly ids?: Readonly<Record<Address, string>>;
  readonly before: Attributes;
  /**
   * The object is not managed, or not any more: it only gives up what `address` takes over or lets go of, and gets no
   * receipt.
   */
  readonly unmanaged?: true;
  /** Of a thing that a binding lets go of: which sort it is. */
  readonly binds?: Bucket;
}

export interface DeleteObject extends StepBase {
  readonly do: 'delete-object';
  readonly kind: Kind;
  readonly liveId: string;
  readonly before: Attributes;
}

/** Note in the ledger what is live already: adopt, or refresh a receipt. Writes nothing but the ledger. */
export interface WriteReceipt extends StepBase {
  readonly do: 'write-receipt';
  readonly liveId: string;
  readonly liveName: string;
  readonly division?: string;
  readonly flow?: FlowReceipt;
  readonly attributes?: Attributes;
  /** A publish that was begun before the receipt moved here. */
  readonly pending?: PendingPublish;
}

/** Stop managing: the receipt goes, the object stays. */
export interface DropReceipt extends StepBase {
  readonly do: 'drop-receipt';
}

/** The smallest remote act (design 2). Data: it can be printed, saved, and run by a later process. */
export type Step =
  | PublishFlow
  | RenameFlow
  | MoveDivision
  | UnlockFlow
  | DeleteFlow
  | CreateObject
  | UpdateObject
  | DeleteObject
  | WriteReceipt
  | DropReceipt;
