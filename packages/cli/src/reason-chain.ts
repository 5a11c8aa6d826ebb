import type { Address, Change, Plan } from '@callwright/model';

/** One change on the way from what is asked about down to where it begins, and how far down it is. */
export interface ChainLink {
  readonly change: Change;
  readonly depth: number;
}

/**
 * The reason chain of a change: itself, what it follows from or waits for, what those follow from, and so on, nearest
 * first, each once. Undefined when the plan has no such address.
 */
export function reasonChain(plan: Plan, address: Address): readonly ChainLink[] | undefined {
  return reasonChains(plan)(address);
}

/** The same for many changes of one plan. */
export function reasonChains(plan: Plan): (address: Address) => readonly ChainLink[] | undefined {
  const changes = new Map<Address, Change>(plan.changes.map((change) => [change.address, change]));
  return (address) => chainFrom(address, changes);
}

function chainFrom(
  address: Address,
  changes: ReadonlyMap<Address, Change>,
): readonly ChainLink[] | undefined {
  const first = changes.get(address);
  if (first === undefined) {
    return undefined;
  }
  const links = new Map<Address, ChainLink>([[address, { change: first, depth: 0 }]]);
  const follow = ({ change, depth }: ChainLink): void => {
    for (const cause of causesOf(change)) {
      const next = changes.get(cause);
      if (next !== undefined && !links.has(cause)) {
        const link = { change: next, depth: depth + 1 };
        links.set(cause, link);
        follow(link);
      }
    }
  };
  follow({ change: first, depth: 0 });
  return [...links.values()];
}

function causesOf({ reason, held }: Change): readonly Address[] {
  return [...(held?.needs === undefined ? [] : [held.needs]), ...reason.because];
}
