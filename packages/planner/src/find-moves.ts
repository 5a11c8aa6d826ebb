import type { Address, Json, KindTraits, LiveObject } from '@callwright/model';
import { stableStringify } from '@callwright/model';
import { components } from './components.ts';
import { unanswered } from './unanswered.ts';
import { sayValue } from './describe-values.ts';
import { valuesOf } from './entrances.ts';
import type { Facts } from './facts.ts';
import type { Matches } from './match-live.ts';
import type { Proposal, Proposals, RaisedHazard, ValueProposal } from './proposal.ts';
import { busy, heldConflict } from './proposal.ts';

/** A value of which the org allows one owner goes from one object to another. */
export interface Move {
  readonly attribute: string;
  readonly values: readonly Json[];
  /** Who has it: a managed resource that gives it up, or an object that nobody here manages. */
  readonly from: { readonly address: Address } | { readonly object: LiveObject };
  readonly to: Address;
}

/** Whether everybody who takes part in it may do so. */
export function isOpenMove(proposals: Proposals, { from, to }: Move): boolean {
  const parties = 'address' in from ? [from.address, to] : [to];
  return parties.every((address) => proposals.get(address)?.held === undefined);
}

export interface Moves {
  readonly moves: readonly Move[];
  readonly proposals: Proposals;
}

/** Finds numbers (and other exclusive values) that change owner, that are taken from somebody, and that end bound nowhere. */
export function findMoves(facts: Facts, matches: Matches, proposals: Proposals): Moves {
  const changing = busy(proposals).filter(isChangedValue);
  if (changing.length === 0) {
    return { moves: [], proposals };
  }
  const owners = indexOwners(facts);
  const wanted = indexWanted(facts, proposals);
  const moves: Move[] = [];
  const changed = new Map(proposals);
  for (const proposal of changing) {
    const found = takings(facts, matches, proposals, owners, proposal);
    moves.push(...found.moves);
    // What can never be done unroutes nothing.
    const isHopeless = proposal.held?.because === 'conflict';
    const hazards = [...found.hazards, ...(isHopeless ? [] : unroutes(facts, wanted, proposal))];
    if (hazards.length > 0 || found.conflict !== undefined) {
      changed.set(proposal.address, {
        ...proposal,
        hazards: [...proposal.hazards, ...hazards],
        ...(found.conflict !== undefined && proposal.held === undefined && { held: found.conflict }),
      });
    }
  }
  holdRounds(moves, changed);
  return { moves, proposals: changed };
}

function isChangedValue(proposal: Proposal): proposal is ValueProposal {
  return proposal.of === 'value' && proposal.action !== 'keep' && proposal.action !== 'adopt';
}

/** Objects that can never be without a value cannot hand theirs round: none could go first. */
function holdRounds(moves: readonly Move[], proposals: Map<Address, Proposal>): void {
  const links = moves.flatMap((move) =>
    'address' in move.from && isSingle(proposals.get(move.to), move.attribute)
      ? [{ from: move.from.address, to: move.to, values: move.values }]
      : [],
  );
  const ring = components(links);
  for (const { from, to, values } of links) {
    const proposal = proposals.get(to);
    if (ring.get(from) === ring.get(to) && proposal !== undefined && proposal.held === undefined) {
      proposals.set(to, {
        ...proposal,
        held: heldConflict(
          `It takes ${values.map(sayValue).join(', ')} from ${from}, which waits for one that is given up in turn, and neither can be without one.`,
          'Give one of them another value first, and apply; then the rest.',
        ),
      });
    }
  }
}

function isSingle(proposal: Proposal | undefined, attribute: string): boolean {
  return proposal?.of === 'value' && !Array.isArray(proposal.resource?.attributes[attribute]);
}

interface Takings {
  readonly moves: readonly Move[];
  readonly hazards: readonly RaisedHazard[];
  readonly conflict?: NonNullable<Proposal['held']>;
}

function takings(
  facts: Facts,
  matches: Matches,
  proposals: Proposals,
  owners: ReadonlyMap<string, LiveObject>,
  proposal: ValueProposal,
): Takings {
  const moves = new Map<string, Move>();
  const hazards: RaisedHazard[] = [];
  let conflict: Takings['conflict'];
  for (const { attribute, value } of exclusiveValues(facts, proposal.kind, proposal.resource?.attributes)) {
    const owner = owners.get(exclusiveKey(proposal.kind, attribute, value));
    if (owner === undefined || owner.id === proposal.live?.id) {
      continue;
    }
    const address = matches.addressOfId.get(owner.id);
    const giver = address === undefined ? undefined : proposals.get(address);
    const elsewhere = facts.elsewhere.get(owner.id);
    if (elsewhere !== undefined) {
      conflict ??= heldConflict(
        `${sayValue(value)} is bound to "${owner.name}", which project ${elsewhere.project} manages.`,
        `Let that project give it up first.`,
      );
      continue;
    }
    if (giver !== undefined && giver.action !== 'release' && !givesUp(giver, attribute, value)) {
      conflict ??= heldConflict(
        `${sayValue(value)} is bound to ${giver.address}, which does not give it up.`,
        `Take it out of ${giver.address}, or out of ${proposal.address}.`,
      );
      continue;
    }
    const isManaged = giver !== undefined && giver.action !== 'release';
    if (!isManaged && !Array.isArray(owner.attributes[attribute])) {
      conflict ??= heldConflict(
        `${sayValue(value)} belongs to the ${facts.traits.get(owner.kind)?.noun ?? owner.kind} "${owner.name}", which is not managed by this project and cannot be without one.`,
        `Give that one another, or delete it, in the org.`,
      );
      continue;
    }
    if (!isManaged) {
      hazards.push({ hazard: 'takes-over-unmanaged', message: sayLoss(facts, owner, value) });
    }
    const key = `${owner.id}\n${attribute}`;
    const before = moves.get(key);
    moves.set(key, {
      attribute,
      values: [...(before?.values ?? []), value],
      from: isManaged ? { address: giver.address } : { object: owner },
      to: proposal.address,
    });
  }
  return { moves: [...moves.values()], hazards, ...(conflict && { conflict }) };
}

function givesUp(giver: Proposal, attribute: string, value: Json): boolean {
  if (giver.of !== 'value') {
    return false;
  }
  if (giver.action === 'delete') {
    return true;
  }
  const after = giver.resource?.attributes;
  if (after === undefined || !(attribute in after)) {
    return false;
  }
  return !valuesOf(after, attribute).some((other) => stableStringify(other) === stableStringify(value));
}

/** What the unmanaged owner loses, and where calls to it go today. */
function sayLoss(facts: Facts, owner: LiveObject, value: Json): string {
  const noun = facts.traits.get(owner.kind)?.noun ?? owner.kind;
  const flows = Object.entries(owner.attributes).flatMap(([attribute, inner]) => {
    const name =
      typeof inner === 'object' && inner !== null && '$live' in inner ? sayValue(inner) : undefined;
    return name === undefined ? [] : [`${attribute}: ${name}`];
  });
  const today = flows.length > 0 ? ` (today ${flows.join(', ')})` : '';
  return `The ${noun} "${owner.name}", which is not managed by this project, loses ${sayValue(value)}${today}.`;
}

function unroutes(
  facts: Facts,
  wanted: ReadonlySet<string>,
  proposal: ValueProposal,
): readonly RaisedHazard[] {
  const traits = facts.traits.get(proposal.kind);
  const entrances = traits?.entrances;
  if (traits?.binds !== undefined) {
    return unanswered(facts, proposal);
  }
  if (
    entrances === undefined ||
    !traits?.isRoute ||
    !['update', 'delete', 'replace'].includes(proposal.action)
  ) {
    return [];
  }
  const after = proposal.resource?.attributes;
  if (proposal.action === 'update' && (after === undefined || !(entrances in after))) {
    return [];
  }
  const lost = valuesOf(proposal.live?.attributes, entrances).filter(
    (value) => !wanted.has(exclusiveKey(proposal.kind, entrances, value)),
  );
  return lost.length === 0
    ? []
    : [
        {
          hazard: 'unroutes-number',
          message: `${lost.map(sayValue).join(', ')} would lead nowhere afterwards.`,
        },
      ];
}

function exclusiveKey(kind: string, attribute: string, value: Json): string {
  return `${kind}\n${attribute}\n${stableStringify(value)}`;
}

function exclusiveValues(
  facts: Facts,
  kind: string,
  attributes: ValueProposal['liveAttributes'],
): readonly { readonly attribute: string; readonly value: Json }[] {
  const exclusive = facts.traits.get(kind)?.exclusive ?? [];
  return exclusive.flatMap((attribute) =>
    valuesOf(attributes, attribute).map((value) => ({ attribute, value })),
  );
}

function indexOwners(facts: Facts): ReadonlyMap<string, LiveObject> {
  const owners = new Map<string, LiveObject>();
  for (const object of facts.objectsById.values()) {
    for (const { attribute, value } of exclusiveValues(facts, object.kind, object.attributes)) {
      owners.set(exclusiveKey(object.kind, attribute, value), object);
    }
  }
  return owners;
}

function indexWanted(facts: Facts, proposals: Proposals): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const proposal of proposals.values()) {
    const traits: KindTraits | undefined = facts.traits.get(proposal.kind);
    if (proposal.of === 'value' && proposal.resource !== undefined && traits?.entrances !== undefined) {
      const { attributes } = proposal.resource;
      // What is not managed of it stays bound as it is.
      const after = traits.entrances in attributes ? attributes : proposal.live?.attributes;
      for (const value of valuesOf(after, traits.entrances)) {
        wanted.add(exclusiveKey(proposal.kind, traits.entrances, value));
      }
    }
  }
  return wanted;
}
