import type { Address } from '@callwright/model';
import { isFlowResource, kindOf } from '@callwright/model';
import { indexFacts } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { FlowCase } from '../flow-case.ts';
import { flowCase } from '../flow-case.ts';
import { readContents } from '../flow-content.ts';
import type { Graph } from '../graph.ts';
import { desiredGraph } from '../graph.ts';
import type { Match } from '../match.ts';
import type { Matches } from '../match-live.ts';
import { matchLive } from '../match-live.ts';
import { receiptsUnsure } from '../proposal.ts';
import { resolveReferences } from '../resolve-references.ts';
import { valueCase } from '../value-case.ts';
import { compareFlow } from './compare-flow.ts';
import { compareRemoved } from './compare-removed.ts';
import { compareValue } from './compare-value.ts';
import type { ComparedAddress } from './compared-address.ts';
import type { DriftInput } from './drift-input.ts';
import { staleCopies } from './stale-copies.ts';

/** Every resource and every receipt, compared. */
export interface Compared {
  readonly facts: Facts;
  readonly matches: Matches;
  readonly graph: Graph;
  readonly comparisons: readonly ComparedAddress[];
  readonly isCompared: (address: Address) => boolean;
}

export function compareAll(input: DriftInput): Compared {
  const { options, ...rest } = input;
  const facts = indexFacts({ ...rest, options });
  const matches = matchLive(facts);
  const references = resolveReferences(facts, matches);
  const contents = readContents(facts, references);
  const graph = desiredGraph(facts);
  const matchOf = (address: Address): Match =>
    matches.of.get(address) ?? { state: 'unknown', why: receiptsUnsure() };

  const cases = new Map<Address, FlowCase>();
  for (const resource of facts.resources.values()) {
    if (isFlowResource(resource)) {
      cases.set(resource.address, flowCase(facts, contents, resource, matchOf(resource.address)));
    }
  }
  const sight = { facts, contents, graph, cases };
  const comparisons: ComparedAddress[] = [];
  for (const resource of facts.resources.values()) {
    const { address, kind } = resource;
    const receipt = facts.receipts.get(address);
    const flow = cases.get(address);
    if (flow !== undefined) {
      const found = compareFlow(flow, contents);
      comparisons.push({
        address,
        kind,
        resource,
        ...(receipt && { receipt }),
        ...(flow.live && { live: flow.live }),
        found: found.state === 'compared' ? withCopies(found, staleCopies(sight, flow)) : found,
      });
    } else if (!isFlowResource(resource)) {
      const one = valueCase(facts, references, resource, matchOf(address), matches.formers.get(address));
      comparisons.push({
        address,
        kind,
        resource,
        ...(receipt && { receipt }),
        ...(one.live && { live: one.live }),
        found: compareValue(one, matches),
      });
    }
  }
  for (const [address, receipt] of facts.receipts) {
    if (!facts.resources.has(address)) {
      const match = matchOf(address);
      comparisons.push({
        address,
        kind: kindOf(address),
        receipt,
        ...(match.state === 'present' && { live: match.live }),
        found: compareRemoved({ facts, references, contents, matches }, receipt, match),
      });
    }
  }
  const addresses = new Set(comparisons.map(({ address }) => address));
  return { facts, matches, graph, comparisons, isCompared: (address) => addresses.has(address) };
}

/** What a caller holds of shared flows is laid over what was found of its own content. */
function withCopies(
  found: Extract<ComparedAddress['found'], { readonly state: 'compared' }>,
  copies: ReturnType<typeof staleCopies>,
): ComparedAddress['found'] {
  if (!copies.known) {
    // Its own change is known all the same, and says more.
    return found.outside.length > 0 ? found : { state: 'unknown', why: copies };
  }
  return copies.value === undefined ? found : { ...found, stale: copies.value };
}
