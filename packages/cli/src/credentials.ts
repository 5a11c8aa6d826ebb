import type { Connection } from '@callwright/genesys';
import { ToolError } from '@callwright/model';
import type { Surroundings } from './surroundings.ts';

/** What the environment says about reaching one org. Values are never printed. */
export interface CredentialsReading {
  readonly credentials: Connection['credentials'];
  readonly region: string | undefined;
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
  const read = (name: string, older?: string): string | undefined =>
    filled(around.env[`${own}_${name}`]) ??
    (prefix === undefined && older !== undefined ? filled(around.env[older]) : undefined);
  const region = read('REGION', 'GENESYS_ENVIRONMENT');
  const accessToken = read('ACCESS_TOKEN');
  if (accessToken !== undefined) {
    return { credentials: { accessToken }, region };
  }
  const clientId = read('OAUTHCLIENT_ID', 'GENESYS_API_KEY');
  const clientSecret = read('OAUTHCLIENT_SECRET', 'GENESYS_API_SECRET');
  if (clientId === undefined || clientSecret === undefined) {
    const missing = [
      ...(clientId === undefined ? [`${own}_OAUTHCLIENT_ID`] : []),
      ...(clientSecret === undefined ? [`${own}_OAUTHCLIENT_SECRET`] : []),
    ];
    throw new ToolError({
      code: 'cli.no-credentials',
      problem: 'configuration',
      summary: `there are no credentials for org ${org}: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set`,
      detail: `Callwright takes credentials from the environment only, so that none can end up in git.`,
      hint: `Set ${own}_OAUTHCLIENT_ID and ${own}_OAUTHCLIENT_SECRET of an OAuth client with the client-credentials grant (or ${own}_ACCESS_TOKEN), then run \`callwright doctor --org ${org}\`.`,
    });
  }
  return { credentials: { clientId, clientSecret }, region };
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
