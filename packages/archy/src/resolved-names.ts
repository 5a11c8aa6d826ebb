import type { FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { escapeLiteral } from './expression-references.ts';
import type { FlowDocument } from './flow-document.ts';
import { groupBy } from './group-by.ts';
import type { BodyReference, HeldReference, ReferenceTarget } from './references.ts';
import { heldReferencesIn, heldReferencesOf, withoutHolder } from './references.ts';

/**
 * What a name is compared by: the address of a managed thing, else the name itself. Must give equal answers for equal
 * things and different ones for different things.
 */
export type NameResolver = (reference: {
  readonly target: ReferenceTarget;
  readonly name: string;
  readonly within?: string;
  readonly flowTypes?: readonly FlowType[];
}) => string;

/** By map, then by key: the key or text to put in the place of what is written there. */
export type ResolvedNames = ReadonlyMap<object, ReadonlyMap<string | number, string>>;

/** For every map that holds a reference: the key or text to put in the place of what is written there. */
export function resolvedNames(flow: FlowDocument, resolve: NameResolver): ResolvedNames {
  return resolvedReferences(heldReferencesOf(flow), resolve);
}

function resolvedReferences(references: readonly HeldReference[], resolve: NameResolver): ResolvedNames {
  const renamed = new Map<object, Map<string | number, string>>();
  const byHolder = groupBy(references, ({ holder }) => holder);
  for (const [holder, references] of byHolder) {
    const places = new Map<string | number, string>();
    for (const [at, here] of groupBy(references, (reference) => reference.at)) {
      places.set(at, rewritten(holder, at, here, resolve));
    }
    renamed.set(holder, places);
  }
  return renamed;
}

/**
 * One action, or settings, with other names for the things it refers to.
 * @param holders flow types that it stands in
 * @param nameOf the new name of a reference, whose path begins at the part; undefined keeps it
 */
export function renamedPart(
  part: JsonObject,
  holders: readonly FlowType[],
  nameOf: (reference: BodyReference) => string | undefined,
): JsonObject {
  const references = heldReferencesIn(part, holders);
  const names = new Map(references.map((reference) => [reference, nameOf(withoutHolder(reference))]));
  const renamed = resolvedReferences(
    references,
    (reference) => names.get(reference as HeldReference) ?? reference.name,
  );
  return put(part, renamed) as JsonObject;
}

function put(value: Json, renamed: ResolvedNames): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => put(item, renamed));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const names = renamed.get(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = names?.get(key);
      return typeof inner === 'string' ? [key, name ?? inner] : [name ?? key, put(inner, renamed)];
    }),
  );
}

function rewritten(
  holder: object,
  at: string | number,
  references: readonly HeldReference[],
  resolve: NameResolver,
): string {
  const written = (holder as Readonly<Record<string | number, unknown>>)[at];
  let text = references[0]?.spelling === 'key' ? String(at) : String(written);
  for (const reference of references.toReversed()) {
    const { name, span, lead } = reference;
    if (name === undefined) {
      continue;
    }
    const identity = resolve(reference as HeldReference & { readonly name: string });
    if (span === undefined) {
      text = lead === undefined ? identity : `Prompt.${identity}`;
    } else if (identity !== name) {
      const put = span.form === 'string' ? escapeLiteral(identity) : identity;
      text = `${text.slice(0, span.start)}${put}${text.slice(span.end)}`;
    }
  }
  return text;
}
