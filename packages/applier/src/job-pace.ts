/** When to look at a publish job, learned from how long the jobs of this run take. */
export interface JobPace {
  /** Milliseconds to wait before look number `look` (from 0). */
  wait(look: number): number;
  /** A job was seen to have ended this long after its upload, by this many looks. */
  ended(afterMs: number, looks: number): void;
}

/** The first look where jobs end at once, as on a local org. */
export const QUICK_WAIT_MS = 250;
export const SHORTEST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 15_000;
/** How much a new duration counts against the ones before. */
const WEIGHT = 0.3;
/** A job that had ended at the first look may have ended well before: the next one is looked at a little sooner. */
const SOONER = 0.9;

/**
 * From 1 s to 15 s: the first look comes when jobs usually end, later ones at growing distances. Only the first job of a
 * run, and jobs after one that ended within the shortest wait, are looked at sooner: a wrong guess costs one request.
 */
export function openJobPace(): JobPace {
  let usual: number | undefined;
  let isFirst = true;
  const within = (ms: number, least: number): number =>
    Math.min(LONGEST_WAIT_MS, Math.max(least, Math.round(ms)));
  const firstLook = (): number => {
    if (usual !== undefined) {
      return within(usual, QUICK_WAIT_MS);
    }
    const wait = isFirst ? QUICK_WAIT_MS : SHORTEST_WAIT_MS;
    isFirst = false;
    return wait;
  };
  return {
    wait: (look) =>
      look === 0
        ? firstLook()
        : within(Math.max(usual ?? 0, SHORTEST_WAIT_MS * 2) * 0.25 * 2 ** look, SHORTEST_WAIT_MS),
    ended: (afterMs, looks) => {
      const atFirst = looks === 1;
      const isQuick = atFirst && afterMs < SHORTEST_WAIT_MS * 1.5;
      const took = isQuick ? QUICK_WAIT_MS : atFirst ? afterMs * SOONER : afterMs;
      usual = usual === undefined || atFirst ? took : usual * (1 - WEIGHT) + took * WEIGHT;
    },
  };
}
