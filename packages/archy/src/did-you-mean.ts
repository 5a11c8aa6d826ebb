import { distance } from 'fastest-levenshtein';

/** The candidate that a person most likely meant; undefined when none is close. */
export function closestName(written: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, away: slips(written, candidate) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (nearest, one) => (nearest === undefined || one.away < nearest.away ? one : nearest),
    undefined,
  );
  if (!best) {
    return undefined;
  }
  const bound = Math.max(1, Math.floor(Math.max(written.length, best.candidate.length) * 0.34));
  return best.away <= bound ? best.candidate : undefined;
}

/** Slips of the hand between two names: case does not count, and two letters that changed places are one slip. */
function slips(written: string, candidate: string): number {
  const [a, b] = [written.toLowerCase(), candidate.toLowerCase()];
  const away = distance(a, b);
  return away === 2 && lettersOf(a) === lettersOf(b) ? 1 : away;
}

function lettersOf(text: string): string {
  return text.split('').sort().join('');
}

/** "Did you mean ...?" as a hint; undefined when nothing comes near. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const name = closestName(written, [...known]);
  return name === undefined ? undefined : `Did you mean ${name}?`;
}
