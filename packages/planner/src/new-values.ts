import type { Attributes, Json, KindTraits } from '@callwright/model';
import { stableStringify } from '@callwright/model';
import { valuesOf } from './entrances.ts';

/** How many new values one write may bring, by attribute (facts: API 4.3, new numbers). */
export type WriteLimits = Readonly<Record<string, number>>;

export function writeLimits(traits: KindTraits | undefined): WriteLimits {
  return traits?.mostNewPerWrite ?? {};
}

/**
 * The states that lead from `before` to `after` with no more new values in each than a write may bring. The first has
 * everything else of `after`, and what it gives up is gone; the last is `after`.
 * @param urgent values that the first state must have, by attribute: what moves is bound nowhere else by then
 */
export function writesTo(
  before: Attributes,
  after: Attributes,
  limits: WriteLimits,
  urgent: Readonly<Record<string, readonly Json[]>> = {},
): readonly Attributes[] {
  const limited = Object.entries(limits).map(([attribute, most]) => ({
    attribute,
    most,
    fresh: freshValues(before, after, attribute, urgent[attribute] ?? []),
  }));
  const writes = Math.max(1, ...limited.map(({ most, fresh }) => Math.ceil(fresh.length / most)));
  return Array.from({ length: writes }, (_, at) => {
    const cut = limited
      .filter(({ most, fresh }) => fresh.length > (at + 1) * most)
      .map(({ attribute, most, fresh }) => {
        const later = new Set(fresh.slice((at + 1) * most));
        return [
          attribute,
          valuesOf(after, attribute).filter((value) => !later.has(stableStringify(value))),
        ] as const;
      });
    return { ...after, ...Object.fromEntries(cut) };
  });
}

/** Values that `before` has not, as texts, the urgent ones first. */
function freshValues(
  before: Attributes,
  after: Attributes,
  attribute: string,
  urgent: readonly Json[],
): readonly string[] {
  const had = textsOf(valuesOf(before, attribute));
  const first = textsOf(urgent);
  return valuesOf(after, attribute)
    .map(stableStringify)
    .filter((value) => !had.has(value))
    .sort((a, b) => Number(first.has(b)) - Number(first.has(a)));
}

function textsOf(values: readonly Json[]): ReadonlySet<string> {
  return new Set(values.map(stableStringify));
}
