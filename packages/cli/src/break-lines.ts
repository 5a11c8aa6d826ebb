import { stripVTControlCharacters } from 'node:util';
import type { Surroundings } from './surroundings.ts';

/** Between these a terminal's own width counts: narrower breaks every second word, wider tires the eye. */
const [NARROWEST, WIDEST] = [60, 200];

/**
 * How long lines may be, where a terminal tells. Undefined elsewhere: a log or a pipe gets each sentence as one line,
 * so that it can be searched and compared.
 */
export function lineWidth(around: Surroundings, where: 'out' | 'say'): number | undefined {
  const seen = where === 'out' ? around.outIsTerminal : around.sayIsTerminal;
  return seen ? Math.min(WIDEST, Math.max(NARROWEST, around.columns())) : undefined;
}

/** How long lines of help are: longer ones than that are no easier to read. */
export function helpWidth(around: Surroundings): number {
  return around.outIsTerminal ? Math.min(100, around.columns()) : 100;
}

/**
 * Breaks the lines of a text between words, so that none is wider; what goes on stands two columns further in. A single
 * word that is wider stays whole: numbers, addresses and commands are copied. Colours have no width.
 */
export function breakLines(text: string, width: number | undefined): string {
  return width === undefined
    ? text
    : text
        .split('\n')
        .map((line) => breakLine(line, width))
        .join('\n');
}

/** What may stand in front of a sentence: what goes on is set in behind it. */
const LEAD = /^ *(?:[·→] )?/u;

/** A line of a file, and the mark below it: broken, it would be another line. */
const CODE = /^ *\d* \|/;

function breakLine(line: string, width: number): string {
  if (widthOf(line) <= width || CODE.test(stripVTControlCharacters(line))) {
    return line;
  }
  const lead = LEAD.exec(stripVTControlCharacters(line))?.[0].length ?? 0;
  const indent = ' '.repeat(Math.max(lead, 2) + (lead === 0 ? 0 : 2));
  const lines: string[] = [];
  let open = '';
  let isFresh = true;
  for (const word of line.split(' ')) {
    const longer = isFresh ? `${open}${word}` : `${open} ${word}`;
    if (!isFresh && word !== '' && open.trim() !== '' && widthOf(longer) > width) {
      lines.push(open);
      open = `${indent}${word}`;
    } else {
      open = longer;
    }
    isFresh = false;
  }
  return [...lines, open].join('\n');
}

function widthOf(text: string): number {
  return Array.from(stripVTControlCharacters(text)).length;
}
