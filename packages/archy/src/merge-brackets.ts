import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { equalJson } from './same-content.ts';
import type { Node, YAMLMap, YAMLSeq } from './yaml-documents.ts';
import { isMap, isSeq } from './yaml-documents.ts';
import type { NodeText } from './yaml-nodes.ts';
import { keyOf, rangeOf, startOfPair, valueOf } from './yaml-nodes.ts';
import { flowText } from './yaml-pieces.ts';

/** A map in brackets, in which pairs that stay are written as they were. */
export function bracedText(nodes: NodeText, map: YAMLMap, wanted: JsonObject): string {
  const sources = new Map(
    map.items.flatMap((pair): readonly (readonly [string, string])[] => {
      const [key, node] = [keyOf(nodes, pair), pair.value as Node | null];
      const value = wanted[key];
      return node === null || value === undefined
        ? []
        : [[key, nodes.text.slice(startOfPair(pair), rangeOf(node)[0]) + inBrackets(nodes, node, value)]];
    }),
  );
  const keys = [...sources.keys(), ...Object.keys(wanted).filter((key) => !sources.has(key))];
  const order = Object.keys(wanted);
  const known = map.items.map((pair) => keyOf(nodes, pair)).filter((key) => Object.hasOwn(wanted, key));
  keys.sort((a, b) => placeIn(known, order, a) - placeIn(known, order, b));
  const pairs = keys.map((key) => sources.get(key) ?? flowText({ [key]: wanted[key] as Json }).slice(2, -2));
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A list in brackets, in which items that stay are written as they were. */
export function bracketedText(nodes: NodeText, list: YAMLSeq, wanted: readonly Json[]): string {
  const sources = (list.items as Node[]).map((node) => ({
    value: valueOf(nodes, node),
    source: nodes.text.slice(...rangeOf(node)),
  }));
  const items = wanted.map((value) => {
    const at = sources.findIndex((item) => equalJson(item.value, value));
    const [kept] = at < 0 ? [] : sources.splice(at, 1);
    return kept?.source ?? flowText(value);
  });
  return `[${items.join(', ')}]`;
}

/** What stands in brackets there, or something else in its place. */
function inBrackets(nodes: NodeText, node: Node, wanted: Json): string {
  if (equalJson(valueOf(nodes, node), wanted)) {
    return nodes.text.slice(...rangeOf(node));
  }
  if (isMap(node) && isJsonObject(wanted)) {
    return bracedText(nodes, node, wanted);
  }
  return isSeq(node) && Array.isArray(wanted)
    ? bracketedText(nodes, node, wanted as readonly Json[])
    : flowText(wanted);
}

/** Keys that were there keep their order; new ones follow. */
function placeIn(known: readonly string[], order: readonly string[], key: string): number {
  const at = known.indexOf(key);
  return at < 0 ? known.length + order.indexOf(key) : at;
}
