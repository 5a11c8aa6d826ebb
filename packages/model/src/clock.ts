/** Port: time. Instants are milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; rejects at once with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
