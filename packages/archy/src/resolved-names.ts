import type { FlowType } from '@callwright/model';
import { escapeLiteral } from './expression-references.ts';
import type { FlowDocument } from './flow-document.ts';
import { groupBy } from './group-by.ts';
import type { HeldReference, ReferenceTarget } from './references.ts';
import { heldReferencesOf } from './references.ts';

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
  const renamed = new Map<object, Map<string | number, string>>();
  const byHolder = groupBy(heldReferencesOf(flow), ({ holder }) => holder);
  for (const [holder, references] of byHolder) {
    const places = new Map<string | number, string>();
    for (const [at, here] of groupBy(references, (reference) => reference.at)) {
      places.set(at, rewritten(holder, at, here, resolve));
    }
    renamed.set(holder, places);
  }
  return renamed;
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
    const identity = resolve({ ...reference, name });
    if (span === undefined) {
      text = lead === undefined ? identity : `Prompt.${identity}`;
    } else if (identity !== name) {
      const put = span.form === 'string' ? escapeLiteral(identity) : identity;
      text = `${text.slice(0, span.start)}${put}${text.slice(span.end)}`;
    }
  }
  return text;
}
