import type { DocumentPath } from '@callwright/archy';
import type { Address, Json, JsonObject, Place, ThingSort } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import { documentsByAddress } from '../manifest-document.ts';
import type { ResolvedPlaces } from './resolved-flows.ts';

/** The line that names something of the org; undefined where none can be told. */
export type NamePlaces = (
  address: Address,
  named: { readonly sort: ThingSort; readonly name: string },
) => Place | undefined;

/**
 * Where a resource names a thing of the org: in a flow the reference of its body or the step that it was compiled from,
 * in anything else the value that is the live name, or a key of `existing` which stands for it. A division that the
 * resource does not name itself comes from the project, and has no place here.
 */
export function namePlaces(loaded: LoadedProject, places: ResolvedPlaces): NamePlaces {
  const documentAt = documentsByAddress(loaded.documents);
  return (address, named) => {
    const document = documentAt.get(address);
    if (document === undefined) {
      return undefined;
    }
    const keys = places
      .existing()
      .filter(({ bucket, liveName }) => bucket === named.sort && liveName === named.name)
      .map(({ key }) => key);
    const flow = places.flow(address);
    const beside =
      flow === undefined ? document.spec : named.sort === 'divisions' ? header(document.spec) : {};
    const path = valuePath(beside, [named.name, ...keys]);
    if (path !== undefined) {
      return document.place(['spec', ...path]);
    }
    const reference = flow?.references.find(
      ({ target, name }) => target === named.sort && name === named.name,
    );
    return reference === undefined ? undefined : flow?.place(reference.path);
  };
}

/** What a flow says outside of its body. */
function header({ division }: JsonObject): JsonObject {
  return division === undefined ? {} : { division };
}

function valuePath(value: Json, wanted: readonly string[]): DocumentPath | undefined {
  if (typeof value === 'string') {
    return wanted.includes(value) ? [] : undefined;
  }
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? [...(value as readonly Json[]).entries()]
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    const rest = valuePath(inner, wanted);
    if (rest !== undefined) {
      return [key, ...rest];
    }
  }
  return undefined;
}
