import type { FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { isLeaf } from './edit-words.ts';
import { actionDefaults, settingsDefaults } from './known-defaults.ts';

/**
 * The canonical form leaves out what is a default. Where one of two versions says something else, a person wants to
 * read what it was: these put the default back into the version that does not mention it, and only there.
 */
export type Pair = readonly [JsonObject, JsonObject];

/** Of settings of a flow. */
export function withSettings([a, b]: Pair, flowType: FlowType): Pair {
  return settingsDefaults(flowType).reduce<Pair>(
    ([left, right], [path, fallback]) => {
      const [isLeft, isRight] = [has(left, path), has(right, path)];
      return isLeft === isRight
        ? [left, right]
        : isLeft
          ? [left, put(right, path, fallback)]
          : [put(left, path, fallback), right];
    },
    [a, b],
  );
}

/** Of an action or menu option. */
export function withActionDefaults([a, b]: Pair, action: string): Pair {
  return withMissing([a, b], (key) => actionDefaults(action)?.[key]);
}

/** Of maps in which "not set" is the same as absent; branches are no values. */
export function withUnset(pair: Pair): Pair {
  return withMissing(pair, (_key, value) => (isLeaf(value) ? { noValue: true } : undefined));
}

/** Of a variable: what no export of an older version says. */
export function withFlags(pair: Pair): Pair {
  return withMissing(pair, (key) => (key === 'isInput' || key === 'isOutput' ? false : undefined));
}

function withMissing([a, b]: Pair, fallback: (key: string, value: Json) => Json | undefined): Pair {
  const fill = (map: JsonObject, other: JsonObject): JsonObject => ({
    ...map,
    ...Object.fromEntries(
      Object.entries(other).flatMap(([key, value]) => {
        const put = Object.hasOwn(map, key) ? undefined : fallback(key, value);
        return put === undefined ? [] : [[key, put] as const];
      }),
    ),
  });
  return [fill(a, b), fill(b, a)];
}

function has(map: JsonObject, path: readonly string[]): boolean {
  return (
    path.reduce<Json | undefined>(
      (value, step) =>
        isJsonObject(value ?? null) && Object.hasOwn(value as JsonObject, step)
          ? (value as JsonObject)[step]
          : undefined,
      map,
    ) !== undefined
  );
}

/** Leaves a map alone in which something else stands in the way. */
function put(map: JsonObject, [step = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) {
    return { ...map, [step]: value };
  }
  const inner = map[step] ?? {};
  return isJsonObject(inner) ? { ...map, [step]: put(inner, rest, value) } : map;
}
