import type { Ledger } from '@callwright/model';

/** `ledger: none`: takes every write and remembers nothing; runs are kept apart by the pipeline (design 4). */
export function noLedger(): Ledger {
  const done = () => Promise.resolve('done' as const);
  return {
    where: 'none',
    read: () => Promise.resolve({ state: 'none', receipts: [], elsewhere: [], complete: true, findings: [] }),
    writeReceipt: done,
    dropReceipt: done,
    takeLease: done,
    renewLease: done,
    releaseLease: done,
    noteRun: done,
    dropNote: done,
  };
}
