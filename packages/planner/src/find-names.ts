import type { Address } from '@callwright/model';
import { nameKey } from '@callwright/model';
import { absentByName } from './confirm-absence.ts';
import type { Facts } from './facts.ts';
import type { Matches } from './match-live.ts';
import type { FlowProposal, Proposals } from './proposal.ts';
import { busy, heldConflict, heldUnknown, isRenamed, revise } from './proposal.ts';

/** A flow name that one managed flow gives up and another takes. */
export interface NameMove {
  readonly from: Address;
  readonly to: Address;
  readonly name: string;
}

export interface NameMoves {
  readonly names: readonly NameMove[];
  readonly proposals: Proposals;
}

/** Flow names are unique per type (facts: API 2.2): whoever wants one that is in use waits for it, or is in conflict. */
export function findNames(facts: Facts, matches: Matches, proposals: Proposals): NameMoves {
  const names: NameMove[] = [];
  const revised = revise(proposals, busy(proposals), (proposal) => {
    if (proposal.of !== 'flow' || proposal.resource === undefined || proposal.held?.because === 'conflict') {
      return proposal;
    }
    const isNew = proposal.action === 'create' || isRenamed(proposal);
    const holder = isNew
      ? facts.flowsByName.get(nameKey(proposal.resource.flowType, proposal.resource.liveName))
      : undefined;
    if (holder === undefined) {
      const free = isRenamed(proposal) ? absentByName(facts, proposal.resource) : undefined;
      return free?.state === 'unknown'
        ? { ...proposal, held: proposal.held ?? heldUnknown(free.why) }
        : proposal;
    }
    if (holder.id === proposal.live?.id) {
      return proposal;
    }
    const address = matches.addressOfId.get(holder.id);
    const giver = address === undefined ? undefined : proposals.get(address);
    if (giver?.of === 'flow' && (giver.action === 'delete' || isRenamed(giver))) {
      names.push({ from: giver.address, to: proposal.address, name: proposal.resource.liveName });
      return proposal;
    }
    return { ...proposal, held: nameTaken(proposal, giver?.address) };
  });
  return { names, proposals: revised };
}

function nameTaken(proposal: FlowProposal, by: Address | undefined): NonNullable<FlowProposal['held']> {
  const name = proposal.resource?.liveName ?? '';
  return heldConflict(
    `The name "${name}" is taken by ${by ?? 'a flow that this project does not manage'}.`,
    by === undefined
      ? 'Choose another `spec.name`, or rename the other flow in Architect.'
      : `Choose another \`spec.name\`, or rename ${by} in the same change.`,
  );
}
