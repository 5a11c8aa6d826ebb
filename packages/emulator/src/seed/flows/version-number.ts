import type { ReadMap } from '../../map-reader.ts';

/** `3.0` as a seed says it: 3. */
export function writtenVersion(version: string): number {
  return Number.parseInt(version, 10);
}

/** The version id of a number under a key. */
export function readVersion(entry: ReadMap, key: string): string | undefined {
  const number = entry.wholeBetween(key, 1, Number.MAX_SAFE_INTEGER);
  return number === undefined ? undefined : `${String(number)}.0`;
}
