import type { Address, DependencyHow } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';

/** One edge between managed things: `from` uses `to`. */
export interface Link {
  readonly from: Address;
  readonly to: Address;
  readonly how: DependencyHow;
}

/** Who uses whom after this plan. */
export interface Graph {
  readonly uses: (address: Address) => readonly Link[];
  readonly usedBy: (address: Address) => readonly Link[];
}

const NONE: readonly Link[] = [];

export function desiredGraph(facts: Facts): Graph {
  const uses = new Map<Address, Link[]>();
  const usedBy = new Map<Address, Link[]>();
  for (const resource of facts.resources.values()) {
    const links: Link[] = [];
    for (const dependency of resource.dependencies) {
      // A flow that transfers to itself waits for nobody.
      if (dependency.to === 'managed' && dependency.address !== resource.address) {
        const link = { from: resource.address, to: dependency.address, how: dependency.how };
        links.push(link);
        appendTo(usedBy, link.to, link);
      }
    }
    if (links.length > 0) {
      uses.set(resource.address, links);
    }
  }
  return {
    uses: (address) => uses.get(address) ?? NONE,
    usedBy: (address) => usedBy.get(address) ?? NONE,
  };
}

/** Everything that is reached from `start` by following users, nearest first, each once. */
export function reachedFrom(graph: Graph, start: readonly Address[]): readonly Address[] {
  const seen = new Set(start);
  const queue = [...start];
  for (const address of queue) {
    for (const { from } of graph.usedBy(address)) {
      if (!seen.has(from)) {
        seen.add(from);
        queue.push(from);
      }
    }
  }
  return queue.slice(start.length);
}
