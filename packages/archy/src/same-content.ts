import { createHash } from 'node:crypto';
import type { Hash, Json, JsonObject } from '@callwright/model';
import { compareText, isJsonObject } from '@callwright/model';
import { OPTIONAL, OPTIONAL_DEFAULTS } from './known-defaults.ts';

/** Deep equality of plain data; order of keys does not matter. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  return compare(a, b, false);
}

/**
 * Whether two canonical forms are the same flow. Properties that come and go with the exporter's version count only
 * where both have them (facts: ARC 7.2 item 8), so this is no equivalence relation: it answers for the two at hand.
 */
export function sameContent(a: Json, b: Json): boolean {
  return compare(a, b, true);
}

function compare(a: Json | undefined, b: Json | undefined, lenient: boolean): boolean {
  if (a === b) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, index) => compare(item, b[index] as Json, lenient));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) {
    return false;
  }
  const keys = Object.keys(a).filter((key) => !(lenient && key === OPTIONAL));
  const others = Object.keys(b).filter((key) => !(lenient && key === OPTIONAL));
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && compare(a[key], b[key], lenient)) &&
    (!lenient || sameOptional(a[OPTIONAL], b[OPTIONAL]))
  );
}

function sameOptional(a: Json | undefined, b: Json | undefined): boolean {
  if (!isJsonObject(a) || !isJsonObject(b)) {
    return true;
  }
  return Object.keys(a).every((key) => !Object.hasOwn(b, key) || compare(a[key], b[key], false));
}

/** The same text for equal contents, without what comes and goes with the version of the exporter. */
export function contentKey(value: Json): string {
  return hashedText(value, () => undefined);
}

/**
 * SHA-256 over a canonical form. Equal hashes mean {@link sameContent}; different ones do not mean different content.
 * Optional properties count with their values, except where the value is the documented default, which an older
 * exporter would leave out.
 */
export function contentHash(canonical: Json): Hash {
  return createHash('sha256').update(hashedText(canonical, beyondDefaults)).digest('hex');
}

/** JSON with sorted keys; written out by hand because a thousand flows are hashed in every plan. */
function hashedText(value: Json, kept: (optional: JsonObject) => JsonObject | undefined): string {
  if (Array.isArray(value)) {
    return `[${(value as readonly Json[]).map((item) => hashedText(item, kept)).join(',')}]`;
  }
  if (!isJsonObject(value)) {
    return JSON.stringify(value);
  }
  const parts: string[] = [];
  for (const key of Object.keys(value).sort(compareText)) {
    const inner = value[key] as Json;
    const shown = key === OPTIONAL && isJsonObject(inner) ? kept(inner) : inner;
    if (shown !== undefined) {
      parts.push(`${JSON.stringify(key)}:${hashedText(shown, kept)}`);
    }
  }
  return `{${parts.join(',')}}`;
}

function beyondDefaults(optional: JsonObject): JsonObject | undefined {
  const kept = Object.entries(optional).filter(([key, value]) => {
    const fallback = OPTIONAL_DEFAULTS.get(key);
    return fallback === undefined || !equalJson(value, fallback);
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
