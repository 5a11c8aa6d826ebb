/** The items in an order that a seed tells (Fisher-Yates over a linear congruential generator). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const all = [...items];
  let state = seed >>> 0;
  for (let at = all.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}
