import type { LeaseNow } from '@callwright/applier';
import type { LeaseRow } from '@callwright/model';
import { agoWords, instantWords } from '../instants.ts';
import type { Paint } from '../paint.ts';
import { plain } from '../words.ts';
import { jsonText } from './json-text.ts';

/** Where a project keeps its ledger, and for which org the lease is asked. */
export interface LeasePlace {
  readonly org: string;
  readonly kept: 'org' | 'none' | { readonly file: string };
}

/** The lease that somebody lost just now. */
export interface BrokenLease {
  readonly row: LeaseRow;
  /** ISO instant by the server's clock from which the next run may begin. */
  readonly until: string;
}

/** Who holds the lease, or that nobody does. */
export function leaseText(lease: LeaseNow, place: LeasePlace, paint: Paint): string {
  const lines = [
    leaseWords(lease, plain(place.org), paint),
    ...('row' in lease ? rowLines(lease.row, lease.at) : []),
    ...(typeof place.kept === 'object'
      ? [`  kept     in ${plain(place.kept.file)}: it protects that file only`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What breaking it came to. */
export function brokenText({ row, until }: BrokenLease, at: string, paint: Paint): string {
  const lines = [
    `${paint.bold(`Run ${plain(row.run)} has lost the lease`)}; ${plain(row.holder)} held it.`,
    `If that run is still alive, it finds that out when it next renews the lease, and stops before its next write. Nobody may begin before it must have noticed: ${instantWords(until)} (${agoWords(until, Date.parse(at))}). The next apply waits for that by itself.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Why a lease was left alone that ends soon. */
export const EXPIRES_SOONER =
  'Nothing was changed: unless it is renewed it expires sooner than it would be free if it were broken now, since a run that is alive needs its time to notice. The next apply waits for it by itself.\n';

/** What is said with `ledger: none`. */
export const NO_LEASE =
  'The project keeps no ledger (`ledger: none`), so there is no lease: nothing keeps two of its runs apart.\n';

/** The lease as data (schemas/lease.schema.json). */
export function leaseJson(
  lease: LeaseNow | { readonly state: 'no-ledger' },
  place: LeasePlace,
  broken?: BrokenLease,
): string {
  return jsonText({
    formatVersion: 1,
    org: place.org,
    ledger: place.kept,
    ...lease,
    ...(broken && { broken }),
  });
}

function leaseWords(lease: LeaseNow, org: string, paint: Paint): string {
  switch (lease.state) {
    case 'none':
      return `${paint.bold(`Nobody holds the lease of org ${org}`)}: nobody ever took it.`;
    case 'released':
      return `${paint.bold(`Nobody holds the lease of org ${org}`)}: the last run gave it back.`;
    case 'expired':
      return lease.row.breaks === undefined
        ? `${paint.bold(`Nobody holds the lease of org ${org}`)}: that of the last run has expired, and it never gave it back.`
        : `${paint.bold(`Nobody holds the lease of org ${org}`)}: it was taken away from run ${plain(lease.row.breaks)}, which must have noticed by now.`;
    case 'broken':
      return `${paint.yellow(`The lease of org ${org} was taken away`)} from run ${plain(lease.row.breaks ?? '')}, which may not have noticed yet: nobody may begin before it expires.`;
    case 'held':
      return `${paint.yellow(`The lease of org ${org} is held`)} by ${plain(lease.row.holder)}.`;
  }
}

function rowLines(row: LeaseRow, at: string): readonly string[] {
  const now = Date.parse(at);
  const past = Date.parse(row.expiresAt) < now;
  return [
    `  run      ${plain(row.run)}`,
    `  holder   ${plain(row.holder)}`,
    `  taken    ${instantWords(row.takenAt)} (${agoWords(row.takenAt, now)})`,
    ...(row.released
      ? []
      : [
          `  ${past ? 'expired' : 'expires'}  ${instantWords(row.expiresAt)} (${agoWords(row.expiresAt, now)}${past || row.breaks !== undefined ? '' : ', unless it is renewed'})`,
        ]),
  ];
}
