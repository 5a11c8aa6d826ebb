import type { Clock, LeaseRow, Ledger, PlatformReader } from '@callwright/model';
import { DEFAULT_LEASE_SECONDS } from './apply-input.ts';
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
  /** Life of the lease that is broken, in seconds: what that run was applied with. */
  readonly leaseSeconds?: number;
}

/** What came of it. Only `broken` changed anything. */
export type Broken =
  /** `row` is what the run has lost, `now` what stands in its place: from its expiry on the next run may begin. */
  | { readonly outcome: 'broken'; readonly row: LeaseRow; readonly now: LeaseRow }
  | { readonly outcome: 'not-held'; readonly lease: Exclude<LeaseNow, { readonly state: 'held' }> }
  /** It expires by itself before anybody could begin if it were broken. */
  | { readonly outcome: 'expires-sooner'; readonly lease: Extract<LeaseNow, { readonly state: 'held' }> }
  /** Another run holds it than the one that was named. */
  | { readonly outcome: 'other-run'; readonly row: LeaseRow }
  /** Somebody else took the next generation meanwhile; the holder itself may have. */
  | { readonly outcome: 'overtaken'; readonly row: LeaseRow | undefined }
  /** The request did not arrive. */
  | { readonly outcome: 'not-taken' };

/**
 * The part of a lease's life for which nobody may write after it was broken. From the moment at which generation n+1
 * exists no renewal of n is confirmed. A holder that is alive finds it when it next renews, after a sixth of the life,
 * and where answers get lost may write until a third is over; the rest is for requests that have left by then.
 */
const NOTICED_WITHIN = 1 / 2;

/**
 * Takes the lease away from the run that holds it: generation n+1 is taken, and left to expire. A holder that is alive
 * after all finds it and stops before its next write; the next run waits until it must have, so that never two of them
 * write.
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
  const lifeMs = (terms.leaseSeconds ?? DEFAULT_LEASE_SECONDS) * 1000 * NOTICED_WITHIN;
  const server = serverTime(platform);
  if (Date.parse(lease.row.expiresAt) <= server.now() + lifeMs) {
    return { outcome: 'expires-sooner', lease };
  }
  const taking = { ledger, clock, server, holder: terms.holder, run: `break-of-${run}`, breaks: run, lifeMs };
  const taken = await takeGeneration(taking, lease.row.generation + 1);
  if (taken === 'not-taken') {
    return { outcome: 'not-taken' };
  }
  return taken === 'taken'
    ? { outcome: 'overtaken', row: (await readLedger(ledger)).lease }
    : { outcome: 'broken', row: lease.row, now: taken.row };
}
