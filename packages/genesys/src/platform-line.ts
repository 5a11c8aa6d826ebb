import { setMaxListeners } from 'node:events';
import process from 'node:process';
import { isJsonObject, isToolError } from '@callwright/model';
import type { Call } from './answer.ts';
import { createCall } from './answer.ts';
import type { CredentialWords } from './connection-error.ts';
import { interrupted, loginFailed, wrongClient } from './connection-error.ts';
import type { Connection } from './connection.ts';
import type { Line, Wanted } from './http/exchange.ts';
import { exchange, unlessInterrupted } from './http/exchange.ts';
import type { Headroom } from './http/headroom.ts';
import { createHeadroomNotes } from './http/headroom.ts';
import type { HttpAnswer, NoAnswer } from './http/http-message.ts';
import type { Pace } from './http/pace.ts';
import { createPace } from './http/pace.ts';
import type { Mode } from './http/read-guard.ts';
import type { Redactor } from './http/redactor.ts';
import { createRedactor } from './http/redactor.ts';
import { createServerClock } from './http/server-clock.ts';
import type { Token, TokenKeeper } from './http/token-keeper.ts';
import { fixedToken, renewedToken } from './http/token-keeper.ts';
import type { PacedToken, TokenPool } from './http/token-pool.ts';
import { createTokenPool } from './http/token-pool.ts';
import { createTransport } from './http/transport.ts';
import type { Endpoints } from './region.ts';
import { endpointsOf } from './region.ts';
import type { ReadingApis, SdkTarget, WritingApis } from './sdk.ts';
import { jsonOf, openSdk } from './sdk.ts';

/** An opened connection in one mode: what readers, writers and ledgers are made of. */
export interface PlatformLine<Apis> {
  readonly apis: Apis;
  readonly call: Call;
  readonly connection: Connection;
  readonly endpoints: Endpoints;
  readonly redactor: Redactor;
  readonly serverTime: () => string;
  /** What the platform said last of its request limit; undefined when it says nothing of it. */
  readonly headroom: () => Headroom | undefined;
  /** Sends to a signed address, without the token unless the address is the API's own. */
  readonly toStorage: (wanted: Omit<Wanted, 'to'>) => Promise<HttpAnswer | NoAnswer>;
  /** Waits; throws the ToolError of an interruption when a person stops it. */
  readonly pause: (ms: number) => Promise<void>;
  /** Runs the writes of kinds that the platform wants one after the other (facts: API 4.3). */
  readonly oneByOne: <T>(write: () => Promise<T>) => Promise<T>;
  /** Runs work after its requests, and the writes that are sent one by one among them, are paid from the rate budget. */
  readonly prepaid: <T>(
    requests: { readonly all: number; readonly writes: number },
    work: () => Promise<T>,
  ) => Promise<T>;
}

interface Shared {
  readonly line: Line;
  readonly redactor: Redactor;
  readonly oneByOne: PlatformLine<unknown>['oneByOne'];
  readonly prepaid: PlatformLine<unknown>['prepaid'];
}

/** Platform requests per minute and token, less a reserve of 20 % for everybody else who uses it (facts: API 5.1). */
export const PER_MINUTE = 240;

/** `PUT /architect/ivrs` has a limit of its own, 100 a minute (facts: API 4.3); the same reserve. */
const SERIAL_WRITES_PER_MINUTE = 80;

const TIMEOUT_MS = 30_000;

const DEFAULT_VARIABLES = {
  client: ['GENESYSCLOUD_OAUTHCLIENT_ID', 'GENESYSCLOUD_OAUTHCLIENT_SECRET'],
  token: ['GENESYSCLOUD_ACCESS_TOKEN'],
};

const opened = new WeakMap<Connection, Shared>();

/**
 * The line of a connection in one mode. Reading is a narrower type, and the read guard holds at run time as well.
 *
 * @throws ToolError `genesys.wrong-region`, `genesys.wrong-gateway`, `genesys.sdk-unusable`
 */
export async function openLine(connection: Connection, mode: 'read'): Promise<PlatformLine<ReadingApis>>;
export async function openLine(connection: Connection, mode: 'write'): Promise<PlatformLine<WritingApis>>;
export async function openLine(connection: Connection, mode: Mode): Promise<PlatformLine<WritingApis>> {
  const shared = opened.get(connection) ?? share(connection);
  opened.set(connection, shared);
  const { line, redactor } = shared;
  const client = await openSdk(targetOf(line.endpoints), (request) =>
    exchange(line, mode, { ...request, to: 'platform', usable: isUsable }),
  );
  return {
    apis: client.apis,
    call: createCall(redactor),
    connection,
    endpoints: line.endpoints,
    redactor,
    serverTime: () => line.serverClock.now(),
    headroom: () => line.headroom.last(),
    toStorage: (wanted) =>
      exchange(line, mode, { ...wanted, to: isOwnApi(wanted, line.endpoints) ? 'platform' : 'storage' }),
    pause: (ms) => unlessInterrupted(line, () => line.clock.sleep(ms, line.signal)),
    oneByOne: shared.oneByOne,
    prepaid: shared.prepaid,
  };
}

/** Signed addresses need no token, and must not get one; an address of the API itself is no signed one. */
function isOwnApi({ method, url }: Omit<Wanted, 'to'>, { api }: Endpoints): boolean {
  const prefix = `${api.pathname.replace(/\/+$/, '')}/api/`;
  return method === 'GET' && url.origin === api.origin && url.pathname.startsWith(prefix);
}

function share(connection: Connection): Shared {
  const redactor = createRedactor();
  const endpoints = endpointsOf(connection);
  const { clock } = connection;
  if (connection.signal !== undefined) {
    // Every request in flight listens to it; that is no leak.
    setMaxListeners(0, connection.signal);
  }
  const words = credentialWords(connection);
  const line: Line = {
    endpoints,
    clock,
    transport: createTransport({
      timeoutMs: connection.timeoutMs ?? TIMEOUT_MS,
      signal: connection.signal,
      environment: process.env,
    }),
    tokens: tokensOf(connection, () => line, redactor),
    serverClock: createServerClock(clock),
    headroom: createHeadroomNotes(),
    words,
    signal: connection.signal,
    environment: process.env,
    onRequest: connection.onRequest,
  };
  const serial = createPace(
    connection.pace === 'off' ? Number.POSITIVE_INFINITY : SERIAL_WRITES_PER_MINUTE,
    clock,
  );
  return {
    line,
    redactor,
    oneByOne: createSeries(line, serial),
    async prepaid(requests, work) {
      try {
        return await serial.prepaid(
          requests.writes,
          () => line.tokens.prepaid(requests.all, work, line.signal),
          line.signal,
        );
      } catch (error) {
        throw line.signal?.aborted === true && !isToolError(error) ? interrupted() : error;
      }
    },
  };
}

function perMinuteOf(connection: Connection): number {
  return connection.pace === 'off' ? Number.POSITIVE_INFINITY : (connection.pace?.perMinute ?? PER_MINUTE);
}

function targetOf(endpoints: Endpoints): SdkTarget {
  return endpoints.gateway
    ? { gateway: endpoints.api }
    : { environment: endpoints.api.hostname.replace(/^api\./, '') };
}

/** A 2xx of the API holds JSON or nothing; anything else was cut or comes from somebody else. */
function isUsable(answer: HttpAnswer): boolean {
  if (answer.status >= 400) {
    return true;
  }
  // The API does not redirect; who does is a portal or a proxy in between.
  return answer.status < 300 && (answer.body.length === 0 || jsonOf(answer.body) !== undefined);
}

function credentialWords(connection: Connection): CredentialWords {
  const { credentials } = connection;
  return 'clientId' in credentials
    ? { clientId: credentials.clientId, variables: connection.variables ?? DEFAULT_VARIABLES.client }
    : { variables: connection.variables ?? DEFAULT_VARIABLES.token };
}

function tokensOf(connection: Connection, line: () => Line, redactor: Redactor): TokenPool {
  const { credentials, clock } = connection;
  const paced = (keeper: TokenKeeper): PacedToken => ({
    keeper,
    pace: createPace(perMinuteOf(connection), clock),
  });
  if ('accessToken' in credentials) {
    redactor.learn(credentials.accessToken);
    return createTokenPool([paced(fixedToken(credentials.accessToken))]);
  }
  redactor.learn(credentials.clientSecret);
  redactor.learn(`${credentials.clientId}:${credentials.clientSecret}`);
  const renewed = (): PacedToken => {
    const token = paced(renewedToken(() => logIn(line(), credentials, redactor, token), clock));
    return token;
  };
  return createTokenPool(Array.from({ length: connection.tokens ?? 1 }, renewed));
}

/**
 * Logs in through the SDK, at the cost of the token that is wanted; what it rejects holds nothing but status, headers and
 * body (sdk.ts).
 */
async function logIn(
  line: Line,
  credentials: { readonly clientId: string; readonly clientSecret: string },
  redactor: Redactor,
  wanted: PacedToken,
): Promise<Token> {
  const { label } = line.endpoints;
  const client = await openSdk(targetOf(line.endpoints), (request) => sendLogin(line, request, wanted));
  try {
    const { accessToken, livesMs } = await client.login(credentials.clientId, credentials.clientSecret);
    redactor.learn(accessToken);
    return { value: accessToken, livesMs, expiresAt: line.clock.now() + livesMs };
  } catch (rejected) {
    throw loginError(line, label, rejected);
  }
}

/** How often and how long a login waits where the platform limits logins. */
const LOGIN_LIMITED_TRIES = 4;
const LOGIN_LIMITED_WAIT_MS = 15_000;

async function sendLogin(
  line: Line,
  request: Omit<Wanted, 'to'>,
  wanted: PacedToken,
): Promise<HttpAnswer | NoAnswer> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await exchange(line, 'read', { ...request, to: 'platform', usable: isToken }, wanted);
    if (!isLoginLimit(outcome) || tries >= LOGIN_LIMITED_TRIES) {
      return outcome;
    }
    await unlessInterrupted(line, () => line.clock.sleep(LOGIN_LIMITED_WAIT_MS * tries, line.signal));
  }
}

/** Our token request has one fixed form, so `invalid_request` can only be the login's rate limit (facts: API 5.1). */
function isLoginLimit(outcome: HttpAnswer | NoAnswer): boolean {
  return (
    outcome.arrived && outcome.status === 400 && fieldOf(jsonOf(outcome.body), 'error') === 'invalid_request'
  );
}

function isToken(answer: HttpAnswer): boolean {
  const body = jsonOf(answer.body);
  return (
    answer.status >= 400 ||
    (isJsonObject(body) && typeof body['access_token'] === 'string' && typeof body['expires_in'] === 'number')
  );
}

function loginError(line: Line, label: string, rejected: unknown): unknown {
  if (rejected instanceof Error) {
    return rejected;
  }
  const response = isJsonObject(rejected) ? rejected['response'] : undefined;
  const status = isJsonObject(response) ? response['status'] : undefined;
  const error = isJsonObject(response) ? fieldOf(response['data'], 'error') : undefined;
  if (status === 401 || error === 'invalid_client' || error === 'unauthorized_client') {
    return wrongClient(label, line.words);
  }
  return loginFailed(
    label,
    typeof status === 'number'
      ? `The login answered ${status}${typeof error === 'string' ? ` ${error}` : ''}.`
      : 'No usable answer came from the login.',
  );
}

function fieldOf(body: unknown, name: string): unknown {
  return isJsonObject(body) ? body[name] : undefined;
}

/** One after the other, in a budget of their own besides the common one. */
function createSeries(line: Line, pace: Pace): PlatformLine<unknown>['oneByOne'] {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const mine = last.then(() => unlessInterrupted(line, () => pace.turn(line.signal))).then(write);
    last = mine.catch(() => undefined);
    return mine;
  };
}
