import type { Clock } from '@callwright/model';

/** The server's clock, known from the `Date` of its answers and carried on by our own between them. */
export interface ServerClock {
  note(dateHeader: string | undefined): void;
  now(): string;
}

export function createServerClock(clock: Clock): ServerClock {
  let ahead = 0;
  return {
    note(dateHeader) {
      const instant = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader);
      if (!Number.isNaN(instant)) {
        ahead = instant - clock.now();
      }
    },
    now: () => new Date(clock.now() + ahead).toISOString(),
  };
}
