import { RRuleTemporal } from 'rrule-temporal';

/** Local time to the second, `2026-01-05T08:00:00`, as attributes hold it. */
export type LocalTime = string;

/**
 * Occurrences of a recurrence rule that begins at `start`, from `start` on, at most `most` of them. The zone is not the
 * schedule's business (language 2), so days are counted as if there were no clock changes. Undefined when the rule cannot
 * be read. The only file that knows the library.
 */
export function occurrences(rule: string, start: LocalTime, most: number): readonly LocalTime[] | undefined {
  try {
    const compact = start.replace(/[-:]/g, '');
    const read = new RRuleTemporal({ rruleString: `DTSTART:${compact}Z\nRRULE:${rule}` });
    return read
      .all((_date, count) => count < most)
      .map((date) => date.toPlainDateTime().toString().padEnd(19, ':00'));
  } catch {
    return undefined;
  }
}
