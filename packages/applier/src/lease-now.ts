import type { LeaseRow, LedgerReader, PlatformReader } from '@callwright/model';
import { isExpired } from './lease.ts';
import { readLedger } from './read-ledger.ts';
import { serverTime } from './server-time.ts';

/**
 * The lease of an org as it stands, judged by the server's time. `none`: nobody ever took it. `broken`: it was taken away
 * from a run that may not have noticed yet, so that nobody may begin before it expires.
 */
export type LeaseNow =
  | { readonly state: 'none'; readonly at: string }
  | { readonly state: 'held'; readonly at: string; readonly row: LeaseRow }
  | { readonly state: 'broken' | 'expired' | 'released'; readonly at: string; readonly row: LeaseRow };

/** Reads who holds the lease. Throws a ToolError where the ledger is hidden or could not be read completely. */
export async function leaseNow(ledger: LedgerReader, platform: PlatformReader): Promise<LeaseNow> {
  const { lease: row } = await readLedger(ledger);
  await platform.identify();
  const server = serverTime(platform);
  const at = server.iso();
  if (row === undefined) {
    return { state: 'none', at };
  }
  if (row.released) {
    return { state: 'released', at, row };
  }
  if (isExpired(row, server)) {
    return { state: 'expired', at, row };
  }
  return row.breaks === undefined ? { state: 'held', at, row } : { state: 'broken', at, row };
}
