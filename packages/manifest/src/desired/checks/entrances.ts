import type { Finding, Json, Kind, KindTraits, Place, ValueResource } from '@callwright/model';
import { isJsonObject, stableStringify } from '@callwright/model';
import type { ManifestDocument } from '../../manifest-document.ts';
import type { Check } from '../check.ts';
import { KIND_SCHEMAS_BY_KIND } from '../kind-registry.ts';

/** A number (or another exclusive value) that two resources claim: the platform binds it to one (facts: API 4.3). */
export const checkEntrances: Check = ({ values, kinds, documentAt }) => {
  const findings: Finding[] = [];
  const traits = new Map(kinds.map((kind) => [kind.kind, kind]));
  const owners = new Map<string, ValueResource>();
  const addresses = new Set<string>();
  for (const value of values) {
    // A second manifest for one address is a mistake of its own.
    if (addresses.has(value.address)) {
      continue;
    }
    addresses.add(value.address);
    for (const { where, path, items } of claimsOf(value, traits.get(value.kind))) {
      for (const item of items) {
        const spelt = wordsOf(item);
        const key = `${where}\n${spelt}`;
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
            place: placeIn(documentAt.get(value.address), path) ?? value.place,
          });
        } else {
          owners.set(key, value);
        }
      }
    }
  }
  return findings;
};

interface Claim {
  /** What must be one of a kind: an attribute of any kind that has it, or the things that a kind binds. */
  readonly where: string;
  /** Keys of the spec under which it may be written. */
  readonly path: readonly string[];
  readonly items: readonly Json[];
}

function claimsOf(value: ValueResource, traits: KindTraits | undefined): readonly Claim[] {
  const bound: readonly Claim[] =
    value.binds === undefined
      ? []
      : [
          {
            where: `${value.kind} ${value.binds}`,
            path: bindingKeys(value.kind),
            items: [value.liveName],
          },
        ];
  return [
    ...bound,
    ...(traits?.exclusive ?? []).map((attribute) => ({
      where: attribute,
      path: [attribute],
      items: listOf(value.attributes[attribute]),
    })),
  ];
}

function bindingKeys(kind: Kind): readonly string[] {
  const properties = KIND_SCHEMAS_BY_KIND.get(kind)?.properties ?? [];
  return properties.filter(({ scope }) => scope === 'binding').map(({ property }) => property);
}

function placeIn(document: ManifestDocument | undefined, keys: readonly string[]): Place | undefined {
  const written = keys.find((key) => document?.spec[key] !== undefined);
  return written === undefined ? undefined : document?.place(['spec', written]);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value)
    ? (value as readonly Json[])
    : value === undefined || value === null
      ? []
      : [value];
}

/** A number, or the name of a thing made elsewhere. */
function wordsOf(item: Json): string {
  if (typeof item === 'string') {
    return item;
  }
  const named = isJsonObject(item) ? item['$named'] : undefined;
  const name = isJsonObject(named) ? named['name'] : isJsonObject(item) ? item['raw'] : undefined;
  return typeof name === 'string' ? name : stableStringify(item);
}
