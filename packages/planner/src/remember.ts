import type { LiveFlow, LiveObject, Receipt, Resource } from '@callwright/model';
import type { Verdict } from './proposal.ts';

/** A receipt that remembers something else of the manifest than it says now is written anew, although nothing changes. */
export function withMemory(
  resource: Resource,
  live: LiveFlow | LiveObject | undefined,
  receipt: Receipt | undefined,
  verdict: Verdict,
): Verdict {
  const isCurrent =
    receipt === undefined ||
    receipt.liveId === '' ||
    (receipt.protect === resource.protect &&
      receipt.movedFrom === resource.movedFrom &&
      (receipt.division === resource.division || live?.division?.name !== resource.division));
  return isCurrent || verdict.action !== 'keep' || verdict.held !== undefined
    ? verdict
    : { ...verdict, refresh: true };
}
