import type { Finding, Json, ValueResource } from '@callwright/model';
import { isJsonObject, stableStringify } from '@callwright/model';
import type { Check } from '../check.ts';

/** A number (or another exclusive value) that two resources claim: the platform binds it to one (facts: API 4.3). */
export const checkEntrances: Check = ({ values, kinds, documents }) => {
  const findings: Finding[] = [];
  const traits = new Map(kinds.map((kind) => [kind.kind, kind]));
  const documentOf = new Map(documents.map((document) => [`${document.kind}/${document.name}`, document]));
  const owners = new Map<string, ValueResource>();
  const addresses = new Set<string>();
  for (const value of values) {
    // A second manifest for one address is a mistake of its own.
    if (addresses.has(value.address)) {
      continue;
    }
    addresses.add(value.address);
    for (const attribute of traits.get(value.kind)?.exclusive ?? []) {
      const bound = value.attributes[attribute];
      for (const item of Array.isArray(bound)
        ? (bound as readonly Json[])
        : bound === undefined || bound === null
          ? []
          : [bound]) {
        const spelt = wordsOf(item);
        const key = `${attribute}\n${spelt}`;
        const owner = owners.get(key);
        if (owner !== undefined) {
          findings.push({
            code: 'manifest.claimed-twice',
            severity: 'error',
            summary:
              owner === value
                ? `${value.address} names ${spelt} twice.`
                : `${spelt} is claimed by ${owner.address} and by ${value.address}.`,
            detail:
              'It can be bound to one of them only, and customers would reach whichever was written last.',
            hint: 'Take it out of one of the two.',
            address: value.address,
            place: documentOf.get(value.address)?.place(['spec', attribute]) ?? value.place,
          });
        } else {
          owners.set(key, value);
        }
      }
    }
  }
  return findings;
};

/** A number, or the name of a thing made elsewhere. */
function wordsOf(item: Json): string {
  if (typeof item === 'string') {
    return item;
  }
  const named = isJsonObject(item) ? item['$named'] : undefined;
  const name = isJsonObject(named) ? named['name'] : isJsonObject(item) ? item['raw'] : undefined;
  return typeof name === 'string' ? name : stableStringify(item);
}
