import type { DriftReport } from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { plain } from '../words.ts';

/** What to type next, as sentences; none when nothing has to be done. */
export function driftNext(report: DriftReport): readonly string[] {
  const drifted = report.objects.filter(isDrifted);
  const [one] = drifted.filter(({ class: is }) => is === 'drift' || is === 'both');
  const hasStale = drifted.some((object) => object.class === 'stale-caller');
  const isPending = report.summary['not-applied'] > 0;
  const org = plain(report.org);
  return [
    ...(one?.address === undefined
      ? []
      : [
          `to keep such a change, take it into the manifests: callwright drift --org ${org} --accept ${plain(one.address)}`,
          `to put it back: callwright plan --org ${org} --allow overwrites-outside-change:${plain(one.address)}`,
        ]),
    ...(hasStale
      ? [`to publish stale callers again, or make what is missing: callwright plan --org ${org}`]
      : drifted.some((object) => object.class === 'missing')
        ? [`to make what is missing again: callwright plan --org ${org}`]
        : []),
    ...(drifted.length === 0 && isPending
      ? [`to see what is to be applied: callwright plan --org ${org}`]
      : []),
    ...(report.summary.unknown > 0
      ? [`what is unknown may have changed: callwright doctor --org ${org} shows what this client may read`]
      : []),
  ];
}
