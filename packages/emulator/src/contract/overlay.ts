import { isDeepStrictEqual } from 'node:util';
import { isMap } from '../http/body.ts';
import { readSpecFile, type ApiDescription } from './api-description.ts';

/**
 * One place where the excerpt and the facts differ, and the facts win. `change` is merged into the schema or the
 * operation: maps are merged, lists are added to, `null` takes away, anything else replaces.
 */
export type OverlayEntry = {
  readonly change: JsonMap;
  /** Section or row of the facts sheet, e.g. `API 2.3`. */
  readonly facts: string;
  readonly why: string;
} & (
  | { readonly schema: string }
  | { readonly operation: string }
  /** The same change to each. */
  | { readonly operations: readonly string[] }
);

type JsonMap = Readonly<Record<string, unknown>>;

/** As `operation`: the error codes that every operation may answer. */
export const everyOperation = '*';

/** Reads `spec/overlay.json`. */
export function readOverlay(): readonly OverlayEntry[] {
  return readSpecFile('overlay.json') as readonly OverlayEntry[];
}

/** The description with all entries merged in, in order. Throws for an entry that changes nothing. */
export function applyOverlay(description: ApiDescription, entries: readonly OverlayEntry[]): ApiDescription {
  return entries.reduce(
    (changed, entry) => placesOf(entry).reduce((at, place) => changedAt(at, place, entry), changed),
    description,
  );
}

function changedAt(description: ApiDescription, path: Place, entry: OverlayEntry): ApiDescription {
  const present = path.reduce<unknown>((at, key) => (isMap(at) ? at[key] : undefined), description);
  const next = merged(present, entry.change);
  if (isDeepStrictEqual(present, next)) {
    throw new Error(
      `The overlay's entry for ${path.join(' ')} (${entry.facts}) changes nothing: take it out.`,
    );
  }
  return replacedAt(description, path, next) as ApiDescription;
}

/** Keys from the top of the description. */
type Place = readonly string[];

function placesOf(entry: OverlayEntry): readonly Place[] {
  if ('schema' in entry) {
    return [['components', 'schemas', entry.schema]];
  }
  return ('operation' in entry ? [entry.operation] : entry.operations).map(placeOfOperation);
}

function placeOfOperation(operation: string): Place {
  if (operation === everyOperation) {
    return ['x-generic-error-codes'];
  }
  const [method = '', path = ''] = operation.split(' ');
  return ['paths', path, method.toLowerCase()];
}

function merged(present: unknown, change: unknown): unknown {
  if (Array.isArray(present) && Array.isArray(change)) {
    return [...new Set<unknown>([...(present as unknown[]), ...(change as unknown[])])];
  }
  if (!isMap(present) || !isMap(change)) {
    return change;
  }
  const kept = Object.entries(present).filter(([key]) => change[key] !== null);
  const changed = Object.entries(change)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, merged(present[key], value)]);
  return Object.fromEntries([...kept, ...changed]) as unknown;
}

function replacedAt(value: unknown, path: readonly string[], next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return next;
  }
  const map = isMap(value) ? value : {};
  return { ...map, [key]: replacedAt(map[key], rest, next) };
}
