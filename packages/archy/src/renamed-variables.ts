import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { EditPath } from './edit-place.ts';
import { sameContent } from './same-content.ts';

/** A variable that is declared under another name in the later of two flows, and used under it everywhere. */
export interface RenamedVariable {
  readonly from: string;
  readonly to: string;
  /** To its declaration in the later flow. */
  readonly path: EditPath;
}

/**
 * Variables that vanished and came again under another name of the same scope: declared alike, the only ones of which
 * that is so, and the old name stands nowhere any more.
 */
export function renamedVariables(before: JsonObject, after: JsonObject): readonly RenamedVariable[] {
  const [ours, theirs] = [declaredIn(before), declaredIn(after)];
  const gone = [...ours].filter(([name]) => !theirs.has(name));
  const fresh = [...theirs].filter(([name]) => !ours.has(name));
  return gone.flatMap(([from, { body }]) => {
    const isAlike = ([name, other]: readonly [string, Declaration]): boolean =>
      scopeOf(name) === scopeOf(from) && sameContent(body, other.body);
    const candidates = fresh.filter(isAlike);
    const rivals = gone.filter(isAlike);
    const [to, { path = [] } = {}] = candidates[0] ?? [];
    return to !== undefined && candidates.length === 1 && rivals.length === 1 && !mentions(after, from)
      ? [{ from, to, path }]
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

interface Declaration {
  readonly body: Json;
  readonly path: EditPath;
}

function declaredIn(value: Json): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  const visit = (inner: Json, path: EditPath): void => {
    if (Array.isArray(inner)) {
      (inner as readonly Json[]).forEach((item, index) => visit(item, [...path, index]));
    } else if (isJsonObject(inner)) {
      for (const [key, child] of Object.entries(inner)) {
        const at = [...path, key];
        if (VARIABLES.has(key) && isJsonObject(child)) {
          Object.entries(child).forEach(([name, body]) => found.set(name, { body, path: [...at, name] }));
        }
        visit(child, at);
      }
    }
  };
  visit(value, []);
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
