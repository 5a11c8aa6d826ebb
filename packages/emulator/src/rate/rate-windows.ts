import type { Clock } from '../clock.ts';

/** Where a caller stands in its window, the request that asks included unless it is refused. */
export interface RateState {
  readonly count: number;
  readonly allowed: number;
  /** Whole seconds until the window ends and the count begins again; at least 1. */
  readonly resetSeconds: number;
  readonly refused: boolean;
}

/** Counts requests in windows of a minute, by key. */
export interface RateWindows {
  /** Counts one request of `key` if `allowed` is not reached. */
  take(key: string, allowed: number): RateState;
}

interface Window {
  readonly ends: number;
  readonly count: number;
}

const minuteMs = 60_000;

/** Windows above this number are looked through for ended ones. */
const manyWindows = 1000;

/**
 * Fixed windows: the first request of a key begins one, and refused requests do not count. Assumed (README): whether
 * the platform's minute is fixed or slides, and where it begins, is not known (facts: API 5.1, 10.11).
 */
export function createRateWindows(clock: Clock): RateWindows {
  const windows = new Map<string, Window>();

  function dropEnded(now: number): void {
    for (const [key, window] of windows) {
      if (window.ends <= now) {
        windows.delete(key);
      }
    }
  }

  return {
    take(key, allowed) {
      const now = clock.now();
      if (windows.size > manyWindows) {
        dropEnded(now);
      }
      const present = windows.get(key);
      const window =
        present === undefined || present.ends <= now ? { ends: now + minuteMs, count: 0 } : present;
      const refused = window.count >= allowed;
      const count = refused ? window.count : window.count + 1;
      windows.set(key, { ends: window.ends, count });
      return { count, allowed, resetSeconds: Math.ceil((window.ends - now) / 1000), refused };
    },
  };
}
