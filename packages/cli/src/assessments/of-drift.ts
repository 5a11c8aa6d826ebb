import { PROJECT_FILE } from '@callwright/manifest';
import type {
  Address,
  DriftClass,
  DriftObject,
  DriftReport,
  Finding,
  Place,
  Severity,
} from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { nextOf } from '../reporters/drift-next.ts';
import { knownWords } from '../reporters/drift-heading.ts';
import { listing } from '../words.ts';
import type { Rating, Assessment, AssessmentReport } from '../assessment.ts';
import { projectAssessment } from '../assessment.ts';

/** A resource that was compared. */
export interface Compared {
  readonly address: Address;
  readonly place: Place;
}

/** As the exit code judges: what is to be applied, and what nobody manages, is no drift. */
const JUDGED: Readonly<Record<DriftClass, readonly [Severity, Rating]>> = {
  drift: ['error', 'bad'],
  both: ['error', 'bad'],
  missing: ['error', 'bad'],
  'stale-caller': ['error', 'bad'],
  unknown: ['error', 'unknown'],
  'not-applied': ['note', 'good'],
  unmanaged: ['note', 'left-out'],
};

/**
 * One assessment for each object of a report, for each that has nothing but known drift, and for each resource of `compared`
 * that agrees.
 */
export function assessmentsOfDrift(report: DriftReport, compared: readonly Compared[]): AssessmentReport {
  const told = [...report.objects, ...report.known];
  const addresses = new Set(told.map(({ address }) => address));
  const agreeing = compared.filter(({ address }) => !addresses.has(address));
  const all = new Set([...addresses, ...agreeing.map(({ address }) => address)]);
  const findingsOf = (address: Address): readonly Finding[] =>
    report.findings.filter((finding) => finding.address === address);
  return {
    command: 'drift',
    toolVersion: report.toolVersion,
    project: report.project,
    org: report.org,
    at: report.comparedAt,
    facts: {
      orgId: report.orgId,
      ...(report.gitCommit !== undefined && { gitCommit: report.gitCommit }),
    },
    assessments: [
      projectAssessment(
        PROJECT_FILE,
        report.findings.filter(({ address }) => address === undefined || !all.has(address)),
      ),
      ...report.objects.map((object) =>
        assessmentOfObject(object, report, object.address === undefined ? [] : findingsOf(object.address)),
      ),
      ...report.known.map((object) => assessmentOfKnown(object)),
      ...agreeing.map(({ address, place }) => ({
        name: address,
        address,
        place,
        rating: 'good' as const,
        findings: findingsOf(address),
        remarks: [],
      })),
    ],
  };
}

function assessmentOfObject(
  object: DriftObject,
  { org }: DriftReport,
  others: readonly Finding[],
): Assessment {
  const [severity, rating] = JUDGED[object.class];
  const { address, place, words, impact } = object;
  const detail = [
    ...object.edits.map((edit) => edit.words),
    ...object.pending.map((edit) => `to be applied: ${edit.words}`),
    ...(isDrifted(object) && impact.entrances.length > 0
      ? [`reached by ${listing(impact.entrances, 8)}`]
      : []),
  ];
  const next = nextOf(object, org);
  const finding: Finding = {
    code: `drift.${object.class}`,
    severity,
    summary: words,
    ...(detail.length > 0 && { detail: detail.join('\n') }),
    ...(next.length > 0 && { hint: next.join('\n') }),
    ...(address !== undefined && { address }),
    ...(place && { place }),
  };
  return { ...named(object), rating, findings: [finding, ...others], remarks: [] };
}

function assessmentOfKnown(object: DriftObject): Assessment {
  return {
    ...named(object),
    rating: 'left-out',
    findings: [],
    remarks: object.suppressed.map((one) => `known drift: ${knownWords(one)}`),
  };
}

function named({
  address,
  kind,
  flowType,
  liveName,
  place,
}: DriftObject): Pick<Assessment, 'name' | 'address' | 'place'> {
  return {
    name: address ?? `${flowType ?? kind} "${liveName}"`,
    ...(address !== undefined && { address }),
    ...(place && { place }),
  };
}
