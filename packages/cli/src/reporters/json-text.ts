/**
 * Data for tools, with a final line break. What a terminal could take for a command, or what turns the direction of
 * text, stands as an escape: the data are the same, and looking at them is safe.
 */
export function jsonText(value: unknown): string {
  return `${visible(JSON.stringify(value, undefined, 2))}\n`;
}

/** The same in one line, for files of which each line is a document. */
export function jsonLine(value: unknown): string {
  return `${visible(JSON.stringify(value))}\n`;
}

function visible(json: string): string {
  return json.replace(INVISIBLE, (found) =>
    Array.from({ length: found.length }, (_, at) => escaped(found, at)).join(''),
  );
}

/** JSON itself escapes all of ASCII that matters; line feeds stand between the members only. */
const INVISIBLE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}
