import type { Receipt, Resource } from '@callwright/model';
import type { Verdict } from './proposal.ts';

/** A receipt that remembers something else of the manifest than it says now is written anew, although nothing changes. */
export function withMemory(resource: Resource, receipt: Receipt | undefined, verdict: Verdict): Verdict {
  const isCurrent =
    receipt === undefined ||
    receipt.liveId === '' ||
    (receipt.protect === resource.protect && receipt.movedFrom === resource.movedFrom);
  return isCurrent || verdict.action !== 'keep' || verdict.held !== undefined
    ? verdict
    : { ...verdict, refresh: true };
}
