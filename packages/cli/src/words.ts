/** Small pieces of wording that several reporters share. */

/**
 * Text from outside (names in an org, lines of a file) made safe for a terminal: control characters, escapes and
 * marks of writing direction become visible and do nothing. So do code points that are no characters: XML may not hold them.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, (found) => {
    if (found === '\n') {
      return '⏎';
    }
    return found === '\t' ? ' ' : `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`;
  });
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
  if (seconds > 0 && seconds < 1) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  const whole = Math.round(seconds);
  return whole < 60
    ? `${whole} s`
    : `${Math.floor(whole / 60)} min${whole % 60 === 0 ? '' : ` ${whole % 60} s`}`;
}

/** A text of at most so many characters; what does not fit ends in `…`. Counts code points: names are not split in two. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
}

/** The day of an instant, e.g. `2026-12-31`: by it, things that are borne for a while expire. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
