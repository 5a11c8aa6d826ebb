import type { SourceScalar } from './yaml-source.ts';

/** How names are written into YAML text that is otherwise left as it is. */

const RESERVED = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** Signs that mean something at the beginning only, or before a blank; in braces, commas and brackets do anywhere. */
const PLAIN_IN_BRACES =
  /^[\p{L}_$](?:[\p{L}\p{N}_ ()/.&+$!?;=<>*@~^%'"|-]*[\p{L}\p{N}_)./$!?;=<>*@~^%'"|&+-])?$/u;
const PLAIN =
  /^[\p{L}_$](?:[\p{L}\p{N}_ ()/.&+$!?;=<>*@~^%'"|{}[\],-]*[\p{L}\p{N}_)./$!?;=<>*@~^%'"|{}[\],&+-])?$/u;

/** A text as YAML source: plain where every reader takes it as this text, else in the quotes that stood there before. */
export function scalarSource(
  value: string,
  { style, inFlowCollection }: Pick<SourceScalar, 'style' | 'inFlowCollection'>,
): string {
  const isPlain =
    (inFlowCollection ? PLAIN_IN_BRACES : PLAIN).test(value) && !RESERVED.has(value.toLowerCase());
  if (style === 'plain' && isPlain) {
    return value;
  }
  return style === 'single' && /^[^\p{Cc}\u2028\u2029\uFEFF]*$/u.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : doubleQuoted(value);
}

/** JSON strings are YAML; what YAML readers disagree about is escaped. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * For every position of a scalar's value the offset in its source, its end included; undefined where there is no such
 * thing: in folded blocks.
 */
export function sourceOffsets(scalar: SourceScalar): readonly number[] | undefined {
  const offsets = scalar.style === 'block' ? offsetsInBlock(scalar) : offsetsInLine(scalar);
  return offsets?.length === scalar.value.length + 1 ? offsets : undefined;
}

/** A line break with the blanks around it stands for one blank, each further one for itself. */
const FOLD = String.raw`[ \t]*(?:\r?\n[ \t]*)+`;
const UNITS = {
  double: new RegExp(
    String.raw`\\\r?\n[ \t]*|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU\r\n])|${FOLD}|[^\\]`,
    'gu',
  ),
  single: new RegExp(`''|${FOLD}|[^']`, 'gu'),
  plain: new RegExp(String.raw`${FOLD}|[\s\S]`, 'gu'),
} as const;

function offsetsInLine({ source, style }: SourceScalar): readonly number[] {
  const quotes = style === 'plain' ? 0 : 1;
  const offsets: number[] = [];
  const inner = source.slice(quotes, source.length - quotes);
  for (const match of inner.matchAll(UNITS[style as keyof typeof UNITS])) {
    for (let index = 0; index < widthOf(match[0]); index += 1) {
      offsets.push(match.index + quotes + index);
    }
  }
  offsets.push(source.length - quotes);
  return offsets;
}

/** How many characters of the value a unit of the source stands for. */
function widthOf(unit: string): number {
  if (/^\\\r?\n/.test(unit)) {
    return 0;
  }
  if (unit.includes('\n')) {
    return Math.max(1, unit.split('\n').length - 2);
  }
  return unit.startsWith('\\') ? (/^\\U(?!0000)/.test(unit) ? 2 : 1) : unit === "''" ? 1 : unit.length;
}

/** In a literal block every line stands as it is, behind its indentation. */
function offsetsInBlock({ source, value }: SourceScalar): readonly number[] | undefined {
  const header = /^\|([+-]?[1-9]?[+-]?)[ \t]*(?:#.*)?\r?\n/.exec(source);
  if (header === null) {
    return undefined;
  }
  const first = /^(?:[ \t]*\r?\n)*( +)/.exec(source.slice(header[0].length));
  const indent = /\d/.test(header[1] ?? '') ? undefined : first?.[1]?.length;
  if (indent === undefined) {
    return undefined;
  }
  const offsets: number[] = [];
  let at = header[0].length;
  while (at < source.length && offsets.length < value.length) {
    const lineEnd = source.indexOf('\n', at);
    const end = lineEnd < 0 ? source.length : lineEnd;
    for (let offset = Math.min(at + indent, end); offset < end; offset += 1) {
      offsets.push(offset);
    }
    offsets.push(end);
    at = end + 1;
  }
  const isExact = offsets
    .slice(0, value.length)
    .every((offset, index) => (source[offset] ?? '\n') === value[index]);
  return isExact ? offsets.slice(0, value.length + 1) : undefined;
}

/** Whether a piece of text can stand inside a plain scalar without ending it. */
export function fitsPlain(piece: string): boolean {
  return /^[\p{L}\p{N}_ ()/.+-]*$/u.test(piece);
}

/** Whether a piece of text can stand where nothing can be escaped: on one line, and readable by every reader. */
export function fitsUnescaped(piece: string): boolean {
  return !/[\p{Cc}\u0085\u2028\u2029\uFEFF]/u.test(piece);
}

/** A piece of text as it stands inside quotes of a style. */
export function insideQuotes(piece: string, style: 'single' | 'double'): string {
  return style === 'single' ? piece.replaceAll("'", "''") : doubleQuoted(piece).slice(1, -1);
}
