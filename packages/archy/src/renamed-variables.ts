import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { sameContent } from './same-content.ts';

/** A variable that is declared under another name in the later of two flows, and used under it everywhere. */
export interface RenamedVariable {
  readonly from: string;
  readonly to: string;
}

/**
 * Variables that vanished and came again under another name of the same scope: declared alike, the only ones of which
 * that is so, and the old name stands nowhere any more.
 */
export function renamedVariables(before: JsonObject, after: JsonObject): readonly RenamedVariable[] {
  const [ours, theirs] = [declaredIn(before), declaredIn(after)];
  const gone = [...ours].filter(([name]) => !theirs.has(name));
  const fresh = [...theirs].filter(([name]) => !ours.has(name));
  return gone.flatMap(([from, body]) => {
    const isAlike = ([name, other]: readonly [string, Json]): boolean =>
      scopeOf(name) === scopeOf(from) && sameContent(body, other);
    const candidates = fresh.filter(isAlike);
    const rivals = gone.filter(
      ([name, other]) => scopeOf(name) === scopeOf(from) && sameContent(body, other),
    );
    const [to] = candidates[0] ?? [];
    return to !== undefined && candidates.length === 1 && rivals.length === 1 && !mentions(after, from)
      ? [{ from, to }]
      : [];
  });
}

/** A flow in canonical form as it would be under the new names of variables. */
export function withNewVariables(flow: JsonObject, renamed: readonly RenamedVariable[]): JsonObject {
  return renamed.reduce<JsonObject>(
    (map, { from, to }) => renameIn(map, namePattern(from), to) as JsonObject,
    flow,
  );
}

const VARIABLES: ReadonlySet<string> = new Set(['variables', 'startUpTaskVariables']);

function declaredIn(value: Json): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  const visit = (inner: Json): void => {
    if (Array.isArray(inner)) {
      (inner as readonly Json[]).forEach(visit);
    } else if (isJsonObject(inner)) {
      for (const [key, child] of Object.entries(inner)) {
        if (VARIABLES.has(key) && isJsonObject(child)) {
          Object.entries(child).forEach(([name, body]) => found.set(name, body));
        }
        visit(child);
      }
    }
  };
  visit(value);
  return found;
}

function scopeOf(name: string): string {
  return name.slice(0, name.indexOf('.') + 1);
}

/** The name as a whole; expressions may spell it in other letters (facts: ARC 3.1). */
function namePattern(name: string): RegExp {
  return new RegExp(`(?<![\\w.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`, 'gi');
}

function mentions(flow: Json, name: string): boolean {
  return !sameContent(renameIn(flow, namePattern(name), ''), flow);
}

function renameIn(value: Json, name: RegExp, to: string): Json {
  if (typeof value === 'string') {
    return value.replace(name, () => to);
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => renameIn(item, name, to));
  }
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key.replace(name, () => to), renameIn(inner, name, to)]),
      )
    : value;
}
