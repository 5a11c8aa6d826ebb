import type { StubFlow } from '@callwright/archy';
import type { Address, Kind } from '@callwright/model';
import { compareAddresses, kindOf, referencesIn } from '@callwright/model';
import type { Move } from './find-moves.ts';
import { isOpenMove } from './find-moves.ts';
import type { NameMove } from './find-names.ts';
import type { Link } from './graph.ts';
import type { StepSight } from './make-steps.ts';
import { detourSteps, divisionSteps, renameSteps, moveReceipt, stepsOf } from './make-steps.ts';
import type { Draft } from './object-steps.ts';
import { deleteObject } from './object-steps.ts';
import type { MoveGroup } from './move-steps.ts';
import { giverKey, moveSteps, splitMove } from './move-steps.ts';
import type { WriteLimits } from './new-values.ts';
import { writeLimits } from './new-values.ts';
import type { LateWork } from './late-steps.ts';
import { emptyOf, lateAttributes, lateWorkOf } from './late-steps.ts';
import type { Bundle, Rank } from './order-steps.ts';
import { rankOf } from './order-steps.ts';
import type { Proposal, ValueProposal } from './proposal.ts';
import type { References } from './resolve-references.ts';
import { components } from './components.ts';
import { stubSteps } from './stub-steps.ts';
import { appendTo } from './by-key.ts';

/** What orders the work of a plan beside the steps themselves. */
export interface WorkOrder {
  /** `from` waits for `to`. */
  readonly waits: readonly Link[];
  /** `from` waits only until `to` is there in name. */
  readonly stubWaits: readonly Link[];
  /** `from` waits only until `to`, which is there, has its new name. */
  readonly nameWaits: readonly Link[];
  /** What objects are filled with last waits for these. */
  readonly lateWaits: readonly Link[];
  /** Flows that are published empty first: new ones, and some that are deleted. */
  readonly stubs: ReadonlyMap<Address, StubFlow>;
  /** Of the waits, those for the content of flows that are empty. */
  readonly fills: readonly Link[];
  /** `from` lets go of `to`, which is deleted afterwards. */
  readonly drops: readonly Link[];
  readonly moves: readonly Move[];
  readonly names: readonly NameMove[];
}

/** All work as bundles: one per change, one for moves that hang together, one for a name that must be free early. */
export function bundleWork(sight: StepSight, order: WorkOrder, references: References): readonly Bundle[] {
  const limitsOf = (kind: Kind): WriteLimits => writeLimits(sight.facts.traits.get(kind));
  const open = order.moves
    .filter((move) => isOpenMove(sight.proposals, move))
    .flatMap((move) => splitMove(move, limitsOf(kindOf(move.to))));
  const groups = moveGroups(sight, open);
  const keyOf = (address: Address): string => groups.keyOf.get(address) ?? address;
  const waitsFor = new Map<string, string[]>();
  for (const { from, to } of order.waits) {
    appendTo(waitsFor, keyOf(from), keyOf(to));
  }
  for (const { from, to } of order.stubWaits) {
    appendTo(waitsFor, keyOf(from), stubKey(to));
  }
  for (const { from, to } of order.nameWaits) {
    appendTo(waitsFor, keyOf(from), renameKey(to));
  }
  for (const address of sight.renamedEarly) {
    appendTo(waitsFor, keyOf(address), renameKey(address));
  }
  for (const address of sight.stubs.keys()) {
    appendTo(waitsFor, keyOf(address), stubKey(address));
  }
  const late = new Map(lateWorkOf(sight, order.drops, groups.keyOf).map((work) => [work.address, work]));
  for (const { from, to } of order.lateWaits) {
    appendTo(waitsFor, lateKey(from), keyOf(to));
  }
  for (const { address, isLast } of late.values()) {
    appendTo(
      waitsFor,
      isLast ? lateKey(address) : keyOf(address),
      isLast ? keyOf(address) : lateKey(address),
    );
    appendTo(waitsFor, lateKey(address), lettingGoKey(address));
    appendTo(waitsFor, lettingGoKey(address), keyOf(address));
  }
  const lettingGoOf = (address: Address): string => {
    const work = late.get(address);
    if (work !== undefined) {
      return work.lettingGo.length > 0 ? lettingGoKey(address) : lateKey(address);
    }
    return sight.stubs.has(address) ? stubKey(address) : keyOf(address);
  };
  for (const { from, to } of order.drops) {
    appendTo(waitsFor, keyOf(to), lettingGoOf(from));
  }
  for (const { from, to } of beforeEmptying(sight, order.drops)) {
    appendTo(waitsFor, stubKey(to), lettingGoOf(from));
  }
  for (const { from, to } of order.names) {
    const freed = freedBy(sight, from) ?? keyOf(from);
    for (const taker of [keyOf(to), renameKey(to), stubKey(to)]) {
      appendTo(waitsFor, taker, freed);
    }
  }
  for (const { address, division } of sight.proposals.values()) {
    if (division !== undefined) {
      appendTo(waitsFor, keyOf(address), divisionKey(address));
    }
  }
  for (const address of sight.detours.keys()) {
    for (const key of [keyOf(address), renameKey(address)]) {
      appendTo(waitsFor, key, detourKey(address));
    }
  }
  const { moves } = sight.facts.moved;
  const leaving = new Map(moves.map(({ from }, at) => [from, at]));
  for (const [at, { from, to }] of moves.entries()) {
    for (const key of [from, to].flatMap((address) => [
      keyOf(address),
      renameKey(address),
      stubKey(address),
      detourKey(address),
    ])) {
      appendTo(waitsFor, key, moveKey(to));
    }
    const leaves = leaving.get(to) ?? at;
    if (leaves < at) {
      appendTo(waitsFor, moveKey(to), moveKey(moves[leaves]?.to ?? to));
    }
  }
  const bundle = (key: string, rank: Rank, steps: readonly Draft[]): readonly Bundle[] =>
    steps.length === 0
      ? []
      : [{ key, steps: steps.map((step) => withIds(sight, step)), rank, waitsFor: waitsFor.get(key) ?? [] }];
  const single = [...sight.proposals.values()].flatMap((proposal) => {
    const rank = rankOf(sight.facts, proposal);
    const isOpenFlow = proposal.of === 'flow' && proposal.held === undefined;
    const early = isOpenFlow ? detourSteps(sight, proposal) : [];
    const renamed =
      isOpenFlow && sight.renamedEarly.has(proposal.address) ? renameSteps(sight, proposal) : [];
    const stub = isOpenFlow ? stubSteps(sight, proposal) : [];
    return [
      ...(groups.keyOf.has(proposal.address)
        ? []
        : bundle(proposal.address, rank, afterEmptying(sight, proposal, late) ?? stepsOf(sight, proposal))),
      ...bundle(divisionKey(proposal.address), rank, divisionSteps(proposal)),
      ...bundle(detourKey(proposal.address), rank, early),
      ...bundle(renameKey(proposal.address), rank, renamed),
      ...bundle(stubKey(proposal.address), rank, stub),
      ...bundle(lettingGoKey(proposal.address), rank, late.get(proposal.address)?.lettingGo ?? []),
      ...bundle(lateKey(proposal.address), lateRank(proposal), late.get(proposal.address)?.steps ?? []),
    ];
  });
  const moving = [...groups.groups].flatMap(([key, group]) =>
    bundle(
      key,
      groupRank(sight, group),
      moveSteps(group, (object) => references.ofAttributes(object.attributes), limitsOf),
    ),
  );
  const moved = moves.flatMap((move) => {
    const proposal = sight.proposals.get(move.to);
    return proposal === undefined || sight.isFrozen || !sight.isChosen(move.to)
      ? []
      : bundle(moveKey(move.to), rankOf(sight.facts, proposal), [moveReceipt(move)]);
  });
  return [...single, ...moving, ...moved];
}

/**
 * Nobody may reach what is empty: whoever leads from outside to flows that go together (`from`) lets go before one of them
 * is emptied (`to`).
 */
function beforeEmptying({ stubs, proposals }: StepSight, drops: readonly Link[]): readonly Link[] {
  const emptied = [...stubs.keys()].filter((address) => proposals.get(address)?.action === 'delete');
  if (emptied.length === 0) {
    return [];
  }
  const ring = components(drops);
  return emptied.flatMap((to) =>
    drops
      .filter((link) => ring.get(link.to) === ring.get(to) && ring.get(link.from) !== ring.get(to))
      .map((link): Link => ({ ...link, to })),
  );
}

/** Ids of what is there already: without a ledger nothing else tells them when the step runs. */
function withIds(sight: StepSight, step: Draft): Draft {
  if (step.do !== 'create-object' && step.do !== 'update-object') {
    return step;
  }
  const ids = referencesIn(step.attributes).flatMap((reference) => {
    const id = '$ref' in reference ? sight.proposals.get(reference.$ref)?.live?.id : undefined;
    return '$ref' in reference && id !== undefined ? [[reference.$ref, id] as const] : [];
  });
  return ids.length === 0 ? step : { ...step, ids: Object.fromEntries(ids) };
}

function divisionKey(address: string): string {
  return `division ${address}`;
}

function moveKey(address: string): string {
  return `moved ${address}`;
}

function detourKey(address: string): string {
  return `detour ${address}`;
}

/** Work of its own that frees the name of a flow before the rest of its change. */
function freedBy(sight: StepSight, address: Address): string | undefined {
  return sight.detours.has(address)
    ? detourKey(address)
    : sight.renamedEarly.has(address)
      ? renameKey(address)
      : undefined;
}

function renameKey(address: string): string {
  return `rename ${address}`;
}

/** The delete of an object that a step before has emptied. */
function afterEmptying(
  sight: StepSight,
  proposal: Proposal,
  late: ReadonlyMap<Address, LateWork>,
): readonly Draft[] | undefined {
  const work = late.get(proposal.address);
  return proposal.of === 'value' && work?.isLast === false
    ? [deleteObject(proposal, emptyOf(proposal.liveAttributes ?? {}, lateAttributes(sight, proposal)))]
    : undefined;
}

function lateKey(address: string): string {
  return `late ${address}`;
}

function lettingGoKey(address: string): string {
  return `letting go ${address}`;
}

/** After all routes on the way in; before everything on the way out. */
function lateRank({ action, address }: Proposal): Rank {
  return action === 'delete' ? [5, -Infinity, address] : [4, Infinity, address];
}

function stubKey(address: string): string {
  return `stub ${address}`;
}

interface Groups {
  readonly groups: ReadonlyMap<string, MoveGroup>;
  readonly keyOf: ReadonlyMap<Address, string>;
}

/** Moves that share a party belong together. */
function moveGroups(sight: StepSight, moves: readonly Move[]): Groups {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) {
      at = next;
    }
    return at;
  };
  for (const move of moves) {
    const [a, b] = [rootOf(giverKey(move)), rootOf(move.to)];
    if (a !== b) {
      parent.set(a, b);
    }
  }
  const byRoot = new Map<string, Move[]>();
  for (const move of moves) {
    appendTo(byRoot, rootOf(move.to), move);
  }
  const groups = new Map<string, MoveGroup>();
  const keyOf = new Map<Address, string>();
  for (const group of byRoot.values()) {
    const addresses = new Set(
      group.flatMap((move) => ('address' in move.from ? [move.from.address, move.to] : [move.to])),
    );
    const proposals = [...addresses]
      .sort(compareAddresses)
      .map((address) => sight.proposals.get(address))
      .filter((proposal): proposal is ValueProposal & Proposal => proposal?.of === 'value');
    const key = `moves ${proposals[0]?.address ?? ''}`;
    groups.set(key, { moves: group, proposals });
    for (const proposal of proposals) {
      keyOf.set(proposal.address, key);
    }
  }
  return { groups, keyOf };
}

/** A group goes when the last of its parties would. */
function groupRank(sight: StepSight, group: MoveGroup): Rank {
  const ranks = group.proposals
    .filter(({ action }) => action !== 'delete')
    .map((proposal) => rankOf(sight.facts, proposal));
  return ranks.reduce((last, rank) =>
    rank[0] > last[0] || (rank[0] === last[0] && rank[1] > last[1]) ? rank : last,
  );
}
