import type { Splice } from './splice-text.ts';

/** Lines that are put into a text of block YAML, or taken out of it. */

/** A text, and what is to be done to it. */
export interface Splicing {
  readonly text: string;
  readonly splices: Splice[];
}

export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

export function indentOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ -]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

/** Whether nothing stands before it on its line. */
export function isBlank(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** Behind the line break of the line on which something ends. */
function afterLine(text: string, end: number): number {
  if (text[end - 1] === '\n') {
    return end;
  }
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at + 1;
}

export function insertLines(splicing: Splicing, end: number, lines: readonly string[]): void {
  const at = afterLine(splicing.text, end);
  const isOpen = at === splicing.text.length && !splicing.text.endsWith('\n');
  splicing.splices.push({
    start: at,
    end: at,
    put: `${isOpen ? '\n' : ''}${lines.join('\n')}${isOpen ? '' : '\n'}`,
  });
}

/** Whole lines where the first thing begins one; else, behind a dash, up to that thing. */
export function insertBefore(splicing: Splicing, start: number, lines: readonly string[]): void {
  const column = columnOf(splicing.text, start);
  const at = isBlank(splicing.text, start) ? start - column : start;
  const text = lines.join('\n');
  splicing.splices.push({
    start: at,
    end: at,
    put: at === start && column > 0 ? `${text.slice(column)}\n${' '.repeat(column)}` : `${text}\n`,
  });
}

/**
 * Whole lines; where something else stands before it on its line, such as a dash, only up to what comes `next`, which
 * takes the place. Comments between the two stay.
 */
export function removeLines(
  splicing: Splicing,
  {
    start,
    end,
    next,
  }: {
    readonly start: number;
    readonly end: number;
    readonly next: { readonly after: number; readonly start: number } | undefined;
  },
): void {
  const { text } = splicing;
  if (next === undefined) {
    const from = isBlank(text, start) ? text.lastIndexOf('\n', start - 1) + 1 : start;
    splicing.splices.push({ start: from, end: afterLine(text, end), put: '' });
    return;
  }
  const from = afterLine(text, next.after);
  const comment = text.slice(from, next.start).indexOf('#');
  splicing.splices.push({ start, end: comment < 0 ? next.start : from + comment, put: '' });
}
