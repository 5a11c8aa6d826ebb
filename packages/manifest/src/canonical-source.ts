import { layOutYaml, readYaml, scalarsOf } from '@callwright/archy';
import type { KeyGuide } from '@callwright/archy';
import type { Finding, Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { findingAt, notLaidOut } from './findings.ts';
import { keyGuide } from './key-guide.ts';
import type { SourceFile } from './manifest-document.ts';
import type { WrittenShape } from './schema-check.ts';
import { trapsOf } from './traps.ts';
import { yamlFindings } from './yaml-findings.ts';

/** What the canonical form of a file is. */
export type CanonicalReading =
  | {
      readonly text: string;
      /** Values that YAML read otherwise than they were meant, and that stand in quotes now (language 5). */
      readonly mended: number;
      readonly findings?: undefined;
    }
  /** The file cannot be read, or cannot be laid out without a risk; it is better left as it is. */
  | { readonly findings: readonly Finding[]; readonly text?: undefined; readonly mended?: undefined };

/** How often the layout is looked at again; it comes to rest at once but for comments in odd places. */
const MAX_ROUNDS = 4;

/**
 * The canonical form of a file of ours: keys in the order of the schemas, one way of quoting and indenting, comments
 * kept. What it means never changes, apart from the traps of language 5, which are mended the way their findings say.
 * Line endings and a byte order mark stay. Asked of its own answer, it gives the same.
 */
export function canonicalSource(source: SourceFile, shape: WrittenShape): CanonicalReading {
  const frame = frameOf(source.text);
  const plain = frame.content;
  const reading = readYaml(plain);
  if (reading.problems.length > 0) {
    return { findings: yamlFindings({ ...source, text: plain }, reading.problems) };
  }
  const { text, mended } = withoutTraps(plain);
  const laidOut = atRest(text, shape);
  if (laidOut === undefined || !isSame(text, laidOut, shape)) {
    return { findings: [findingAt(notLaidOut(source.file), { file: source.file, line: 1, column: 1 })] };
  }
  return { text: frame.around(laidOut), mended };
}

interface Frame {
  readonly content: string;
  around(content: string): string;
}

/** What belongs to the file and not to what it says: the mark in front, and how lines end. */
function frameOf(text: string): Frame {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const carriage = text.split('\r\n').length - 1;
  const isWindows = carriage * 2 > text.split('\n').length - 1;
  return {
    content: text.slice(mark.length).replaceAll('\r\n', '\n'),
    around: (content) => mark + (isWindows ? content.replaceAll('\n', '\r\n') : content),
  };
}

/** What is an error anyway is put right; what only may be one is a question for a person. */
function withoutTraps(text: string): { readonly text: string; readonly mended: number } {
  const mends = trapsOf(text)
    .filter(({ words }) => words.severity === 'error')
    .map(({ mend }) => mend)
    .toSorted((a, b) => b.start - a.start);
  const mended = mends.reduce(
    (part, { start, end, text: quoted }) => part.slice(0, start) + quoted + part.slice(end),
    text,
  );
  return readYaml(mended).problems.length > 0 ? { text, mended: 0 } : { text: mended, mended: mends.length };
}

function atRest(text: string, shape: WrittenShape): string | undefined {
  let before = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const after = laidOutOnce(before, shape);
    if (after === before || after === undefined) {
      return after;
    }
    before = after;
  }
  return undefined;
}

function laidOutOnce(text: string, shape: WrittenShape): string | undefined {
  const { documents, problems } = readYaml(text);
  return problems.length > 0
    ? undefined
    : layOutYaml(text, (document) => keyGuide(shape, documents[document] ?? null));
}

/** Same data, same comments, same questions: whatever the layout did, nothing else happened. */
function isSame(before: string, after: string, shape: WrittenShape): boolean {
  const [a, b] = [readYaml(before), readYaml(after)];
  return (
    b.problems.length === 0 &&
    dataOf(a.documents, shape) === dataOf(b.documents, shape) &&
    commentsOf(before) === commentsOf(after) &&
    trapsOf(before).length === trapsOf(after).length
  );
}

/** The order of keys counts wherever the guide does not say that it means nothing. */
function dataOf(documents: readonly Json[], shape: WrittenShape): string {
  return JSON.stringify(documents.map((value) => inOrder(value, keyGuide(shape, value))));
}

function inOrder(value: Json, guide: KeyGuide | undefined): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) => inOrder(item, guide?.below(index)));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const known = (guide?.order ?? []).filter((key) => Object.hasOwn(value, key));
  const keys = [...known, ...Object.keys(value).filter((key) => !known.includes(key))];
  // As a list of pairs: keys that are numbers would be put in front otherwise.
  return keys.map((key) => [key, inOrder(value[key] as Json, guide?.below(key))]);
}

/** Everything that is neither a value nor a sign of YAML is a comment. */
function commentsOf(text: string): string {
  const scalars = [...scalarsOf(text)].filter(({ start, end }) => end > start);
  let between = '';
  let from = 0;
  for (const { start, end } of scalars) {
    between += `${text.slice(from, start)}\n`;
    from = Math.max(from, end);
  }
  return (between + text.slice(from))
    .split('\n')
    .flatMap((line) => /#(.*)$/.exec(line)?.[1]?.trim() ?? [])
    .sort()
    .join('\n');
}
