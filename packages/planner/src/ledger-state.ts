import type { LiveFlow, LiveObject } from '@callwright/model';
import type { Facts } from './facts.ts';

/** Whether the project keeps receipts at all (`ledger: none` does not). */
export function keepsReceipts(facts: Facts): boolean {
  return facts.input.ledger.state !== 'none';
}

/** Whether a receipt that is not there may be one that could not be read. */
export function receiptIsUnsure(facts: Facts): boolean {
  const { state, complete } = facts.input.ledger;
  return state === 'hidden' || (state === 'present' && !complete);
}

/** Whether the published version was made by our own OAuth client. */
export function isPublishedByUs(facts: Facts, live: LiveFlow): boolean {
  const by = live.published?.by;
  return by?.kind === 'client' && by.id === facts.input.live.client.clientId;
}

/** A run has made it, and ended before it could note that. */
export function madeByRun(facts: Facts, live: LiveFlow | LiveObject): string | undefined {
  return facts.input.live.unnoted?.[live.id];
}

/**
 * Without a ledger the live object's own history is the only sign that we made it (design 4); with one it is a sign where
 * a run could not note its work.
 */
export function isOursByHistory(facts: Facts, live: LiveFlow | LiveObject): boolean {
  if (keepsReceipts(facts)) {
    return madeByRun(facts, live) !== undefined;
  }
  return 'type' in live ? isPublishedByUs(facts, live) : live.modifiedBy === facts.input.live.client.clientId;
}
