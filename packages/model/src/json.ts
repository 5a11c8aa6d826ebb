import { compareText } from './text-order.ts';

/** Plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON text with keys in code-unit order and without white space: equal values give equal bytes. */
export function stableStringify(value: Json): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${(value as readonly Json[]).map(stableStringify).join(',')}]`;
  }
  // By hand: a replacer that sorts takes five times as long, and a plan of 10,000 changes is sealed in one go.
  const object = value as Partial<JsonObject>;
  const parts: string[] = [];
  for (const key of Object.keys(object).sort(compareText)) {
    const inner = object[key];
    if (inner !== undefined) {
      parts.push(`${JSON.stringify(key)}:${stableStringify(inner)}`);
    }
  }
  return `{${parts.join(',')}}`;
}
