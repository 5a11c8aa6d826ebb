import type { Address, DriftObject, DriftReport } from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { plain } from '../words.ts';

/** What to type next, as sentences; none when nothing has to be done. */
export function driftNext(report: DriftReport): readonly string[] {
  const drifted = report.objects.filter(isDrifted);
  const [one] = drifted.filter(({ class: is }) => is === 'drift' || is === 'both');
  const hasStale = drifted.some((object) => object.class === 'stale-caller');
  const isPending = report.summary['not-applied'] > 0;
  const { org } = report;
  return [
    ...(one?.address === undefined ? [] : ofChanged(one.address, org)),
    ...(hasStale
      ? [ofStale(org)]
      : drifted.some((object) => object.class === 'missing')
        ? [ofMissing(org)]
        : []),
    ...(drifted.length === 0 && isPending ? [ofPending(org)] : []),
    ...(report.summary.unknown > 0 ? [ofUnknown(org)] : []),
  ];
}

/** The same for one object. */
export function nextOf({ class: is, address }: DriftObject, org: string): readonly string[] {
  switch (is) {
    case 'drift':
    case 'both':
      return address === undefined ? [] : ofChanged(address, org);
    case 'stale-caller':
      return [ofStale(org)];
    case 'missing':
      return [ofMissing(org)];
    case 'not-applied':
      return [ofPending(org)];
    case 'unknown':
      return [ofUnknown(org)];
    case 'unmanaged':
      return [];
  }
}

function ofChanged(address: Address, org: string): readonly string[] {
  return [
    `to keep such a change, take it into the manifests: callwright drift --org ${plain(org)} --accept ${plain(address)}`,
    `to put it back: callwright plan --org ${plain(org)} --allow overwrites-outside-change:${plain(address)}`,
  ];
}

function ofStale(org: string): string {
  return `to publish stale callers again, or make what is missing: callwright plan --org ${plain(org)}`;
}

function ofMissing(org: string): string {
  return `to make what is missing again: callwright plan --org ${plain(org)}`;
}

function ofPending(org: string): string {
  return `to see what is to be applied: callwright plan --org ${plain(org)}`;
}

function ofUnknown(org: string): string {
  return `what is unknown may have changed: callwright doctor --org ${plain(org)} shows what this client may read`;
}
