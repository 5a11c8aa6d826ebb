import type { SourceScalar } from './yaml-source.ts';

/** How names are written into YAML text that is otherwise left as it is. */

const RESERVED = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A text as YAML source: plain where every reader takes it as this text, else in the quotes that stood there before. */
export function scalarSource(value: string, style: SourceScalar['style']): string {
  const isPlain =
    /^[\p{L}_](?:[\p{L}\p{N}_ ()/.&+-]*[\p{L}\p{N}_).])?$/u.test(value) && !RESERVED.has(value.toLowerCase());
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
 * For every position of a scalar's value the offset in its source, its end included; undefined where the source is
 * folded over lines or in block style, so that there is no such thing.
 */
export function sourceOffsets({ source, style, value }: SourceScalar): readonly number[] | undefined {
  if (style === 'block' || /[\r\n]/.test(source)) {
    return undefined;
  }
  const unit =
    style === 'double'
      ? /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU])|[^\\]/gu
      : style === 'single'
        ? /''|[^']/gu
        : /[\s\S]/gu;
  const quotes = style === 'plain' ? 0 : 1;
  const offsets: number[] = [];
  for (const match of source.slice(quotes, source.length - quotes).matchAll(unit)) {
    const width = match[0].startsWith('\\') ? 1 : match[0] === "''" ? 1 : match[0].length;
    for (let index = 0; index < width; index += 1) {
      offsets.push(match.index + quotes + index);
    }
  }
  offsets.push(source.length - quotes);
  return offsets.length === value.length + 1 ? offsets : undefined;
}

/** Whether a piece of text can stand inside a plain scalar without ending it. */
export function fitsPlain(piece: string): boolean {
  return /^[\p{L}\p{N}_ ()/.+-]*$/u.test(piece);
}

/** A piece of text as it stands inside quotes of a style. */
export function insideQuotes(piece: string, style: 'single' | 'double'): string {
  return style === 'single' ? piece.replaceAll("'", "''") : doubleQuoted(piece).slice(1, -1);
}
