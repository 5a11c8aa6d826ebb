import type { Address, Impact, Json } from '@callwright/model';
import { compareText, isFlowKind, isFlowResource, kindOf } from '@callwright/model';
import { sayValue } from './describe-values.ts';
import { entrancesOf } from './entrances.ts';
import type { Facts } from './facts.ts';
import type { Graph } from './graph.ts';
import { reachedFrom } from './graph.ts';
import { unmanagedConsumers } from './hazards/breaks-callers.ts';
import type { LiveUsers } from './live-users.ts';
import type { Matches } from './match-live.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { writesLive } from './proposal.ts';

export const NO_IMPACT: Impact = { flows: [], routes: [], entrances: [], dynamic: false };

export interface ImpactSight {
  readonly facts: Facts;
  readonly matches: Matches;
  readonly graph: Graph;
  readonly users: LiveUsers;
  readonly proposals: Proposals;
}

/** What a change reaches: shared flow, callers, routes, numbers; the unmanaged ones by their live names (design 5). */
export function impactOf(sight: ImpactSight, proposal: Proposal): Impact {
  if (!writesLive(proposal) && proposal.held === undefined) {
    return NO_IMPACT;
  }
  const { facts, graph } = sight;
  // Whoever uses what does not exist yet changes in this plan too, and says itself what it reaches.
  const reached =
    proposal.action === 'create'
      ? [...new Set(graph.usedBy(proposal.address).map(({ from }) => from))]
      : reachedFrom(graph, [proposal.address]);
  const routes = reached.filter((address) => isRoute(facts, address));
  const outside = outsideOf(sight, proposal, reached);
  const entrances = [proposal.address, ...routes].flatMap((address) => entrancesAt(sight, address));
  const around = [proposal.address, ...reached];
  return {
    flows: [...reached.filter((address) => isFlowKind(kindOf(address))), ...outside.flows],
    routes: [...routes, ...outside.routes],
    entrances: sorted([...entrances, ...outside.entrances]),
    dynamic: around.some((address) => isDynamic(facts, address)),
  };
}

interface Outside {
  readonly flows: readonly string[];
  readonly routes: readonly string[];
  readonly entrances: readonly string[];
}

/** Unmanaged callers and unmanaged routes, with their numbers. */
function outsideOf(sight: ImpactSight, proposal: Proposal, reached: readonly Address[]): Outside {
  const { facts, matches, proposals } = sight;
  const ids = [proposal.address, ...reached].flatMap((address) => {
    const one = proposals.get(address);
    return one?.of === 'flow' && one.live !== undefined ? [one.live.id] : [];
  });
  const isShared = proposal.of === 'flow' && proposal.live?.type === 'commonmodule';
  const isChanging = proposal.action === 'update' || proposal.action === 'delete';
  const callers = isShared && isChanging ? unmanagedConsumers(facts, matches, proposal.live.id) : undefined;
  const flows = callers?.known === true ? callers.value : [];
  const routes = [...ids, ...flows.map(({ id }) => id)]
    .flatMap((id) => sight.users.of(id))
    .filter(
      (object) => !matches.addressOfId.has(object.id) && facts.traits.get(object.kind)?.isRoute === true,
    );
  return {
    flows: sorted(flows.map(({ name }) => name)),
    routes: sorted(routes.map(({ name }) => name)),
    entrances: routes.flatMap((route) => said(entrancesOf(facts.traits.get(route.kind), route))),
  };
}

function entrancesAt({ facts, proposals }: ImpactSight, address: Address): readonly string[] {
  const proposal = proposals.get(address);
  if (proposal?.of !== 'value') {
    return [];
  }
  const { resource, live, liveAttributes, former } = proposal;
  const traits = facts.traits.get(proposal.kind);
  const name = resource?.liveName ?? live?.name ?? '';
  const attributes = resource?.attributes ?? liveAttributes;
  return said([
    ...entrancesOf(traits, { name, attributes }),
    ...(former === undefined ? [] : entrancesOf(traits, former.live)),
  ]);
}

function said(values: readonly Json[]): readonly string[] {
  return values.map(sayValue);
}

export function isRoute(facts: Facts, address: Address): boolean {
  return facts.traits.get(kindOf(address))?.isRoute === true;
}

export function isDynamic(facts: Facts, address: Address): boolean {
  const resource = facts.resources.get(address);
  return resource !== undefined && isFlowResource(resource) && resource.dynamic === true;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
