import { compareAddresses } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Graph, Link } from './graph.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { heldConflict, writesLive } from './proposal.ts';
import { components } from './components.ts';

export interface Acyclic {
  /** `from` waits for `to`; only between changes that have something to do. */
  readonly waits: readonly Link[];
  readonly proposals: Proposals;
}

/**
 * The links that order work. Flows that transfer to each other are published in turn: the one that waits is the one
 * whose target does not exist yet. What still goes round consists of new flows alone, and is held.
 */
export function breakCycles(facts: Facts, graph: Graph, proposals: Proposals): Acyclic {
  const links = [...facts.resources.keys()].flatMap((address) =>
    graph.uses(address).filter((link) => isWork(proposals.get(link.from)) && isWork(proposals.get(link.to))),
  );
  const round = inRounds(links);
  const waits = links.filter(
    (link) => !round.has(link) || link.how === 'snapshots' || !isPublished(proposals.get(link.to)),
  );
  const stuck = inRounds(waits);
  if (stuck.size === 0) {
    return { waits, proposals };
  }
  const changed = new Map(proposals);
  const members = [...new Set([...stuck].flatMap(({ from, to }) => [from, to]))].sort(compareAddresses);
  for (const address of members) {
    const proposal = changed.get(address);
    if (proposal !== undefined && proposal.held === undefined) {
      changed.set(address, {
        ...proposal,
        held: heldConflict(
          `It and ${members.filter((other) => other !== address).join(', ')} need each other, and none of them is published yet.`,
          'Publish one of them first without the transfer to the other, then add it.',
        ),
      });
    }
  }
  return { waits: waits.filter((link) => !stuck.has(link)), proposals: changed };
}

function inRounds(links: readonly Link[]): ReadonlySet<Link> {
  const component = components(links);
  return new Set(links.filter(({ from, to }) => component.get(from) === component.get(to)));
}

function isWork(proposal: Proposal | undefined): boolean {
  return proposal !== undefined && (writesLive(proposal) || proposal.action === 'adopt');
}

function isPublished(proposal: Proposal | undefined): boolean {
  return proposal?.of === 'flow' && proposal.live?.published !== undefined;
}
