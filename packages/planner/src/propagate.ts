import type { Address, Fact, Snapshot, Unknown } from '@callwright/model';
import type { Classified } from './classify.ts';
import type { Facts } from './facts.ts';
import type { FlowCase } from './flow-case.ts';
import type { Contents } from './flow-content.ts';
import type { SharedContent, Snapshots } from './freshness.ts';
import { isFresh, readSnapshots, sharedContent } from './freshness.ts';
import type { Graph } from './graph.ts';
import { isOursByHistory, keepsReceipts } from './ledger-state.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { heldUnknown, reason, revise } from './proposal.ts';

export interface Propagated {
  readonly proposals: Proposals;
  /** Shared flows as they will be, for the publishes that copy them in. */
  readonly shared: ReadonlyMap<Address, SharedContent>;
  /** What receipts that are written without a publish will say about copies. */
  readonly snapshots: ReadonlyMap<Address, readonly Snapshot[]>;
}

/** A caller that is not published anyway, and whose copy of a shared flow is or becomes old, is published again. */
export function propagate(
  facts: Facts,
  contents: Contents,
  graph: Graph,
  classified: Classified,
): Propagated {
  const shared = sharedFlows(classified, graph);
  const reader = readSnapshots(facts, contents);
  const snapshots = new Map<Address, readonly Snapshot[]>();
  const proposals = revise(classified.proposals, classified.proposals.values(), (proposal) => {
    const { address } = proposal;
    const one = classified.cases.get(address);
    if (one === undefined || !isSettled(proposal)) {
      return proposal;
    }
    const called = calledBy(graph, address, shared);
    const judged = judge(facts, reader, one, proposal, called);
    if (judged.action === 'adopt' || (judged.action === 'keep' && judged.refresh)) {
      snapshots.set(address, reader.all(one, called));
    }
    return judged;
  });
  return { proposals, shared, snapshots };
}

function sharedFlows(classified: Classified, graph: Graph): ReadonlyMap<Address, SharedContent> {
  const shared = new Map<Address, SharedContent>();
  for (const [address, one] of classified.cases) {
    const proposal = classified.proposals.get(address);
    if (proposal !== undefined && graph.usedBy(address).some((link) => link.how === 'snapshots')) {
      shared.set(address, sharedContent(one, proposal));
    }
  }
  return shared;
}

/** Nothing of its own to do, and nothing that forbids to look further. */
function isSettled(proposal: Proposal): boolean {
  return proposal.held === undefined && (proposal.action === 'keep' || proposal.action === 'adopt');
}

function calledBy(
  graph: Graph,
  address: Address,
  shared: ReadonlyMap<Address, SharedContent>,
): readonly SharedContent[] {
  const called: SharedContent[] = [];
  for (const link of graph.uses(address)) {
    const content = link.how === 'snapshots' ? shared.get(link.to) : undefined;
    if (content !== undefined) {
      called.push(content);
    }
  }
  return called;
}

function judge(
  facts: Facts,
  reader: Snapshots,
  one: FlowCase,
  proposal: Proposal,
  called: readonly SharedContent[],
): Proposal {
  const copies = called.map((shared) => ({ shared, copy: reader.of(one, shared) }));
  const stale = copies.filter(({ shared, copy }) => isStale(shared, copy)).map(({ shared }) => shared);
  if (stale.length > 0) {
    return republish(facts, one, proposal, stale);
  }
  const untold = copies.find(({ copy }) => !copy.known);
  // An adoption loses nothing by it: the next plan asks again.
  if (untold === undefined || untold.copy.known || proposal.action === 'adopt') {
    return proposal;
  }
  return unsure(proposal, untold.shared, untold.copy);
}

function isStale(shared: SharedContent, copy: Fact<Snapshot>): boolean {
  return copy.known ? !isFresh(copy.value, shared) : shared.changes;
}

function republish(
  facts: Facts,
  one: FlowCase,
  proposal: Proposal,
  stale: readonly SharedContent[],
): Proposal {
  const addresses = stale.map(({ address }) => address);
  const changing = stale.filter(({ changes }) => changes).map(({ address }) => address);
  const { live } = one;
  const isTakenOver =
    live !== undefined &&
    proposal.action === 'adopt' &&
    keepsReceipts(facts) &&
    !isOursByHistory(facts, live);
  return {
    ...proposal,
    action: 'republish',
    reason:
      changing.length > 0
        ? reason(
            'shared-flow-changes',
            `It holds a copy of ${changing.join(', ')}, which changes.`,
            addresses,
          )
        : reason(
            'stale-caller',
            `Its copy of ${addresses.join(', ')} is older than what is published.`,
            addresses,
          ),
    ...(isTakenOver && {
      hazards: [
        ...proposal.hazards,
        {
          hazard: 'takes-over-unmanaged',
          message: `"${live.name}" exists with equal content and is not managed by this project; publishing it again changes what its callers hear.`,
        } as const,
      ],
    }),
  };
}

function unsure(proposal: Proposal, shared: SharedContent, why: Unknown): Proposal {
  return {
    ...proposal,
    action: 'republish',
    reason: reason('copy-unknown', `Which content of ${shared.address} it holds is not known.`, [
      shared.address,
    ]),
    held: heldUnknown(why),
  };
}
