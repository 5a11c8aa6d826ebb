import type { StubFlow } from '@callwright/archy';
import { emptyFlow, hasStub } from '@callwright/archy';
import type { Address } from '@callwright/model';
import { compareAddresses } from '@callwright/model';
import { chooseStubs, linksInRounds, withoutStubs } from './choose-stubs.ts';
import type { Link } from './graph.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, heldConflict, revise } from './proposal.ts';

/** How things that use each other, and all go, are taken apart. */
export interface TakenApart {
  readonly proposals: Proposals;
  /** Without what is held. */
  readonly drops: readonly Link[];
  /** Flows that are published empty before they are deleted: then they use nothing any more. */
  readonly emptied: ReadonlyMap<Address, StubFlow>;
}

/**
 * Of flows that use each other and all go, none can be deleted first: each is in use until another one is gone. As few as
 * possible are published empty, which lets go of everything; where none of a ring can be, all of it is held.
 * @param drops `from` lets go of `to`, which is deleted afterwards
 */
export function emptyFirst(drops: readonly Link[], proposals: Proposals): TakenApart {
  const rings = linksInRounds(drops.filter(({ from }) => proposals.get(from)?.action === 'delete'));
  if (rings.length === 0) {
    return { proposals, drops, emptied: new Map() };
  }
  // Whoever is deleted waits for those who use it.
  const waits = rings.map((link): Link => ({ ...link, from: link.to, to: link.from }));
  const chosen = chooseStubs(waits, new Set(), (address) => mayBeEmptied(proposals.get(address)));
  const stuck = linksInRounds(withoutStubs(waits, chosen));
  const held = new Set(stuck.map(({ from, to }) => `${to} ${from}`));
  return {
    proposals: sayRings(rings, chosen, stuck, proposals),
    drops: drops.filter(({ from, to }) => !held.has(`${from} ${to}`)),
    emptied: new Map(
      [...chosen].sort(compareAddresses).flatMap((address) => {
        const live = proposals.get(address)?.live;
        const empty = live !== undefined && 'type' in live ? emptyFlow(live.type, live.name) : undefined;
        return empty === undefined ? [] : [[address, empty] as const];
      }),
    ),
  };
}

/** Nobody else's work is in it, and its type can be empty. */
function mayBeEmptied(proposal: Proposal | undefined): boolean {
  return (
    proposal?.of === 'flow' &&
    proposal.held === undefined &&
    proposal.hazards.length === 0 &&
    proposal.live?.published !== undefined &&
    hasStub(proposal.live.type)
  );
}

function sayRings(
  rings: readonly Link[],
  chosen: ReadonlySet<Address>,
  stuck: readonly Link[],
  proposals: Proposals,
): Proposals {
  const users = new Map<Address, Address[]>();
  for (const { from, to } of rings) {
    users.set(to, [...(users.get(to) ?? []), from]);
  }
  const isStuck = new Set(stuck.map(({ from }) => from));
  return revise(proposals, busy(proposals), (proposal) => {
    const others = users.get(proposal.address)?.join(', ');
    if (others === undefined || proposal.held !== undefined) {
      return proposal;
    }
    if (isStuck.has(proposal.address)) {
      return {
        ...proposal,
        held: heldConflict(
          `It is used by ${others}, and they use each other: none of them can be deleted first.`,
          'Publish one of them without the transfer to the other first; the deletes follow in the next plan.',
        ),
      };
    }
    const words = `${proposal.reason.words} It is published empty first, since it and ${others} use each other.`;
    return chosen.has(proposal.address) ? { ...proposal, reason: { ...proposal.reason, words } } : proposal;
  });
}
