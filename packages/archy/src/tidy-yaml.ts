import type { KeyGuide } from './key-guide.ts';
import type { MarkedText, Marks } from './layout-marks.ts';
import { rangeOf } from './yaml-brackets.ts';
import type { Bracketed } from './yaml-brackets.ts';
import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from './yaml-documents.ts';
import { isMap, isPair, isScalar, isSeq, visit } from './yaml-documents.ts';
import { scalarsOf } from './yaml-source.ts';

/** Sorts keys, settles quotes and blank lines, and puts every comment where it stays with what it is about. */
export function tidyDocument(
  document: Document.Parsed,
  guide: KeyGuide | undefined,
  source: MarkedText,
): void {
  const { contents } = document;
  if (contents === null) {
    return;
  }
  if (isMap(contents)) {
    headToDocument(contents);
  }
  const stray = tidyNode(contents, guide, source);
  if (stray.length > 0) {
    document.comment = [...stray, document.comment].filter(Boolean).join('\n');
  }
  openCommentedBrackets(document);
}

/** What stands above the first key of a document is about the document, whatever key comes first then. */
function headToDocument(map: YAMLMap): void {
  const key = (map.items[0] as Pair<Scalar> | undefined)?.key;
  if (key !== undefined && typeof key.commentBefore === 'string') {
    map.commentBefore = [map.commentBefore, key.commentBefore].filter(Boolean).join('\n');
    key.commentBefore = null;
  }
}

/** @returns comments behind the node that stand too far left to be part of it */
function tidyNode(node: Node, guide: KeyGuide | undefined, source: MarkedText): readonly string[] {
  if (isScalar(node)) {
    tidyScalar(node, guide !== undefined);
    return [];
  }
  if (!isMap(node) && !isSeq(node)) {
    return [];
  }
  const members = isMap(node) ? tidyPairs(node, guide, source) : tidyItems(node, guide, source);
  let stray: readonly string[] = [];
  for (const { head, below } of members) {
    head.commentBefore = [...stray, head.commentBefore].filter(Boolean).join('\n') || null;
    stray = below();
  }
  node.comment = [...stray, node.comment].filter(Boolean).join('\n') || null;
  if (isMap(node)) {
    commentToFirstKey(node);
    sortPairs(node, guide?.order ?? []);
  }
  const first = isMap(node)
    ? (node.items[0] as Pair<Scalar> | undefined)?.key
    : (node.items[0] as Node | undefined);
  if (first !== undefined) {
    first.spaceBefore = false;
  }
  return node.flow === true ? [] : takeStray(node, source);
}

interface Member {
  /** What a comment above the member belongs to. */
  readonly head: Node;
  /** Tidies what the member holds. */
  readonly below: () => readonly string[];
}

function tidyPairs(map: YAMLMap, guide: KeyGuide | undefined, source: MarkedText): readonly Member[] {
  return (map.items as Pair<Scalar, Node | null>[]).map(({ key, value }) => ({
    head: key,
    below: () => {
      const inner = guide?.below(String(key.value));
      tidyScalar(key, guide !== undefined);
      if (value === null) {
        return [];
      }
      // A blank line between a key and its value belongs to neither.
      value.spaceBefore = false;
      return tidyNode(value, inner, source);
    },
  }));
}

function tidyItems(seq: YAMLSeq, guide: KeyGuide | undefined, source: MarkedText): readonly Member[] {
  return (seq.items as Node[]).map((item, index) => ({
    head: item,
    below: () => tidyNode(item, guide?.below(index), source),
  }));
}

/** A comment above the first key is read as one about the map, and would stay above whatever comes first then. */
function commentToFirstKey(map: YAMLMap): void {
  const key = (map.items[0] as Pair<Scalar> | undefined)?.key;
  if (key !== undefined && map.flow !== true && typeof map.commentBefore === 'string' && !isRoot(map)) {
    key.commentBefore = [map.commentBefore, key.commentBefore].filter(Boolean).join('\n');
    map.commentBefore = null;
  }
}

function isRoot(map: YAMLMap): boolean {
  return map.items.some((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === 'apiVersion');
}

// --- comments behind the last entry of something

/** Writes into every comment on a line of its own in which column it stands: the library forgets it. */
export function withColumns(text: string, { column }: Marks): string {
  const scalars = [...scalarsOf(text)];
  let at = 0;
  return text
    .split('\n')
    .map((line) => {
      const start = at;
      at += line.length + 1;
      const blanks = /^( *)#/.exec(line)?.[1]?.length;
      const isText = scalars.some((scalar) => scalar.start <= start && scalar.end > start);
      return blanks === undefined || isText
        ? line
        : `${' '.repeat(blanks)}#${column}${blanks}${column}${line.slice(blanks + 1)}`;
    })
    .join('\n');
}

/** The library takes all comments behind the last entry for its own, however far left they stand. */
function takeStray(node: Bracketed, { text, marks: { column } }: MarkedText): readonly string[] {
  const lines = node.comment?.split('\n') ?? [];
  const [start] = rangeOf(node);
  const own = start - text.lastIndexOf('\n', start - 1) - 1;
  const first = lines.findIndex((line) => {
    const at = new RegExp(`^${column}(\\d+)${column}`).exec(line)?.[1];
    return at !== undefined && Number(at) < own;
  });
  if (first < 0) {
    return [];
  }
  node.comment = lines.slice(0, first).join('\n').trimEnd() || null;
  return lines.slice(first);
}

function sortPairs(map: YAMLMap, order: readonly string[]): void {
  const place = new Map(order.map((key, index) => [key, index]));
  const placeOf = (pair: Pair): number => place.get(String((pair.key as Scalar).value)) ?? order.length;
  if (order.length > 0) {
    map.items = [...map.items].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** What is text today and was something else to readers of YAML 1.1, of which there are many: `yes`, `1_000`, `8:30`. */
const MISREAD = /^(?:y|n|yes|no|on|off)$|^[-+]?(?:\d+_[\d_]*|\d+(?::[0-5]?\d)+(?:\.\d*)?|0b[01_]+)$/i;

function tidyScalar(scalar: Scalar, isOurs: boolean): void {
  if (typeof scalar.value !== 'string' || !isOurs) {
    return;
  }
  const isQuotable = scalar.type === 'QUOTE_SINGLE' && !/["\\]/.test(scalar.value);
  const isMisread = scalar.type === 'PLAIN' && MISREAD.test(scalar.value);
  if (isQuotable || isMisread) {
    scalar.type = 'QUOTE_DOUBLE';
  }
}

/** Comments need lines of their own. */
function openCommentedBrackets(document: Document.Parsed): void {
  visit(document, {
    Node: (_key, node, ancestors) => {
      if (Boolean(node.comment) || Boolean(node.commentBefore)) {
        for (const above of [node, ...ancestors]) {
          if (
            (isMap(above) || isSeq(above)) &&
            above.flow === true &&
            (above !== node || Boolean(node.commentBefore))
          ) {
            above.flow = false;
          }
        }
      }
    },
  });
}
