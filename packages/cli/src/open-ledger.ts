import type { Connection } from '@callwright/genesys';
import type { DesiredState, Ledger, LedgerOwner, LedgerReader, PlatformReader } from '@callwright/model';
import type { ConnectedOrg } from './connect-org.ts';
import { ledgerOwner } from './connect-org.ts';

/** What planning reads an org by; none of it can write. */
export interface OrgReader {
  readonly reader: PlatformReader;
  readonly ledger: LedgerReader;
  /** Whose rows the ledger gives. */
  readonly owner: LedgerOwner;
}

/** Opens an org and the project's ledger in it for reading. */
export async function openForReading(
  org: ConnectedOrg,
  desired: Pick<DesiredState, 'project' | 'org'>,
  progress: (words: string) => void,
): Promise<OrgReader> {
  progress('connecting');
  const { openReader } = await import('@callwright/genesys');
  const reader = await openReader(org.connection);
  const client = await reader.identify();
  const owner = ledgerOwner(desired, client.organization.id);
  return { reader, owner, ledger: await ledgerReader(org.connection, org.ledger, owner) };
}

async function ledgerReader(
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
