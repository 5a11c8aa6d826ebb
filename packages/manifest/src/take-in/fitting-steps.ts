import type { DocumentPath, FlowDocument, SpecPath } from '@callwright/archy';
import { equalJson } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { literally } from './taken-values.ts';

/** One value of a document that is another one now. */
interface Change {
  readonly path: DocumentPath;
  readonly before: Json;
  readonly after: Json;
}

/**
 * Steps that would compile to `after`, tried by putting each changed value where the old one is written. Undefined where
 * something else than values has changed, or where a value does not stand in the steps as it is. Whoever calls compiles
 * the answer and looks whether it comes to the same.
 *
 * @param spec as written: what holds a variable is left alone, and then the steps do not fit
 * @param originOf where a path of the document came from
 */
export function fittingSteps(
  spec: JsonObject,
  before: FlowDocument,
  after: JsonObject,
  originOf: (path: DocumentPath) => SpecPath,
): JsonObject | undefined {
  const changes = changesBetween({ [before.names.topKey]: before.root }, after, []);
  return changes?.reduce<JsonObject | undefined>(
    (fitted, change) =>
      fitted === undefined ? undefined : withChange(fitted, originOf(change.path), change),
    spec,
  );
}

/** Undefined when something came or went. */
function changesBetween(before: Json, after: Json, path: DocumentPath): readonly Change[] | undefined {
  if (equalJson(before, after)) {
    return [];
  }
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined) {
    return old === now ? [{ path, before, after }] : undefined;
  }
  const theirs = new Map(now);
  if (old.length !== now.length || Array.isArray(before) !== Array.isArray(after)) {
    return undefined;
  }
  const changes: Change[] = [];
  for (const [key, value] of old) {
    const other = theirs.get(key);
    const inner = other === undefined ? undefined : changesBetween(value, other, [...path, key]);
    if (inner === undefined) {
      return undefined;
    }
    changes.push(...inner);
  }
  return changes;
}

function entriesOf(value: Json): readonly (readonly [string | number, Json])[] | undefined {
  if (Array.isArray(value)) {
    return [...(value as readonly Json[]).entries()];
  }
  return isJsonObject(value) ? Object.entries(value) : undefined;
}

/** The spec with the new value in the one place below the origin where the old one is written. */
function withChange(spec: JsonObject, origin: SpecPath, { before, after }: Change): JsonObject | undefined {
  const spellings = spellingsOf(before, after);
  const places = [...leavesBelow(valueAt(spec, origin), origin)].flatMap(({ path, value }) => {
    const spelling = spellings.find(({ old }) => equalJson(old, value));
    return spelling === undefined ? [] : [{ path, now: spelling.now }];
  });
  const [place, another] = places;
  return place === undefined || another !== undefined
    ? undefined
    : (put(spec, place.path, place.now) as JsonObject);
}

/** How a literal and an expression stand in steps. */
function spellingsOf(before: Json, after: Json): readonly { readonly old: Json; readonly now: Json }[] {
  if (typeof before !== 'string' || typeof after !== 'string') {
    return [{ old: before, now: after }];
  }
  const literal = after.startsWith('=') ? `=${after}` : after;
  return [
    { old: before, now: literally(literal) },
    { old: literally(before), now: literally(literal) },
    { old: `=${before}`, now: `=${after}` },
  ];
}

function* leavesBelow(value: Json | undefined, path: SpecPath): Generator<{ path: SpecPath; value: Json }> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      yield* leavesBelow(item, [...path, index]);
    }
  } else if (isJsonObject(value ?? null)) {
    for (const [key, inner] of Object.entries(value as JsonObject)) {
      yield* leavesBelow(inner, [...path, key]);
    }
  } else if (value !== undefined) {
    yield { path, value };
  }
}

function valueAt(value: Json, path: SpecPath): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, key) =>
      at === undefined || at === null || typeof at !== 'object' ? undefined : (at as JsonObject)[key],
    value,
  );
}

function put(value: Json, [key, ...rest]: SpecPath, now: Json): Json {
  if (key === undefined) {
    return now;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) =>
      index === Number(key) ? put(item, rest, now) : item,
    );
  }
  return { ...(value as JsonObject), [key]: put((value as JsonObject)[key] ?? null, rest, now) };
}
