import type { DocumentPath } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** One value of a document and where it stands. */
export interface Spot {
  readonly path: DocumentPath;
  readonly value: Json;
  /** The last step of the path that is a name. */
  readonly key: string;
}

const KNOWN = new WeakMap<object, readonly Spot[]>();

/** Every value of a document, from the outside in. */
export function spotsOf(document: JsonObject): readonly Spot[] {
  const known = KNOWN.get(document) ?? spotsIn(document, [], '');
  KNOWN.set(document, known);
  return known;
}

function spotsIn(value: Json, path: DocumentPath, key: string): readonly Spot[] {
  const inner = Array.isArray(value)
    ? (value as readonly Json[]).flatMap((item, index) => spotsIn(item, [...path, index], key))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([name, child]) => spotsIn(child, [...path, name], name))
      : [];
  return [{ path, value, key }, ...inner];
}

export function valueAt(document: Json, path: DocumentPath): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, step) =>
      Array.isArray(value)
        ? (value as readonly Json[])[Number(step)]
        : isJsonObject(value ?? null)
          ? (value as JsonObject)[String(step)]
          : undefined,
    document,
  );
}

/** The document with another value in one place; undefined takes away what stands there. */
export function withValue(document: Json, [step, ...rest]: DocumentPath, value: Json | undefined): Json {
  if (step === undefined) {
    return value ?? null;
  }
  const inner = (old: Json | undefined): Json | undefined =>
    rest.length === 0 ? value : withValue(old ?? {}, rest, value);
  if (Array.isArray(document)) {
    const list = document as readonly Json[];
    return list.flatMap((item, index) => {
      const next = index === step ? inner(item) : item;
      return next === undefined ? [] : [next];
    });
  }
  const map = isJsonObject(document) ? document : {};
  const next = inner(map[String(step)]);
  const others = Object.entries(map).flatMap(([key, old]): [string, Json][] =>
    key === step ? (next === undefined ? [] : [[key, next]]) : [[key, old]],
  );
  return Object.fromEntries(
    Object.hasOwn(map, String(step)) || next === undefined ? others : [...others, [String(step), next]],
  );
}

/** The one-key map of an action, a menu option, a case, a variable ... */
export interface Item {
  readonly path: DocumentPath;
  readonly key: string;
  readonly body: JsonObject;
}

/** The items of a list of one-key maps. */
export function itemsOf(document: Json, list: DocumentPath): readonly Item[] {
  const value = valueAt(document, list);
  return (Array.isArray(value) ? (value as readonly Json[]) : []).flatMap((item, index) => {
    const [key, ...others] = isJsonObject(item) ? Object.keys(item) : [];
    const body = key === undefined ? null : ((item as JsonObject)[key] ?? null);
    return key !== undefined && others.length === 0 && isJsonObject(body)
      ? [{ path: [...list, index, key], key, body }]
      : [];
  });
}

/** The paths of all lists that stand under one of these keys. */
export function listsUnder(document: JsonObject, keys: ReadonlySet<string>): readonly DocumentPath[] {
  return spotsOf(document)
    .filter(({ key, path, value }) => Array.isArray(value) && path.at(-1) === key && keys.has(key))
    .map(({ path }) => path);
}

/** How the things are called that a place stands in, from the container inwards. */
export function namesAlong(document: Json, path: DocumentPath): readonly string[] {
  return path.flatMap((step, index) => {
    if (step === 'startUpTaskActions') {
      return ['Start'];
    }
    const map = valueAt(document, path.slice(0, index + 1)) ?? null;
    const isItem = typeof path[index - 1] === 'number';
    if (!isItem || !isJsonObject(map)) {
      return [];
    }
    const { dtmf, name } = map;
    if (String(step).endsWith('Variable') && typeof name === 'string') {
      return [`variable ${name}`];
    }
    if (typeof dtmf === 'string' && String(step).startsWith('menu')) {
      return [`option ${dtmf.replace('digit_', '')}`];
    }
    return typeof name === 'string' ? [name] : [];
  });
}
