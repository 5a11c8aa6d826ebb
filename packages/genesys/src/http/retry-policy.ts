import type { HttpAnswer, NoAnswer } from './http-message.ts';

/** Tries after which a request is given up; each counts its own kind of trouble. */
const MOST_TROUBLE = 4;
const MOST_LIMITED = 10;

/** Where a 429 does not say how long: as CX as Code waits (facts: API 2.6). */
const DEFAULT_RETRY_AFTER_MS = 30_000;

const SERVER_TROUBLE = new Set([408, 500, 502, 503, 504]);

/** How often which trouble has been met by one request so far. */
export interface Tries {
  readonly trouble: number;
  readonly limited: number;
}

export type NextTry =
  | { readonly retry: false }
  /** `everybody`: all requests of this token must wait, not only this one. */
  | { readonly retry: true; readonly waitMs: number; readonly everybody: boolean; readonly tries: Tries };

/**
 * Whether to send once more. A 429 and a request that never left may always be repeated: nothing has happened.
 * Everything else is repeated only when repeating it does no harm (`repeatable`).
 */
export function nextTry(
  outcome: HttpAnswer | NoAnswer,
  request: { readonly repeatable: boolean },
  tries: Tries,
  now: number,
): NextTry {
  if (outcome.arrived && outcome.status === 429) {
    return tries.limited + 1 >= MOST_LIMITED
      ? { retry: false }
      : {
          retry: true,
          waitMs: retryAfterMs(outcome, now) ?? DEFAULT_RETRY_AFTER_MS,
          everybody: true,
          tries: { ...tries, limited: tries.limited + 1 },
        };
  }
  const harmless = request.repeatable || (!outcome.arrived && !outcome.sent);
  const trouble = outcome.arrived ? SERVER_TROUBLE.has(outcome.status) : outcome.code !== 'aborted';
  if (!harmless || !trouble || tries.trouble + 1 >= MOST_TROUBLE) {
    return { retry: false };
  }
  const backoff = 500 * 2 ** tries.trouble;
  return {
    retry: true,
    waitMs: Math.max(backoff, (outcome.arrived ? retryAfterMs(outcome, now) : undefined) ?? 0),
    everybody: false,
    tries: { ...tries, trouble: tries.trouble + 1 },
  };
}

/** `Retry-After` in seconds or as a date; undefined when absent or unreadable. */
function retryAfterMs(answer: HttpAnswer, now: number): number | undefined {
  const header = answer.headers['retry-after']?.trim();
  if (header === undefined) {
    return undefined;
  }
  if (/^\d+(\.\d+)?$/.test(header)) {
    return Math.ceil(Number(header) * 1000);
  }
  const instant = Date.parse(header);
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now);
}
