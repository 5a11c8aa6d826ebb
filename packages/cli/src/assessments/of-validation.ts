import type { LoadedProject } from '@callwright/manifest';
import { PROJECT_FILE } from '@callwright/manifest';
import type { Finding, Place } from '@callwright/model';
import type { Assessment, AssessmentReport } from '../assessment.ts';
import { ratingOf } from '../assessment.ts';

/** What `validate` looked at, besides the files. */
export interface Validation {
  readonly loaded: LoadedProject;
  readonly orgs: readonly string[];
  readonly findings: readonly Finding[];
  readonly toolVersion: string;
  /** ISO instant. */
  readonly at: string;
}

/** One assessment for each file of the project, and for each that should be there. */
export function assessmentsOfValidation({
  loaded,
  orgs,
  findings,
  toolVersion,
  at,
}: Validation): AssessmentReport {
  const byFile = new Map<string, Finding[]>(loaded.sources.map(({ file }) => [file, []]));
  for (const finding of findings) {
    const file = finding.place?.file ?? PROJECT_FILE;
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  return {
    command: 'validate',
    toolVersion,
    project: loaded.project.name,
    at,
    facts: { orgs: orgs.join(', ') },
    assessments: [...byFile].map(([file, found]) => assessmentOfFile(file, found)),
  };
}

/** It stands where the first error does, else the first finding, else where the file begins. */
function assessmentOfFile(file: string, findings: readonly Finding[]): Assessment {
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  const place: Place = worst?.place ?? { file, line: 1, column: 1 };
  return { name: file, place, rating: ratingOf(findings), findings, remarks: [] };
}
