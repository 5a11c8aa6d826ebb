import type { Address } from '@callwright/model';
import { appendTo } from './by-key.ts';
import { components } from './components.ts';
import type { Graph, Link } from './graph.ts';

/**
 * Who waits for the content of empty flows beside those that name them: whoever uses one of a ring from outside, and
 * whoever uses a published flow that leads to an empty one. Callers would reach it through them (design 5, order).
 * @param rings links between flows that need each other and are not published
 */
export function waitForContent(
  graph: Graph,
  waits: readonly Link[],
  rings: readonly Link[],
  stubs: ReadonlySet<Address>,
  isWork: (address: Address) => boolean,
): readonly Link[] {
  const component = components(rings);
  const stubsOf = (address: Address): readonly Address[] =>
    [...stubs].filter((stub) => component.has(stub) && component.get(stub) === component.get(address));
  const throughRing = waits
    .filter(({ from, to }) => component.has(to) && component.get(from) !== component.get(to))
    .flatMap(({ from, to, how }) =>
      stubsOf(to)
        .filter((stub) => stub !== to)
        .map((stub) => ({ from, to: stub, how })),
    );
  const throughLive = [...stubs].flatMap((stub) => {
    const needed = neededBy(stub, waits);
    return usersThrough(graph, stub, isWork).filter(({ from }) => !needed.has(from));
  });
  return [...throughRing, ...throughLive];
}

/** Work that uses something which nothing is to be done with and which leads to the stub. */
function usersThrough(graph: Graph, stub: Address, isWork: (address: Address) => boolean): readonly Link[] {
  const seen = new Set([stub]);
  const found: Link[] = [];
  for (const address of seen) {
    for (const { from, how } of graph.usedBy(address)) {
      if (!isWork(from)) {
        seen.add(from);
      } else if (address !== stub) {
        found.push({ from, to: stub, how });
      }
    }
  }
  return found;
}

/** Everything that an address waits for itself. */
function neededBy(address: Address, waits: readonly Link[]): ReadonlySet<Address> {
  const targets = new Map<Address, Address[]>();
  for (const { from, to } of waits) {
    appendTo(targets, from, to);
  }
  const needed = new Set<Address>([address]);
  for (const one of needed) {
    targets.get(one)?.forEach((target) => needed.add(target));
  }
  return needed;
}
