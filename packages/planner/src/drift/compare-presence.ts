import type { Receipt, Resource } from '@callwright/model';
import type { UnsettledCase } from '../classify-unsettled.ts';
import { receiptIsUnsure } from '../ledger-state.ts';
import { receiptsUnsure } from '../proposal.ts';
import type { Found } from './compared-address.ts';
import { awaiting, lacks } from './compared-address.ts';

/** What may not be looked at, or cannot be. */
export function unsettled({ match, facts, receipt }: UnsettledCase): Found | undefined {
  if (match.state === 'taken') {
    return awaiting(match.words);
  }
  if (match.state === 'unknown') {
    return lacks(match.why);
  }
  return receipt === undefined && receiptIsUnsure(facts) ? lacks(receiptsUnsure()) : undefined;
}

/** What is not there, or is there again under another id. */
export function notLive(one: {
  readonly live?: { readonly id: string };
  readonly receipt?: Receipt;
  readonly resource: Resource;
}): Found | undefined {
  const { live, receipt } = one;
  const appliedId = receipt?.liveId ?? '';
  if (live === undefined) {
    return appliedId === ''
      ? awaiting('The org does not have it yet.')
      : { state: 'missing', words: `It was deleted outside of Callwright (id ${appliedId}).` };
  }
  const isOther = appliedId !== '' && appliedId !== live.id && !('binds' in one.resource);
  return isOther
    ? {
        state: 'missing',
        words: `It was deleted outside of Callwright (id ${appliedId}); another one has its name now (id ${live.id}).`,
      }
    : undefined;
}
