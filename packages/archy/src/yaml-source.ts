import type { Json } from '@callwright/model';
import { credentialSpans } from './credentials.ts';
import { lineStarts, placeAt } from './text-places.ts';
import { diagnoseYaml } from './yaml-problems.ts';
import type { YamlProblem } from './yaml-problems.ts';
import { loadYaml, placesOf } from './yaml-tree.ts';
import type { MapPlace, NodePlace, ScalarPlace, ScalarStyleName } from './yaml-tree.ts';

export type { YamlProblem } from './yaml-problems.ts';

/** Keys and list positions that lead from the root of a document to a value. */
export type DocumentPath = readonly (string | number)[];

export interface YamlPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The text of that line, at most 200 characters. */
  readonly excerpt: string;
}

/** A text read as YAML 1.2 (core schema, no aliases, no merge keys, no repeated keys). */
export interface YamlSource {
  readonly text: string;
  /** Values of all documents of the stream; empty when there are problems. */
  readonly documents: readonly Json[];
  readonly problems: readonly YamlProblem[];
  /**
   * Where a key or value stands; the nearest place above it when the path does not lead to the end. The first call
   * reads the text a second time, with places.
   */
  locate(document: number, path: DocumentPath, what: 'key' | 'value'): YamlPlace;
}

/** Reads a text. Never throws: what is wrong stands in `problems`. The caller limits the size (5 MB, language 6). */
export function readYaml(text: string): YamlSource {
  const content = withoutMark(text);
  const locate = locateIn(content);
  try {
    return { text, documents: loadYaml(content), problems: [], locate };
  } catch (error) {
    return { text, documents: [], problems: diagnoseYaml(content, failureOf(error)), locate };
  }
}

function failureOf(error: unknown): { message: string; offset: number } {
  const { reason, mark } = error as { reason?: unknown; mark?: { position?: unknown } };
  return {
    message: typeof reason === 'string' ? reason : 'The text cannot be read as YAML.',
    offset: typeof mark?.position === 'number' ? mark.position : 0,
  };
}

/** The mark some editors put in front is no content, and nobody counts it as a column. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Finds places in a text whose values are known already; the text is read when the first one is asked for. */
export function locateIn(written: string): YamlSource['locate'] {
  const text = withoutMark(written);
  let read:
    | {
        readonly roots: readonly (NodePlace | undefined)[];
        readonly starts: readonly number[];
        readonly shown: string;
      }
    | undefined;
  return (document, path, what) => {
    read ??= readPlaces(text);
    const offset = offsetOf(read.roots[document], path, what);
    const place = placeAt(read.starts, offset);
    return { ...place, excerpt: excerptOf(read.shown, read.starts, place.line) };
  };
}

/** `shown` is the text, as long as it was, with what looks like a credential made unreadable. */
function readPlaces(text: string): {
  readonly roots: readonly (NodePlace | undefined)[];
  readonly starts: readonly number[];
  readonly shown: string;
} {
  const roots = placesOrNone(text);
  const spans = roots.flatMap(credentialSpans);
  const shown = spans.reduce(
    (all, { start, end }) =>
      all.slice(0, start) + all.slice(start, end).replace(/[^\r\n]/g, '•') + all.slice(end),
    text,
  );
  return { roots, starts: lineStarts(text), shown };
}

/** A text that cannot be read has problems with their own places. */
function placesOrNone(text: string): readonly (NodePlace | undefined)[] {
  try {
    return placesOf(text);
  } catch {
    return [];
  }
}

function offsetOf(root: NodePlace | undefined, path: DocumentPath, what: 'key' | 'value'): number {
  let node = root;
  let keyStart = root?.start ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) {
      break;
    }
    node = next.node;
    keyStart = next.keyStart;
  }
  return what === 'key' ? keyStart : (node?.start ?? keyStart);
}

function stepInto(
  node: NodePlace | undefined,
  step: string | number,
): { readonly node: NodePlace; readonly keyStart: number } | undefined {
  if (node?.kind === 'map') {
    const pair = pairsByKey(node).get(String(step));
    return pair && { node: pair.value, keyStart: pair.key.start };
  }
  const item = node?.kind === 'list' ? node.items[Number(step)] : undefined;
  return item && { node: item, keyStart: item.start };
}

/** Files with a list of thousands of names are asked for thousands of places. */
const indexed = new WeakMap<MapPlace, ReadonlyMap<string, MapPlace['pairs'][number]>>();

function pairsByKey(map: MapPlace): ReadonlyMap<string, MapPlace['pairs'][number]> {
  let pairs = indexed.get(map);
  if (!pairs) {
    pairs = new Map(map.pairs.map((pair) => [pair.key.text, pair]));
    indexed.set(map, pairs);
  }
  return pairs;
}

function excerptOf(text: string, starts: readonly number[], line: number): string {
  const from = starts[line - 1] ?? 0;
  const to = starts[line] ?? text.length + 1;
  return text
    .slice(from, to - 1)
    .replace(/\r$/, '')
    .slice(0, 200);
}

/** One scalar of a text as it was typed: what is needed to find values that YAML understands otherwise than people. */
export interface SourceScalar {
  readonly document: number;
  /** Path to the value; for a key, the path to its value. */
  readonly path: DocumentPath;
  readonly role: 'key' | 'value';
  /** As typed, with its quotes. */
  readonly source: string;
  /** Offsets of `source` in the text. */
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyleName;
  /** What the source stands for, before any type is given to it. */
  readonly value: string;
  /** A comment that begins behind a plain scalar on its line: `# to go on` in `say: Press # to go on`. */
  readonly commentBehind?: string;
  readonly line: number;
  readonly column: number;
  readonly inFlowCollection: boolean;
  /** A key or list item without a value. */
  readonly pairEmptyValue?: boolean;
}

/** Every scalar of a text in order, keys included. Empty when the text cannot be read. */
export function* scalarsOf(text: string): Iterable<SourceScalar> {
  const content = withoutMark(text);
  const starts = lineStarts(content);
  for (const [document, root] of placesOrNone(content).entries()) {
    if (root !== undefined) {
      yield* scalarsUnder(root, [], { text: content, shift: text.length - content.length, starts, document });
    }
  }
}

interface Surroundings {
  readonly text: string;
  /** How much further on an offset of `text` stands in what was given. */
  readonly shift: number;
  readonly starts: readonly number[];
  readonly document: number;
}

function* scalarsUnder(node: NodePlace, path: DocumentPath, around: Surroundings): Generator<SourceScalar> {
  if (node.kind === 'scalar') {
    yield sourceScalar(node, path, 'value', around);
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* scalarsUnder(item, [...path, index], around);
    }
  } else {
    for (const { key, value } of node.pairs) {
      yield sourceScalar(key, [...path, key.text], 'key', around);
      yield* scalarsUnder(value, [...path, key.text], around);
    }
  }
}

function sourceScalar(
  scalar: ScalarPlace,
  path: DocumentPath,
  role: 'key' | 'value',
  { text, shift, starts, document }: Surroundings,
): SourceScalar {
  const { start, end, style, inFlowCollection } = scalar;
  const comment = style === 'plain' ? commentBehind(text, end) : undefined;
  return {
    document,
    path,
    role,
    source: text.slice(start, end),
    start: start + shift,
    end: end + shift,
    style,
    value: scalar.text,
    ...(comment === undefined ? {} : { commentBehind: comment }),
    ...placeAt(starts, start),
    inFlowCollection,
    ...(scalar.empty ? { pairEmptyValue: true } : {}),
  };
}

/** An empty value stands right behind its colon or dash, so that `press: #` is found too. */
function commentBehind(text: string, end: number): string | undefined {
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const match = /^[:,\-\s]*\s(#.*?)\r?$/.exec(rest);
  return match?.[1];
}
