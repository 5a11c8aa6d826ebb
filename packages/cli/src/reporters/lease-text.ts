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
  readonly released: boolean;
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
export function brokenText({ row, released }: BrokenLease, paint: Paint): string {
  const lines = [
    `${paint.bold(`Run ${plain(row.run)} has lost the lease`)}; ${plain(row.holder)} held it.`,
    'If that run is still alive, it stops when it next renews the lease, within half a minute; within a minute where its answers get lost. Until then it may still write.',
    ...(released
      ? []
      : [
          'The release of the new generation was not confirmed: the next run may have to wait for half a minute.',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

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
      return `${paint.bold(`Nobody holds the lease of org ${org}`)}: that of the last run has expired, and it never gave it back.`;
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
          `  ${past ? 'expired' : 'expires'}  ${instantWords(row.expiresAt)} (${agoWords(row.expiresAt, now)}${past ? '' : ', unless it is renewed'})`,
        ]),
  ];
}
