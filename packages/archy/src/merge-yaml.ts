import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { indentOfLine } from './line-splices.ts';
import { mergeList } from './merge-list.ts';
import { mergeMap } from './merge-map.ts';
import type { Merging } from './merging.ts';
import { isCollection } from './merging.ts';
import { equalJson } from './same-content.ts';
import { scalarSource } from './scalar-source.ts';
import { spliced } from './splice-text.ts';
import type { Node, Scalar } from './yaml-documents.ts';
import { documentsOf, isMap, isScalar, isSeq } from './yaml-documents.ts';
import { isBlockScalar, rangeOf, valueOf } from './yaml-nodes.ts';
import { literalBlock } from './yaml-pieces.ts';
import { readYaml, scalarsOf } from './yaml-source.ts';

/** How a text is to be read by {@link mergeYaml}. */
export interface MergeOptions {
  /** Position in the stream; the first by default. */
  readonly document?: number;
  /** What a piece of the text stands for where it holds marks that are filled later, such as `{{key}}`. */
  readonly filled?: (source: string) => string;
}

/**
 * The text with other data in one of its documents. Only what differs is written anew: every other byte stays, with
 * comments, the order of keys, the way of quoting, and marks whose filled value is what is wanted. New keys come after
 * the key that precedes them in `wanted`; items of lists are aligned, so that one more item is one more piece of text.
 *
 * Undefined when the text cannot be read, or when what came of it would not say exactly what is wanted: the caller then
 * has to write the whole anew, or leave it.
 */
export function mergeYaml(text: string, wanted: Json, options: MergeOptions = {}): string | undefined {
  const { document = 0, filled = (source: string): string => source } = options;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = text.includes('\r\n');
  const content = text.slice(mark.length).replaceAll('\r\n', '\n');
  const said = readYaml(filled(content)).documents;
  if (equalJson(said[document], wanted)) {
    return text;
  }
  const parsed = documentsOf(content)[document];
  if (parsed === undefined || parsed.errors.length > 0 || parsed.contents === null) {
    return undefined;
  }
  const merging: Merging = {
    text: content,
    filled,
    splices: [],
    merge: (node, value) => mergeNode(merging, node, value),
  };
  if (!mergeNode(merging, parsed.contents, wanted)) {
    return undefined;
  }
  const merged = spliced(content, merging.splices);
  const expected = said.map((value, at) => (at === document ? wanted : value));
  const written = readYaml(filled(merged));
  return written.problems.length === 0 && equalJson(written.documents, expected)
    ? mark + (isWindows ? merged.replaceAll('\n', '\r\n') : merged)
    : undefined;
}

/** Comments of `before` that `after` does not have any more, in order: what a person should be told. */
export function lostComments(before: string, after: string): readonly string[] {
  const left = commentsOf(after);
  return commentsOf(before).filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
}

/** Everything that is neither a value nor a sign of YAML is a comment. */
function commentsOf(text: string): string[] {
  let between = '';
  let from = 0;
  for (const { start, end } of [...scalarsOf(text)].filter((scalar) => scalar.end > scalar.start)) {
    between += `${text.slice(from, start)}\n`;
    from = Math.max(from, end);
  }
  return (between + text.slice(from)).split('\n').flatMap((line) => /#(.*)$/.exec(line)?.[1]?.trim() ?? []);
}

/** False: the value is of another sort, and whoever holds it must write it anew. */
function mergeNode(merging: Merging, node: Node, wanted: Json): boolean {
  if (equalJson(valueOf(merging, node), wanted)) {
    return true;
  }
  if (isMap(node) && isJsonObject(wanted)) {
    return mergeMap(merging, node, wanted);
  }
  if (isSeq(node) && Array.isArray(wanted)) {
    return mergeList(merging, node, wanted as readonly Json[]);
  }
  return isScalar(node) && !isCollection(wanted) && putScalar(merging, node, wanted);
}

function putScalar(merging: Merging, node: Scalar, wanted: Json): boolean {
  const [start, end] = rangeOf(node);
  if (start === end) {
    return false;
  }
  const source = merging.text.slice(start, end);
  const put = scalarText(node, wanted, merging.text, start);
  // The line break behind a block belongs to it.
  const closing = isBlockScalar(node) && source.endsWith('\n') && !put.endsWith('\n') ? '\n' : '';
  merging.splices.push({ start, end, put: put + closing });
  return true;
}

const STYLES: Readonly<Record<string, 'plain' | 'single' | 'double'>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};

function scalarText(node: Scalar, wanted: Json, text: string, start: number): string {
  if (typeof wanted !== 'string') {
    return JSON.stringify(wanted);
  }
  if (node.type === 'BLOCK_LITERAL') {
    const literal = literalBlock(wanted, indentOfLine(text, start) + 2);
    if (literal !== undefined) {
      return literal;
    }
  }
  return scalarSource(wanted, {
    style: isBlockScalar(node) ? 'double' : (STYLES[node.type ?? ''] ?? 'plain'),
    inFlowCollection: true,
  });
}
