import type { Connection } from '@callwright/genesys';
import { ToolError } from '@callwright/model';
import type { Surroundings } from './surroundings.ts';

/** What the environment says about reaching one org. Values are never printed. */
export interface CredentialsReading {
  readonly credentials: Connection['credentials'];
  readonly region: string | undefined;
  /** Names of the variables that the credentials came from, for messages. */
  readonly variables: readonly string[];
}

/**
 * Reads credentials from the environment (design 9): `<PREFIX>_OAUTHCLIENT_ID`, `_OAUTHCLIENT_SECRET`, `_REGION`,
 * `_ACCESS_TOKEN`. Without a prefix `GENESYSCLOUD_` and the older `GENESYS_API_KEY`, `GENESYS_API_SECRET`,
 * `GENESYS_ENVIRONMENT`.
 */
export function readCredentials(
  org: string,
  prefix: string | undefined,
  around: Surroundings,
): CredentialsReading {
  const own = prefix ?? 'GENESYSCLOUD';
  const read = (name: string, older?: string): Variable | undefined =>
    variable(around, `${own}_${name}`) ??
    (prefix === undefined && older !== undefined ? variable(around, older) : undefined);
  const region = read('REGION', 'GENESYS_ENVIRONMENT')?.value;
  const token = read('ACCESS_TOKEN');
  if (token !== undefined) {
    return { credentials: { accessToken: token.value }, region, variables: [token.name] };
  }
  const id = read('OAUTHCLIENT_ID', 'GENESYS_API_KEY');
  const secret = read('OAUTHCLIENT_SECRET', 'GENESYS_API_SECRET');
  if (id === undefined || secret === undefined) {
    const missing = [
      ...(id === undefined ? [`${own}_OAUTHCLIENT_ID`] : []),
      ...(secret === undefined ? [`${own}_OAUTHCLIENT_SECRET`] : []),
    ];
    throw new ToolError({
      code: 'cli.no-credentials',
      problem: 'configuration',
      summary: `There are no credentials for org ${org}: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set.`,
      detail: `Callwright takes credentials from the environment only, so that none can end up in git.`,
      hint: `Set ${own}_OAUTHCLIENT_ID and ${own}_OAUTHCLIENT_SECRET of an OAuth client with the client-credentials grant (or ${own}_ACCESS_TOKEN), then run \`callwright doctor --org ${org}\`.`,
    });
  }
  return {
    credentials: { clientId: id.value, clientSecret: secret.value },
    region,
    variables: [id.name, secret.name],
  };
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

/** A variable that holds nothing but blanks counts as not set. */
function variable(around: Surroundings, name: string): Variable | undefined {
  const value = around.env[name]?.trim() ?? '';
  return value === '' ? undefined : { name, value };
}
