import type { FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { OPTIONAL, OPTIONAL_SETTINGS, settingsDefaults } from './known-defaults.ts';
import { equalJson } from './same-content.ts';

/** Takes known defaults out of the settings and moves what comes and goes out of the way (ARC 7.2 items 7 and 8). */
export function foldSettings(root: JsonObject, flowType: FlowType): JsonObject {
  const folded: Record<string, Json> = { ...root };
  const optional: Record<string, Json> = {};
  for (const path of OPTIONAL_SETTINGS) {
    const value = takeOut(folded, path, () => true);
    if (value !== undefined) {
      optional[path.at(-1) as string] = value;
    }
  }
  for (const [path, fallback] of settingsDefaults(flowType)) {
    takeOut(folded, path, (value) => equalJson(value, fallback));
  }
  return Object.keys(optional).length === 0 ? folded : { ...folded, [OPTIONAL]: optional };
}

/** Removes what stands at a path when `fits`, and the maps that become empty by it; copies what it changes. */
function takeOut(
  map: Record<string, Json>,
  [step, ...rest]: readonly string[],
  fits: (value: Json) => boolean,
): Json | undefined {
  const value = step === undefined ? undefined : map[step];
  if (step === undefined || value === undefined) {
    return undefined;
  }
  if (rest.length === 0) {
    if (!fits(value)) {
      return undefined;
    }
    Reflect.deleteProperty(map, step);
    return value;
  }
  if (!isJsonObject(value)) {
    return undefined;
  }
  const inner: Record<string, Json> = { ...value };
  const taken = takeOut(inner, rest, fits);
  if (taken !== undefined) {
    if (Object.keys(inner).length === 0) {
      Reflect.deleteProperty(map, step);
    } else {
      map[step] = inner;
    }
  }
  return taken;
}
