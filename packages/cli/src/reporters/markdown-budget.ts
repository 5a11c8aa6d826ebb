/** A block of Markdown that may be told at more or less length. */
export interface Piece {
  /** What is said at least; empty: nothing. */
  readonly least: string;
  /** Longer forms, which take the place of shorter ones where there is room; smaller ranks of all pieces come first. */
  readonly longer: readonly { readonly rank: number; readonly text: string }[];
}

/** What became of each piece. */
export interface Fitted {
  readonly texts: readonly string[];
  /** Whether the longest form was taken, of each piece. */
  readonly whole: readonly boolean[];
}

/** Bytes of UTF-8 of blocks with a blank line behind each; one without text is no block. */
export function bytesOf(...blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + (block === '' ? 0 : Buffer.byteLength(block) + 2), 0);
}

/** The longest forms for which there is room, in order of rank and place. Undefined when even the shortest do not fit. */
export function fitInto(room: number, pieces: readonly Piece[]): Fitted | undefined {
  const texts = pieces.map(({ least }) => least);
  const whole = pieces.map(({ longer }) => longer.length === 0);
  let left = room - bytesOf(...texts);
  if (left < 0) {
    return undefined;
  }
  const upgrades = pieces
    .flatMap(({ longer }, index) =>
      longer.map(({ rank, text }, at) => ({ rank, text, index, isWhole: at === longer.length - 1 })),
    )
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  for (const { text, index, isWhole } of upgrades) {
    const more = bytesOf(text) - bytesOf(texts[index] ?? '');
    if (more <= left) {
      left -= more;
      texts[index] = text;
      whole[index] = isWhole;
    }
  }
  return { texts, whole };
}

/** Thousands of names do not fit even in a line each: as many of them as there is room for, and a count. */
function asMuchAsFits({ least, longer }: Piece): Piece {
  return { least: '', longer: [{ rank: -1, text: least }, ...longer].filter(({ text }) => text !== '') };
}

/** A report of which each difference is named before any is told at length, and what was left out is counted. */
export interface MarkdownReport {
  readonly head: string;
  readonly parts: readonly Piece[];
  readonly foot: string;
  /** What is said of so many parts that are shortened or left out. */
  readonly lossWords: (cut: number) => string;
}

/** @param maxBytes bytes of UTF-8 that are never exceeded */
export function reportWithin(maxBytes: number, { head, parts, foot, lossWords }: MarkdownReport): string {
  const room = maxBytes - bytesOf(head, lossWords(parts.length), foot);
  const fitted = fitInto(room, parts) ?? fitInto(room, parts.map(asMuchAsFits));
  const texts = fitted?.texts.filter((text) => text !== '') ?? [];
  const cut = fitted === undefined ? parts.length : fitted.whole.filter((whole) => !whole).length;
  const blocks = [head, ...texts, ...(cut === 0 ? [] : [lossWords(cut)]), foot];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
