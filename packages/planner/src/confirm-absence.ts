import type { Kind, Resource } from '@callwright/model';
import { nameKey, isFlowResource, unknown } from '@callwright/model';
import type { Facts } from './facts.ts';
import { listingOf } from './listing-of.ts';
import type { Absence } from './match.ts';

/** Whether nothing in the org has the name of a resource whose name no row shows: a fact of a complete listing only. */
export function absentByName(facts: Facts, resource: Resource): Absence {
  const listed = absentFromListing(facts, resource.kind);
  return listed.state === 'gone' ? confirmAbsence(facts, resource) : listed;
}

/** What no row of a kind's listing shows is absent only when the listing is complete. */
export function absentFromListing(facts: Facts, kind: Kind): Absence {
  const complete = listingOf(facts, kind);
  return complete.known ? { state: 'gone' } : { state: 'unknown', why: complete };
}

/**
 * Whether what a complete listing does not show is absent: a name to be created must have been asked for by itself
 * (design 3). One that answers although no listing shows it is unknown, so that nothing is made a second time.
 */
function confirmAbsence(facts: Facts, resource: Resource): Absence {
  const { names } = facts.input.live;
  if (names === undefined) {
    return { state: 'gone' };
  }
  const { kind, liveName } = resource;
  const type = isFlowResource(resource) ? resource.flowType : undefined;
  const asked = names[nameKey(type ?? kind, liveName)];
  if (asked === undefined) {
    facts.wants.nameOf({ kind, name: liveName, ...(type !== undefined && { type }) });
    return { state: 'unknown', why: unknown('not-asked', `Nobody asked for "${liveName}" by its name.`) };
  }
  if (asked.state !== 'present') {
    return asked;
  }
  // Listed, and another address's: who gives a name up and who takes it is settled elsewhere.
  const isListed = facts.flowsById.has(asked.value) || facts.objectsById.has(asked.value);
  return isListed
    ? { state: 'gone' }
    : {
        state: 'unknown',
        why: unknown(
          'not-listed',
          `"${liveName}" answers by its name (${asked.value}), and the listing does not show it.`,
        ),
      };
}
