import type {
  Action,
  Address,
  Attributes,
  Edit,
  FlowResource,
  HazardName,
  Held,
  Kind,
  LiveFlow,
  LiveObject,
  Reason,
  Receipt,
  Unknown,
  ValueResource,
} from '@callwright/model';
import { unknown } from '@callwright/model';

/** A consequence that was seen; whether it is allowed is decided once, at the end. */
export interface RaisedHazard {
  readonly hazard: HazardName;
  readonly message: string;
}

/** What one rule of the table decides. */
export interface Verdict {
  readonly action: Action;
  readonly reason: Reason;
  readonly edits?: readonly Edit[];
  readonly hazards?: readonly RaisedHazard[];
  readonly held?: Held;
  /** The receipt no longer says what is live: a keep writes it anew. */
  readonly refresh?: boolean;
  /** What is live is empty: an earlier run published it so and did not get further. It counts as unpublished. */
  readonly isStub?: boolean;
}

/** What stands in one division and shall stand in another, by their live names. */
export interface DivisionMove {
  readonly from: string;
  readonly to: string;
}

interface ProposalBase extends Verdict {
  readonly address: Address;
  readonly kind: Kind;
  readonly edits: readonly Edit[];
  readonly hazards: readonly RaisedHazard[];
  readonly receipt?: Receipt;
  readonly division?: DivisionMove;
  /** Nothing but its division changes: it is neither published nor written. */
  readonly onlyDivision?: true;
}

export interface FlowProposal extends ProposalBase {
  readonly of: 'flow';
  /** Undefined when only a receipt is left. */
  readonly resource?: FlowResource;
  readonly live?: LiveFlow;
}

export interface ValueProposal extends ProposalBase {
  readonly of: 'value';
  readonly resource?: ValueResource;
  readonly live?: LiveObject;
  /** Live attributes with references as manifests name them. */
  readonly liveAttributes?: Attributes;
  /** What a binding that turns to another thing lets go of: as it is, and which attributes are cleared. */
  readonly former?: {
    readonly live: LiveObject;
    readonly attributes: Attributes;
    readonly after: Attributes;
  };
}

/** What is planned for one address, before it is known whether it may be executed. */
export type Proposal = FlowProposal | ValueProposal;
export type Proposals = ReadonlyMap<Address, Proposal>;

const busyOnes = new WeakMap<Proposals, readonly Proposal[]>();

/**
 * Those of which there is more to say than that they stay as they are, in their order. Most of an org stays, and passes
 * that follow each other over the same proposals look for these once.
 */
export function busy(proposals: Proposals): readonly Proposal[] {
  const before = busyOnes.get(proposals);
  if (before !== undefined) {
    return before;
  }
  const found: Proposal[] = [];
  for (const proposal of proposals.values()) {
    if (!isIdle(proposal)) {
      found.push(proposal);
    }
  }
  busyOnes.set(proposals, found);
  return found;
}

function isIdle({ action, held, hazards, edits, refresh, isStub }: Proposal): boolean {
  return (
    action === 'keep' &&
    held === undefined &&
    hazards.length === 0 &&
    edits.length === 0 &&
    refresh !== true &&
    isStub !== true
  );
}

/** All proposals, with some of them revised: the very same as long as the revision gives each back as it is. */
export function revise<T extends Proposal>(
  proposals: Proposals,
  some: Iterable<T>,
  revision: (proposal: T) => Proposal,
): Proposals {
  let revised: Map<Address, Proposal> | undefined;
  for (const proposal of some) {
    const after = revision(proposal);
    if (after !== proposal) {
      revised ??= new Map(proposals);
      revised.set(proposal.address, after);
    }
  }
  return revised ?? proposals;
}

/** Whether executing the proposal would publish the flow. */
export function publishes(
  proposal: Proposal,
): proposal is FlowProposal & { readonly resource: FlowResource } {
  return (
    proposal.of === 'flow' &&
    proposal.resource !== undefined &&
    proposal.onlyDivision !== true &&
    (proposal.action === 'create' ||
      proposal.action === 'update' ||
      proposal.action === 'republish' ||
      proposal.action === 'rename')
  );
}

/** Whether executing the proposal would write to the org. */
export function writesLive(proposal: Proposal): boolean {
  return !['keep', 'adopt', 'release'].includes(proposal.action);
}

/** Whether executing the proposal would write over what somebody has locked or drafted. */
export function replacesContent(proposal: Proposal): boolean {
  return writesLive(proposal) && proposal.onlyDivision !== true;
}

export function isRenamed(proposal: Proposal): boolean {
  return (
    proposal.live !== undefined &&
    proposal.resource !== undefined &&
    proposal.live.name !== proposal.resource.liveName
  );
}

export function reason(code: string, words: string, because: readonly Address[] = []): Reason {
  return { code, words, because };
}

export function heldUnknown(why: Unknown): Held {
  return {
    because: 'unknown',
    words: why.detail,
    hint: 'Plan again when the org can be read in full; `callwright doctor` shows what this client may read.',
  };
}

export function heldConflict(words: string, hint: string): Held {
  return { because: 'conflict', words, hint };
}

/** Whose resource it is cannot be told while receipts are unreadable. */
export function receiptsUnsure(): Unknown {
  return unknown(
    'ledger-unreadable',
    'Some receipts could not be read, so nobody knows whether this is managed already.',
  );
}
