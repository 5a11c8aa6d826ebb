import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { align, similarity } from './align.ts';
import { columnOf, insertBefore, insertLines, isBlank, removeLines } from './line-splices.ts';
import { bracketedText } from './merge-brackets.ts';
import type { Merging } from './merging.ts';
import { mergeEach, putWhole } from './merging.ts';
import { equalJson } from './same-content.ts';
import type { Node, YAMLSeq } from './yaml-documents.ts';
import { dashOf, endOfItem, endOfNode, isEmptyNode, valueOf } from './yaml-nodes.ts';
import { blockItem } from './yaml-pieces.ts';

export function mergeList(merging: Merging, list: YAMLSeq, wanted: readonly Json[]): boolean {
  if (list.flow === true) {
    const inPlace = (list.items as Node[]).map((node, at) => [node, wanted[at] ?? null] as const);
    return (
      (inPlace.length === wanted.length && mergeEach(merging, inPlace)) ||
      putWhole(merging, list, bracketedText(merging, list, wanted))
    );
  }
  const items = (list.items as Node[]).map((node) => ({ node, value: valueOf(merging, node) }));
  const steps = align(
    items.map((item): Side => ({ item, value: item.value })),
    wanted.map((value): Side => ({ value })),
    (a, b) => affinity(a.value, b.value),
    (a, b) => equalJson(a.value, b.value),
  );
  if (!steps.some(({ before, after }) => before !== undefined && after !== undefined)) {
    return false;
  }
  const stays = new Set(
    steps.flatMap(({ before, after }) => (after && before?.item ? [before.item.node] : [])),
  );
  const gone = steps.flatMap(({ before, after }) =>
    after === undefined && before?.item ? [before.item] : [],
  );
  const column = columnOf(merging.text, dashOf(merging.text, items[0]?.node as Node));
  let last: Node | undefined;
  for (const { before, after } of steps) {
    const node = before?.item?.node;
    if (node === undefined) {
      insertItem(merging, { list, last, column, gone, value: after?.value ?? null });
    } else if (after === undefined) {
      removeItem(merging, list, node, stays);
      last = node;
    } else {
      mergeItem(merging, node, after.value);
      last = node;
    }
  }
  return true;
}

interface ListItem {
  readonly node: Node;
  readonly value: Json;
}

interface Side {
  readonly item?: ListItem;
  readonly value: Json;
}

/** What is surely the same thing: an item of one key with the same name, or one that says nearly the same. */
function affinity(a: Json, b: Json): number {
  if (equalJson(a, b)) {
    return 5;
  }
  if (!isJsonObject(a) || !isJsonObject(b)) {
    return 0;
  }
  const [inner, other] = [bodyOf(a), bodyOf(b)];
  if (inner.key !== other.key) {
    return 0;
  }
  const isSame = (key: string): boolean =>
    inner.body[key] !== undefined && equalJson(inner.body[key], other.body[key]);
  const isAlike = Object.keys(a).join('\n') === Object.keys(b).join('\n');
  return (
    similarity(a, b) +
    (isAlike ? 0.5 : 0) +
    (isSame(Object.keys(inner.body)[0] ?? '') ? 1 : 0) +
    (isSame('name') ? 2 : 0) +
    (isSame('refId') ? 1 : 0) +
    (isSame('dtmf') ? 1 : 0)
  );
}

function bodyOf(item: JsonObject): { readonly key: string; readonly body: JsonObject } {
  const [only, ...others] = Object.keys(item);
  const body = only === undefined || others.length > 0 ? null : (item[only] as Json);
  return isJsonObject(body) ? { key: only as string, body } : { key: '', body: item };
}

function mergeItem(merging: Merging, node: Node, wanted: Json): void {
  const before = merging.splices.length;
  if (merging.merge(node, wanted)) {
    return;
  }
  merging.splices.length = before;
  const dash = dashOf(merging.text, node);
  const column = columnOf(merging.text, dash);
  const end = endOfItem(merging, node);
  const closing = merging.text[end - 1] === '\n' ? '\n' : '';
  merging.splices.push({
    start: dash,
    end,
    put: blockItem(wanted, column).join('\n').slice(column) + closing,
  });
}

function insertItem(
  merging: Merging,
  at: {
    readonly list: YAMLSeq;
    readonly last: Node | undefined;
    readonly column: number;
    readonly gone: readonly ListItem[];
    readonly value: Json;
  },
): void {
  const { column, last } = at;
  const lines = movedLines(merging, at) ?? blockItem(at.value, column);
  if (last === undefined) {
    insertBefore(merging, dashOf(merging.text, at.list.items[0] as Node), lines);
  } else {
    insertLines(merging, endOfItem(merging, last), lines);
  }
}

/** An item that only stands elsewhere now takes its text with it. */
function movedLines(
  merging: Merging,
  {
    gone,
    value,
    column,
  }: { readonly gone: readonly ListItem[]; readonly value: Json; readonly column: number },
): readonly string[] | undefined {
  const source = gone.find((item) => equalJson(item.value, value));
  if (source === undefined || isEmptyNode(source.node)) {
    return undefined;
  }
  const text = merging.text.slice(dashOf(merging.text, source.node), endOfNode(merging, source.node));
  return (' '.repeat(column) + text.replace(/\n$/, '')).split('\n');
}

function removeItem(merging: Merging, list: YAMLSeq, node: Node, stays: ReadonlySet<Node>): void {
  const start = dashOf(merging.text, node);
  const items = list.items as Node[];
  const next = items.findIndex((other, at) => at > items.indexOf(node) && stays.has(other));
  removeLines(merging, {
    start,
    end: endOfItem(merging, node),
    next:
      isBlank(merging.text, start) || next < 0
        ? undefined
        : {
            after: endOfItem(merging, items[next - 1] as Node),
            start: dashOf(merging.text, items[next] as Node),
          },
  });
}
