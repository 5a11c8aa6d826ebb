import { createHmac, timingSafeEqual } from 'node:crypto';
import { organizationOf, type LocalOrg } from './local-org.ts';

/** How long an upload or download address is good. Invented: the facts sheet found no number (API 2.5, 5.2). */
export const addressLifeMs = 300_000;

/**
 * Headers that an upload must carry exactly (facts: API 2.5). Which headers the platform asks for is not known;
 * these are invented so that a client that leaves out what it was given is found.
 */
export function uploadHeaders(jobId: string): Readonly<Record<string, string>> {
  return {
    'x-amz-server-side-encryption': 'aws:kms',
    'x-amz-meta-jobid': jobId,
    'content-type': 'application/x-yaml',
  };
}

/** An absolute address that is good for one method until `expires` (epoch milliseconds), without any token. */
export function signedAddress(org: LocalOrg, method: 'PUT' | 'GET', path: string, expires: number): string {
  const query = new URLSearchParams({
    'X-Amz-Expires': String(expires),
    'X-Amz-Signature': signature(org, method, path, expires),
  });
  return `${org.origin()}${path}?${query.toString()}`;
}

/** Whether a request's address is one of ours and still good. */
export function checkSignedAddress(
  org: LocalOrg,
  method: 'PUT' | 'GET',
  path: string,
  query: URLSearchParams,
): 'good' | 'expired' | 'forged' {
  const expires = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  const given = Buffer.from(query.get('X-Amz-Signature') ?? '');
  const right = Buffer.from(signature(org, method, path, expires));
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    return 'forged';
  }
  return org.clock.now() < expires ? 'good' : 'expired';
}

function signature(org: LocalOrg, method: string, path: string, expires: number): string {
  return createHmac('sha256', organizationOf(org).signingKey)
    .update(`${method}\n${path}\n${String(expires)}`)
    .digest('hex');
}
