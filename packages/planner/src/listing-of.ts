import type { Bucket, Kind, Unknown } from '@callwright/model';
import { isFlowKind, listingKey, unknown } from '@callwright/model';
import type { Facts } from './facts.ts';

/**
 * Whether a kind was listed in full; a listing that nobody made is wanted.
 *
 * @param binds for kinds that bind things made elsewhere: which of their sorts
 */
export function listingOf(facts: Facts, kind: Kind, binds?: Bucket): { readonly known: true } | Unknown {
  const listing = isFlowKind(kind)
    ? facts.input.live.flows
    : facts.input.live.objects[listingKey(kind, binds)];
  if (listing === undefined) {
    facts.wants.listingOf(kind, binds);
    return unknown('not-asked', `Nobody listed the kind ${kind}.`);
  }
  return listing.complete;
}
