import type { Plan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { reviewedDifferences } from '@callwright/planner';
import { instantWords } from './instants.ts';
import { count } from './words.ts';

/**
 * Throws a ToolError (stale) unless a plan does what the reviewed one would have done: what is merged is planned again,
 * and applied only if nothing differs that a reviewer has read (design 12). Its findings say what does, change by change.
 */
export function checkReviewed(reviewed: Plan, now: Plan): void {
  if (reviewed.project !== now.project || reviewed.org !== now.org || reviewed.orgId !== now.orgId) {
    throw new ToolError({
      code: 'plan.reviewed-elsewhere',
      problem: 'stale',
      summary: `The reviewed plan is for ${whereOf(reviewed)}, and this one for ${whereOf(now)}.`,
      hint: 'Give --reviewed the plan that was made for this project and org.',
    });
  }
  const findings = reviewedDifferences(reviewed, now);
  if (findings.length > 0) {
    throw new ToolError({
      code: 'plan.not-as-reviewed',
      problem: 'stale',
      summary: `This plan is not the one that was reviewed: ${count(findings.length, 'difference')}.`,
      detail: `Reviewed was plan ${reviewed.digest.slice(0, 12)}${commitOf(reviewed)}, made ${instantWords(reviewed.plannedAt)}. Nothing was saved, and nothing changed in the org.`,
      hint: `Have it reviewed as it is now: callwright plan --org ${now.org} --out DIR, then callwright apply DIR`,
      findings,
    });
  }
}

function whereOf({ project, org, orgId }: Plan): string {
  return `project ${project}, org ${org} (${orgId})`;
}

function commitOf({ gitCommit }: Plan): string {
  return gitCommit === undefined ? '' : ` of commit ${gitCommit.slice(0, 12)}`;
}
