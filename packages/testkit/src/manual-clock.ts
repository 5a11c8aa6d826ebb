import type { Clock } from '@callwright/model';

/** A clock that a test moves; nothing ever waits in real time. */
export interface ManualClock extends Clock {
  /** Moves time by `ms`, waking sleepers in the order of their instants. */
  advance(ms: number): Promise<void>;
  /** Moves the time of day without waking anybody, as a corrected system clock does. */
  jump(ms: number): void;
}

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** 2026-03-02T12:00:00Z. */
export const MANUAL_START = Date.UTC(2026, 2, 2, 12);

/**
 * Time for tests. With `auto`, time moves by itself to the next sleeper as soon as all other work has come to rest, so
 * that code which polls for minutes runs in milliseconds and in the same order every time.
 */
export function manualClock(options: { readonly start?: number; readonly auto?: boolean } = {}): ManualClock {
  let now = options.start ?? MANUAL_START;
  let sleepers: readonly Sleeper[] = [];
  let scheduled = false;

  const next = (): Sleeper | undefined =>
    sleepers.reduce<Sleeper | undefined>(
      (first, one) => (first === undefined || one.wakeAt < first.wakeAt ? one : first),
      undefined,
    );
  const wakeNext = (until: number): boolean => {
    const sleeper = next();
    if (sleeper === undefined || sleeper.wakeAt > until) {
      return false;
    }
    sleepers = sleepers.filter((one) => one !== sleeper);
    now = Math.max(now, sleeper.wakeAt);
    sleeper.wake();
    return true;
  };
  const schedule = (): void => {
    if (!options.auto || scheduled) {
      return;
    }
    scheduled = true;
    // A macrotask runs only after all promise work has come to rest.
    setImmediate(() => {
      scheduled = false;
      if (wakeNext(Number.POSITIVE_INFINITY)) {
        schedule();
      }
    });
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const onAbort = (): void => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(signal?.reason as Error);
        };
        const sleeper: Sleeper = {
          wakeAt: now + Math.max(0, ms),
          wake: () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        sleepers = [...sleepers, sleeper];
        schedule();
      }),
    async advance(ms) {
      const until = now + ms;
      await settled();
      while (wakeNext(until)) {
        await settled();
      }
      now = Math.max(now, until);
    },
    jump(ms) {
      now += ms;
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
