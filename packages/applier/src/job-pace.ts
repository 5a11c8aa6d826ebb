/** When to look at a publish job, learned from how long the jobs of this run take. */
export interface JobPace {
  /** Milliseconds to wait before look number `look` (from 0). */
  wait(look: number): number;
  /** A job ended this long after its upload. */
  ended(afterMs: number): void;
}

export const SHORTEST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 15_000;
/** How much a new duration counts against the ones before. */
const WEIGHT = 0.3;

/** From 1 s to 15 s: the first look comes when jobs usually end, later ones at growing distances. */
export function openJobPace(): JobPace {
  let usual: number | undefined;
  const within = (ms: number): number =>
    Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, Math.round(ms)));
  return {
    wait: (look) => {
      if (look === 0) {
        return within(usual ?? SHORTEST_WAIT_MS);
      }
      return within(Math.max(usual ?? 0, SHORTEST_WAIT_MS * 2) * 0.25 * 2 ** look);
    },
    ended: (afterMs) => {
      usual = usual === undefined ? afterMs : usual * (1 - WEIGHT) + afterMs * WEIGHT;
    },
  };
}
