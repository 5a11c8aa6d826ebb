import type { Address, Attributes, DependencyHow, Resource } from '@callwright/model';
import { isFlowResource, referencesIn } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';

/** One edge between managed things: `from` uses `to`. */
export interface Link {
  readonly from: Address;
  readonly to: Address;
  readonly how: DependencyHow;
  /** Only what `from` is filled with last refers to `to`: who needs `from` itself does not wait for that. */
  readonly late?: true;
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
    const late = filledLastWith(facts, resource);
    for (const dependency of resource.dependencies) {
      // A flow that transfers to itself waits for nobody.
      if (dependency.to === 'managed' && dependency.address !== resource.address) {
        const { address: to, how } = dependency;
        const link: Link = late.has(to)
          ? { from: resource.address, to, how, late: true }
          : { from: resource.address, to, how };
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

const NOTHING: ReadonlySet<Address> = new Set();

/** What an object refers to in attributes that are filled last, and in no others. */
function filledLastWith(facts: Facts, resource: Resource): ReadonlySet<Address> {
  const last = facts.traits.get(resource.kind)?.filledLast;
  if (last === undefined || isFlowResource(resource)) {
    return NOTHING;
  }
  const late = refsIn(resource.attributes, (attribute) => last.includes(attribute));
  const early = refsIn(resource.attributes, (attribute) => !last.includes(attribute));
  return new Set([...late].filter((address) => !early.has(address)));
}

function refsIn(attributes: Attributes, chosen: (attribute: string) => boolean): ReadonlySet<Address> {
  const references = Object.entries(attributes).flatMap(([attribute, value]) =>
    chosen(attribute) ? referencesIn(value) : [],
  );
  return new Set(references.flatMap((reference) => ('$ref' in reference ? [reference.$ref] : [])));
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
