import type {
  Attributes,
  Edit,
  Fact,
  Json,
  KindTraits,
  LiveObject,
  OrgSide,
  ValueResource,
} from '@callwright/model';
import {
  isFlowResource,
  isJsonObject,
  known,
  referencesIn,
  stableStringify,
  unknown,
} from '@callwright/model';
import { compareValues } from '../compare-values.ts';
import { describeDifference } from '../describe-values.ts';
import { managedPart } from '../managed-part.ts';
import { unsureReference } from '../unsure-reference.ts';
import type { Both } from './compare-headers.ts';
import type { Differences } from './differences.ts';
import { explainedBy } from './differences.ts';
import type { Sights } from './pair.ts';
import type { SameThings } from './same-things.ts';

/** The values of one object in two orgs, attribute by attribute; what no manifest manages of it is left out. */
export function compareAttributes(
  sights: Sights,
  same: SameThings,
  both: Both<LiveObject>,
): Fact<Differences> {
  const traits = sights.first.facts.traits.get(both.first.live.kind);
  const wanted = bySide((side) => wantedOf(both[side].resource));
  const names = managedNames(wanted, both);
  const shared = bySide((side) => inCommon(sights, same, side, both[side].live.attributes, traits));
  const meant = bySide((side) => inCommon(sights, same, side, wanted[side]?.attributes ?? {}, traits));
  const isMeant = wanted.first !== undefined && wanted.second !== undefined;
  const live = isMeant ? withoutConfiguredMembers(shared, meant, traits?.sets ?? []) : shared;
  const differing = compareValues(part(live.second, names), part(live.first, names), traits?.sets ?? []);
  const unsure = sidesUnsure(
    sights,
    both,
    differing.map(({ attribute }) => attribute),
  );
  if (unsure !== undefined) {
    return unsure;
  }
  const edits = editsOf(live, names, traits);
  return known(isMeant ? explainedBy(edits, editsOf(meant, names, traits)) : { edits, configured: [] });
}

type Sided<T> = Readonly<Record<OrgSide, T>>;

function bySide<T>(of: (side: OrgSide) => T): Sided<T> {
  return { first: of('first'), second: of('second') };
}

function wantedOf(resource: Both<LiveObject>[OrgSide]['resource']): ValueResource | undefined {
  return resource === undefined || isFlowResource(resource) ? undefined : managedPart(resource);
}

/** What some manifest manages; of what has none everything is compared. */
function managedNames(
  { first, second }: Sided<ValueResource | undefined>,
  both: Both<LiveObject>,
): readonly string[] {
  const resources = [first, second].flatMap((one) => one ?? []);
  const attributes =
    resources.length === 0
      ? [both.first.live.attributes, both.second.live.attributes]
      : resources.map((resource) => resource.attributes);
  return [...new Set(attributes.flatMap((one) => Object.keys(one)))];
}

/** Attributes with the names that both orgs have in common: of what they refer to, and of phone numbers. */
function inCommon(
  sights: Sights,
  same: SameThings,
  side: OrgSide,
  attributes: Attributes,
  traits: KindTraits | undefined,
): Attributes {
  const named = sights[side].shared.ofAttributes(attributes);
  const numbers = traits?.numbers ?? [];
  return Object.fromEntries(
    Object.entries(named).map(([attribute, value]) => [
      attribute,
      numbers.includes(attribute) ? sharedNumbers(value, (name) => numberOf(same, side, name)) : value,
    ]),
  );
}

function numberOf(same: SameThings, side: OrgSide, name: string): string {
  return same.nameOf(side, { sort: 'numbers', name });
}

function sharedNumbers(value: Json, nameOf: (name: string) => string): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => sharedNumbers(item, nameOf));
  }
  if (isJsonObject(value) && typeof value['raw'] === 'string') {
    const name = nameOf(value['raw']);
    return name === value['raw'] ? value : name;
  }
  return typeof value === 'string' ? nameOf(value) : value;
}

/** What stands in a set of one org only because its manifest says so is no difference, whatever else stands there. */
function withoutConfiguredMembers(
  shared: Sided<Attributes>,
  meant: Sided<Attributes>,
  sets: readonly string[],
): Sided<Attributes> {
  const other = { first: 'second', second: 'first' } as const;
  return bySide((side) => {
    const left = Object.entries(shared[side]).map(([attribute, value]): [string, Json] => {
      if (!sets.includes(attribute) || !Array.isArray(value)) {
        return [attribute, value];
      }
      const there = membersOf(meant[other[side]][attribute]);
      const own = new Set([...membersOf(meant[side][attribute])].filter((member) => !there.has(member)));
      return [attribute, (value as readonly Json[]).filter((item) => !own.has(stableStringify(item)))];
    });
    return Object.fromEntries(left);
  });
}

function membersOf(value: Json | undefined): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? (value as readonly Json[]).map(stableStringify) : []);
}

function part(attributes: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, attributes[name] ?? null]));
}

function editsOf(
  { first, second }: Sided<Attributes>,
  names: readonly string[],
  traits: KindTraits | undefined,
): readonly Edit[] {
  return compareValues(part(second, names), part(first, names), traits?.sets ?? []).flatMap((difference) =>
    describeDifference(difference, traits?.keyed?.[difference.attribute]),
  );
}

/** Why a difference may only be that something could not be named. */
function sidesUnsure(
  sights: Sights,
  both: Both<LiveObject>,
  attributes: readonly string[],
): ReturnType<typeof unknown> | undefined {
  for (const side of ['first', 'second'] as const) {
    const { live } = both[side];
    const { facts, matches, shared } = sights[side];
    const unsure = unsureReference(facts, matches, live, attributes);
    if (unsure !== undefined) {
      return unsure;
    }
    for (const attribute of attributes) {
      const nameless = referencesIn(shared.ofAttributes(live.attributes)[attribute]).find(
        (reference) => '$live' in reference && reference.$live.name === undefined,
      );
      if (nameless !== undefined && '$live' in nameless) {
        return unknown(
          'unnamed-reference',
          `${attribute} refers to ${nameless.$live.id}, and what that is called could not be read.`,
        );
      }
    }
  }
  return undefined;
}
