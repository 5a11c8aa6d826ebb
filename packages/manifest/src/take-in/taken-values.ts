import { equalJson } from '@callwright/archy';
import type { Address, Attributes, Json, JsonObject } from '@callwright/model';
import {
  isJsonObject,
  isLiveReference,
  isManagedReference,
  isNamedReference,
  stableStringify,
} from '@callwright/model';
import type { KindSchema, PropertyTraits } from '../desired/kind-schema.ts';
import { NONE } from '../desired/name-book.ts';
import type { Names } from './written-names.ts';
import { meaningOf, nameInManifest, numberInManifest } from './written-names.ts';

/** How a spec is brought to what the org holds. */
export interface TakingValues {
  readonly schema: KindSchema;
  readonly names: Names;
  readonly addressOf: (id: string) => Address | undefined;
  /** What a spec means in this org. */
  readonly read: (spec: JsonObject) => Attributes;
  /** A spec that says nothing yet takes everything; one that somebody wrote only what it manages. */
  readonly everything: boolean;
}

export interface TakenSpec {
  readonly spec: JsonObject;
  /** Attributes that name something which cannot be named here, e.g. because it is hidden. */
  readonly unnamed: readonly string[];
}

/**
 * A spec that says what the org holds. What means the same already stays as it is written, item by item, so that
 * variables and keys of `existing` stay; what others than the org decide (header, binding) is left alone.
 */
export function takenSpec(written: JsonObject, live: Attributes, taking: TakingValues): TakenSpec {
  const unnamed: string[] = [];
  let spec = written;
  const now = taking.read(written);
  const day = dayOf(live);
  const staysSpan = ['start', 'end'].every((end) => equalJson(now[end], live[end]));
  for (const property of taking.schema.properties) {
    const { property: name, path, format, absent } = property;
    if (property.scope !== 'attribute' || (format !== 'whole-day' && !(name in live))) {
      continue;
    }
    const before = valueAt(spec, path);
    if (format === 'whole-day' || ((name === 'start' || name === 'end') && isSpan(taking.schema))) {
      spec = staysSpan ? spec : takeSpan(spec, property, live, day);
      continue;
    }
    if (before === undefined && absent === undefined && !taking.everything) {
      continue;
    }
    const wanted = meant(live[name] ?? null, property, taking);
    if (wanted === undefined) {
      unnamed.push(name);
    } else if (!isSame(property, now[name], wanted) || isEmptyList(property, before, wanted)) {
      spec = withValue(spec, property, writtenValue(property, before, wanted, { written, taking }));
    }
  }
  return { spec, unnamed };
}

// --- schedules: a whole day, or from start to end

function isSpan({ properties }: KindSchema): boolean {
  return properties.some(({ format }) => format === 'whole-day');
}

function dayOf({ start, end }: Attributes): string | undefined {
  const [from, to] = [start, end].map((value) =>
    typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})T00:00:00$/.exec(value)?.[1] : undefined,
  );
  return from !== undefined && to !== undefined && Date.parse(to) - Date.parse(from) === 86_400_000
    ? from
    : undefined;
}

function takeSpan(
  spec: JsonObject,
  { property, format }: PropertyTraits,
  live: Attributes,
  day: string | undefined,
): JsonObject {
  const isByDay = day !== undefined && !('start' in spec) && !('end' in spec);
  if (format === 'whole-day') {
    return isByDay ? putAt(spec, [property], day) : withoutAt(spec, [property]);
  }
  const value = live[property];
  return isByDay || typeof value !== 'string'
    ? withoutAt(spec, [property])
    : putAt(spec, [property], value.replace(/:00$/, ''));
}

// --- values

/** The live value with references as manifests mean them; undefined where one cannot be named. */
function meant(value: Json, property: PropertyTraits, taking: TakingValues): Json | undefined {
  if (isLiveReference(value)) {
    return meaningOf(value, property, taking.names, taking.addressOf) as Json | undefined;
  }
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => meant(item, property, taking));
    return items.includes(undefined) ? undefined : (items as readonly Json[]);
  }
  if (isJsonObject(value) && property.items !== undefined) {
    const entries = property.items.map(
      (item) => [item.property, meant(value[item.property] ?? null, item, taking)] as const,
    );
    return entries.some(([, inner]) => inner === undefined)
      ? undefined
      : (Object.fromEntries(entries) as JsonObject);
  }
  return value;
}

function isSame(property: PropertyTraits, now: Json | undefined, wanted: Json): boolean {
  return (
    equalJson(ordered(property, now ?? null), ordered(property, wanted)) ||
    (isNothing(now) && isNothing(wanted))
  );
}

/** A list that must be written, also when nothing is in it. */
function isEmptyList({ absent }: PropertyTraits, before: Json | undefined, wanted: Json): boolean {
  return absent === undefined && before === undefined && Array.isArray(wanted);
}

function isNothing(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function ordered(property: PropertyTraits, value: Json): Json {
  if (!Array.isArray(value)) {
    return value;
  }
  const items = (value as readonly Json[]).map((item) =>
    isJsonObject(item) && property.items !== undefined
      ? Object.fromEntries(
          property.items.map((inner) => [inner.property, ordered(inner, item[inner.property] ?? null)]),
        )
      : item,
  );
  return property.set ? items.toSorted((a, b) => (stableStringify(a) < stableStringify(b) ? -1 : 1)) : items;
}

/** Where something is written, and how its meaning is found out. */
interface Around {
  readonly written: JsonObject;
  readonly taking: TakingValues;
}

/** Undefined: nothing is to be written. */
function writtenValue(
  property: PropertyTraits,
  before: Json | undefined,
  wanted: Json,
  around: Around,
): Json | undefined {
  if (Array.isArray(wanted)) {
    const items = listOf(before);
    const read = (item: Json): Json | undefined =>
      listOf(around.taking.read(putAt(around.written, property.path, [item]))[property.property])[0];
    const list = property.items
      ? maps(property, items, wanted as readonly JsonObject[], read, around)
      : members(property, items, wanted as readonly Json[], read, around);
    return list.length === 0 && property.absent !== undefined ? undefined : list;
  }
  if (wanted === null || (wanted === '' && before === undefined)) {
    return property.clearable && before !== undefined ? NONE : undefined;
  }
  return oneValue(property, wanted, around);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** What is there and still meant keeps its place; what is new follows. */
function members(
  property: PropertyTraits,
  before: readonly Json[],
  wanted: readonly Json[],
  read: (item: Json) => Json | undefined,
  around: Around,
): readonly Json[] {
  const left = [...wanted];
  const kept = before.filter((item) => {
    const meaning = read(item);
    const at = meaning === undefined ? -1 : left.findIndex((one) => equalJson(one, meaning));
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at >= 0;
  });
  return [...kept, ...left.map((item) => oneValue(property, item, around))];
}

/** Items that are maps are told apart by their key. */
function maps(
  property: PropertyTraits,
  before: readonly Json[],
  wanted: readonly JsonObject[],
  read: (item: Json) => Json | undefined,
  around: Around,
): readonly Json[] {
  const key = property.key ?? '';
  const left = [...wanted];
  const kept = before.flatMap((item): readonly Json[] => {
    const meaning = read(item);
    const at = left.findIndex(
      (one) => isJsonObject(meaning ?? null) && equalJson(one[key], (meaning as JsonObject)[key]),
    );
    const [live] = at < 0 ? [] : left.splice(at, 1);
    return live === undefined || !isJsonObject(item) ? [] : [oneMap(property, item, live, read, around)];
  });
  return [...kept, ...left.map((live) => oneMap(property, {}, live, () => undefined, around))];
}

function oneMap(
  property: PropertyTraits,
  before: JsonObject,
  live: JsonObject,
  read: (item: Json) => Json | undefined,
  around: Around,
): JsonObject {
  const now = read(before);
  return (property.items ?? []).reduce<JsonObject>((map, item) => {
    const value = live[item.property] ?? null;
    if (isJsonObject(now ?? null) && isSame(item, (now as JsonObject)[item.property], value)) {
      return map;
    }
    if (!Array.isArray(value)) {
      return withValue(map, item, value === null ? undefined : oneValue(item, value, around));
    }
    const inner = (one: Json): Json | undefined => {
      const meaning = read({ ...before, [item.property]: [one] });
      return isJsonObject(meaning ?? null) ? listOf((meaning as JsonObject)[item.property])[0] : undefined;
    };
    const list = members(item, listOf(before[item.property]), value as readonly Json[], inner, around);
    return withValue(map, item, list.length === 0 && item.absent !== undefined ? undefined : list);
  }, before);
}

function oneValue(property: PropertyTraits, wanted: Json, { taking }: Around): Json {
  if (isManagedReference(wanted) || isNamedReference(wanted)) {
    return nameInManifest(wanted, property, taking.names);
  }
  if (property.bucket === 'numbers') {
    return numberInManifest(wanted, taking.names);
  }
  return typeof wanted === 'string' ? literally(wanted) : wanted;
}

/** A text in which nothing is taken for a variable. */
export function literally(text: string): string {
  return text.replaceAll('${', () => '$${');
}

// --- paths

function valueAt(spec: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, key) => (isJsonObject(at ?? null) ? (at as JsonObject)[key] : undefined),
    spec,
  );
}

function withValue(spec: JsonObject, { path }: PropertyTraits, value: Json | undefined): JsonObject {
  return value === undefined ? withoutAt(spec, path) : putAt(spec, path, value);
}

function putAt(map: JsonObject, [key = '', ...rest]: readonly string[], value: Json): JsonObject {
  const inner = map[key];
  return {
    ...map,
    [key]:
      rest.length === 0
        ? value
        : putAt(isJsonObject(inner ?? null) ? (inner as JsonObject) : {}, rest, value),
  };
}

function withoutAt(map: JsonObject, [key = '', ...rest]: readonly string[]): JsonObject {
  const inner = map[key];
  const isDeep = rest.length > 0 && isJsonObject(inner ?? null);
  const left = isDeep ? withoutAt(inner as JsonObject, rest) : undefined;
  const others = Object.entries(map).filter(([other]) => other !== key);
  return left === undefined || Object.keys(left).length === 0
    ? inner === undefined || (rest.length > 0 && left === undefined)
      ? map
      : Object.fromEntries(others)
    : { ...map, [key]: left };
}
