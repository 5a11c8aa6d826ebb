/** A piece of text in the place of another; `start` and `end` are offsets of the text before. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** The text with all splices done. Those that begin at one place stand in the order in which they are given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort(
      (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.index - b.index,
    );
  let result = '';
  let from = 0;
  for (const { start, end, put } of ordered) {
    result += text.slice(from, Math.max(from, start)) + put;
    from = Math.max(from, end);
  }
  return result + text.slice(from);
}
