import type { Json, JsonObject } from '@callwright/model';
import { columnOf, insertBefore, insertLines, isBlank, removeLines } from './line-splices.ts';
import { bracedText } from './merge-brackets.ts';
import type { Merging } from './merging.ts';
import { mergeEach, putWhole } from './merging.ts';
import { equalJson } from './same-content.ts';
import type { Node, Pair, YAMLMap } from './yaml-documents.ts';
import { afterColon, endOfPair, keyOf, startOfPair, valueOf } from './yaml-nodes.ts';
import { blockPairs } from './yaml-pieces.ts';

export function mergeMap(merging: Merging, map: YAMLMap, wanted: JsonObject): boolean {
  const pairs = new Map(map.items.map((pair) => [keyOf(merging, pair), pair]));
  const keys = Object.keys(wanted);
  const isSameKeys = keys.length === pairs.size && keys.every((key) => pairs.has(key));
  if (map.flow === true) {
    const inPlace = map.items.map(
      (pair) => [pair.value as Node | null, wanted[keyOf(merging, pair)] ?? null] as const,
    );
    return (
      (isSameKeys && mergeEach(merging, inPlace)) || putWhole(merging, map, bracedText(merging, map, wanted))
    );
  }
  if (!keys.some((key) => pairs.has(key))) {
    return false;
  }
  for (const [index, pair] of map.items.entries()) {
    const value = wanted[keyOf(merging, pair)];
    if (value === undefined) {
      removePair(merging, map, index, wanted);
    } else if (!equalJson(valueOf(merging, pair.value as Node | null), value)) {
      mergePair(merging, pair, value);
    }
  }
  insertPairs(merging, map, pairs, wanted);
  return true;
}

function mergePair(merging: Merging, pair: Pair, wanted: Json): void {
  const node = pair.value as Node | null;
  const before = merging.splices.length;
  if (node !== null && merging.merge(node, wanted)) {
    return;
  }
  merging.splices.length = before;
  const start = afterColon(merging, pair);
  const end = endOfPair(merging, pair);
  const text = pairTail(merging, pair, wanted);
  const closing = merging.text[end - 1] === '\n' && end > start ? '\n' : '';
  merging.splices.push({ start, end: Math.max(start, end), put: text + closing });
}

/** What stands behind the colon of a key. */
function pairTail(merging: Merging, pair: Pair, wanted: Json): string {
  const column = columnOf(merging.text, startOfPair(pair));
  const [first = '', ...rest] = blockPairs({ key: wanted }, 0);
  return [first.slice('key:'.length), ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
}

function insertPairs(
  merging: Merging,
  map: YAMLMap,
  pairs: ReadonlyMap<string, Pair>,
  wanted: JsonObject,
): void {
  const first = map.items[0] as Pair;
  const column = columnOf(merging.text, startOfPair(first));
  let last: Pair | undefined;
  for (const [key, value] of Object.entries(wanted)) {
    const known = pairs.get(key);
    if (known !== undefined) {
      last = known;
      continue;
    }
    const lines = blockPairs({ [key]: value }, column);
    if (last === undefined) {
      insertBefore(merging, startOfPair(first), lines);
    } else {
      insertLines(merging, endOfPair(merging, last), lines);
    }
  }
}

function removePair(merging: Merging, map: YAMLMap, index: number, wanted: JsonObject): void {
  const pair = map.items[index] as Pair;
  const isFirstOnLine = isBlank(merging.text, startOfPair(pair));
  const next = map.items.findIndex((other, at) => at > index && Object.hasOwn(wanted, keyOf(merging, other)));
  removeLines(merging, {
    start: startOfPair(pair),
    end: endOfPair(merging, pair),
    next:
      isFirstOnLine || next < 0
        ? undefined
        : {
            after: endOfPair(merging, map.items[next - 1] as Pair),
            start: startOfPair(map.items[next] as Pair),
          },
  });
}
