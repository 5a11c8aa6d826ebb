/** Where the local org gets the time from; every date it writes and every delay it keeps is read here. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** ISO 8601 with milliseconds and `Z`, as the platform writes date-times (facts: API 2.3). */
export function isoDate(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
