import type { DriftClass, DriftObject, DriftReport, DriftSummary, Finding } from '@callwright/model';
import { DRIFT_CLASSES, acceptFindings, compareText, sortFindings } from '@callwright/model';
import { checkOrg } from '../check-org.ts';
import { headOf } from '../head-of.ts';
import type { Needs } from '../needs.ts';
import { switchedOn } from '../switched-on.ts';
import { compareAll } from './compare-all.ts';
import type { DriftInput } from './drift-input.ts';
import { judge } from './judge.ts';
import { ledgerRemarks } from './ledger-remarks.ts';
import { suppressions } from './suppress.ts';
import { unmanagedObjects } from './unmanaged.ts';

/**
 * Compares git, what was last applied, and live (design 7). Pure: the same input gives the same bytes. A fact that is
 * missing makes its object unknown and is never drift: see `missingForDrift`.
 *
 * Throws a ToolError `plan.wrong-org` when the org that was read is not the one the project pins.
 */
export function drift(input: DriftInput): DriftReport {
  checkOrg(input);
  const { desired, ledger, options } = input;
  const compared = compareAll(input);
  const known = suppressions(desired.driftIgnores ?? [], options.now.slice(0, 10));
  const judged = compared.comparisons.map((one) => judge(compared, known, one));
  const unmanaged =
    options.withUnmanaged === true
      ? unmanagedObjects(compared.facts, compared.matches)
      : { objects: [], findings: [] };
  const objects = [...judged.flatMap(({ object }) => object ?? []), ...unmanaged.objects].sort(byClass);
  const knownObjects = judged.flatMap((one) => one.known ?? []).sort(byClass);
  const unknowns = new Set(objects.filter((one) => one.class === 'unknown').map(({ address }) => address));
  return {
    ...headOf(input),
    comparedAt: options.now,
    withUnmanaged: options.withUnmanaged === true,
    objects,
    known: knownObjects,
    findings: findingsOf(input, [
      ...switchedOn(compared.facts, compared.matches),
      ...ledgerRemarks(compared.facts, compared.comparisons),
      ...known.remarks((address) => compared.isCompared(address) && !unknowns.has(address)),
      ...unmanaged.findings,
      ...ledger.findings,
    ]),
    summary: summaryOf(objects, knownObjects.length, compared.comparisons.length),
  };
}

/**
 * Which facts are still missing. Read them, put them into the live state (as unknown where they could not be read) and ask
 * again until empty. An unchanged org with receipts needs nothing beyond its listings.
 */
export function missingForDrift(input: DriftInput): Needs {
  const compared = compareAll(input);
  if (input.options.withUnmanaged === true) {
    unmanagedObjects(compared.facts, compared.matches);
  }
  return compared.facts.wants.needs();
}

function byClass(a: DriftObject, b: DriftObject): number {
  return (
    DRIFT_CLASSES.indexOf(a.class) - DRIFT_CLASSES.indexOf(b.class) ||
    compareText(a.address ?? '', b.address ?? '') ||
    compareText(a.kind, b.kind) ||
    compareText(a.liveName, b.liveName) ||
    compareText(a.liveId ?? '', b.liveId ?? '')
  );
}

function summaryOf(objects: readonly DriftObject[], suppressed: number, compared: number): DriftSummary {
  const counts = Object.fromEntries(DRIFT_CLASSES.map((name) => [name, 0])) as Record<DriftClass, number>;
  for (const object of objects) {
    counts[object.class] += 1;
  }
  const managed = objects.filter((object) => object.class !== 'unmanaged').length;
  return { ...counts, suppressed, unchanged: compared - managed - suppressed };
}

function findingsOf({ desired, options }: DriftInput, found: readonly Finding[]): readonly Finding[] {
  const accepted = (desired.acceptances ?? []).filter(({ finding }) => finding.startsWith('drift.'));
  return sortFindings(acceptFindings(found, accepted, options.now.slice(0, 10)));
}
