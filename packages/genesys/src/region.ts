import { wrongGateway, wrongRegion } from './connection-error.ts';

/** AWS regions and the hosts that Genesys Cloud uses there (facts: API 1.2). */
export const REGIONS: Readonly<Record<string, string>> = {
  'us-east-1': 'mypurecloud.com',
  'us-east-2': 'use2.us-gov-pure.cloud',
  'us-west-2': 'usw2.pure.cloud',
  'ca-central-1': 'cac1.pure.cloud',
  'mx-central-1': 'mxc1.pure.cloud',
  'sa-east-1': 'sae1.pure.cloud',
  'eu-west-1': 'mypurecloud.ie',
  'eu-west-2': 'euw2.pure.cloud',
  'eu-central-1': 'mypurecloud.de',
  'eu-central-2': 'euc2.pure.cloud',
  'eusc-de-east-1': 'edee1.eusc-pure.cloud',
  'me-central-1': 'mec1.pure.cloud',
  'ap-south-1': 'aps1.pure.cloud',
  'ap-northeast-1': 'mypurecloud.jp',
  'ap-northeast-2': 'apne2.pure.cloud',
  'ap-northeast-3': 'apne3.pure.cloud',
  'ap-southeast-1': 'apse1.pure.cloud',
  'ap-southeast-2': 'mypurecloud.com.au',
};

/** Where requests go. */
export interface Endpoints {
  /** Base of `/api/v2`, without a slash at the end. */
  readonly api: URL;
  /** Base of `/oauth/token`. */
  readonly login: URL;
  /** How people know it: the region as it was written, or the gateway. */
  readonly label: string;
  readonly gateway: boolean;
}

/**
 * The host of a region, written as an AWS name (`eu-west-1`), as a host (`mypurecloud.ie`), or as the API's address
 * (`https://api.mypurecloud.ie`). Only hosts of {@link REGIONS} are taken: credentials must not leave for a misspelt one.
 *
 * @throws ToolError `genesys.wrong-region`
 */
export function regionHost(region: string): string {
  const written = region.trim().toLowerCase().replaceAll('_', '-');
  const host = written
    .replace(/^https?:\/\//, '')
    .replace(/^(api|login|apps)\./, '')
    .replace(/\/+$/, '');
  const byName = Object.hasOwn(REGIONS, written) ? REGIONS[written] : undefined;
  const found = byName ?? Object.values(REGIONS).find((known) => known === host);
  if (found === undefined) {
    throw wrongRegion(region, Object.keys(REGIONS));
  }
  return found;
}

/**
 * A gateway wins over the region: login and API are then served by one origin (facts: API 1.2).
 *
 * @throws ToolError `genesys.wrong-region`, `genesys.wrong-gateway`
 */
export function endpointsOf(where: {
  readonly region?: string | undefined;
  readonly gateway?: string | undefined;
}): Endpoints {
  if (where.gateway !== undefined) {
    const base = gatewayUrl(where.gateway);
    return { api: base, login: base, label: base.href.replace(/\/$/, ''), gateway: true };
  }
  const region = where.region ?? 'us-east-1';
  const host = regionHost(region);
  return {
    api: new URL(`https://api.${host}`),
    login: new URL(`https://login.${host}`),
    label: region === host ? host : `${region} (${host})`,
    gateway: false,
  };
}

function gatewayUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    throw wrongGateway('It is no address of the form http://host:port.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw wrongGateway('It may hold a host, a port and a path, and nothing else.');
  }
  return url;
}
