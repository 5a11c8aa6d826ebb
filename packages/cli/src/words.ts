/** Small pieces of wording that several reporters share. */

/**
 * Text from outside (names in an org, lines of a file) made safe for a terminal: control characters, escapes and
 * right-to-left marks become visible and do nothing.
 */
export function plain(text: string): string {
  // The ranges are exactly the characters that a terminal or a bidirectional renderer acts on.
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]|\t|\n/g,
    (found) => {
      if (found === '\n') {
        return '⏎';
      }
      if (found === '\t') {
        return ' ';
      }
      return `\\u{${(found.codePointAt(0) as number).toString(16)}}`;
    },
  );
}

/** `1 number`, `3 numbers`. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`; more than `most` are counted. */
export function listing(items: readonly string[], most = 5): string {
  const shown =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : [...items];
  const last = shown.pop();
  return last === undefined ? '' : shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** `850 ms`, `12 s`, `3 min 20 s`. */
export function duration(seconds: number): string {
  if (seconds < 1) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  const whole = Math.round(seconds);
  return whole < 60
    ? `${whole} s`
    : `${Math.floor(whole / 60)} min${whole % 60 === 0 ? '' : ` ${whole % 60} s`}`;
}
