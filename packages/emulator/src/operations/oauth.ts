import { createHash } from 'node:crypto';
import { newId, organizationOf, type LocalOrg } from '../local-org.ts';
import type { ClientRecord } from '../state/records.ts';
import { guidOf } from '../ids.ts';

/** The answer of the token endpoint: OAuth's own shape, not `ErrorBody` (facts: API 6.2). */
export interface TokenReply {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/**
 * `POST /oauth/token` with the client-credentials grant: Basic authentication and a form body (facts: API 1.2, 9
 * row 1). Unknown client or wrong secret: 401 `invalid_client` (status inferred there).
 */
export function issueToken(org: LocalOrg, authorization: string | undefined, form: string): TokenReply {
  const client = clientOf(org, authorization);
  if (client === undefined) {
    return refusal(401, 'invalid_client', 'client not found or client secret is wrong');
  }
  const grant = new URLSearchParams(form).get('grant_type');
  if (grant === null) {
    return refusal(400, 'invalid_request', 'grant_type is missing');
  }
  if (grant !== 'client_credentials') {
    return refusal(400, 'unsupported_grant_type', 'the local org knows client_credentials only');
  }
  // The signing key makes the token unguessable, the id number makes it new.
  const token = guidOf(organizationOf(org).signingKey, newId(org)).replaceAll('-', '');
  const now = org.clock.now();
  org.tables.tokens
    .all()
    .filter(({ expires }) => expires <= now)
    .forEach(({ id }) => org.tables.tokens.remove(id));
  org.tables.tokens.put({
    id: tokenId(token),
    clientId: client.id,
    expires: now + client.tokenSeconds * 1000,
  });
  return {
    status: 200,
    json: { access_token: token, token_type: 'bearer', expires_in: client.tokenSeconds },
  };
}

/** Under which id a token is kept: its SHA-256, so that the data folder holds no usable token. */
export function tokenId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token in a Bearer authentication. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
}

/** The id in a Basic authentication, whether such a client exists or not; undefined when it is no such thing. */
export function clientNamed(authorization: string | undefined): string | undefined {
  return credentials(authorization)?.id;
}

/** Answer to a client that asks for too many tokens: 400, not 429 (facts: API 5.1). The end of the text is invented. */
export function tooManyTokens(): TokenReply {
  return refusal(400, 'invalid_request', 'rate limit exceeded; too many token requests');
}

function clientOf(org: LocalOrg, authorization: string | undefined): ClientRecord | undefined {
  const given = credentials(authorization);
  const client = given === undefined ? undefined : org.tables.clients.get(given.id);
  return client?.secret === given?.secret ? client : undefined;
}

function credentials(
  authorization: string | undefined,
): { readonly id: string; readonly secret: string } | undefined {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  const pair = Buffer.from(basic ?? '', 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon > 0 ? { id: pair.slice(0, colon), secret: pair.slice(colon + 1) } : undefined;
}

function refusal(status: number, error: string, description: string): TokenReply {
  return { status, json: { error, description, error_description: description } };
}
