import type { Clock } from '@callwright/model';

/** The server's clock, known from the `Date` of its answers and carried on by our own between them. */
export interface ServerClock {
  note(dateHeader: string | undefined): void;
  now(): string;
}

/**
 * The newest answer alone counts, so that a clock of ours that is set forward is wrong until the next one at most; one that is
 * set back takes the server's time no further back than that answer.
 */
export function createServerClock(clock: Clock): ServerClock {
  let last: { readonly server: number; readonly ours: number } | undefined;
  return {
    note(dateHeader) {
      const instant = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader);
      if (!Number.isNaN(instant)) {
        last = { server: instant, ours: clock.now() };
      }
    },
    now() {
      const now = clock.now();
      return new Date(last === undefined ? now : last.server + Math.max(0, now - last.ours)).toISOString();
    },
  };
}
