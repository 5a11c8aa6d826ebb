import type { PlatformReader } from '@callwright/model';

/** The server's time, carried on by the local clock between answers. Leases and receipts speak in it (design 4). */
export interface ServerTime {
  now(): number;
  iso(): string;
  /**
   * Asks the server: the local clock may have been moved since its last answer, and is not trusted before somebody else's
   * lease is called expired, or a new one is dated.
   */
  ask(): Promise<void>;
}

export function serverTime(platform: PlatformReader): ServerTime {
  return {
    now: () => Date.parse(platform.serverTime()),
    iso: () => platform.serverTime(),
    ask: async () => {
      await platform.identify();
    },
  };
}
