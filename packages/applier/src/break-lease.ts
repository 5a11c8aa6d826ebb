import type { Clock, LeaseRow, Ledger, PlatformReader } from '@callwright/model';
import type { LeaseNow } from './lease-now.ts';
import { leaseNow } from './lease-now.ts';
import { takeGeneration } from './lease.ts';
import { readLedger } from './read-ledger.ts';
import { serverTime } from './server-time.ts';

/** What taking a lease away from its holder needs. */
export interface BreakTerms {
  readonly ledger: Ledger;
  readonly platform: PlatformReader;
  readonly clock: Clock;
  /** Who breaks it, for whoever looks at the ledger meanwhile. */
  readonly holder: string;
  /** The run that is to lose it, as a person named it. */
  readonly run: string;
}

/** What came of it. Only `broken` changed anything. */
export type Broken =
  /** `released` is false where the release did not arrive: others wait until the new generation expires. */
  | { readonly outcome: 'broken'; readonly row: LeaseRow; readonly released: boolean }
  | { readonly outcome: 'not-held'; readonly lease: Exclude<LeaseNow, { readonly state: 'held' }> }
  /** Another run holds it than the one that was named. */
  | { readonly outcome: 'other-run'; readonly row: LeaseRow }
  /** Somebody else took the next generation meanwhile; the holder itself may have. */
  | { readonly outcome: 'overtaken'; readonly row: LeaseRow | undefined }
  /** The request did not arrive. */
  | { readonly outcome: 'not-taken' };

/** A new generation whose release is lost keeps others waiting for no longer than this. */
const LIFE_MS = 30_000;

/**
 * Takes the lease away from the run that holds it: generation n+1 is taken and released at once. A holder that is still
 * alive finds it when it next renews, which is due after a sixth of its lease's life, and stops before its next write;
 * until then it may still write.
 */
export async function breakLease(terms: BreakTerms): Promise<Broken> {
  const { ledger, platform, clock, run } = terms;
  const lease = await leaseNow(ledger, platform);
  if (lease.state !== 'held') {
    return { outcome: 'not-held', lease };
  }
  if (lease.row.run !== run) {
    return { outcome: 'other-run', row: lease.row };
  }
  const server = serverTime(platform);
  const taking = { ledger, clock, server, holder: terms.holder, run: `break-of-${run}`, lifeMs: LIFE_MS };
  const taken = await takeGeneration(taking, lease.row.generation + 1);
  if (taken === 'not-taken') {
    return { outcome: 'not-taken' };
  }
  if (taken === 'taken') {
    return { outcome: 'overtaken', row: (await readLedger(ledger)).lease };
  }
  // A release that says `taken` was overtaken by whoever waited: they have the lease, and that is what was wanted.
  const released = await ledger.releaseLease(taken.row);
  return { outcome: 'broken', row: lease.row, released: typeof released === 'string' };
}
