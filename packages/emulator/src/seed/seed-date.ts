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
