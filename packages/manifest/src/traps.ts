import type { DocumentPath, SourceScalar } from '@callwright/archy';
import { scalarsOf } from '@callwright/archy';
import type { FindingWords } from './findings.ts';
import {
  cutAtComma,
  cutAtComment,
  lostDigits,
  lostPlus,
  lostZero,
  onlyComment,
  perhapsCutAtComment,
} from './findings.ts';

/** A place where YAML reads something else than a person meant (language 5), with the corrected line. */
export interface Trap {
  readonly document: number;
  readonly words: FindingWords;
  readonly line: number;
  readonly column: number;
  /** What the trap explains: other problems at these paths are its consequences. */
  readonly covers: readonly DocumentPath[];
  /** What must be written in place of what part of the text. */
  readonly mend: Mend;
}

/** A part of a text, and what must stand there; offsets in UTF-16 units. */
export interface Mend {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Keys whose values are spoken or shown; behind a single blank, `#` there is more likely text than a comment. */
const SPOKEN = new Set(['say', 'ask', 'greeting', 'announce', 'phrases', 'onError', 'text']);

const SUSPICIOUS = [
  // A value with something behind it that YAML takes for a comment, or with nothing else at all. Two blanks before the
  // sign are what people put before a comment that is meant. Bounded, so that a long line costs no more than its length.
  /[^\s#] #[^\s#]/,
  /\b(?:say|ask|greeting|announce|phrases|text)\b[^\n]{0,400}[^\s#] #/,
  /^[ \t]*(?:[a-z]{2,3}-[a-z0-9-]{2,20}:|- )[^\n]{0,400}[^\s#] #/m,
  /\b(?:press|endKey):[ \t]{0,20}#/,
  // Numbers that lose a plus, a zero or digits.
  /(?:^|[\s:[{,])\+\d{5}/m,
  /[\s:[{,]0\d/,
  /[\s:[{,]\d{16}/,
  // A comma inside a call in a bracketed list. Every other comma that cuts leaves something that no schema accepts.
  /[[,][ \t]{0,20}=[^\n\]"',(]{0,200}\([^\n"',]{0,200},/,
];

/**
 * Whether it is worth to look at every scalar of a text that fits its schema: reading with places is slow, and most
 * texts have no trap.
 */
export function mayHoldTraps(text: string): boolean {
  return SUSPICIOUS.some((pattern) => pattern.test(text));
}

/** All traps of a text, in order. */
export function trapsOf(text: string): readonly Trap[] {
  const traps: Trap[] = [];
  const scalars = [...scalarsOf(text)];
  for (let index = 0; index < scalars.length; index += 1) {
    const scalar = scalars[index] as SourceScalar;
    const cut = commaRun(scalars, index, text);
    if (cut) {
      traps.push(cut.trap);
      index += cut.length;
    } else {
      const trap = numberTrap(scalar, text) ?? commentTrap(scalar, text);
      if (trap) {
        traps.push(trap);
      }
    }
  }
  return traps;
}

const PLUS = /^\+\d{6,15}$/;
const ZERO = /^0\d+$/;
const LONG = /^-?\d{16,}$/;

function numberTrap(scalar: SourceScalar, text: string): Trap | undefined {
  if (scalar.style !== 'plain' || scalar.role === 'key' || isArchitect(scalar)) {
    return undefined;
  }
  const { source } = scalar;
  const mend: Mend = { start: scalar.start, end: scalar.end, text: `"${source}"` };
  const corrected = (): string => lineWith(text, mend);
  if (PLUS.test(source)) {
    return trapAt(scalar, lostPlus(source, corrected()), mend);
  }
  if (ZERO.test(source)) {
    return trapAt(scalar, lostZero(source, String(Number(source)), corrected()), mend);
  }
  return LONG.test(source) && !Number.isSafeInteger(Number(source))
    ? trapAt(scalar, lostDigits(source, String(Number(source)), corrected()), mend)
    : undefined;
}

/** `say: Press # to go on` and `press: #`. */
function commentTrap(scalar: SourceScalar, text: string): Trap | undefined {
  const lost = scalar.commentBehind;
  if (lost === undefined || scalar.role === 'key' || scalar.style !== 'plain' || isArchitect(scalar)) {
    return undefined;
  }
  const lineEnd = endOfLine(text, scalar.end);
  const commentStart = text.indexOf(lost, scalar.end);
  if (commentStart < 0 || commentStart > lineEnd) {
    return undefined;
  }
  if (scalar.pairEmptyValue === true || scalar.source === '') {
    // Of an empty value only a lone sign is text: `press: #`; `steps: # the greeting` is a comment.
    const sign: Mend = { start: commentStart, end: lineEnd, text: '"#"' };
    return isKeyToPress(scalar) && /^#\s*$/.test(lost)
      ? {
          ...trapAt(scalar, onlyComment(lost, lineWith(text, sign)), sign),
          column: scalar.column + commentStart - scalar.start,
        }
      : undefined;
  }
  const oneBlank = text.slice(scalar.end, commentStart) === ' ';
  const whole = text.slice(scalar.start, lineEnd).trimEnd();
  const mend: Mend = { start: scalar.start, end: scalar.start + whole.length, text: quoted(whole) };
  const corrected = (): string => lineWith(text, mend);
  if (!oneBlank || isScalarType(scalar.source)) {
    return undefined;
  }
  if (isSpoken(scalar)) {
    return trapAt(scalar, cutAtComment(scalar.source, lost, corrected()), mend);
  }
  return /^#[^\s#]/.test(lost)
    ? trapAt(scalar, perhapsCutAtComment(scalar.source, lost, corrected()), mend)
    : undefined;
}

/**
 * `[ say: Thank you, goodbye. ]`, `{ a: =If(x, y) }` and `{ repeat: FREQ=WEEKLY;BYDAY=MO,TU }`: a plain value inside
 * brackets, and behind its comma pieces that are no entries of their own.
 */
function commaRun(
  scalars: readonly SourceScalar[],
  index: number,
  text: string,
): { readonly trap: Trap; readonly length: number } | undefined {
  const first = scalars[index] as SourceScalar;
  if (!first.inFlowCollection || first.style !== 'plain' || first.role !== 'value' || isArchitect(first)) {
    return undefined;
  }
  const covers: DocumentPath[] = [first.path];
  let end = first.end;
  let next = index + 1;
  for (;;) {
    const piece = scalars[next];
    if (!piece || !/^\s*,\s*$/.test(text.slice(end, piece.start)) || piece.style !== 'plain') {
      break;
    }
    const used = isLoosePiece(first, piece, scalars[next + 1], text, text.slice(first.start, end));
    if (used === 0) {
      break;
    }
    covers.push(piece.path);
    end = piece.end;
    next += used;
  }
  if (next === index + 1) {
    return undefined;
  }
  const whole = text.slice(first.start, end);
  if (whole.includes('\n')) {
    return undefined;
  }
  const mend: Mend = { start: first.start, end, text: quoted(whole) };
  const words = cutAtComma(first.source, lineWith(text, mend));
  return { trap: { ...trapAt(first, words, mend), covers }, length: next - index - 1 };
}

/** How many scalars the piece is made of; 0 when it is an entry of its own. */
function isLoosePiece(
  first: SourceScalar,
  piece: SourceScalar,
  after: SourceScalar | undefined,
  text: string,
  soFar: string,
): number {
  if (piece.role === 'key') {
    // A key of a braced map that has no colon.
    const hasColon = /^\s*:/.test(text.slice(piece.end, piece.end + 3));
    const value = after?.pairEmptyValue === true || after?.source === '' ? after : undefined;
    return !hasColon && value && samePath(value.path, piece.path) ? 2 : 0;
  }
  const list = piece.path.slice(0, -1);
  const position = piece.path.at(-1);
  const inSameList = samePath(first.path.slice(0, list.length), list) && typeof position === 'number';
  if (!inSameList) {
    return 0;
  }
  // A text behind `say: ...` in a bracketed list of steps, or the rest of a call whose bracket is still open.
  const behindPair = first.path.length > piece.path.length;
  const isText = !/^(disconnect|return|repeatMenu|previousMenu)$/.test(piece.source);
  return (behindPair && isText) || (soFar.startsWith('=') && openBrackets(soFar) > 0) ? 1 : 0;
}

function openBrackets(text: string): number {
  return text.split('(').length - text.split(')').length;
}

function samePath(a: DocumentPath, b: DocumentPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** Inside Architect YAML and Architect's settings the rules of the platform count, not ours. */
function isArchitect(scalar: SourceScalar): boolean {
  const at = scalar.path.findIndex((step) => step === 'archy' || step === 'settings');
  return at >= 0 && at < scalar.path.length - 1;
}

function isSpoken(scalar: SourceScalar): boolean {
  const [last, before, ...rest] = [...scalar.path].reverse();
  const isKey = (step: string | number | undefined): boolean => typeof step === 'string' && SPOKEN.has(step);
  return isKey(last) || (isKey(before) && last !== 'prompt') || (typeof last === 'number' && isKey(rest[0]));
}

function isKeyToPress(scalar: SourceScalar): boolean {
  return ['press', 'endKey'].includes(String(scalar.path.at(-1)));
}

function isScalarType(source: string): boolean {
  return /^(true|false|null|~|[-+]?[\d.]+)$/i.test(source);
}

function trapAt(scalar: SourceScalar, words: FindingWords, mend: Mend): Trap {
  return {
    document: scalar.document,
    words,
    line: scalar.line,
    column: scalar.column,
    covers: [scalar.path],
    mend,
  };
}

/** The line of a text with a part replaced, as a person would type it. */
function lineWith(text: string, { start, end, text: replacement }: Mend): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart, start) + replacement + text.slice(end, endOfLine(text, end));
  return line.trim();
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

/** Double-quoted as YAML reads it back. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
