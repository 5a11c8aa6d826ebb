import type { Address, LiveObject, Presence, Unknown, ValueResource } from '@callwright/model';
import { listingKey, nameKey, unknown } from '@callwright/model';
import type { Facts } from './facts.ts';
import { listingOf } from './listing-of.ts';
import type { Match } from './match.ts';
import { takenElsewhere } from './match.ts';

/** A resource that binds a thing made elsewhere. */
export type Binding = ValueResource & Required<Pick<ValueResource, 'binds'>>;

export function isBinding(resource: object): resource is Binding {
  return 'binds' in resource && resource.binds !== undefined;
}

/**
 * A binding is found by the name of the thing that it binds, whatever a receipt says: the manifest names that thing, so
 * another name means another thing. Absent and unambiguous are facts only where all things of the sort were listed.
 */
export function matchBinding(facts: Facts, resource: Binding): Match {
  const { kind, binds, liveName } = resource;
  const found = facts.objectsByName.get(nameKey(listingKey(kind, binds), liveName)) ?? [];
  const foreign = found.map(({ id }) => facts.elsewhere.get(id)).find((receipt) => receipt !== undefined);
  if (foreign !== undefined) {
    return takenElsewhere(liveName, foreign);
  }
  const [live, another] = found;
  if (live !== undefined && another !== undefined) {
    return {
      state: 'unknown',
      why: unknown(
        'ambiguous-name',
        `The org has ${found.length} of the ${binds} named "${liveName}", and nobody can tell which is meant.`,
      ),
    };
  }
  const complete = listingOf(facts, kind, binds);
  if (live !== undefined && (complete.known || live.id === facts.receipts.get(resource.address)?.liveId)) {
    return { state: 'present', live, by: 'name' };
  }
  return complete.known ? { state: 'gone' } : { state: 'unknown', why: complete };
}

/**
 * The thing that the receipt of a binding names where the manifest has turned to another one, and that no other binding of
 * this plan takes over: it must be let go of.
 */
export function formerThing(
  facts: Facts,
  addressOfId: ReadonlyMap<string, Address>,
  resource: Binding,
): Presence<LiveObject> {
  const id = facts.receipts.get(resource.address)?.liveId ?? '';
  if (id === '' || addressOfId.has(id) || facts.elsewhere.has(id)) {
    return { state: 'gone' };
  }
  const live = facts.objectsById.get(id);
  if (live !== undefined) {
    return { state: 'present', value: live };
  }
  const unlisted = unlistedSorts(facts, resource.kind);
  return unlisted === undefined ? { state: 'gone' } : { state: 'unknown', why: unlisted };
}

/** Why not all things that a kind binds are known; asks for listings that nobody made. */
export function unlistedSorts(facts: Facts, kind: string): Unknown | undefined {
  const sorts = facts.traits.get(kind)?.binds ?? [];
  return sorts
    .map(({ bucket }) => listingOf(facts, kind, bucket))
    .find((listing): listing is Unknown => !listing.known);
}
