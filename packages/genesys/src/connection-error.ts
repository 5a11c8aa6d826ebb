import { ToolError } from '@callwright/model';

/** What is known of the credentials when something is wrong with them; never a secret. */
export interface CredentialWords {
  readonly clientId?: string;
  /** Names of the environment variables they came from. */
  readonly variables: readonly string[];
}

export function wrongRegion(region: string, known: readonly string[]): ToolError {
  return new ToolError({
    code: 'genesys.wrong-region',
    problem: 'configuration',
    summary: `"${region}" is no region of Genesys Cloud`,
    detail: 'Credentials are sent only to hosts that are known to belong to Genesys Cloud.',
    hint: `Set region to one of ${known.join(', ')}, or to its host, e.g. mypurecloud.com.`,
  });
}

export function wrongGateway(why: string): ToolError {
  return new ToolError({
    code: 'genesys.wrong-gateway',
    problem: 'configuration',
    summary: 'The gateway address cannot be used',
    detail: why,
    hint: 'Write it as http://127.0.0.1:8080, for example with --gateway.',
  });
}

/** The login host refused the client (facts: API 6.2). */
export function wrongClient(label: string, words: CredentialWords): ToolError {
  return new ToolError({
    code: 'genesys.wrong-client',
    problem: 'configuration',
    summary: `Genesys Cloud at ${label} does not accept the OAuth client ${words.clientId ?? '(unknown)'}`,
    detail:
      'Either the id or the secret is wrong, or the client was disabled or belongs to an organisation in another region.',
    hint: `Check ${words.variables.join(' and ')}, and that the client exists in this region with the grant type Client Credentials.`,
  });
}

/** A fixed access token was refused; it cannot be renewed. */
export function tokenExpired(label: string, words: CredentialWords): ToolError {
  return new ToolError({
    code: 'genesys.token-expired',
    problem: 'configuration',
    summary: `The access token is not valid at ${label} (any more)`,
    detail: 'A fixed token cannot be renewed. It has expired, was revoked, or belongs to another region.',
    hint: `Put a new token into ${words.variables.join(' or ')}, or use an OAuth client, which is renewed by itself.`,
  });
}

/** The client logs in, and the API refuses its fresh tokens. */
export function tokenRefused(
  label: string,
  words: CredentialWords,
  correlationId: string | undefined,
): ToolError {
  return new ToolError({
    code: 'genesys.token-refused',
    problem: 'configuration',
    summary: `Genesys Cloud at ${label} refuses the token it has just issued to the OAuth client ${words.clientId ?? '(unknown)'}`,
    detail: `The client may have been disabled a moment ago.${correlation(correlationId)}`,
    hint: 'Look at the OAuth client under Admin, Integrations, OAuth.',
  });
}

export function loginFailed(label: string, why: string): ToolError {
  return new ToolError({
    code: 'genesys.login-failed',
    problem: 'failed',
    summary: `Logging in to Genesys Cloud at ${label} did not work`,
    detail: why,
    hint: 'Try again in a minute. If it stays so, look for a proxy that answers in place of Genesys Cloud.',
  });
}

export function unreachableHost(
  host: string,
  label: string,
  cause: { readonly code: string; readonly proxy: string | undefined },
): ToolError {
  return new ToolError({
    code: 'genesys.unreachable-host',
    problem: 'failed',
    summary: `Cannot reach ${host} (${label}): ${cause.code}`,
    detail:
      cause.proxy === undefined
        ? 'No connection could be made, so nothing was read or changed by this request.'
        : `No connection could be made through the proxy ${cause.proxy}, so nothing was read or changed by this request.`,
    hint: reachingHint(cause),
  });
}

function reachingHint(cause: { readonly code: string; readonly proxy: string | undefined }): string {
  if (/CERT|SIGNATURE|ISSUER/.test(cause.code)) {
    return 'The certificate is not trusted. If your network puts its own in between, name its authority with NODE_EXTRA_CA_CERTS.';
  }
  return cause.proxy === undefined
    ? 'Check the network and the region or gateway. Behind a proxy, set HTTPS_PROXY.'
    : 'Check HTTPS_PROXY, and NO_PROXY if this host must be reached directly.';
}

export function interrupted(): ToolError {
  return new ToolError({
    code: 'genesys.interrupted',
    problem: 'interrupted',
    summary: 'Stopped while talking to Genesys Cloud',
  });
}

/** The read guard: a reading client was asked to write. Always a mistake in the program. */
export function readOnly(method: string, path: string): ToolError {
  return new ToolError({
    code: 'genesys.read-only',
    problem: 'failed',
    summary: `The reading client refused to send ${method} ${path}`,
    detail: 'Planning and comparing never write. Nothing was sent.',
    hint: 'This is a defect of the tool; please report it with the command you ran.',
  });
}

export function sdkUnusable(): ToolError {
  return new ToolError({
    code: 'genesys.sdk-unusable',
    problem: 'configuration',
    summary: 'The Genesys Cloud SDK could not be loaded',
    detail: 'It reads ~/.genesyscloudjavascript/config while loading and stops when that file is malformed.',
    hint: 'Move that file away or repair it, then run the command again. If there is no such file, install again.',
  });
}

export function correlation(id: string | undefined): string {
  return id === undefined ? '' : ` (correlation id ${id})`;
}
