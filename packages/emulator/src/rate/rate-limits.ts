import { apiError } from '../http/api-error.ts';
import type { Operation } from '../http/operation.ts';
import type { Turn } from '../http/turn.ts';
import type { LocalOrg } from '../local-org.ts';
import { createRateWindows, type RateState } from './rate-windows.ts';

/** The platform's request limits; each is off until its setting has a number (facts: API 5.1). */
export interface RateLimits {
  /** Counts an authenticated request; throws 429 with `Retry-After` when its token has used up its minute. */
  countRequest(turn: Turn, operation: Operation, tokenId: string): void;
  /** Counts a request for a token; false when the client has used up its minute. */
  allowsToken(clientId: string): boolean;
}

/** The windows live in memory: a restart begins them anew. */
export function createRateLimits(org: LocalOrg): RateLimits {
  const requests = createRateWindows(org.clock);
  const ivrWrites = createRateWindows(org.clock);
  const tokens = createRateWindows(org.clock);

  return {
    countRequest(turn, operation, tokenId) {
      const { requestsPerMinute, ivrWritesPerMinute } = org.settings();
      if (requestsPerMinute > 0) {
        const state = requests.take(tokenId, requestsPerMinute);
        tellState(turn, state);
        requireAllowed(turn, state);
      }
      if (ivrWritesPerMinute > 0 && isIvrWrite(operation)) {
        requireAllowed(turn, ivrWrites.take(tokenId, ivrWritesPerMinute));
      }
    },
    allowsToken(clientId) {
      const { tokensPerMinute } = org.settings();
      return tokensPerMinute === 0 || !tokens.take(clientId, tokensPerMinute).refused;
    },
  };
}

/** That each token has its own budget of these writes is assumed (README; facts: API 4.3, 5.1). */
function isIvrWrite({ method, path }: Operation): boolean {
  return method === 'PUT' && path === '/api/v2/architect/ivrs/{ivrId}';
}

/** That today's platform still sends these headers is inferred (facts: API 5.1). */
function tellState(turn: Turn, { count, allowed, resetSeconds }: RateState): void {
  turn.addHeader('inin-ratelimit-count', String(count));
  turn.addHeader('inin-ratelimit-allowed', String(allowed));
  turn.addHeader('inin-ratelimit-reset', String(resetSeconds));
}

function requireAllowed(turn: Turn, { refused, resetSeconds }: RateState): void {
  if (refused) {
    const seconds = String(resetSeconds);
    turn.addHeader('Retry-After', seconds);
    throw apiError('too.many.requests.retry.after', { seconds });
  }
}
