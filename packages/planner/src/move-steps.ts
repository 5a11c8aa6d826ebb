import type { Attributes, Json, LiveObject, StepId } from '@callwright/model';
import { compareText, stableStringify } from '@callwright/model';
import { valuesOf } from './entrances.ts';
import type { Move } from './find-moves.ts';
import type { Draft } from './make-steps.ts';
import { createObject, deleteObject, managedBefore, updateObject } from './make-steps.ts';
import type { ValueProposal } from './proposal.ts';
import { trailsOf } from './trails.ts';

/** One object in a chain of moves: a managed resource, or an unmanaged object that gives something up. */
type Party =
  | { readonly key: string; readonly proposal: ValueProposal }
  | {
      readonly key: string;
      readonly object: LiveObject;
      readonly attributes: Attributes;
      readonly taker: ValueProposal;
    };

/** Moves that hang together, with everybody who takes part in them. */
export interface MoveGroup {
  readonly moves: readonly Move[];
  readonly proposals: readonly ValueProposal[];
}

type MoveDraft = Draft & { readonly follows?: StepId };

/**
 * The requests of moves that hang together. A value is unbound only between the request that gives it up and the next
 * one, which binds it; a request in between two moves does both. Values that go round need one extra request (design 5).
 * A new object that takes from several is created once, right after the last of them has given: it has no id before.
 */
export function moveSteps(
  group: MoveGroup,
  resolve: (object: LiveObject) => Attributes,
): readonly MoveDraft[] {
  const parties = partiesOf(group, resolve);
  const visits = visitsOf(group.moves);
  const last = new Map(visits.map(({ key }, at) => [key, at]));
  const states = new Map<string, Attributes>();
  const counts = new Map<string, number>();
  const unbound = new Set<Move>();
  const steps: MoveDraft[] = [];
  for (const [at, { key, gains, gives }] of visits.entries()) {
    const party = parties.get(key);
    const isLast = last.get(key) === at;
    if (party === undefined || (isNew(party) && !isLast)) {
      continue;
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const before = states.get(key) ?? stateBefore(party);
    const after = isLast ? finalState(party, before, gives) : withMoves(before, gains, gives);
    states.set(key, after);
    const step = stepFor(party, { before, after, count, isLast });
    const previous = steps.at(-1);
    steps.push(unbound.size === 0 || previous === undefined ? step : { ...step, follows: previous.id });
    group.moves
      .filter((move) => move === gains || (isNew(party) && move.to === key))
      .forEach((move) => unbound.delete(move));
    if (gives !== undefined) {
      unbound.add(gives);
    }
  }
  return steps;
}

interface Visit {
  readonly key: string;
  readonly gains: Move | undefined;
  readonly gives: Move | undefined;
}

/** Whose turn it is, along the trails of the moves. */
function visitsOf(moves: readonly Move[]): readonly Visit[] {
  const edges = moves.map((move) => ({ from: giverKey(move), to: move.to, move }));
  return trailsOf(edges).flatMap((trail) =>
    [undefined, ...trail].map((taking, at) => ({
      key: taking?.to ?? trail[0]?.from ?? '',
      gains: taking?.move,
      gives: trail[at]?.move,
    })),
  );
}

function isNew(party: Party): boolean {
  return 'proposal' in party && party.proposal.live === undefined;
}

function partiesOf(
  group: MoveGroup,
  resolve: (object: LiveObject) => Attributes,
): ReadonlyMap<string, Party> {
  const parties = new Map<string, Party>();
  const byAddress = new Map(group.proposals.map((proposal) => [proposal.address as string, proposal]));
  for (const [key, proposal] of byAddress) {
    parties.set(key, { key, proposal });
  }
  for (const move of group.moves) {
    const taker = byAddress.get(move.to);
    if ('object' in move.from && taker !== undefined) {
      const { object } = move.from;
      const resolved = resolve(object);
      const given = parties.get(object.id);
      const attributes = { [move.attribute]: resolved[move.attribute] ?? null };
      parties.set(object.id, {
        key: object.id,
        object,
        attributes: { ...(given && 'attributes' in given ? given.attributes : {}), ...attributes },
        taker,
      });
    }
  }
  return parties;
}

export function giverKey(move: Move): string {
  return 'address' in move.from ? move.from.address : move.from.object.id;
}

function stateBefore(party: Party): Attributes {
  if ('object' in party) {
    return party.attributes;
  }
  const { proposal } = party;
  if (proposal.action === 'delete') {
    return proposal.liveAttributes ?? {};
  }
  return proposal.live === undefined ? {} : managedBefore(proposal);
}

function finalState(party: Party, before: Attributes, gives: Move | undefined): Attributes {
  return 'object' in party
    ? withMoves(before, undefined, gives)
    : (party.proposal.resource?.attributes ?? withMoves(before, undefined, gives));
}

function withMoves(before: Attributes, gains: Move | undefined, gives: Move | undefined): Attributes {
  const after: Record<string, Json> = { ...before };
  if (gives !== undefined) {
    const gone = new Set(gives.values.map(stableStringify));
    after[gives.attribute] = valuesOf(before, gives.attribute).filter(
      (value) => !gone.has(stableStringify(value)),
    );
  }
  if (gains !== undefined) {
    const kept = valuesOf(after, gains.attribute);
    after[gains.attribute] = [...kept, ...gains.values].sort((a, b) =>
      compareText(stableStringify(a), stableStringify(b)),
    );
  }
  return after;
}

interface Turn {
  readonly before: Attributes;
  readonly after: Attributes;
  readonly count: number;
  readonly isLast: boolean;
}

function stepFor(party: Party, { before, after, count, isLast }: Turn): Draft {
  const number = count === 1 ? '' : `#${count}`;
  if ('object' in party) {
    const { object, taker } = party;
    const step = updateObject(
      { ...taker, live: object },
      `update-object:${taker.address}#from-${object.id}${number}`,
      before,
      after,
      count === 1 ? object.version : undefined,
    );
    return { ...step, liveName: object.name, unmanaged: true } as Draft;
  }
  const { proposal } = party;
  if (proposal.live === undefined) {
    return createObject(proposal, after);
  }
  if (proposal.action === 'delete' && isLast) {
    return deleteObject(proposal, before);
  }
  const id = `update-object:${proposal.address}${number}`;
  return updateObject(proposal, id, before, after, count === 1 ? proposal.live.version : undefined);
}
