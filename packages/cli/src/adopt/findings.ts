import type { LeftOut } from '@callwright/manifest';
import type { Finding } from '@callwright/model';
import type { OrgRows } from './org-rows.ts';

/** What is told about what an org holds and nobody describes; codes are permanent. */

export function leftOut({ kind, liveName, why }: LeftOut): Finding {
  return {
    code: 'adopt.left-out',
    severity: 'warning',
    summary: `${kind} "${liveName}" is left out: ${why.replace(/\.$/, '')}.`,
  };
}

export function notListed({ what, why }: OrgRows['incomplete'][number]): Finding {
  return {
    code: 'adopt.not-listed',
    severity: 'warning',
    summary: `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be listed in full: what is missing is not known.`,
    detail: why.detail,
    hint: 'callwright doctor says which permissions this client lacks.',
  };
}
