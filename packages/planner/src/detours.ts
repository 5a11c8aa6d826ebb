import type { Address } from '@callwright/model';
import { compareAddresses, hashText } from '@callwright/model';
import type { WorkOrder } from './bundle-work.ts';
import { components } from './components.ts';
import type { NameMove } from './find-names.ts';
import type { Proposals } from './proposal.ts';

/** One thing that waits for another. */
interface Wait {
  readonly from: Address;
  readonly to: Address;
}

/**
 * Names that flows take for a moment: whoever gives a name to one that it waits for itself, directly or through others,
 * gives it early. Flows that exchange their names are such a ring; so are a flow that is deleted once a route has left
 * it, and the one that the route turns to and that takes the name over.
 */
export function detoursOf(order: WorkOrder, proposals: Proposals): ReadonlyMap<Address, string> {
  const detours = new Map<Address, string>();
  if (order.names.length === 0) {
    return detours;
  }
  const others = otherWaits(order, proposals);
  const byGiver = [...order.names].sort((a, b) => compareAddresses(a.from, b.from));
  for (let left: readonly NameMove[] = byGiver; ;) {
    const component = components([...others, ...left.map(({ from, to }) => ({ from: to, to: from }))]);
    const broken = new Set<number>();
    for (const { from, to } of left) {
      const ring = component.get(from);
      if (ring !== undefined && ring === component.get(to) && !broken.has(ring)) {
        broken.add(ring);
        detours.set(from, detourName(from));
      }
    }
    if (broken.size === 0) {
      return detours;
    }
    left = left.filter(({ from }) => !detours.has(from));
  }
}

/** The same in every plan, so that whoever finds the name knows whose it is. */
export function detourName(address: Address): string {
  return `callwright-${hashText(address).slice(0, 12)}`;
}

function otherWaits(
  { waits, stubWaits, nameWaits, lateWaits, stubs, drops, moves }: WorkOrder,
  proposals: Proposals,
): readonly Wait[] {
  const together = moves.flatMap((move): readonly Wait[] =>
    'address' in move.from
      ? [
          { from: move.from.address, to: move.to },
          { from: move.to, to: move.from.address },
        ]
      : [],
  );
  const fillers = new Set(lateWaits.map(({ from }) => from));
  // What an object is filled with is work of its own, which nobody waits for who needs the object by its name.
  const last = (address: Address): Address => `${address} filled`;
  const open = ({ from, to }: Wait): boolean =>
    [from, to].every((address) => proposals.get(address)?.held === undefined);
  return [
    ...[...waits, ...stubWaits, ...nameWaits, ...together].filter(open),
    ...lateWaits.filter(open).map(({ from, to }) => ({ from: last(from), to })),
    // One that is empty has let go of everything before its own work.
    ...drops
      .filter((link) => open(link) && !stubs.has(link.from))
      .map(({ from, to }) => ({ from: to, to: fillers.has(from) ? last(from) : from })),
  ];
}
