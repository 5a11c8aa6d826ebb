import type { Pace } from './pace.ts';
import type { TokenKeeper } from './token-keeper.ts';

/** One token with the rate budget that it has for itself (facts: API 5.1). */
export interface PacedToken {
  readonly keeper: TokenKeeper;
  readonly pace: Pace;
}

/** The tokens of one client that take turns. What is never needed never logs in. */
export interface TokenPool {
  /**
   * Sends one request with the token that may soonest, or with the one that is given; within prepaid work with the one that
   * paid. `send` waits for its turn itself.
   */
  send<T>(send: (token: PacedToken) => Promise<T>, token?: PacedToken): Promise<T>;
  /** {@link Pace.prepaid} by the token that can pay first: all requests of the work are sent with it. */
  prepaid<T>(turns: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** @param tokens at least one */
export function createTokenPool(tokens: readonly PacedToken[]): TokenPool {
  /** Requests under way: they have chosen their token, and may not have taken their turn yet. */
  const underWay = new Map(tokens.map((token) => [token, 0]));
  const isBegun = (token: PacedToken, by: 1 | -1): void =>
    void underWay.set(token, (underWay.get(token) ?? 0) + by);
  const choose = (turns: number): PacedToken => {
    const paid = tokens.find(({ pace }) => pace.isPaid());
    if (paid !== undefined) {
      return paid;
    }
    const delays = tokens.map((token) => token.pace.delay(turns + (underWay.get(token) ?? 0)));
    const token = tokens[delays.indexOf(Math.min(...delays))];
    if (token === undefined) {
      throw new RangeError('a pool needs a token');
    }
    return token;
  };
  return {
    async send(send, token = choose(1)) {
      isBegun(token, 1);
      try {
        return await send(token);
      } finally {
        isBegun(token, -1);
      }
    },
    prepaid: (turns, work, signal) => choose(turns).pace.prepaid(turns, work, signal),
  };
}
