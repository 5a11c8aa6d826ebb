import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@callwright/model';

const MINUTE = 60_000;

/**
 * What the work that asks has paid, and where. One for the whole process: each of these costs every promise a little from
 * its first use on, and is never given back.
 */
const payments = new AsyncLocalStorage<ReadonlyMap<Pace, { left: number }>>();

/** The rate budget of one token. Everybody who sends with that token waits here first, in the order of asking. */
export interface Pace {
  turn(signal?: AbortSignal): Promise<void>;
  /**
   * Waits until that many turns are free at once, takes them off the budget, and begins the work: its first turns come
   * without waiting, and before those of everybody else. What the work leaves over goes back.
   */
  prepaid<T>(turns: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Whether the work that asks has paid here. */
  isPaid(): boolean;
  /** Milliseconds until that many turns would come, at the least, after those of everybody who waits already. */
  delay(turns: number): number;
  /** Nobody is let through before that instant: the server said so by `Retry-After`. */
  pauseUntil(instant: number): void;
}

/**
 * At most `perMinute` turns in any sixty seconds, wherever the server's window begins (facts: API 5.1). Turns come at
 * once while the budget lasts. `Infinity` only keeps the pauses. Where somebody sets the clock back, turns and pauses keep
 * their distance from now: nobody waits for hours that have passed already.
 */
export function createPace(perMinute: number, clock: Clock): Pace {
  let taken: number[] = [];
  /** Turns that are paid for and not taken yet. */
  let owed = 0;
  /** Turns that somebody waits for. */
  let awaited = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let last = clock.now();
  let queue: Promise<unknown> = Promise.resolve();

  const nowInOrder = (): number => {
    const now = clock.now();
    const setBack = last - now;
    if (setBack > 0) {
      taken = taken.map((instant) => instant - setBack);
      pausedUntil -= setBack;
    }
    last = now;
    return now;
  };
  /** When so many turns are free at the earliest; later where that depends on work that has paid and not ended. */
  const earliest = (now: number, turns: number): number => {
    while (taken[0] !== undefined && taken[0] <= now - MINUTE) {
      taken.shift();
    }
    const over = taken.length + owed + turns - perMinute;
    return Math.max(pausedUntil, over <= 0 ? now : (taken[over - 1] ?? now) + MINUTE);
  };
  const wait = async (turns: number, signal: AbortSignal | undefined): Promise<void> => {
    for (
      let now = nowInOrder(), free = earliest(now, turns);
      free > now;
      now = nowInOrder(), free = earliest(now, turns)
    ) {
      await clock.sleep(free - now, signal);
    }
  };
  const take = (): void => {
    if (Number.isFinite(perMinute)) {
      taken.push(nowInOrder());
    }
  };
  const inOrder = (turns: number, work: () => Promise<void>): Promise<void> => {
    awaited += turns;
    const mine = queue.then(work).finally(() => {
      awaited -= turns;
    });
    queue = mine.catch(() => undefined);
    return mine;
  };

  const pace: Pace = {
    async turn(signal) {
      const credit = payments.getStore()?.get(pace);
      if (credit === undefined || credit.left === 0) {
        return inOrder(1, async () => {
          await wait(1, signal);
          take();
        });
      }
      credit.left -= 1;
      try {
        for (let now = nowInOrder(); pausedUntil > now; now = nowInOrder()) {
          await clock.sleep(pausedUntil - now, signal);
        }
      } finally {
        owed -= 1;
      }
      take();
    },
    async prepaid(turns, work, signal) {
      const credit = { left: Math.min(turns, Number.isFinite(perMinute) ? perMinute : turns) };
      await inOrder(credit.left, async () => {
        await wait(credit.left, signal);
        owed += credit.left;
      });
      try {
        return await payments.run(new Map([...(payments.getStore() ?? []), [pace, credit]]), work);
      } finally {
        owed -= credit.left;
        credit.left = 0;
      }
    },
    isPaid: () => payments.getStore()?.has(pace) === true,
    delay(turns) {
      const now = nowInOrder();
      return earliest(now, awaited + turns) - now;
    },
    pauseUntil(instant) {
      nowInOrder();
      pausedUntil = Math.max(pausedUntil, instant);
    },
  };
  return pace;
}
