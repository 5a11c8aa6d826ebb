import type { Ledger, LedgerOwner, LedgerReader } from '@callwright/model';
import type { Connection } from '../connection.ts';
import { openLine } from '../platform-line.ts';
import { ledgerOn, ledgerReaderOn } from './ledger.ts';
import { dataTableReader, dataTableRows } from './row-stores/data-table-rows.ts';

/**
 * The ledger in the org itself, for planning: its client cannot write.
 *
 * @throws ToolError as `openReader`
 */
export async function orgLedgerReader(connection: Connection, owner: LedgerOwner): Promise<LedgerReader> {
  return ledgerReaderOn(dataTableReader(await openLine(connection, 'read')), owner);
}

/**
 * The ledger in the org itself: one data table, made by the first write, in `division` (live name) where given.
 * Members throw a ToolError `ledger.hidden`, `ledger.refused`, `ledger.unusable` or `ledger.too-large` when nothing can
 * be kept there.
 *
 * @throws ToolError as `openWriter`
 */
export async function orgLedger(
  connection: Connection,
  owner: LedgerOwner,
  options: { readonly division?: string } = {},
): Promise<Ledger> {
  return ledgerOn(dataTableRows(await openLine(connection, 'write'), options), owner);
}
