import type { Address, LiveObject, Presence, Receipt, Resource, Unknown } from '@callwright/model';
import { isFlowResource, kindOf, nameKey, unknown } from '@callwright/model';
import { absentByName, absentFromListing } from './confirm-absence.ts';
import type { Facts } from './facts.ts';
import { nameKeyOf } from './facts.ts';
import { listingOf } from './listing-of.ts';
import { formerThing, isBinding, matchBinding, unlistedSorts } from './match-binding.ts';
import type { Match } from './match.ts';
import { takenElsewhere } from './match.ts';

export interface Matches {
  readonly of: ReadonlyMap<Address, Match>;
  /** Which address a live id belongs to, or will once it is adopted. */
  readonly addressOfId: ReadonlyMap<string, Address>;
  /** What bindings let go of, by the address that has turned to another thing. */
  readonly formers: ReadonlyMap<Address, Presence<LiveObject>>;
}

/** Looks up every resource and every receipt. */
export function matchLive(facts: Facts): Matches {
  const matches = new Map<Address, Match>();
  const addressOfId = new Map<string, Address>();
  for (const address of new Set([...facts.receipts.keys(), ...facts.resources.keys()])) {
    const match = matchOne(facts, address);
    matches.set(address, match);
    // What a manifest binds counts more than what a receipt without a manifest remembers.
    if (match.state === 'present' && (facts.resources.has(address) || !addressOfId.has(match.live.id))) {
      addressOfId.set(match.live.id, address);
    }
  }
  return { of: matches, addressOfId, formers: formersOf(facts, addressOfId) };
}

function formersOf(
  facts: Facts,
  addressOfId: Map<string, Address>,
): ReadonlyMap<Address, Presence<LiveObject>> {
  const formers = new Map<Address, Presence<LiveObject>>();
  for (const resource of facts.resources.values()) {
    if (isBinding(resource)) {
      const former = formerThing(facts, addressOfId, resource);
      if (former.state !== 'gone') {
        formers.set(resource.address, former);
      }
    }
  }
  for (const [address, former] of formers) {
    if (former.state === 'present') {
      addressOfId.set(former.value.id, address);
    }
  }
  return formers;
}

function matchOne(facts: Facts, address: Address): Match {
  const receipt = facts.receipts.get(address);
  const resource = facts.resources.get(address);
  if (resource !== undefined && isBinding(resource)) {
    return matchBinding(facts, resource);
  }
  if (receipt !== undefined && receipt.liveId !== '') {
    const byId = matchById(facts, receipt);
    if (byId.state !== 'gone' || resource === undefined) {
      return byId;
    }
  }
  return resource === undefined ? matchPending(facts, address, receipt) : matchByName(facts, resource);
}

function matchById(facts: Facts, receipt: Receipt): Match {
  const other = facts.elsewhere.get(receipt.liveId);
  if (other !== undefined) {
    return takenElsewhere(receipt.liveName, other);
  }
  const live = facts.flowsById.get(receipt.liveId) ?? facts.objectsById.get(receipt.liveId);
  if (live !== undefined) {
    return { state: 'present', live, by: 'id' };
  }
  const kind = kindOf(receipt.address);
  const unlisted = unlistedSorts(facts, kind);
  if (unlisted !== undefined) {
    return { state: 'unknown', why: unlisted };
  }
  const presence = facts.input.live.presence[receipt.liveId];
  if (presence === undefined) {
    facts.wants.presenceOf(kind, receipt.liveId);
    return { state: 'unknown', why: unknown('not-asked', `Nobody asked for ${receipt.liveId} by its id.`) };
  }
  if (presence.state === 'gone') {
    return presence;
  }
  return presence.state === 'unknown' ? presence : { state: 'unknown', why: notListed(facts, receipt) };
}

/** It is there, and nothing else is known of it: where it could not be listed that is why, and what to mend. */
function notListed(facts: Facts, { address, liveId }: Receipt): Unknown {
  const listing = listingOf(facts, kindOf(address));
  return listing.known
    ? unknown('not-listed', `${liveId} answers by its id, and the listing does not show it.`)
    : unknown(listing.reason, `It is there, and nothing else is known of it. ${listing.detail}`);
}

/** A first publish that was begun has no id yet and is known by its name. */
function matchPending(facts: Facts, address: Address, receipt: Receipt | undefined): Match {
  const live = receipt?.flow && facts.flowsByName.get(nameKey(receipt.flow.type, receipt.liveName));
  if (live) {
    return { state: 'present', live, by: 'name' };
  }
  return absentFromListing(facts, kindOf(address));
}

function matchByName(facts: Facts, resource: Resource): Match {
  const key = nameKeyOf(resource);
  const named = isFlowResource(resource)
    ? [facts.flowsByName.get(key)].filter((flow) => flow !== undefined)
    : (facts.objectsByName.get(key) ?? []);
  // Never by name alone while the id belongs to another address: that one may be about to give the name up.
  const candidates = named.filter((live) => {
    const owner = facts.receiptOfId.get(live.id);
    return owner === undefined || owner.address === resource.address;
  });
  const foreign =
    facts.elsewhere.get(key) ??
    candidates.map((live) => facts.elsewhere.get(live.id)).find((receipt) => receipt !== undefined);
  if (foreign !== undefined) {
    return takenElsewhere(resource.liveName, foreign);
  }
  const [live, another] = candidates;
  if (live !== undefined && another !== undefined) {
    return {
      state: 'unknown',
      why: unknown(
        'ambiguous-name',
        `The org holds ${candidates.length} of this kind named "${resource.liveName}".`,
      ),
    };
  }
  if (live !== undefined) {
    return { state: 'present', live, by: 'name' };
  }
  return absentByName(facts, resource);
}
