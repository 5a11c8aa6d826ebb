import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { pathOfArchitect } from './architect-path.ts';
import type { DocumentPath } from './yaml-source.ts';

/** Ways in which messages name a place; names inside may hold quotes, so the last one of the line ends it. */
const PATHS = [/^\s*ref path:\s*(\S.*?)\s*$/m, /\bPath:?\s+'(.+)'/];
const PROPERTIES = [/\bProperty name:\s*'([^']+)'/, /\bProperty\s+'([^']+)'/];

/**
 * What a message of a failed publish talks about (facts: ARC 11): the path after `ref path:` or `Path:`, and the
 * property it names, as far as the document has them. Undefined for messages that name no place.
 */
export function pathOfMessage(document: JsonObject, message: string): DocumentPath | undefined {
  const written = firstMatch(PATHS, message);
  const path = written === undefined ? undefined : pathOfArchitect(document, written);
  const property = firstMatch(PROPERTIES, message);
  if (path === undefined || property === undefined) {
    return path;
  }
  return follow(document, path, [property, 'lit', 'name']);
}

/** As many of the keys as there are: a name that was not found stands in `lit: { name: .. }` (facts: ARC 3). */
function follow(document: JsonObject, path: DocumentPath, keys: readonly string[]): DocumentPath {
  const [key, ...rest] = keys;
  const value = valueAt(document, path);
  return key !== undefined && isJsonObject(value) && Object.hasOwn(value, key)
    ? follow(document, [...path, key], rest)
    : path;
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
}

function valueAt(document: Json, path: DocumentPath): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (typeof key === 'number') {
      return Array.isArray(value) ? (value as readonly Json[])[key] : undefined;
    }
    return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}
