import type { Finding, Json } from '@callwright/model';
import { stableStringify } from '@callwright/model';
import type { Check } from '../check.ts';

/** A number (or another exclusive value) that two resources claim: the platform binds it to one (facts: API 4.3). */
export const checkEntrances: Check = ({ values, kinds, view, documents }) => {
  const findings: Finding[] = [];
  const traits = new Map(kinds.map((kind) => [kind.kind, kind]));
  const documentOf = new Map(documents.map((document) => [`${document.kind}/${document.name}`, document]));
  const owners = new Map<string, string>();
  for (const value of values) {
    for (const attribute of traits.get(value.kind)?.exclusive ?? []) {
      const bound = value.attributes[attribute];
      for (const item of Array.isArray(bound)
        ? (bound as readonly Json[])
        : bound === undefined || bound === null
          ? []
          : [bound]) {
        const spelt = typeof item === 'string' ? item : stableStringify(item);
        const key = `${attribute}\n${spelt}`;
        const owner = owners.get(key);
        if (owner !== undefined) {
          findings.push({
            code: 'manifest.claimed-twice',
            severity: 'error',
            summary:
              owner === value.address
                ? `${value.address} names ${spelt} twice in org ${view.org}.`
                : `${spelt} is claimed by ${owner} and by ${value.address} in org ${view.org}.`,
            detail:
              'It can be bound to one of them only, and customers would reach whichever was written last.',
            hint: 'Take it out of one of the two.',
            address: value.address,
            place: documentOf.get(value.address)?.place(['spec', attribute]) ?? value.place,
          });
        } else {
          owners.set(key, value.address);
        }
      }
    }
  }
  return findings;
};
