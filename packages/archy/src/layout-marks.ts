/** Signs that the text does not hold, for what the library does not keep. They are gone when the text is laid out. */
export interface Marks {
  /** Before a comment. */
  readonly comment: string;
  /** Before a comment that must stand as close as it does. */
  readonly close: string;
  /** Around the column of a comment that has a line of its own. */
  readonly column: string;
  /** Before the key of a map that stands without braces in a list. */
  readonly bare: string;
}

/** Private-use signs; a text that holds some gets others. */
export function marksFor(text: string): Marks {
  const free: string[] = [];
  for (let code = 0xe000; free.length < 4; code += 1) {
    const sign = String.fromCharCode(code);
    if (!text.includes(sign)) {
      free.push(sign);
    }
  }
  const [comment = '', close = '', column = '', bare = ''] = free;
  return { comment, close, column, bare };
}

/** A text and the marks in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: Marks;
}

/** A comment on a line of its own loses its mark; behind something, two blanks before it say that it is meant. */
export function withoutMarks(text: string, { comment, close, column }: Marks): string {
  return text
    .replaceAll(new RegExp(`${column}\\d+${column}`, 'g'), '')
    .replaceAll(new RegExp(`^( *)${comment}`, 'gm'), '$1')
    .replaceAll(new RegExp(` ?${comment}#${close}`, 'g'), ' #')
    .replaceAll(new RegExp(` ?${comment}`, 'g'), '  ')
    .replaceAll(close, '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '');
}
