import type { Attributes, Json, Kind, LiveObject, StepId } from '@callwright/model';
import { compareText, stableStringify } from '@callwright/model';
import { valuesOf } from './entrances.ts';
import type { Move } from './find-moves.ts';
import type { WriteLimits } from './new-values.ts';
import { writesTo } from './new-values.ts';
import type { Draft } from './object-steps.ts';
import {
  appliedPart,
  createObject,
  deleteObject,
  managedBefore,
  numbered,
  updateObject,
} from './object-steps.ts';
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
 * New values beyond what one write may bring follow when everything has moved.
 */
export function moveSteps(
  group: MoveGroup,
  resolve: (object: LiveObject) => Attributes,
  limitsOf: (kind: Kind) => WriteLimits,
): readonly MoveDraft[] {
  const parties = partiesOf(group, resolve);
  const visits = visitsOf(group.moves);
  const last = new Map(visits.map(({ key }, at) => [key, at]));
  const taken = new Map<string, Attributes>();
  const counts = new Map<string, number>();
  const rest: (() => MoveDraft)[] = [];
  const unbound = new Set<Move>();
  const steps: MoveDraft[] = [];
  const turn = (party: Party, after: Attributes, isLast: boolean): MoveDraft => {
    const count = (counts.get(party.key) ?? 0) + 1;
    const before = taken.get(party.key) ?? stateBefore(party);
    counts.set(party.key, count);
    taken.set(party.key, after);
    return stepFor(party, { before, after, count, isLast });
  };
  for (const [at, { key, gains, gives }] of visits.entries()) {
    const party = parties.get(key);
    if (party === undefined) {
      continue;
    }
    // One that is deleted lets go by an update, which can be undone should the next request fail; a delete cannot.
    const isReleased = isDeleted(party) && Array.isArray(stateBefore(party)[gives?.attribute ?? '']);
    const isLastVisit = last.get(key) === at;
    const isLast = isLastVisit && !isReleased;
    const before = taken.get(key) ?? stateBefore(party);
    const target = isLast
      ? finalState(party, before, gives)
      : isNew(party) && !taken.has(key)
        ? withoutPending(party, group.moves, gains)
        : withMoves(before, gains, gives);
    const [after = target, ...later] = writesTo(before, target, limitsFor(party, limitsOf), urgentOf(gains));
    const step = turn(party, after, isLast);
    const previous = steps.at(-1);
    steps.push(unbound.size === 0 || previous === undefined ? step : { ...step, follows: previous.id });
    if (isReleased && isLastVisit) {
      rest.push(() => turn(party, after, true));
    }
    if (isLast) {
      rest.push(...later.map((state) => () => turn(party, state, true)));
    }
    if (gains !== undefined) {
      unbound.delete(gains);
    }
    if (gives !== undefined) {
      unbound.add(gives);
    }
  }
  return [...steps, ...rest.map((next) => next())];
}

function urgentOf(gains: Move | undefined): Readonly<Record<string, readonly Json[]>> {
  return gains === undefined ? {} : { [gains.attribute]: gains.values };
}

function limitsFor(party: Party, limitsOf: (kind: Kind) => WriteLimits): WriteLimits {
  return 'object' in party ? {} : limitsOf(party.proposal.kind);
}

/** As many values in one move as one write may bring. */
export function splitMove(move: Move, limits: WriteLimits): readonly Move[] {
  const most = limits[move.attribute] ?? move.values.length;
  return Array.from({ length: Math.ceil(move.values.length / most) }, (_, at) => ({
    ...move,
    values: move.values.slice(at * most, (at + 1) * most),
  }));
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

function isDeleted(party: Party): boolean {
  return 'proposal' in party && party.proposal.action === 'delete';
}

function isNew(party: Party): party is Party & { readonly proposal: ValueProposal } {
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

/** A new object as it is made with the first value that moves to it: the other ones come by moves of their own. */
function withoutPending(
  party: Party & { readonly proposal: ValueProposal },
  moves: readonly Move[],
  gains: Move | undefined,
): Attributes {
  const pending = moves.filter((move) => move.to === party.key && move !== gains);
  return pending.reduce(
    (attributes, move) => withMoves(attributes, undefined, move),
    party.proposal.resource?.attributes ?? {},
  );
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

/** What was applied of one that is deleted, and what it lets go of: the rest is sent back as it was read. */
function ownPart(proposal: ValueProposal, state: Attributes, other: Attributes): Attributes {
  const changed = Object.entries(state).filter(
    ([name, value]) => stableStringify(value) !== stableStringify(other[name] ?? null),
  );
  return { ...appliedPart(proposal, state), ...Object.fromEntries(changed) };
}

interface Turn {
  readonly before: Attributes;
  readonly after: Attributes;
  readonly count: number;
  readonly isLast: boolean;
}

function stepFor(party: Party, { before, after, count, isLast }: Turn): Draft {
  if ('object' in party) {
    const { object, taker } = party;
    const step = updateObject(
      { ...taker, live: object },
      numbered(`update-object:${taker.address}#from-${object.id}`, count - 1),
      before,
      after,
      count === 1 ? object.version : undefined,
    );
    return { ...step, liveName: object.name, unmanaged: true } as Draft;
  }
  const { proposal } = party;
  const { address, live } = proposal;
  if (live === undefined && count === 1) {
    return createObject(proposal, after);
  }
  if (proposal.action === 'delete' && isLast) {
    return deleteObject(proposal, before);
  }
  const updates = live === undefined ? count - 1 : count;
  const id = numbered(`update-object:${address}`, updates - 1);
  const version = count === 1 ? live?.version : undefined;
  return proposal.action === 'delete'
    ? updateObject(proposal, id, ownPart(proposal, before, after), ownPart(proposal, after, before), version)
    : updateObject(proposal, id, before, after, version);
}
