import type { JsonObject, LiveReference } from '@callwright/model';
import type { Bucket, Target } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** Fields of the platform's answers, read without trusting their form: a field of another type counts as absent. */
export function textField(wire: JsonObject, name: string): string | undefined {
  const value = wire[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberField(wire: JsonObject, name: string): number | undefined {
  const value = wire[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function objectField(wire: JsonObject, name: string): JsonObject | undefined {
  const value = wire[name];
  return isJsonObject(value) ? value : undefined;
}

export function objectsField(wire: JsonObject, name: string): readonly JsonObject[] {
  const value: unknown = wire[name];
  return Array.isArray(value) ? value.filter((item) => isJsonObject(item)) : [];
}

export function textsField(wire: JsonObject, name: string): readonly string[] {
  const value: unknown = wire[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Empty and absent texts mean the same to the platform. */
export function textOrNull(wire: JsonObject, name: string): string | null {
  return textField(wire, name) || null;
}

/** `{id, name}` of something; undefined where there is no id. */
export function namedField(
  wire: JsonObject,
  name: string,
): { readonly id: string; readonly name?: string } | undefined {
  const value = objectField(wire, name);
  const id = value === undefined ? undefined : textField(value, 'id');
  if (value === undefined || id === undefined) {
    return undefined;
  }
  const called = textField(value, 'name');
  return { id, ...(called === undefined ? {} : { name: called }) };
}

/** The reference in a field of the wire; null where there is none. */
export function liveReferenceOrNull(wire: JsonObject, name: string, bucket: Bucket): JsonObject | null {
  const named = namedField(wire, name);
  return named === undefined ? null : liveReference(bucket, named);
}

/** A reference of the wire as attributes hold it. */
export function liveReference(
  bucket: Target,
  named: { readonly id: string; readonly name?: string },
): JsonObject & LiveReference {
  return { $live: { bucket, ...named } };
}
