import { readOnly } from '../connection-error.ts';
import type { Endpoints } from '../region.ts';

/** What a client may do. */
export type Mode = 'read' | 'write';

const EXPORT_JOBS = '/api/v2/flows/export/jobs';
const TOKEN = '/oauth/token';

/** Whether repeating the request does no harm: reads, the token request, and the registration of an export. */
export function isReading(method: string, url: URL, endpoints: Endpoints): boolean {
  if (method === 'GET' || method === 'HEAD') {
    return true;
  }
  return method === 'POST' && (isAt(url, endpoints.api, EXPORT_JOBS) || isAt(url, endpoints.login, TOKEN));
}

/**
 * The read guard (design 3): a reading client sends nothing but GET, HEAD, the token request and the registration of
 * an export. It stands in front of the socket, whatever the caller is.
 *
 * @throws ToolError `genesys.read-only`
 */
export function guard(mode: Mode, method: string, url: URL, endpoints: Endpoints): void {
  if (mode === 'read' && !isReading(method, url, endpoints)) {
    throw readOnly(method, url.pathname);
  }
}

export function isTokenRequest(method: string, url: URL, endpoints: Endpoints): boolean {
  return method === 'POST' && isAt(url, endpoints.login, TOKEN);
}

function isAt(url: URL, base: URL, path: string): boolean {
  return url.origin === base.origin && url.pathname === base.pathname.replace(/\/+$/, '') + path;
}
