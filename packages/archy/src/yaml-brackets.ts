import type { Marks } from './layout-marks.ts';
import type { Document, YAMLMap, YAMLSeq } from './yaml-documents.ts';
import { documentsOf, isMap, isScalar, isSeq, visit } from './yaml-documents.ts';

/** Lines are at most so long; a bracketed list or map that does not fit is written below its key. */
const WIDTH = 110;

/** A list or a map. */
export type Bracketed = YAMLMap | YAMLSeq;

/** Outermost bracketed lists and maps that hold something. */
function* outermostBrackets(documents: readonly Document.Parsed[]): Generator<Bracketed> {
  for (const document of documents) {
    const found: Bracketed[] = [];
    visit(document, {
      Collection: (_key, node) => {
        if (node.flow !== true) {
          return undefined;
        }
        if (node.items.length > 0) {
          found.push(node);
        }
        return visit.SKIP;
      },
    });
    yield* found;
  }
}

/** `[a, b]`, `{ a: b }` and `[a: b]`, where the library knows one padding and writes braces around every map. */
export function tightBrackets(text: string, { bare }: Marks): string {
  const cuts: [number, number][] = [];
  for (const document of documentsOf(text)) {
    visit(document, {
      Seq: (_key, node) => {
        if (isOneLine(node, text) && node.items.length > 0) {
          const [start, end] = rangeOf(node);
          const braces = node.items.flatMap((item) => bracesOf(item, text, bare));
          cuts.push([start + 1, start + 2], [end - 2, end - 1], ...braces);
        }
      },
    });
  }
  let kept = '';
  let from = 0;
  for (const [start, end] of cuts.sort(([a], [b]) => a - b)) {
    if (start >= from && /^(?:| |\{ | \})$/.test(text.slice(start, end))) {
      kept += text.slice(from, start);
      from = end;
    }
  }
  return (kept + text.slice(from)).replaceAll(bare, '');
}

function isOneLine(node: Bracketed, text: string): boolean {
  return node.flow === true && !text.slice(...rangeOf(node)).includes('\n');
}

/** Where it begins and ends in the text that it was read from. */
export function rangeOf(node: Bracketed): [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}

function bracesOf(item: unknown, text: string, bare: string): [number, number][] {
  if (!isMap(item)) {
    return [];
  }
  const [start, end] = rangeOf(item);
  const { key } = item.items[0] ?? {};
  const isBare = isScalar(key) && String(key.value).startsWith(bare) && text[start] === '{';
  return isBare
    ? [
        [start, start + 2],
        [end - 2, end],
      ]
    : [];
}

/**
 * Opens, in place, the outermost brackets of documents that do not fit on their line; false when all do.
 * @param text what the documents were read from
 */
export function openWideBrackets(documents: readonly Document.Parsed[], text: string): boolean {
  let opened = false;
  for (const node of outermostBrackets(documents)) {
    const [start, end] = rangeOf(node);
    const lineStart = text.lastIndexOf('\n', start) + 1;
    // A comment behind it may be as long as it likes.
    if (end - lineStart > WIDTH || text.slice(start, end).includes('\n')) {
      node.flow = false;
      for (const item of isSeq(node) ? node.items : []) {
        if (isMap(item) && text[rangeOf(item)[0]] !== '{') {
          item.flow = false;
        }
      }
      opened = true;
    }
  }
  return opened;
}

/** Whether reading the text again may find brackets to open. */
export function mayHoldWideBrackets(text: string): boolean {
  return text.split('\n').some((line) => line.length > WIDTH) || /[[{,]\n/.test(text);
}
