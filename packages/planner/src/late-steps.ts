import type { Address, Attributes, Json } from '@callwright/model';
import { isJsonObject, isManagedReference } from '@callwright/model';
import { compareValues } from './compare-values.ts';
import type { Link } from './graph.ts';
import type { StepSight } from './make-steps.ts';
import type { Draft } from './object-steps.ts';
import { managedBefore, updateObject } from './object-steps.ts';
import type { ValueProposal } from './proposal.ts';
import { isRenamed } from './proposal.ts';

/** The work on attributes that are filled last, of one object. */
export interface LateWork {
  readonly address: Address;
  /** What fills it, or empties it before it is deleted. */
  readonly steps: readonly Draft[];
  /** What makes it let go of something that is deleted, where filling it would come too late for that. */
  readonly lettingGo: readonly Draft[];
  /** Whether it comes after the rest of the change; what empties an object comes before its delete. */
  readonly isLast: boolean;
}

/**
 * Objects that are filled last are made, and changed otherwise, in a step without that (see {@link withoutLate}), so that
 * what they refer to may itself refer to them.
 * @param together bundles of work that cannot be torn apart: what is deleted in one waits with all of it
 */
export function lateWorkOf(
  sight: StepSight,
  drops: readonly Link[],
  together: ReadonlyMap<Address, string>,
): readonly LateWork[] {
  return [...sight.proposals.values()].flatMap((proposal): readonly LateWork[] => {
    const last = lateAttributes(sight, proposal);
    if (proposal.of !== 'value' || proposal.held !== undefined || last.length === 0) {
      return [];
    }
    const dropped = new Set(drops.filter(({ from }) => from === proposal.address).map(({ to }) => to));
    if (proposal.action === 'delete') {
      const steps = dropped.size === 0 ? [] : emptied(proposal, last);
      return steps.length === 0 ? [] : [{ address: proposal.address, steps, lettingGo: [], isLast: false }];
    }
    const { address } = proposal;
    const steps = filled(sight, proposal, last);
    const torn = [...dropped].filter((one) => together.has(one));
    if (steps.length === 0 || torn.length === 0) {
      return steps.length === 0 ? [] : [{ address, steps, lettingGo: [], isLast: true }];
    }
    const kept = lateWithout(proposal, last, dropped);
    const lettingGo = letGo(sight, proposal, last, kept);
    // What is filled is what letting go has left, and not what the plan has found.
    return [{ address, steps: filled(sight, proposal, last, kept), lettingGo, isLast: true }];
  });
}

export function lateAttributes(sight: StepSight, { kind }: { readonly kind: string }): readonly string[] {
  return sight.facts.traits.get(kind)?.filledLast ?? [];
}

/** The attributes that a change may write at once. */
export function withoutLate(attributes: Attributes, last: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !last.includes(name)));
}

/** Whether anything of an update is left for its first step. */
export function changesEarly(sight: StepSight, proposal: ValueProposal): boolean {
  const last = lateAttributes(sight, proposal);
  return (
    last.length === 0 ||
    isRenamed(proposal) ||
    differing(sight, proposal).some((attribute) => !last.includes(attribute))
  );
}

/** Whether anything is left for the step that fills it. */
export function isFilledLater(sight: StepSight, proposal: ValueProposal): boolean {
  return filled(sight, proposal, lateAttributes(sight, proposal)).length > 0;
}

function differing(sight: StepSight, proposal: ValueProposal): readonly string[] {
  const sets = sight.facts.traits.get(proposal.kind)?.sets ?? [];
  return compareValues(managedBefore(proposal), proposal.resource?.attributes ?? {}, sets).map(
    ({ attribute }) => attribute,
  );
}

/** @param kept the attributes that are filled last, where an earlier step has written them */
function filled(
  sight: StepSight,
  proposal: ValueProposal,
  last: readonly string[],
  kept?: Attributes,
): readonly Draft[] {
  const { address, live, resource, action } = proposal;
  if (resource === undefined || !['create', 'update', 'rename'].includes(action)) {
    return [];
  }
  if (live === undefined) {
    const isEmpty = last.every((attribute) => isNothing(resource.attributes[attribute]));
    const before = emptyOf(resource.attributes, last);
    return isEmpty
      ? []
      : [updateObject(proposal, `update-object:${address}`, before, resource.attributes, undefined)];
  }
  if (!differing(sight, proposal).some((attribute) => last.includes(attribute))) {
    return [];
  }
  const isSecond = changesEarly(sight, proposal);
  const before = { ...managedBefore(proposal), ...kept };
  const version = kept === undefined ? live.version : undefined;
  return [
    isSecond
      ? updateObject(
          proposal,
          `update-object:${address}#2`,
          { ...resource.attributes, ...onlyLate(before, last) },
          resource.attributes,
          undefined,
        )
      : updateObject(proposal, `update-object:${address}`, before, resource.attributes, version),
  ];
}

function letGo(
  sight: StepSight,
  proposal: ValueProposal,
  last: readonly string[],
  kept: Attributes,
): readonly Draft[] {
  const before = onlyLate(managedBefore(proposal), last);
  const version = changesEarly(sight, proposal) ? undefined : proposal.live?.version;
  return [updateObject(proposal, `update-object:${proposal.address}#lets-go`, before, kept, version)];
}

function lateWithout(
  proposal: ValueProposal,
  last: readonly string[],
  dropped: ReadonlySet<Address>,
): Attributes {
  const before = onlyLate(managedBefore(proposal), last);
  return Object.fromEntries(
    Object.entries(before).map(([name, value]) => [name, withoutReferences(value, dropped) ?? null]),
  );
}

function emptied(proposal: ValueProposal, last: readonly string[]): readonly Draft[] {
  const before = onlyLate(proposal.liveAttributes ?? {}, last);
  return Object.values(before).every(isNothing)
    ? []
    : [
        updateObject(
          proposal,
          `update-object:${proposal.address}`,
          before,
          emptyOf(before, last),
          proposal.live?.version,
        ),
      ];
}

function onlyLate(attributes: Attributes, last: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => last.includes(name)));
}

/** The attributes with those that are filled last empty. */
export function emptyOf(attributes: Attributes, last: readonly string[]): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      last.includes(name) ? (Array.isArray(value) ? [] : null) : value,
    ]),
  );
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Undefined for a reference that goes, and for an item of which a single reference goes. */
function withoutReferences(value: Json, gone: ReadonlySet<Address>): Json | undefined {
  if (isManagedReference(value)) {
    return gone.has(value.$ref) ? undefined : value;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item) => withoutReferences(item, gone) ?? []);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const inner = Object.entries(value).map(([key, item]) => [key, withoutReferences(item, gone)] as const);
  return inner.some(([, item]) => item === undefined) ? undefined : (Object.fromEntries(inner) as Json);
}
