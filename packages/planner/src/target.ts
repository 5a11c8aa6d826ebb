import { closestName } from '@callwright/archy';
import type { Address, Finding } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { WorkOrder } from './bundle-work.ts';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';
import type { Graph } from './graph.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { reason } from './proposal.ts';

/** A plan that is limited to some addresses and what they bring with them. */
export interface Aimed {
  /** Of everything; what is left out stays as it is. */
  readonly proposals: Proposals;
  readonly order: WorkOrder;
  /** Undefined: nothing is left out. */
  readonly chosen: ReadonlySet<Address> | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Limits a plan to the targets (design 9): with what they need, with the callers of a shared flow that changes, and with
 * the other side of every number, name and address that goes from one to another. What is left out is not touched, and
 * nothing of it is deleted.
 *
 * Throws a ToolError `plan.unknown-target` for an address that has neither a manifest nor a receipt.
 */
export function aimAt(facts: Facts, graph: Graph, order: WorkOrder, proposals: Proposals): Aimed {
  const targets = facts.input.options.targets ?? [];
  if (targets.length === 0) {
    return { proposals, order, chosen: undefined, findings: [] };
  }
  checkTargets(targets, proposals);
  const chosen = chosenWith(facts, graph, order, proposals, targets);
  const left = [...proposals.values()].filter(({ address }) => !chosen.has(address));
  const changed = new Map(proposals);
  for (const proposal of left) {
    changed.set(proposal.address, leftOut(proposal));
  }
  const among = ({ from, to }: { readonly from: Address; readonly to: Address }): boolean =>
    chosen.has(from) && chosen.has(to);
  return {
    proposals: changed,
    chosen,
    order: {
      ...order,
      waits: order.waits.filter(among),
      stubWaits: order.stubWaits.filter(among),
      nameWaits: order.nameWaits.filter(among),
      lateWaits: order.lateWaits.filter(among),
      fills: order.fills.filter(among),
      drops: order.drops.filter(among),
      names: order.names.filter(among),
      moves: order.moves.filter(({ to }) => chosen.has(to)),
      stubs: new Map([...order.stubs].filter(([address]) => chosen.has(address))),
    },
    findings: sayLeftOut(left),
  };
}

function checkTargets(targets: readonly Address[], proposals: Proposals): void {
  for (const target of targets) {
    if (!proposals.has(target)) {
      const close = closestName(target, [...proposals.keys()]);
      throw new ToolError({
        code: 'plan.unknown-target',
        problem: 'usage',
        summary: `--target names ${target}, which has neither a manifest nor a receipt in this org.`,
        ...(close !== undefined && { hint: `Did you mean ${close}?` }),
      });
    }
  }
}

function chosenWith(
  facts: Facts,
  graph: Graph,
  order: WorkOrder,
  proposals: Proposals,
  targets: readonly Address[],
): ReadonlySet<Address> {
  const explicit = new Set(targets);
  const tied = tiesOf(facts, order);
  const chosen = new Set(targets);
  for (const address of chosen) {
    const callers =
      explicit.has(address) || doesSomething(proposals.get(address))
        ? graph.usedBy(address).filter(({ how }) => how === 'snapshots')
        : [];
    for (const next of [
      ...graph.uses(address).map(({ to }) => to),
      ...callers.map(({ from }) => from),
      ...(tied.get(address) ?? []),
    ]) {
      if (proposals.has(next)) {
        chosen.add(next);
      }
    }
  }
  return chosen;
}

/** What cannot happen to one without the other. */
function tiesOf(facts: Facts, order: WorkOrder): ReadonlyMap<Address, readonly Address[]> {
  const ties = new Map<Address, Address[]>();
  const both = (a: Address, b: Address): void => {
    appendTo(ties, a, b);
    appendTo(ties, b, a);
  };
  // Who lets go of something may do so alone; who is deleted waits for all that let go of it.
  order.drops.forEach(({ from, to }) => appendTo(ties, to, from));
  order.names.forEach(({ from, to }) => both(from, to));
  for (const { from, to } of order.moves) {
    if ('address' in from) {
      both(from.address, to);
    }
  }
  [...facts.moved.moves, ...facts.moved.leftovers].forEach(({ from, to }) => both(from, to));
  return ties;
}

function doesSomething(proposal: Proposal | undefined): boolean {
  return proposal !== undefined && (proposal.action !== 'keep' || proposal.held !== undefined);
}

function leftOut(proposal: Proposal): Proposal {
  const stays: Proposal = {
    ...proposal,
    action: 'keep',
    reason: reason('left-out', 'It is left out by --target.'),
    edits: [],
    hazards: [],
    refresh: false,
  };
  const { held, ...rest } = stays;
  return held === undefined ? stays : rest;
}

/** How many of them are named. */
const NAMED = 5;

function sayLeftOut(left: readonly Proposal[]): readonly Finding[] {
  const changes = left.filter(doesSomething).map(({ action, address }) => `${action} ${address}`);
  const more = changes.length > NAMED ? `, and ${changes.length - NAMED} more` : '';
  return changes.length === 0
    ? []
    : [
        {
          code: 'plan.left-out',
          severity: 'note',
          summary: `${changes.length === 1 ? '1 change' : `${changes.length} changes`} left out by --target.`,
          detail: `${changes.slice(0, NAMED).join(', ')}${more}.`,
        },
      ];
}
