import type { Finding } from '@callwright/model';
import type { Check } from '../check.ts';

/** Holidays that no flow answers (language 6). That `hours` come with `closed` is said by the schema. */
export const checkRouteTargets: Check = ({ values, documentAt }) => {
  const findings: Finding[] = [];
  const byAddress = new Map(values.map((value) => [value.address as string, value]));
  for (const value of values) {
    const { hours, holiday } = value.attributes as Readonly<Record<string, unknown>>;
    const document = documentAt.get(value.address);
    if (value.kind !== 'CallRoute' || !document || hours === null || hours === undefined) {
      continue;
    }
    const group = byAddress.get((hours as { $ref?: string }).$ref ?? '');
    const holidays = group?.attributes['holidays'];
    if (Array.isArray(holidays) && holidays.length > 0 && (holiday === null || holiday === undefined)) {
      findings.push({
        code: 'manifest.holidays-without-flow',
        severity: 'warning',
        summary: `${group?.address ?? ''} has holidays, and ${value.address} has no flow for them.`,
        detail: 'On a holiday callers then reach the closed flow.',
        hint: 'Add `holiday:` with a flow, e.g. the same as `closed:`.',
        address: value.address,
        place: document.place(['spec', 'hours'], 'key'),
      });
    }
  }
  return findings;
};
