import type { Outcome } from '@callwright/model';

const ORDER: readonly Outcome[] = ['done', 'failed', 'unknown', 'stale', 'overtook', 'skipped'];

/** Steps by what became of them, and changes that were held. */
export type Tally = Readonly<Record<Outcome | 'notTried' | 'held', number>>;

/** `3 done, 1 failed, 2 not tried, 1 held`; what there is none of is left out. */
export function tallyWords(tally: Tally): string {
  const parts = [
    ...ORDER.map((outcome) => [tally[outcome], outcome] as const),
    [tally.notTried, 'not tried'] as const,
    [tally.held, 'held'] as const,
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, word]) => `${amount} ${word}`)
    .join(', ');
}

/** The steps alone, as `runs` prints them as data. */
export function countsOf(tally: Tally): Omit<Tally, 'held'> {
  const { done, failed, unknown, stale, overtook, skipped, notTried } = tally;
  return { done, failed, unknown, stale, overtook, skipped, notTried };
}
