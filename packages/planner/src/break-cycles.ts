import type { StubFlow } from '@callwright/archy';
import { hasStub, stubFlow } from '@callwright/archy';
import type { Address, Resource } from '@callwright/model';
import { compareAddresses } from '@callwright/model';
import { chooseStubs, linksInRounds, namesStub, withoutStubs } from './choose-stubs.ts';
import { components } from './components.ts';
import type { Facts } from './facts.ts';
import type { Graph, Link } from './graph.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, heldConflict, isRenamed, writesLive } from './proposal.ts';
import { waitForContent } from './wait-for-content.ts';

export interface Acyclic {
  /** `from` waits for `to`; only between changes that have something to do. */
  readonly waits: readonly Link[];
  /** `from` waits only until `to` is there in name. */
  readonly stubWaits: readonly Link[];
  /** `from` waits only until `to`, which is there, has its new name. */
  readonly nameWaits: readonly Link[];
  /** What objects are filled with last waits for these; nobody waits for that. */
  readonly lateWaits: readonly Link[];
  /** New flows that are published empty first. */
  readonly stubs: ReadonlyMap<Address, StubFlow>;
  /** `from` would lead callers to the empty `to`. */
  readonly fills: readonly Link[];
  readonly proposals: Proposals;
}

/**
 * The links that order work. Flows that transfer to each other are published in turn: the one that waits is the one
 * whose target does not exist yet. Of new flows that need each other some are published empty first (design 5); whoever
 * uses any of them from outside waits until all have their content. What goes round and has no stub is held.
 */
export function breakCycles(graph: Graph, proposals: Proposals): Acyclic {
  const all = busy(proposals).flatMap(({ address }) =>
    graph.uses(address).filter((link) => isWork(proposals.get(link.from)) && isWork(proposals.get(link.to))),
  );
  const links = all.filter(({ late }) => late !== true);
  const late = all.filter((link) => link.late === true);
  const round = new Set(linksInRounds(links));
  const waits = links.filter(
    (link) => !round.has(link) || link.how === 'snapshots' || !isPublished(proposals.get(link.to)),
  );
  const dropped = new Set(links);
  waits.forEach((link) => dropped.delete(link));
  const stuck = linksInRounds(waits);
  const there = new Set(busy(proposals).flatMap(({ address, isStub }) => (isStub ? [address] : [])));
  const selves = namingThemselves(proposals);
  if (stuck.length === 0 && there.size === 0 && selves.size === 0) {
    const nameWaits = toRenamed([...dropped], proposals);
    return { waits, stubWaits: [], nameWaits, lateWaits: late, stubs: new Map(), fills: [], proposals };
  }
  const chosen = new Set([
    ...selves,
    ...chooseStubs(stuck, new Set([...there, ...selves]), (address) => mayBeStub(proposals.get(address))),
  ]);
  const stubs = new Set([...there, ...chosen]);
  const turning = new Set(stuck);
  const stubWaits = stuck.filter((link) => namesStub(link, stubs));
  const left = waits.filter((link) => !(turning.has(link) && namesStub(link, stubs)));
  const inRing = linksInRounds(withoutStubs(stuck, stubs));
  const ring = new Set(inRing);
  const ordered = left.filter((link) => !ring.has(link));
  const fills = waitForContent(graph, ordered, stuck, stubs, (address) => isWork(proposals.get(address)));
  return {
    waits: [...ordered, ...fills],
    stubWaits,
    nameWaits: toRenamed([...dropped, ...stubWaits], proposals),
    fills,
    // Callers could come through what is filled to any flow that is empty still.
    lateWaits: [...late, ...late.flatMap((link) => [...stubs].map((to): Link => ({ ...link, to })))],
    stubs: textsOf(chosen, proposals),
    proposals: holdRings(inRing, sayStubs(chosen, stuck, proposals)),
  };
}

/** New flows that transfer to themselves: nobody knows that a publish finds the flow which it is about to make. */
function namingThemselves(proposals: Proposals): ReadonlySet<Address> {
  const named = busy(proposals).filter((proposal) => mayBeStub(proposal) && namesItself(proposal.resource));
  return new Set(named.map(({ address }) => address));
}

function namesItself(resource: Resource | undefined): boolean {
  return (
    resource?.dependencies.some(
      (dependency) => dependency.to === 'managed' && dependency.address === resource.address,
    ) === true
  );
}

/** A body names a flow by the name that it will have: that name must be there first. */
function toRenamed(links: readonly Link[], proposals: Proposals): readonly Link[] {
  return links.filter(({ to }) => {
    const target = proposals.get(to);
    return target !== undefined && isRenamed(target);
  });
}

function textsOf(chosen: ReadonlySet<Address>, proposals: Proposals): ReadonlyMap<Address, StubFlow> {
  return new Map(
    [...chosen].sort(compareAddresses).flatMap((address) => {
      const stub = stubOf(proposals.get(address));
      return stub === undefined ? [] : [[address, stub] as const];
    }),
  );
}

function sayStubs(chosen: ReadonlySet<Address>, stuck: readonly Link[], proposals: Proposals): Proposals {
  const component = components(stuck);
  const changed = new Map(proposals);
  for (const address of chosen) {
    const proposal = proposals.get(address);
    const others = othersInRing(component, address);
    const why =
      component.has(address) && others.length > 0
        ? `it and ${others.join(', ')} need each other; no route leads to any of them before it has its content`
        : 'it names itself; no route leads to it before it has its content';
    if (proposal !== undefined) {
      const words = `${proposal.reason.words} It is published empty first, since ${why}.`;
      changed.set(address, { ...proposal, reason: { ...proposal.reason, words } });
    }
  }
  return changed;
}

function holdRings(links: readonly Link[], proposals: Proposals): Proposals {
  const changed = new Map(proposals);
  const component = components(links);
  for (const address of component.keys()) {
    const proposal = changed.get(address);
    if (proposal !== undefined && proposal.held === undefined) {
      const others = othersInRing(component, address);
      changed.set(address, {
        ...proposal,
        held: heldConflict(
          `It and ${others.join(', ')} need each other, none of them is published yet, and none can be published empty first.`,
          'Publish one of them first without the transfer to the other, then add it.',
        ),
      });
    }
  }
  return changed;
}

function othersInRing(component: ReadonlyMap<Address, number>, address: Address): readonly Address[] {
  return [...component.keys()]
    .filter((other) => other !== address && component.get(other) === component.get(address))
    .sort(compareAddresses);
}

function isWork(proposal: Proposal | undefined): boolean {
  return proposal !== undefined && (writesLive(proposal) || proposal.action === 'adopt');
}

/** A stub of an earlier run counts as unpublished (design 5). */
function isPublished(proposal: Proposal | undefined): boolean {
  return proposal?.of === 'flow' && proposal.live?.published !== undefined && proposal.isStub !== true;
}

/** Only what nothing live can refer to, and what is nobody else's work. */
function mayBeStub(proposal: Proposal | undefined): boolean {
  return (
    proposal?.of === 'flow' &&
    proposal.held === undefined &&
    proposal.live?.published === undefined &&
    proposal.hazards.length === 0 &&
    proposal.resource !== undefined &&
    hasStub(proposal.resource.flowType)
  );
}

function stubOf(proposal: Proposal | undefined): StubFlow | undefined {
  return proposal?.of === 'flow' && proposal.resource !== undefined
    ? stubFlow(proposal.resource.body.text)
    : undefined;
}

/** Stubs of flows that name themselves or go, and those that somebody waits for who is not held. */
export function neededStubs(
  { stubs, stubWaits }: Pick<Acyclic, 'stubs' | 'stubWaits'>,
  facts: Facts,
  proposals: Proposals,
): ReadonlyMap<Address, StubFlow> {
  const isOpen = (address: Address): boolean => proposals.get(address)?.held === undefined;
  const named = new Set(stubWaits.filter(({ from }) => isOpen(from)).map(({ to }) => to));
  return new Map(
    [...stubs].filter(
      ([address]) =>
        isOpen(address) &&
        (named.has(address) ||
          namesItself(facts.resources.get(address)) ||
          proposals.get(address)?.action === 'delete'),
    ),
  );
}
