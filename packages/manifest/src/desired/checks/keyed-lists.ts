import type { Finding, Json } from '@callwright/model';
import { isJsonObject, stableStringify } from '@callwright/model';
import type { Check } from '../check.ts';

/** One thing that a list of an object names in two of its entries: nobody could say which of them counts. */
export const checkKeyedLists: Check = ({ values, kinds, documentAt }) => {
  const findings: Finding[] = [];
  const traits = new Map(kinds.map((kind) => [kind.kind, kind]));
  for (const value of values) {
    for (const [attribute, key] of Object.entries(traits.get(value.kind)?.keyed ?? {})) {
      const items: Json = value.attributes[attribute] ?? [];
      const seen = new Set<string>();
      for (const [index, item] of (Array.isArray(items) ? (items as readonly Json[]) : []).entries()) {
        const named = isJsonObject(item) ? (item[key] ?? null) : null;
        const spelt = stableStringify(named);
        if (named !== null && seen.has(spelt)) {
          const document = documentAt.get(value.address);
          findings.push({
            code: 'manifest.listed-twice',
            severity: 'error',
            summary: `\`${attribute}\` of ${value.address} has two entries for ${wordsOf(named)}.`,
            hint: 'Write one entry with all that belongs to it.',
            address: value.address,
            place: document?.place(['spec', attribute, index, key]) ?? value.place,
          });
        }
        seen.add(spelt);
      }
    }
  }
  return findings;
};

function wordsOf(named: Json): string {
  const reference = isJsonObject(named) ? (named['$ref'] ?? named['$named']) : named;
  const name = isJsonObject(reference ?? null) ? (reference as { readonly name?: Json }).name : reference;
  return typeof name === 'string' ? name : stableStringify(named);
}
