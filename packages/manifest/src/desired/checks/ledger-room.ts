import type { Check } from '../check.ts';

/** A data table holds 5,000 rows (facts: API 4.10); the rest is kept for leases and runs (design 4). */
const MOST_MANAGED = 4_500;

/** More managed objects than the ledger in the org can remember. */
export const checkLedgerRoom: Check = ({ book, ledger }) =>
  ledger === 'org' && book.entries.length > MOST_MANAGED
    ? [
        {
          code: 'manifest.too-many-for-ledger',
          severity: 'error',
          summary: `The project manages ${book.entries.length} objects, and a ledger in the org takes ${MOST_MANAGED}.`,
          hint: 'Divide the project, or keep the ledger elsewhere: `ledger: { file: path }`.',
        },
      ]
    : [];
