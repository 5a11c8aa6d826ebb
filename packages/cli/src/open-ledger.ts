import type { Connection } from '@callwright/genesys';
import type { Ledger, LedgerOwner, LedgerReader } from '@callwright/model';
import type { ConnectedOrg } from './connect-org.ts';

/** The ledger of a project for planning: it cannot write. */
export async function ledgerReader(
  connection: Connection,
  kept: ConnectedOrg['ledger'],
  owner: LedgerOwner,
): Promise<LedgerReader> {
  const { fileLedgerReader, noLedger, orgLedgerReader } = await import('@callwright/genesys');
  if (kept === 'org') {
    return orgLedgerReader(connection, owner);
  }
  return kept === 'none' ? noLedger() : fileLedgerReader(kept.file, owner);
}

/** The ledger of a project for applying. */
export async function ledgerWriter(
  connection: Connection,
  kept: ConnectedOrg['ledger'],
  owner: LedgerOwner,
): Promise<Ledger> {
  const { fileLedger, noLedger, orgLedger } = await import('@callwright/genesys');
  if (kept === 'org') {
    return orgLedger(connection, owner);
  }
  return kept === 'none' ? noLedger() : fileLedger(kept.file, owner, connection.clock);
}
