import type { Clock } from '@callwright/model';

/** Renewed this long before its end, or after nine tenths of a short life. */
const MARGIN_MS = 60_000;

export interface Token {
  readonly value: string;
  /** By our clock; undefined for a fixed token, whose end is not known. */
  readonly expiresAt?: number;
  readonly livesMs?: number;
}

/** Holds the bearer token of a connection and renews it. */
export interface TokenKeeper {
  /** A token that should be valid; logs in when there is none. Concurrent callers share one login. */
  current(): Promise<string>;
  /**
   * The platform answered 401 to that token. True when another token may be tried: somebody has renewed it meanwhile,
   * or a new one can be had.
   */
  refused(token: string): boolean;
}

export function fixedToken(value: string): TokenKeeper {
  return { current: () => Promise.resolve(value), refused: () => false };
}

/** @param login errors of the login pass through to every caller that waits for it */
export function renewedToken(login: () => Promise<Token>, clock: Clock): TokenKeeper {
  let held: Token | undefined;
  let pending: Promise<Token> | undefined;

  const renew = async (): Promise<Token> => {
    try {
      held = await login();
      return held;
    } finally {
      pending = undefined;
    }
  };

  return {
    async current() {
      if (held !== undefined && !endsSoon(held, clock.now())) {
        return held.value;
      }
      pending ??= renew();
      return (await pending).value;
    },
    refused(token) {
      if (held?.value === token) {
        held = undefined;
      }
      return true;
    },
  };
}

function endsSoon(token: Token, now: number): boolean {
  if (token.expiresAt === undefined) {
    return false;
  }
  return now >= token.expiresAt - Math.min(MARGIN_MS, (token.livesMs ?? 0) / 10);
}
