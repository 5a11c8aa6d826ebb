import type { Clock, Ledger, LedgerOwner, LedgerReader } from '@callwright/model';
import { ledgerOn, ledgerReaderOn } from './ledger.ts';
import { jsonFileReader, jsonFileRows } from './row-stores/json-file-rows.ts';

/** The ledger in a file, for planning: never writes. Reading throws a ToolError `ledger.file` when the file cannot be opened. */
export function fileLedgerReader(path: string, owner: LedgerOwner): LedgerReader {
  return ledgerReaderOn(jsonFileReader(path), owner);
}

/**
 * The ledger in one JSON file, for one machine or a shared disk; its lease protects that disk only (design 4). Members
 * throw a ToolError `ledger.file`, `ledger.file-damaged` or `ledger.file-locked`.
 *
 * @param clock waits for the lock of other processes
 */
export function fileLedger(path: string, owner: LedgerOwner, clock: Clock): Ledger {
  return ledgerOn(jsonFileRows(path, clock), owner);
}
