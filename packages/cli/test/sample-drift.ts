import type { DriftClass, DriftObject, DriftReport } from '@callwright/model';
import { DRIFT_CLASSES } from '@callwright/model';

/** One object of a class; those of which edits are told have known drift as well. */
export function sampleDrift(is: DriftClass, index: number): DriftObject {
  const isEdited = is === 'drift' || is === 'both';
  return {
    class: is,
    ...(is !== 'unmanaged' && { address: `InboundFlow/line-${index}` as const }),
    kind: 'InboundFlow',
    ...(is === 'unmanaged' && { flowType: 'inboundcall' as const }),
    liveName: `Line ${index}`,
    liveId: `id-${index}`,
    words: `Published outside of Callwright: version 8.0 by Jane Doe on 2026-03-02T10:00:00Z; number ${index}.`,
    because: [],
    edits: isEdited ? [{ where: 'Main', words: `Main › Say: says "Hello ${index}." (was "Good day.")` }] : [],
    pending: is === 'both' || is === 'not-applied' ? [{ where: 'name', words: 'name: "New"' }] : [],
    suppressed: isEdited ? [{ edit: { where: 'Main', words: 'Main › End: removed' }, path: 'Main' }] : [],
    impact: {
      flows: [],
      routes: [`CallRoute/r-${index}`],
      entrances: [`+1317555${1000 + index}`],
      dynamic: false,
    },
  };
}

/** A report as data, with whatever a test needs. */
export function driftReport(objects: readonly DriftObject[], parts: Partial<DriftReport> = {}): DriftReport {
  const counts = Object.fromEntries(
    DRIFT_CLASSES.map((name) => [name, objects.filter((object) => object.class === name).length]),
  ) as Readonly<Record<DriftClass, number>>;
  return {
    formatVersion: 1,
    toolVersion: '0.1.0',
    project: 'acme',
    org: 'prod',
    orgId: 'org-1',
    sourcesDigest: 'x',
    comparedAt: '2026-03-02T12:00:00Z',
    withUnmanaged: true,
    objects,
    known: [],
    findings: [],
    summary: { ...counts, suppressed: 0, unchanged: 7 },
    ...parts,
  };
}
