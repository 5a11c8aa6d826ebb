import type { Address } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Move } from './find-moves.ts';
import type { NameMove } from './find-names.ts';
import type { Graph, Link } from './graph.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, isRenamed, publishes, writesLive } from './proposal.ts';

/** What else must happen for a change to make sense, beside the references of the manifests. */
export interface Ties {
  readonly moves: readonly Move[];
  readonly names: readonly NameMove[];
  readonly drops: readonly Link[];
  /** `from` would lead callers to `to`, which is empty until its change is done. */
  readonly fills: readonly Link[];
}

/** Holds every change that needs a held one, nearest first; each says what it waits for. */
export function holdDependents(graph: Graph, ties: Ties, proposals: Proposals): Proposals {
  const queue = busy(proposals)
    .filter((proposal) => proposal.held !== undefined)
    .map(({ address }) => address);
  if (queue.length === 0) {
    return proposals;
  }
  const changed = new Map(proposals);
  const tied = tiedTo(ties);
  for (const address of queue) {
    const needed = changed.get(address);
    if (needed === undefined) {
      continue;
    }
    const dependents = [
      ...graph
        .usedBy(address)
        .filter((link) => blocks(link, changed.get(link.from), needed))
        .map((link) => link.from),
      ...(tied.get(address) ?? []),
    ];
    for (const dependent of dependents) {
      const proposal = changed.get(dependent);
      if (proposal !== undefined && proposal.held === undefined && writesLive(proposal)) {
        changed.set(dependent, { ...proposal, held: needsHeld(needed) });
        queue.push(dependent);
      }
    }
  }
  return changed;
}

/**
 * A publish copies in what a shared flow holds now, so it waits for every held shared flow: an outside change is never
 * spread (design 5). Everything else waits only for what it could not refer to.
 */
function blocks(link: Link, user: Proposal | undefined, needed: Proposal): boolean {
  if (user === undefined || !writesLive(user)) {
    return false;
  }
  // A body names a flow by the name that it will have, which a held change does not give it.
  const isNamed = publishes(user) && isRenamed(needed);
  return link.how === 'snapshots' ? publishes(user) : isNamed || !isUsable(needed);
}

/** Whether it exists, is ours, has its content and can be reached by callers. */
function isUsable(proposal: Proposal): boolean {
  if (
    proposal.live === undefined ||
    proposal.isStub === true ||
    proposal.hazards.some(({ hazard }) => hazard === 'takes-over-unmanaged')
  ) {
    return false;
  }
  return proposal.of === 'value' || (proposal.live.published !== undefined && proposal.live.active);
}

function needsHeld(needed: Proposal): NonNullable<Proposal['held']> {
  return {
    because: 'needs-held',
    needs: needed.address,
    words: `It needs ${needed.address}, which is held.`,
    ...(needed.held?.hint !== undefined && { hint: needed.held.hint }),
  };
}

/** A number that moves binds both its owners: if one side stays as it is, the other must. */
function tiedTo({ moves, names, drops, fills }: Ties): ReadonlyMap<Address, readonly Address[]> {
  const tied = new Map<Address, Address[]>();
  const tie = (needed: Address, dependent: Address): void => {
    appendTo(tied, needed, dependent);
  };
  for (const move of moves) {
    if ('address' in move.from) {
      tie(move.from.address, move.to);
      tie(move.to, move.from.address);
    }
  }
  for (const { from, to } of names) {
    tie(from, to);
  }
  for (const { from, to } of drops) {
    tie(from, to);
  }
  for (const { from, to } of fills) {
    tie(to, from);
  }
  return tied;
}
