import type { Clock } from '@callwright/model';
import { interrupted, tokenExpired, tokenRefused, unreachableHost } from '../connection-error.ts';
import type { CredentialWords } from '../connection-error.ts';
import type { RequestRecord } from '../connection.ts';
import type { Endpoints } from '../region.ts';
import type { HeadroomNotes } from './headroom.ts';
import type { HttpAnswer, HttpRequest, NoAnswer } from './http-message.ts';
import type { Environment } from './proxy.ts';
import { proxyFor, proxyName } from './proxy.ts';
import type { Mode } from './read-guard.ts';
import { guard, isReading, isTokenRequest } from './read-guard.ts';
import type { Tries } from './retry-policy.ts';
import { nextTry } from './retry-policy.ts';
import type { ServerClock } from './server-clock.ts';
import type { PacedToken, TokenPool } from './token-pool.ts';
import type { Transport } from './transport.ts';

/** A request before the line has added what it adds: bearer token, retries, pace. */
export interface Wanted {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** `platform`: the API. `storage`: a signed address elsewhere, without token and outside the token's rate budget. */
  readonly to: 'platform' | 'storage';
  /** What makes an answer usable beyond its status; an unusable one counts as not arrived. */
  readonly usable?: (answer: HttpAnswer) => boolean;
}

/** What all requests of one connection share. */
export interface Line {
  readonly endpoints: Endpoints;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly tokens: TokenPool;
  readonly serverClock: ServerClock;
  readonly headroom: HeadroomNotes;
  readonly words: CredentialWords;
  readonly signal: AbortSignal | undefined;
  readonly environment: Environment;
  readonly onRequest: ((record: RequestRecord) => void) | undefined;
}

/** Spreads the moment at which waiting processes start again. */
const JITTER_MS = 250;

/**
 * Sends one request as often as its kind allows, and says how it ended. Reads are repeated on trouble, writes only when
 * it is certain that nothing happened.
 *
 * @param sender whose turn it takes; whoever may soonest where absent
 * @throws ToolError when the tool cannot go on at all: read guard, host unreachable, token refused, interrupted
 */
export async function exchange(
  line: Line,
  mode: Mode,
  wanted: Wanted,
  sender?: PacedToken,
): Promise<HttpAnswer | NoAnswer> {
  guard(mode, wanted.method, wanted.url, line.endpoints);
  const repeatable = isReading(wanted.method, wanted.url, line.endpoints);
  const needsToken = wanted.to === 'platform' && !isTokenRequest(wanted.method, wanted.url, line.endpoints);
  let tries: Tries = { trouble: 0, limited: 0 };
  /** Whose token was refused just now and is renewed. */
  let renewed: PacedToken | undefined;

  for (;;) {
    const { outcome, token, by } = await line.tokens.send(async (by) => {
      const token = needsToken ? await by.keeper.current() : undefined;
      await turn(line, wanted, by);
      return { outcome: await attempt(line, wanted, token), token, by };
    }, renewed ?? sender);

    if (token !== undefined && outcome.arrived && outcome.status === 401) {
      if (!by.keeper.refused(token)) {
        throw tokenExpired(line.endpoints.label, line.words);
      }
      if (renewed !== undefined) {
        throw tokenRefused(line.endpoints.label, line.words, outcome.headers['inin-correlation-id']);
      }
      renewed = by;
      continue;
    }
    renewed = undefined;

    const next = nextTry(outcome, { repeatable }, tries, line.clock.now());
    if (!next.retry) {
      return settled(line, wanted, outcome, repeatable);
    }
    tries = next.tries;
    await pause(line, wanted, { ...next, by });
  }
}

/** Waits for the rate budget; a person's interruption ends the wait. */
async function turn(line: Line, wanted: Wanted, { pace }: PacedToken): Promise<void> {
  await unlessInterrupted(line, async () => {
    if (wanted.to === 'platform') {
      await pace.turn(line.signal);
    }
  });
}

async function pause(
  line: Line,
  wanted: Wanted,
  next: { readonly waitMs: number; readonly everybody: boolean; readonly by: PacedToken },
): Promise<void> {
  const waitMs = next.waitMs + Math.random() * JITTER_MS;
  if (next.everybody && wanted.to === 'platform') {
    next.by.pace.pauseUntil(line.clock.now() + waitMs);
    return;
  }
  await unlessInterrupted(line, () => line.clock.sleep(waitMs, line.signal));
}

/** @throws ToolError `genesys.interrupted` in place of whatever the wait throws when its signal is aborted */
export async function unlessInterrupted(
  line: Pick<Line, 'signal'>,
  wait: () => Promise<void>,
): Promise<void> {
  try {
    await wait();
  } catch (error) {
    if (line.signal?.aborted !== true) {
      throw error;
    }
  }
  if (line.signal?.aborted === true) {
    throw interrupted();
  }
}

async function attempt(
  line: Line,
  wanted: Wanted,
  token: string | undefined,
): Promise<HttpAnswer | NoAnswer> {
  const request: HttpRequest = {
    method: wanted.method,
    url: wanted.url,
    headers:
      wanted.to === 'storage'
        ? wanted.headers
        : {
            ...wanted.headers,
            'accept-encoding': 'gzip',
            'user-agent': 'callwright',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
    ...(wanted.body === undefined ? {} : { body: wanted.body }),
  };
  const began = line.clock.now();
  const outcome = await line.transport.send(request);
  line.onRequest?.({
    method: wanted.method,
    path: wanted.url.pathname,
    ...(outcome.arrived ? { status: outcome.status } : {}),
    ms: line.clock.now() - began,
  });
  if (!outcome.arrived) {
    return outcome;
  }
  if (wanted.to === 'platform') {
    line.serverClock.note(outcome.headers['date']);
    line.headroom.note(outcome.headers);
  }
  return wanted.usable === undefined || wanted.usable(outcome)
    ? outcome
    : { arrived: false, sent: true, code: 'answer-unreadable' };
}

/** The last outcome. Where nobody could be reached the tool cannot go on; a write in flight stays an open question. */
function settled(
  line: Line,
  wanted: Wanted,
  outcome: HttpAnswer | NoAnswer,
  repeatable: boolean,
): HttpAnswer | NoAnswer {
  if (outcome.arrived) {
    return outcome;
  }
  if (outcome.code === 'aborted' && (repeatable || !outcome.sent)) {
    throw interrupted();
  }
  if (!outcome.sent) {
    const proxy = proxyFor(wanted.url, line.environment);
    throw unreachableHost(wanted.url.host, line.endpoints.label, {
      code: outcome.code,
      proxy: proxy === undefined ? undefined : proxyName(proxy),
    });
  }
  return outcome;
}
