import type { Clock, PlatformReader } from '@callwright/model';

/** The server's time, carried on by the local clock between answers. Leases and receipts speak in it (design 4). */
export interface ServerTime {
  now(): number;
  iso(): string;
  /** Asks the server: before somebody else's lease is called expired, the local clock is not trusted. */
  ask(): Promise<void>;
}

/** `platform` has been asked something right before, so that its last answer is fresh. */
export function serverTime(platform: PlatformReader, clock: Clock): ServerTime {
  const anchorNow = (): { readonly server: number; readonly local: number } => ({
    server: Date.parse(platform.serverTime()),
    local: clock.now(),
  });
  let anchor = anchorNow();
  const now = (): number => {
    // Clamped, because a local clock that is set back must not take the server's time back with it.
    const carried = anchor.server + Math.max(0, clock.now() - anchor.local);
    const reported = Date.parse(platform.serverTime());
    if (reported > carried) {
      anchor = anchorNow();
      return reported;
    }
    return carried;
  };
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    ask: async () => {
      await platform.identify();
      anchor = anchorNow();
    },
  };
}
