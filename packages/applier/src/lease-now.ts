import type { LeaseRow, LedgerReader, PlatformReader } from '@callwright/model';
import { isExpired } from './lease.ts';
import { readLedger } from './read-ledger.ts';
import { serverTime } from './server-time.ts';

/** The lease of an org as it stands, judged by the server's time. `none`: nobody ever took it. */
export type LeaseNow =
  | { readonly state: 'none'; readonly at: string }
  | { readonly state: 'held' | 'expired' | 'released'; readonly at: string; readonly row: LeaseRow };

/** Reads who holds the lease. Throws a ToolError where the ledger is hidden or could not be read completely. */
export async function leaseNow(ledger: LedgerReader, platform: PlatformReader): Promise<LeaseNow> {
  const { lease: row } = await readLedger(ledger);
  await platform.identify();
  const server = serverTime(platform);
  const at = server.iso();
  if (row === undefined) {
    return { state: 'none', at };
  }
  return { state: row.released ? 'released' : isExpired(row, server) ? 'expired' : 'held', at, row };
}
