import type { Json } from '@callwright/model';
import type { Node, Pair, Scalar } from './yaml-documents.ts';
import { isMap, isScalar, isSeq } from './yaml-documents.ts';
import { readYaml } from './yaml-source.ts';

/** Nodes of a text with their places: what they say, and where they begin and end. */

/** A text whose nodes are looked at. */
export interface NodeText {
  readonly text: string;
  /** What a piece of the text stands for. */
  readonly filled: (source: string) => string;
}

/** What a node says, marks filled. */
export function valueOf(nodes: NodeText, node: Node | null | undefined): Json {
  if (node === null || node === undefined) {
    return null;
  }
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => [keyOf(nodes, pair), valueOf(nodes, pair.value as Node | null)]),
    );
  }
  if (isSeq(node)) {
    return node.items.map((item) => valueOf(nodes, item as Node));
  }
  const [start, end] = rangeOf(node);
  const source = nodes.text.slice(start, end);
  if (isBlockScalar(node) || !isScalar(node)) {
    const { value } = node as Scalar;
    return typeof value === 'string' ? nodes.filled(value) : (value as Json);
  }
  return readYaml(nodes.filled(source)).documents[0] ?? null;
}

export function keyOf(nodes: NodeText, pair: Pair): string {
  const value = isScalar(pair.key) ? pair.key.value : undefined;
  return nodes.filled(typeof value === 'string' ? value : JSON.stringify(value ?? ''));
}

export function rangeOf(node: Node): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

export function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

export function startOfPair(pair: Pair): number {
  return rangeOf(pair.key as Node)[0];
}

export function afterColon(nodes: NodeText, pair: Pair): number {
  const [, end] = rangeOf(pair.key as Node);
  return nodes.text.indexOf(':', end) + 1;
}

export function endOfPair(nodes: NodeText, pair: Pair): number {
  const node = pair.value as Node | null;
  return node === null || isEmptyNode(node) ? afterColon(nodes, pair) : endOfNode(nodes, node);
}

export function isEmptyNode(node: Node): boolean {
  const [start, end] = rangeOf(node);
  return start === end && isScalar(node);
}

/** Where the last sign of a node ends; the comments and blank lines behind it are not counted. */
export function endOfNode(nodes: NodeText, node: Node): number {
  if (isMap(node) && node.flow !== true && node.items.length > 0) {
    return endOfPair(nodes, node.items.at(-1) as Pair);
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) {
    const item = node.items.at(-1) as Node;
    return endOfItem(nodes, item);
  }
  return rangeOf(node)[1];
}

export function endOfItem(nodes: NodeText, item: Node): number {
  return isEmptyNode(item) ? dashOf(nodes.text, item) + 1 : endOfNode(nodes, item);
}

/** The dash in front of an item of a block. */
export function dashOf(text: string, item: Node): number {
  let at = rangeOf(item)[0];
  while (at > 0 && text[at - 1] !== '-') {
    at -= 1;
  }
  return Math.max(0, at - 1);
}
