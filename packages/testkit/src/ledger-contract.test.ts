import { LEDGER_CONTRACT } from './ledger-contract.ts';
import { ledgerTable, memoryLedger } from './memory-ledger.ts';

describe('the ledger in memory', () => {
  test.each(LEDGER_CONTRACT)('$name', async ({ run }) => {
    const table = ledgerTable();
    await run((owner) => Promise.resolve(memoryLedger(owner, table)));
  });
});
