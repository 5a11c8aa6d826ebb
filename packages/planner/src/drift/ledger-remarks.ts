import type { Finding } from '@callwright/model';
import type { Facts } from '../facts.ts';
import { receiptIsUnsure } from '../ledger-state.ts';
import type { ComparedAddress } from './compared-address.ts';

/** What drift cannot tell because of the ledger: without receipts nobody knows what was applied. */
export function ledgerRemarks(facts: Facts, comparisons: readonly ComparedAddress[]): readonly Finding[] {
  if (receiptIsUnsure(facts)) {
    return [
      {
        code: 'drift.ledger-unreadable',
        severity: 'error',
        summary: 'The ledger of this org cannot be read in full.',
        detail: 'What has no readable receipt is unknown, and no drift.',
        hint: '`callwright doctor` shows the permission that is missing.',
      },
    ];
  }
  const { state } = facts.input.ledger;
  const live = comparisons.filter((one) => one.live !== undefined);
  if (state === 'missing' && live.length > 0) {
    return [
      {
        code: 'drift.ledger-missing',
        severity: 'warning',
        summary: `The org has no ledger, and ${live.length === 1 ? 'one live object matches a manifest' : `${live.length} live objects match manifests`}.`,
        detail: 'What was last applied is not known, so differences count as not applied yet.',
        hint: 'If the ledger was lost, `callwright apply` rebuilds it.',
      },
    ];
  }
  return state === 'none'
    ? [
        {
          code: 'drift.no-ledger',
          severity: 'note',
          summary: 'This project keeps no ledger: what was last applied is told by who published last.',
          detail:
            'A change by another client or person counts as drift, one of our own client as not applied yet.',
        },
      ]
    : [];
}
