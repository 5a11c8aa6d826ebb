import type { Clock } from '@callwright/model';
import type { ServerTime } from './server-time.ts';

/** How long something has taken so far, also where somebody moves the clock of this machine meanwhile. */
export interface Stopwatch {
  /** Milliseconds since the beginning. */
  passed(): number;
}

/** The server tells whole seconds, at the beginning and now. */
const AGREE_MS = 2_000;

/**
 * By the clock of this machine as long as the server's agrees with it, else by the server's. It is right as soon as an
 * answer of the server has come after the clock was moved.
 */
export function startWatch(clock: Clock, server: Pick<ServerTime, 'now'>): Stopwatch {
  let begun = { ours: clock.now(), theirs: server.now() };
  return {
    passed() {
      const ours = clock.now() - begun.ours;
      const theirs = server.now() - begun.theirs;
      if (Math.abs(ours - theirs) <= AGREE_MS) {
        return Math.max(0, ours);
      }
      if (theirs < 0) {
        // The beginning lies in the server's future: it was carried there by a clock that had been moved before.
        begun = { ours: clock.now(), theirs: server.now() };
        return 0;
      }
      return theirs;
    },
  };
}
