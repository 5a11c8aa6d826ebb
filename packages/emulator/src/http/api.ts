import { requirePermissions } from '../access.ts';
import type { LocalOrg } from '../local-org.ts';
import { bearerOf, clientNamed, issueToken, tokenId, tooManyTokens } from '../operations/oauth.ts';
import { operations } from '../operations/operations.ts';
import type { RateLimits } from '../rate/rate-limits.ts';
import { apiError } from './api-error.ts';
import { jsonReply, type RawReply, type RawRequest } from './exchange.ts';
import type { Call, Caller, Operation } from './operation.ts';
import { readQuery } from './query.ts';
import { createRouter } from './router.ts';
import type { Turn } from './turn.ts';

/** Bytes of a request body (facts: API 5.1, `request.bytes.max`). */
const mostBytes = 512_000;

/** The platform's part of the server: `/oauth/token` and `/api/v2`. */
export interface Api {
  /** Template of the operation, for counting; undefined when it is none of ours. */
  templateOf(request: RawRequest): string | undefined;
  /** Answers or throws an ApiError. */
  answer(turn: Turn): Promise<RawReply>;
}

/** Builds the platform's part over an org. */
export function createApi(org: LocalOrg, limits: RateLimits): Api {
  const router = createRouter(operations);
  return {
    templateOf: (request) =>
      isTokenPath(request) ? '/oauth/token' : router.find(request.method, request.path)?.target.path,
    answer: async (turn) => {
      const { request } = turn;
      if (isTokenPath(request)) {
        return answerToken(org, limits, turn);
      }
      const match = router.find(request.method, request.path);
      if (match === undefined) {
        await request.body(mostBytes);
        if (!isEncoded(request.path)) {
          throw apiError('bad.request');
        }
        throw apiError('not.implemented', { operation: `${request.method} ${request.path}` });
      }
      const caller = authenticate(org, request);
      limits.countRequest(turn, match.target, caller.tokenId);
      requirePermissions(caller.client, match.target.permissions);
      const body = await jsonBody(request);
      return reply(turn, match.target, {
        org,
        caller,
        params: match.params,
        path: request.path,
        query: readQuery(request.query),
        body,
        rowShift: turn.rowShift,
      });
    },
  };
}

/** A path such as `/api/v2/flows/%zz` is no path. */
function isEncoded(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}

function isTokenPath(request: RawRequest): boolean {
  return request.path === '/oauth/token' && request.method === 'POST';
}

async function answerToken(org: LocalOrg, limits: RateLimits, turn: Turn): Promise<RawReply> {
  const { request } = turn;
  const form = (await request.body(mostBytes)).toString('utf8');
  const authorization = request.header('authorization');
  const client = clientNamed(authorization);
  const allowed = client === undefined || limits.allowsToken(client);
  const { status, json } = allowed
    ? turn.transact(() => issueToken(org, authorization, form))
    : tooManyTokens();
  return jsonReply(status, json);
}

function authenticate(org: LocalOrg, request: RawRequest): Caller {
  const token = bearerOf(request.header('authorization'));
  if (token === undefined) {
    throw apiError('authentication.required');
  }
  const record = org.tables.tokens.get(tokenId(token));
  const client = record === undefined ? undefined : org.tables.clients.get(record.clientId);
  if (record === undefined || client === undefined || record.expires <= org.clock.now()) {
    throw apiError('bad.credentials');
  }
  return { client, actor: { kind: 'client', id: client.id, name: client.name }, tokenId: record.id };
}

/** `Content-Type` may be there without a body: official clients send it on GET (facts: API 1.3). */
async function jsonBody(request: RawRequest): Promise<unknown> {
  const text = (await request.body(mostBytes)).toString('utf8');
  if (text.trim() === '') {
    return undefined;
  }
  const type = request.header('content-type');
  if (type !== undefined && !/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    throw apiError('unsupported.media.type');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw apiError('bad.request');
  }
}

function reply(turn: Turn, operation: Operation, call: Call): RawReply {
  const { status, json } = turn.transact(() => operation.handle(call));
  return json === undefined ? { status } : jsonReply(status, json);
}
