import { compareText } from './text-order.ts';

/** Plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * JSON text without white space, and with the keys of every object in one order (array indices first, as every object
 * lists them, then by code unit): equal values give equal bytes.
 */
export function stableStringify(value: Json): string {
  return JSON.stringify(withSortedKeys(value));
}

/** A copy, written in one native go: half the time of a text put together here, a fifth of a replacer that sorts. */
function withSortedKeys(value: Json): Json {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map(withSortedKeys);
  }
  const object = value as Partial<JsonObject>;
  const copy: Record<string, Json> = {};
  for (const key of sorted(Object.keys(object))) {
    const inner = object[key];
    if (inner === undefined) {
      continue;
    }
    if (key === '__proto__') {
      Object.defineProperty(copy, key, { value: withSortedKeys(inner), enumerable: true });
    } else {
      copy[key] = withSortedKeys(inner);
    }
  }
  return copy;
}

/** In place and by insertion while they are few, as they nearly always are: no call of a comparison for each pair. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > 32) {
    return keys.sort(compareText);
  }
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] as string;
    let before = at - 1;
    for (; before >= 0 && (keys[before] as string) > key; before--) {
      keys[before + 1] = keys[before] as string;
    }
    keys[before + 1] = key;
  }
  return keys;
}

/**
 * The text of {@link stableStringify} of an object in pieces, its lists item by item: for whoever hashes it, and need not
 * hold it as a whole.
 */
export function* stablePieces(object: Partial<JsonObject>): Generator<string> {
  let separator = '{';
  for (const key of sorted(Object.keys(object))) {
    const value = object[key];
    if (value === undefined) {
      continue;
    }
    yield `${separator}${JSON.stringify(key)}:`;
    yield* Array.isArray(value) ? listPieces(value as readonly Json[]) : [stableStringify(value)];
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

function* listPieces(items: readonly Json[]): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield separator + stableStringify(item);
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}
