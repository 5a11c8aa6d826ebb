/** A YAML document as data. Maps have no prototype, so that a key like `__proto__` is a key like any other. */
export type Yaml = string | number | boolean | null | Yaml[] | YamlMap;

/** A YAML map; key order is the order of the document. */
export interface YamlMap {
  [key: string]: Yaml;
}

export function isMap(value: Yaml | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Yaml | undefined): value is Yaml[] {
  return Array.isArray(value);
}

/** A new map without prototype. */
export function newMap(entries: Iterable<readonly [string, Yaml]> = []): YamlMap {
  const map = Object.create(null) as YamlMap;
  for (const [key, value] of entries) {
    map[key] = value;
  }
  return map;
}

/** The property, when it is a map. */
export function mapAt(map: YamlMap, key: string): YamlMap | undefined {
  const value = map[key];
  return isMap(value) ? value : undefined;
}

/** The property as text; numbers and flags as YAML would write them, since a bare `12` may stand for a name. */
export function textAt(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  if (typeof value === 'string') {
    return value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** `[key, body]` of a list item that is a map with exactly one key, which is how the format writes typed items. */
export function singleEntry(item: Yaml): readonly [string, Yaml] | undefined {
  if (!isMap(item)) {
    return undefined;
  }
  const entries = Object.entries(item);
  return entries.length === 1 ? entries[0] : undefined;
}

/** How the platform's messages call a value's shape. */
export function shapeOf(value: Yaml | undefined): string {
  if (value === null) {
    return 'null';
  }
  return isList(value) ? 'array' : typeof value;
}

/** A deep copy that shares nothing with plain JSON data, with maps without prototype. */
export function copyTree(value: unknown): Yaml {
  if (Array.isArray(value)) {
    return value.map(copyTree);
  }
  if (typeof value === 'object' && value !== null) {
    return newMap(Object.entries(value).map(([key, item]) => [key, copyTree(item)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Gives the keys of a map a new order and new names without making a new map: others hold on to it. */
export function rebuildMap(map: YamlMap, entries: readonly (readonly [string, Yaml])[]): void {
  for (const key of Object.keys(map)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the map has no prototype and keys are data
    delete map[key];
  }
  for (const [key, value] of entries) {
    map[key] = value;
  }
}
