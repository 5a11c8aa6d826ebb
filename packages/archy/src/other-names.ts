import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/**
 * Maps whose keys name what is called or used, by how many names stand inside each other: of a data action the
 * integration and the action, of a Lex bot its region, name, language and alias (facts: ARC 5.2).
 */
const NAMES: Readonly<Record<string, number>> = {
  commonModule: 1,
  botFlow: 1,
  digitalBotFlow: 1,
  lexBot: 4,
  dataTable: 1,
  category: 2,
  dataAction: 1,
  screenPopScript: 1,
  callbackScript: 1,
  textToSpeech: 1,
  settingsKnowledge: 1,
};

/** Properties under which the keys of a map are names of what is called; as places they say nothing. */
export const NAMED_BY_KEY: ReadonlySet<string> = new Set(Object.keys(NAMES));

/** Something else that is called or used in the place of what was. */
export interface OtherNames {
  /** The property under which the last of the differing names stands. */
  readonly property: string;
  /** Names that both have, before those that differ. */
  readonly shared: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What is given to the one, and to the other. */
  readonly from: JsonObject;
  readonly to: JsonObject;
}

/** Undefined: the same thing is used, or there are several. */
export function otherNames(key: string, a: Json | undefined, b: Json | undefined): OtherNames | undefined {
  let [from, to] = [a, b];
  let property = key;
  const levels: { readonly was: string; readonly is: string; readonly property: string }[] = [];
  for (let depth = NAMES[key] ?? 0; depth > 0; depth -= 1) {
    const [old, fresh] = [onlyEntry(from), onlyEntry(to)];
    if (old === undefined || fresh === undefined) {
      break;
    }
    levels.push({ was: old.name, is: fresh.name, property });
    [from, to] = [old.body, fresh.body];
    const [left, right] = [onlyEntry(from), onlyEntry(to)];
    if (depth > 1 && key === 'category' && left?.name === 'dataAction' && right?.name === 'dataAction') {
      [from, to, property] = [left.body, right.body, 'dataAction'];
    }
  }
  const first = levels.findIndex(({ was, is }) => was !== is);
  const differing = levels.slice(first, levels.findLastIndex(({ was, is }) => was !== is) + 1);
  if (first < 0 || !isJsonObject(from ?? null) || !isJsonObject(to ?? null)) {
    return undefined;
  }
  return {
    property: differing.at(-1)?.property ?? key,
    shared: levels.slice(0, first).map(({ is }) => is),
    before: differing.map(({ was }) => was),
    after: differing.map(({ is }) => is),
    from: from as JsonObject,
    to: to as JsonObject,
  };
}

function onlyEntry(
  value: Json | undefined,
): { readonly name: string; readonly body: JsonObject } | undefined {
  const entries = isJsonObject(value ?? null) ? Object.entries(value as JsonObject) : [];
  const [name, body] = entries[0] ?? [];
  return entries.length === 1 && name !== undefined && isJsonObject(body ?? null)
    ? { name, body: body as JsonObject }
    : undefined;
}
