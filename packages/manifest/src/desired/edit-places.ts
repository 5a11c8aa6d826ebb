import type { DocumentPath } from '@callwright/archy';
import type { Address, Edit, Json, JsonObject, Place } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import type { ManifestDocument } from '../manifest-document.ts';
import { documentsByAddress } from '../manifest-document.ts';
import type { ResolvedFlow } from './flow-resource.ts';
import type { ResolvedPlaces } from './resolved-flows.ts';

/** The line of a manifest or body that an edit comes from; undefined where none can be told apart. */
export type EditPlaces = (address: Address, edit: Edit) => Place | undefined;

/**
 * Where somebody wrote what an edit says is new. For attributes that is their key. In a flow it is the value in the
 * uploaded document that the edit names, followed back to the body file or to the step that it was compiled from; of
 * several equal ones the one that stands under the names in `where`.
 */
export function editPlaces(loaded: LoadedProject, places: ResolvedPlaces): EditPlaces {
  const documentAt = documentsByAddress(loaded.documents);
  return (address, edit) => {
    const document = documentAt.get(address);
    if (document === undefined) {
      return undefined;
    }
    const written = writtenPlace(document, edit);
    if (written !== undefined) {
      return written;
    }
    const flow = places.flow(address);
    return flow === undefined ? undefined : placeInFlow(flow, edit);
  };
}

/** A key of the spec that is called like the attribute. */
function writtenPlace(document: ManifestDocument, { where }: Edit): Place | undefined {
  const [attribute = '', ...rest] = where.split(' › ');
  // Attributes of a group are called by their path.
  const path = attribute.split('.');
  if (!Object.hasOwn(document.spec, path[0] ?? '')) {
    return undefined;
  }
  return document.place(['spec', ...path, ...rest], 'key');
}

/** One value of a document, and how the things are called that it stands in. */
interface Leaf {
  readonly path: DocumentPath;
  readonly value: string;
  readonly names: readonly string[];
}

function placeInFlow(flow: ResolvedFlow, { where, after }: Edit): Place | undefined {
  const { names, root } = flow.document();
  const wanted = new Set(scalarsIn(after));
  const under = where.split(' › ').map((part) => part.replace(/ #\d+$/, ''));
  const leaves = [...leavesOf(root, [names.topKey], [])].map((leaf) => ({
    leaf,
    score: under.filter((part) => leaf.names.includes(part)).length,
    isNew: wanted.has(leaf.value),
  }));
  const best = (some: typeof leaves): (typeof leaves)[number] | undefined =>
    some.reduce<(typeof leaves)[number] | undefined>(
      (top, one) => (top === undefined || one.score > top.score ? one : top),
      undefined,
    );
  const fresh = leaves.filter(({ isNew }) => isNew);
  const found = best(fresh);
  // One that stands nowhere under the names is the one that is meant only if there is no other.
  if (found !== undefined && (found.score > 0 || fresh.length === 1)) {
    return flow.place(found.leaf.path);
  }
  const around = best(leaves);
  return around === undefined || around.score === 0 ? undefined : flow.place(around.leaf.path);
}

function scalarsIn(value: Json | undefined): readonly string[] {
  if (value === undefined || value === null) {
    return [];
  }
  return typeof value === 'object'
    ? Object.values(value as JsonObject).flatMap((inner) => scalarsIn(inner))
    : [JSON.stringify(value)];
}

function* leavesOf(value: Json, path: DocumentPath, names: readonly string[]): Generator<Leaf> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      yield* leavesOf(item, [...path, index], names);
    }
  } else if (isJsonObject(value)) {
    const own = typeof value['name'] === 'string' ? [...names, value['name']] : names;
    for (const [key, inner] of Object.entries(value)) {
      yield* leavesOf(inner, [...path, key], [...own, key]);
    }
  } else if (value !== null) {
    yield { path, value: JSON.stringify(value), names };
  }
}
