import { isoDate } from '../clock.ts';
import type { ReadMap } from '../map-reader.ts';
import { readMoment } from '../virtual-clock.ts';

/** Epoch milliseconds of an ISO date with zone under a key. */
export function readDate(entry: ReadMap, key: string): number | undefined {
  const text = entry.text(key);
  const date = text === undefined ? undefined : readMoment(text);
  if (text !== undefined && date === undefined) {
    throw entry.fail(key, "must be an ISO date with a zone, such as '2026-01-01T08:00:00.000Z'.");
  }
  return date;
}

/** The dates under some keys, as far as they are there. */
export function readDates<K extends string>(
  entry: ReadMap,
  keys: readonly K[],
): { readonly [key in K]?: number } {
  const dates = keys.map((key) => [key, readDate(entry, key)] as const);
  return Object.fromEntries(dates.filter(([, date]) => date !== undefined)) as { [key in K]?: number };
}

/** The dates of a record under the same keys; those that it does not have are left out. */
export function writtenDates<K extends string>(
  record: { readonly [key in K]?: number },
  keys: readonly K[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const date = record[key];
      return date === undefined ? [] : [[key, isoDate(date)]];
    }),
  );
}
