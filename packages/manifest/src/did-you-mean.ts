import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a person most likely meant; undefined when none is close. */
export function closestName(written: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) {
    return undefined;
  }
  const lower = written.toLowerCase();
  const sameButCase = candidates.find((candidate) => candidate.toLowerCase() === lower);
  if (sameButCase !== undefined) {
    return sameButCase;
  }
  const best = closest(written, [...candidates]);
  const bound = Math.max(1, Math.floor(Math.max(written.length, best.length) * 0.34));
  return distance(written, best) <= bound ? best : undefined;
}
