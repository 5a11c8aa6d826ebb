import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { similarity } from './align.ts';
import { CONTAINERS } from './internal-references.ts';

/** A menu, task, state or bot that stands under another name in the later of two flows. */
export interface Renaming {
  readonly from: { readonly name: string; readonly type: string; readonly collection: string };
  readonly to: string;
}

/** Less alike than this, a vanished and a new container have nothing to do with each other. */
const RENAMED = 0.6;

/** Vanished and new containers of two flows in canonical form that are alike enough to be the same one. */
export function renamedContainers(before: JsonObject, after: JsonObject): readonly Renaming[] {
  return CONTAINERS.flatMap(([collection, type]) => {
    const [a, b] = [asMap(before[collection]), asMap(after[collection])];
    const fresh = Object.keys(b).filter((name) => !Object.hasOwn(a, name));
    return Object.keys(a)
      .filter((name) => !Object.hasOwn(b, name))
      .flatMap((name): Renaming[] => {
        const likeness = (other: string): number => similarity(a[name] as Json, b[other] as Json);
        const best = fresh.toSorted((x, y) => likeness(y) - likeness(x))[0];
        if (best === undefined || likeness(best) < RENAMED) {
          return [];
        }
        fresh.splice(fresh.indexOf(best), 1);
        return [{ from: { name, type, collection }, to: best }];
      });
  });
}

/** A flow in canonical form as it would be under the new names: keys of collections, and references to them. */
export function withNewNames(flow: JsonObject, renamings: readonly Renaming[]): JsonObject {
  const references = new Map(
    renamings.map(({ from, to }) => [`${from.type}[${from.name}]`, `${from.type}[${to}]`] as const),
  );
  return Object.fromEntries(
    Object.entries(flow).map(([collection, value]) => {
      const names = new Map(
        renamings
          .filter(({ from }) => from.collection === collection)
          .map(({ from, to }) => [from.name, to] as const),
      );
      const renamed = withNewReferences(value, references);
      return [collection, names.size === 0 ? renamed : withNewKeys(asMap(renamed), names)];
    }),
  );
}

function withNewKeys(map: JsonObject, names: ReadonlyMap<string, string>): Json {
  return Object.fromEntries(Object.entries(map).map(([name, body]) => [names.get(name) ?? name, body]));
}

function asMap(value: Json | undefined): JsonObject {
  return isJsonObject(value ?? null) ? (value as JsonObject) : {};
}

function withNewReferences(value: Json, references: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') {
    return references.get(value) ?? value;
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => withNewReferences(item, references));
  }
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, withNewReferences(inner, references)]),
      )
    : value;
}
