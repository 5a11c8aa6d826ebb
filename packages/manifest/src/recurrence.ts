import { RRuleTemporal } from 'rrule-temporal';

/** Local time to the second, `2026-01-05T08:00:00`, as attributes hold it. */
export type LocalTime = string;

/**
 * Occurrences of a recurrence rule that begins at `start`, from `start` on or from a later local time, at most `most` of
 * them. The zone is not the
 * schedule's business (language 2), so days are counted as if there were no clock changes. Undefined when the rule cannot
 * be read. The only file that knows the library.
 */
export function occurrences(
  rule: string,
  start: LocalTime,
  most: number,
  from: LocalTime = start,
): readonly LocalTime[] | undefined {
  try {
    const compact = start.replace(/[-:]/g, '');
    const read = new RRuleTemporal({ rruleString: `DTSTART:${compact}Z\nRRULE:${rule}` });
    const found: LocalTime[] = [];
    for (let at = read.next(new Date(`${from}Z`), true); at !== null && found.length < most;) {
      found.push(at.toPlainDateTime().toString().padEnd(19, ':00'));
      at = read.next(new Date(at.epochMilliseconds), false);
    }
    return found;
  } catch {
    return undefined;
  }
}
