import type { Attributes, Json } from '@callwright/model';
import { equalJson } from '@callwright/archy';
import { isJsonObject, stableStringify } from '@callwright/model';
import deepDiff from 'deep-diff';

/** One attribute that differs; `undefined` in the org counts as cleared. */
export interface ValueDifference {
  readonly attribute: string;
  readonly before: Json;
  readonly after: Json;
  /** Where inside the attribute, outermost key first; empty when it differs as a whole or in a list of its own. */
  readonly paths: readonly (readonly (string | number)[])[];
}

/** The attributes of `after` that differ from `before`, in the order of `after`. Attributes it does not name are not managed. */
export function compareValues(
  before: Attributes,
  after: Attributes,
  sets: readonly string[],
): readonly ValueDifference[] {
  return Object.keys(after).flatMap((attribute) => {
    const isSet = sets.includes(attribute);
    const inner = sets.flatMap((set) =>
      set.startsWith(`${attribute}.`) ? [set.slice(attribute.length + 1)] : [],
    );
    const [was, is] = [before, after].map((side) => comparable(side[attribute], isSet, inner)) as [
      Json,
      Json,
    ];
    if (equalJson(was, is)) {
      return [];
    }
    return [{ attribute, before: was, after: is, paths: isSet ? [] : pathsOf(was, is) }];
  });
}

/** A value as it is compared: absent is cleared, and a set stands in one order; `inner` are keys of its items that are sets. */
export function comparable(value: Json | undefined, isSet: boolean, inner: readonly string[] = []): Json {
  if (value === undefined) {
    return null;
  }
  if (!isSet || !Array.isArray(value) || (value.length < 2 && inner.length === 0)) {
    return value;
  }
  const items = inner.length === 0 ? value : (value as readonly Json[]).map((item) => withSets(item, inner));
  const members = new Map((items as readonly Json[]).map((item) => [stableStringify(item), item]));
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

function withSets(item: Json, sets: readonly string[]): Json {
  return isJsonObject(item)
    ? Object.fromEntries(
        Object.entries(item).map(([key, value]) => [key, comparable(value, sets.includes(key))]),
      )
    : item;
}

function pathsOf(before: Json, after: Json): ValueDifference['paths'] {
  if (!isJsonObject(before) || !isJsonObject(after)) {
    return [];
  }
  const paths = (deepDiff.diff(before, after) ?? []).map((difference) =>
    upToReference(difference.path as (string | number)[]),
  );
  if (paths.some((path) => path.length === 0)) {
    return [];
  }
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** A reference changes as a whole: its own keys are no place that a person would name. */
function upToReference(path: readonly (string | number)[]): readonly (string | number)[] {
  const at = path.findIndex((key) => String(key).startsWith('$'));
  return at < 0 ? path : path.slice(0, at);
}
