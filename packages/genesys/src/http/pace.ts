import type { Clock } from '@callwright/model';

const MINUTE = 60_000;

/** The rate budget of one token. Everybody who sends with that token waits here first, in the order of asking. */
export interface Pace {
  turn(signal?: AbortSignal): Promise<void>;
  /** Nobody is let through before that instant: the server said so by `Retry-After`. */
  pauseUntil(instant: number): void;
}

/**
 * At most `perMinute` turns in any sixty seconds, wherever the server's window begins (facts: API 5.1). Turns come at
 * once while the budget lasts. `Infinity` only keeps the pauses.
 */
export function createPace(perMinute: number, clock: Clock): Pace {
  const taken: number[] = [];
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let queue: Promise<unknown> = Promise.resolve();

  const earliest = (now: number): number => {
    while (taken[0] !== undefined && taken[0] <= now - MINUTE) {
      taken.shift();
    }
    const oldest = taken.length >= perMinute ? taken[0] : undefined;
    return Math.max(pausedUntil, oldest === undefined ? now : oldest + MINUTE);
  };

  const wait = async (signal: AbortSignal | undefined): Promise<void> => {
    for (let now = clock.now(), free = earliest(now); free > now; now = clock.now(), free = earliest(now)) {
      await clock.sleep(free - now, signal);
    }
    if (Number.isFinite(perMinute)) {
      taken.push(clock.now());
    }
  };

  return {
    turn(signal) {
      const mine = queue.then(() => wait(signal));
      queue = mine.catch(() => undefined);
      return mine;
    },
    pauseUntil(instant) {
      pausedUntil = Math.max(pausedUntil, instant);
    },
  };
}
