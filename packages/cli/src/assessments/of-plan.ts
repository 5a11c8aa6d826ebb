import type { Change, Finding, Hazard, Plan } from '@callwright/model';
import { allowanceOf } from '@callwright/model';
import { PROJECT_FILE } from '@callwright/manifest';
import { hazardWords, hazardsOf, plainSignOf } from '../reporters/change-text.ts';
import type { Assessment, AssessmentReport } from '../assessment.ts';
import { ratingOf, projectAssessment } from '../assessment.ts';

/**
 * One assessment for each resource of a plan: bad where its change is held, for whatever reason, and unknown where nobody could
 * tell. What has no change of its own is told of the project.
 */
export function assessmentsOfPlan(plan: Plan): AssessmentReport {
  const addresses = new Set(plan.changes.map(({ address }) => address));
  const isOwned = ({ address }: Pick<Finding, 'address'>): boolean =>
    address !== undefined && addresses.has(address);
  const ofProject = [
    ...plan.hazards.filter((hazard) => !hazard.allowed && !isOwned(hazard)).map((one) => hazardFinding(one)),
    ...plan.findings.filter((finding) => !isOwned(finding)),
  ];
  return {
    command: 'plan',
    toolVersion: plan.toolVersion,
    project: plan.project,
    org: plan.org,
    at: plan.plannedAt,
    facts: {
      orgId: plan.orgId,
      digest: plan.digest,
      ...(plan.gitCommit !== undefined && { gitCommit: plan.gitCommit }),
      ...(plan.targets !== undefined && { targets: plan.targets.join(', ') }),
    },
    assessments: [
      projectAssessment(PROJECT_FILE, ofProject),
      ...plan.changes.map((change) => assessmentOfChange(change, plan)),
    ],
  };
}

function assessmentOfChange(change: Change, plan: Plan): Assessment {
  const { address, place, held } = change;
  const hazards = hazardsOf(change, plan);
  const findings = [
    ...hazards.filter(({ allowed }) => !allowed).map((hazard) => hazardFinding(hazard, change)),
    ...heldFindings(change, hazards),
    ...plan.findings.filter((finding) => finding.address === address),
  ];
  return {
    name: address,
    address,
    ...(place && { place }),
    rating: held?.because === 'unknown' ? 'unknown' : ratingOf(findings),
    findings,
    remarks: [
      `${plainSignOf(change).trim()}: ${change.reason.words}`,
      ...change.edits.map(({ words }) => words),
      ...hazards.filter(({ allowed }) => allowed).map(hazardWords),
    ],
  };
}

function hazardFinding(hazard: Hazard, change?: Change): Finding {
  return {
    code: `hazard.${hazard.hazard}`,
    severity: 'error',
    summary: hazard.message,
    hint: `To let it happen: ${allowanceOf(hazard)}`,
    address: hazard.address,
    ...(change?.place && { place: change.place }),
  };
}

/** A hazard says itself why it holds. */
function heldFindings({ held, address, place }: Change, hazards: readonly Hazard[]): readonly Finding[] {
  return held === undefined || (held.because === 'hazard' && hazards.some(({ allowed }) => !allowed))
    ? []
    : [
        {
          code: `held.${held.because}`,
          severity: 'error',
          summary: held.words,
          ...(held.hint !== undefined && { hint: held.hint }),
          address,
          ...(place && { place }),
        },
      ];
}
