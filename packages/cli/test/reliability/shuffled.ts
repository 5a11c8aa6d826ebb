import fc from 'fast-check';

/** The items in an order that a seed tells. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const [order = []] = fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), {
    seed,
    numRuns: 1,
  });
  return order;
}
