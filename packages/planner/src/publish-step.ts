import { CANONICAL_VERSION } from '@callwright/archy';
import type { FlowResource, LiveFlow, Precondition, PublishFlow } from '@callwright/model';
import type { Draft } from './object-steps.ts';
import { receiptDivision } from './place-in-divisions.ts';
import type { FlowProposal, Proposal } from './proposal.ts';
import { isRenamed } from './proposal.ts';

export type PublishableFlow = FlowProposal & { readonly resource: FlowResource };

/** A step that publishes a flow: its content, or an empty body first. */
export function publishFlow(
  proposal: PublishableFlow,
  step: Pick<PublishFlow, 'id' | 'stub' | 'textHash' | 'contentHash' | 'takesIn' | 'precondition'>,
): Draft {
  const { address, live, resource } = proposal;
  const { id, stub, textHash, contentHash, takesIn, precondition } = step;
  return {
    id,
    do: 'publish-flow',
    address,
    flowType: resource.flowType,
    liveName: resource.liveName,
    ...(live && { liveId: live.id }),
    ...(stub && { stub }),
    textHash,
    contentHash,
    canonicalVersion: CANONICAL_VERSION,
    takesIn,
    ...(resource.description !== undefined && { description: resource.description }),
    ...receiptDivision(proposal),
    precondition,
  };
}

/** The flow as planned against: not there, or there as it was read. */
export function absentOrAt(proposal: PublishableFlow): Precondition {
  const { live, resource } = proposal;
  return live === undefined
    ? { kind: 'flow-absent', type: resource.flowType, name: resource.liveName }
    : // Renaming leaves a checked-in version of our own that is newer than the published one.
      flowAt(proposal, live, isRenamed(proposal));
}

export function flowAt(proposal: FlowProposal, live: LiveFlow, afterRename = false): Precondition {
  return {
    kind: 'flow-at',
    liveId: live.id,
    publishedVersion: live.published?.id ?? null,
    lockAllowed: allows(proposal, 'takes-over-lock'),
    draftAllowed: afterRename || live.published === undefined || allows(proposal, 'discards-draft'),
  };
}

/** A hazard of a change that is not held has been allowed. */
export function allows(proposal: Proposal, hazard: string): boolean {
  return proposal.hazards.some((raised) => raised.hazard === hazard);
}
