import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { alignItems } from './align-items.ts';
import { canonicalForm } from './canonical-form.ts';
import type { FlowDocument } from './flow-document.ts';
import { readFlow } from './flow-document.ts';
import type { Container } from './internal-references.ts';
import {
  CONTAINERS,
  containersOf,
  INTERNAL_REFERENCES,
  parseInternalReference,
} from './internal-references.ts';
import { OPTIONAL } from './known-defaults.ts';
import type { NameResolver } from './resolved-names.ts';
import { sameContent } from './same-content.ts';

/**
 * A document that says what `after` says, in the spelling of `before` wherever both say the same: ids of tasks and menus,
 * tracking ids, defaults that an exporter fills in, the order of variables. So a text that somebody wrote by hand changes
 * in those places only where its content does. Name, description and division are those of `after`.
 *
 * Falls back to `after` as it is where the two cannot be brought together.
 */
export function keepSpelling(before: FlowDocument, after: FlowDocument, resolve: NameResolver): JsonObject {
  const { topKey } = after.names;
  if (before.names.topKey === topKey) {
    const kept = { [topKey]: keptRoot(before, after, resolve) };
    const { flow } = readFlow(kept);
    if (flow !== undefined && sameContent(canonicalForm(flow, resolve), canonicalForm(after, resolve))) {
      return kept;
    }
  }
  return { [topKey]: after.root };
}

/** Stands in the document and not in its canonical form. */
const HEADER = ['name', 'description', 'division'];

function keptRoot(before: FlowDocument, after: FlowDocument, resolve: NameResolver): JsonObject {
  const renumbered = withRefIdsOf(before.root, after.root);
  const [was, is] = [before, { ...after, root: renumbered }].map((flow) => canonicalForm(flow, resolve));
  const sides: Sides = {
    before: before.root,
    after: renumbered,
    was: flowOf(was),
    is: flowOf(is),
  };
  const kept = keptMap(sides) as JsonObject;
  const header = HEADER.flatMap((key): readonly (readonly [string, Json])[] =>
    after.root[key] === undefined ? [] : [[key, after.root[key]]],
  );
  return withKeys(
    without(
      kept,
      HEADER.filter((key) => after.root[key] === undefined),
    ),
    header,
  );
}

function flowOf(canonical: Json | undefined): Json | undefined {
  return isJsonObject(canonical ?? null) ? (canonical as JsonObject)['flow'] : undefined;
}

/** Two spellings of one place, and what each comes to; undefined: to nothing. */
interface Sides {
  readonly before: Json | undefined;
  readonly after: Json;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
}

function kept(key: string, { before, after, was, is }: Sides): Json {
  if (before === undefined || (was === undefined) !== (is === undefined)) {
    return after;
  }
  if (was === undefined || is === undefined || sameContent(was, is)) {
    return before;
  }
  const sides = { before, after, was, is };
  if (Array.isArray(before) && Array.isArray(after)) {
    return CONTAINER_KEYS.has(key) || VARIABLES.has(key) ? keptByName(sides) : keptList(sides);
  }
  return isJsonObject(before) && isJsonObject(after) ? keptMap(sides) : after;
}

const CONTAINER_KEYS: ReadonlySet<string> = new Set(CONTAINERS.map(([collection]) => collection));
const VARIABLES: ReadonlySet<string> = new Set(['variables', 'startUpTaskVariables']);

function keptMap({ before, after, was, is }: Sides): Json {
  if (!isJsonObject(before ?? null) || !isJsonObject(after) || !isPlainMap(after, is)) {
    return after;
  }
  const old = before as JsonObject;
  const entries = new Map<string, Json>();
  for (const [key, value] of Object.entries(old)) {
    const [mine, theirs] = [partOf(was, key), partOf(is, key)];
    const now = after[key];
    if (now === undefined) {
      // What means nothing stays as it was typed.
      if (mine === undefined && theirs === undefined) {
        entries.set(key, value);
      }
    } else {
      entries.set(key, kept(key, { before: value, after: now, was: mine, is: theirs }));
    }
  }
  return withNew(entries, after, (key) => !(key in old) && partOf(is, key) !== undefined);
}

/** New keys come behind the one that precedes them in the other map. */
function withNew(
  entries: ReadonlyMap<string, Json>,
  after: JsonObject,
  isNew: (key: string) => boolean,
): Json {
  const keys = [...entries.keys()];
  let last = -1;
  for (const key of Object.keys(after)) {
    const at = keys.indexOf(key);
    if (at >= 0) {
      last = at;
    } else if (isNew(key)) {
      last += 1;
      keys.splice(last, 0, key);
    }
  }
  return Object.fromEntries(keys.map((key) => [key, entries.get(key) ?? (after[key] as Json)]));
}

/** Whether what a map comes to has its own keys; names that are keys stand under other ones there. */
function isPlainMap(map: JsonObject, canonical: Json | undefined): boolean {
  return (
    canonical !== undefined &&
    isJsonObject(canonical) &&
    Object.keys(canonical).every((key) => key === OPTIONAL || key in map)
  );
}

function partOf(canonical: Json | undefined, key: string): Json | undefined {
  if (!isJsonObject(canonical ?? null)) {
    return undefined;
  }
  const map = canonical as JsonObject;
  const optional = map[OPTIONAL];
  return Object.hasOwn(map, key)
    ? map[key]
    : isJsonObject(optional ?? null)
      ? (optional as JsonObject)[key]
      : undefined;
}

/** Lists whose canonical forms have one entry for each item. */
function keptList({ before, after, was, is }: Sides): Json {
  const [old, now] = [before as readonly Json[], after as readonly Json[]];
  if (!Array.isArray(was) || !Array.isArray(is) || was.length !== old.length || is.length !== now.length) {
    return after;
  }
  const [mine, theirs] = [was as readonly Json[], is as readonly Json[]];
  const left = [...mine.keys()];
  const partners = new Map<Json, number>();
  for (const step of alignItems(mine, theirs)) {
    const at = step.before === undefined ? -1 : left.findIndex((index) => mine[index] === step.before?.whole);
    if (at >= 0 && step.after !== undefined) {
      partners.set(step.after.whole, left[at] as number);
    }
    if (at >= 0) {
      left.splice(at, 1);
    }
  }
  return now.map((item, index) => {
    const canonical = theirs[index] as Json;
    const partner = isJsonObject(canonical) ? partners.get(canonical) : undefined;
    return partner === undefined
      ? item
      : keptItem({ before: old[partner], after: item, was: mine[partner], is: canonical });
  });
}

/** An item is a map of one key; its body is what is written. */
function keptItem(sides: Sides): Json {
  return kept('', sides);
}

/** Variables and containers are maps by name in canonical form; as people see them they are lists. */
function keptByName({ before, after, was, is }: Sides): Json {
  const old = new Map((before as readonly Json[]).map((item) => [nameOf(item), item]));
  const now = after as readonly Json[];
  const byName = new Map(now.map((item) => [nameOf(item), item]));
  if (old.size !== (before as readonly Json[]).length || byName.size !== now.length) {
    return after;
  }
  const item = (name: string, value: Json): Json => {
    const sides = { before: old.get(name), after: value, was: partOf(was, name), is: partOf(is, name) };
    const { before: spelled } = sides;
    const [key, ...others] = Object.keys(value as JsonObject);
    const inner = isJsonObject(spelled ?? null) ? (spelled as JsonObject)[key ?? ''] : undefined;
    const body = (value as JsonObject)[key ?? ''];
    return key === undefined || others.length > 0 || inner === undefined || body === undefined
      ? value
      : { [key]: withName(kept('', { ...sides, before: inner, after: body }), body) };
  };
  const names = [...old.keys()].filter((name) => byName.has(name));
  const fresh = [...byName.keys()].filter((name) => !old.has(name));
  return [...names, ...fresh].map((name) => item(name, byName.get(name) ?? null));
}

/** The name tells them apart and is no part of what they come to. */
function withName(body: Json, other: Json): Json {
  const name = isJsonObject(other) ? other['name'] : undefined;
  return isJsonObject(body) && name !== undefined && !('name' in body) ? { name, ...body } : body;
}

function nameOf(item: Json): string {
  const [body] = isJsonObject(item) ? Object.values(item) : [];
  const { name, refId } = isJsonObject(body ?? null) ? (body as JsonObject) : {};
  return typeof name === 'string' ? name : typeof refId === 'string' ? refId : '';
}

function withKeys(map: JsonObject, entries: readonly (readonly [string, Json])[]): JsonObject {
  const known = entries.filter(([key]) => key in map);
  const fresh = entries.filter(([key]) => !(key in map));
  return { ...Object.fromEntries(fresh), ...map, ...Object.fromEntries(known) };
}

function without(map: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}

/** The same document with the ids that its tasks, menus, states and bots have in another one. */
function withRefIdsOf(before: JsonObject, after: JsonObject): JsonObject {
  const [old, now] = [containersOf(before), containersOf(after)];
  const idOf = new Map(old.map((container) => [keyOf(container), container.refId]));
  const taken = new Set(old.map(({ type, refId }) => `${type}[${refId}]`));
  const renamed = new Map<string, string>();
  for (const container of now) {
    const known = idOf.get(keyOf(container));
    renamed.set(`${container.type}[${container.refId}]`, known ?? freeId(container, taken));
  }
  return replaced(after, renamed) as JsonObject;
}

function keyOf({ type, name }: Container): string {
  return `${type}\n${name}`;
}

function freeId({ type, refId }: Container, taken: Set<string>): string {
  let id = refId;
  for (let number = 2; taken.has(`${type}[${id}]`); number += 1) {
    id = `${refId}_${number}`;
  }
  taken.add(`${type}[${id}]`);
  return id;
}

function replaced(value: Json, ids: ReadonlyMap<string, string>, type?: string): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => replaced(item, ids));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (typeof inner === 'string' && key === 'refId' && type !== undefined) {
        return [key, ids.get(`${type}[${inner}]`) ?? inner];
      }
      return typeof inner === 'string' && INTERNAL_REFERENCES.has(key)
        ? [key, renamedReference(inner, ids)]
        : [key, replaced(inner, ids, CONTAINER_TYPES.has(key) ? key : undefined)];
    }),
  );
}

const CONTAINER_TYPES: ReadonlySet<string> = new Set(CONTAINERS.map(([, type]) => type));

function renamedReference(reference: string, ids: ReadonlyMap<string, string>): string {
  const parsed = parseInternalReference(reference);
  const id = parsed === undefined ? undefined : ids.get(`${parsed.type}[${parsed.refId}]`);
  return parsed === undefined || id === undefined
    ? reference
    : `${reference.slice(0, reference.length - parsed.refId.length - 1)}${id}]`;
}
