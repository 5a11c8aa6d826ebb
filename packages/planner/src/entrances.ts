import type { Attributes, Json, KindTraits } from '@callwright/model';

/** The values of one attribute as a list: cleared is none, one value is a list of one. */
export function valuesOf(attributes: Attributes | undefined, attribute: string): readonly Json[] {
  const value = attributes?.[attribute] ?? null;
  if (value === null) {
    return [];
  }
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/** What customers dial or write to, for kinds that have it. */
export function entrancesOf(
  traits: KindTraits | undefined,
  attributes: Attributes | undefined,
): readonly Json[] {
  return traits?.entrances === undefined ? [] : valuesOf(attributes, traits.entrances);
}
