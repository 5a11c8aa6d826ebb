import type { Json } from '@callwright/model';
import type { Splicing } from './line-splices.ts';
import type { Node } from './yaml-documents.ts';
import type { NodeText } from './yaml-nodes.ts';
import { rangeOf } from './yaml-nodes.ts';

/** A text on its way to other data. */
export interface Merging extends NodeText, Splicing {
  /** False: the value is of another sort, and whoever holds it must write it anew. */
  readonly merge: (node: Node, wanted: Json) => boolean;
}

export function isCollection(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

export function putWhole(merging: Merging, node: Node, put: string): boolean {
  const [start, end] = rangeOf(node);
  merging.splices.push({ start, end, put });
  return true;
}

/** In brackets: all of these where they stand, or none. */
export function mergeEach(
  merging: Merging,
  values: readonly (readonly [node: Node | null, wanted: Json])[],
): boolean {
  const before = merging.splices.length;
  const isDone = values.every(([node, wanted]) => node !== null && merging.merge(node, wanted));
  if (!isDone) {
    merging.splices.length = before;
  }
  return isDone;
}
