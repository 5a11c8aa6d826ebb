import type { Attributes, Json, KindTraits } from '@callwright/model';

/** The values of one attribute as a list: cleared is none, one value is a list of one. */
export function valuesOf(attributes: Attributes | undefined, attribute: string): readonly Json[] {
  const value = attributes?.[attribute] ?? null;
  if (value === null) {
    return [];
  }
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/** What customers dial or write to, for kinds that have it; a binding is entered through the thing that it binds. */
export function entrancesOf(
  traits: KindTraits | undefined,
  object: { readonly name: string; readonly attributes: Attributes | undefined },
): readonly Json[] {
  if (traits?.binds !== undefined) {
    return [object.name];
  }
  return traits?.entrances === undefined ? [] : valuesOf(object.attributes, traits.entrances);
}
