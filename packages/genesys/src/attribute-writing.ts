import type { Attributes, Json, JsonObject } from '@callwright/model';
import { isJsonObject, isLiveReference } from '@callwright/model';

/** How one attribute becomes fields of the wire; undefined leaves the field out, which clears it (facts: API 4.3). */
export type AttributeWriter = (value: Json) => { readonly [field: string]: Json | undefined };

/** `base` with the given attributes written over it, each by its writer; attributes without a writer are ignored. */
export function withAttributes(
  base: JsonObject,
  attributes: Attributes,
  writers: Readonly<Record<string, AttributeWriter>>,
): JsonObject {
  const fields = new Map(Object.entries(base));
  for (const [name, write] of Object.entries(writers)) {
    const value = attributes[name];
    if (value === undefined) {
      continue;
    }
    for (const [field, written] of Object.entries(write(value))) {
      if (written === undefined) {
        fields.delete(field);
      } else {
        fields.set(field, written);
      }
    }
  }
  return Object.fromEntries(fields);
}

/** A text; `null` is written as an empty one, so that it is cleared whether or not absent fields are. */
export function textAs(field: string): AttributeWriter {
  return (value) => ({ [field]: typeof value === 'string' ? value : '' });
}

/** A reference by id; `null` leaves the field out. */
export function referenceAs(field: string): AttributeWriter {
  return (value) => ({ [field]: wireReference(value) });
}

export function referencesAs(field: string): AttributeWriter {
  return (value) => ({
    [field]: Array.isArray(value)
      ? value.flatMap((item: Json) => {
          const reference = wireReference(item);
          return reference === undefined ? [] : [reference];
        })
      : [],
  });
}

function wireReference(value: Json): JsonObject | undefined {
  if (isLiveReference(value)) {
    return { id: value.$live.id };
  }
  if (isJsonObject(value)) {
    throw new Error('an attribute holds a reference that nobody has resolved to an id');
  }
  return undefined;
}
