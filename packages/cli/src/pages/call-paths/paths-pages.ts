import type { Address, DesiredState, DriftReport, Plan } from '@callwright/model';
import { isEmpty } from '@callwright/model';
import { callGraph } from '../../call-graph.ts';
import { instantWords } from '../../instants.ts';
import { driftMarkings, planMarkings } from '../../marking.ts';
import { driftedEntrances, tallyWords } from '../../reporters/drift-heading.ts';
import { entranceCount, reachedEntrances, summaryWords } from '../../reporters/plan-heading.ts';
import { count, cut, duration, listing, plain } from '../../words.ts';
import { driftStories, findingParts, planStories } from '../story.ts';
import { callPathsPage } from './call-paths-page.tsx';

/** The call paths that the manifests describe, with nothing drawn into them. */
export function graphPage(desired: DesiredState): string {
  return callPathsPage(callGraph(desired), {
    title: `Call paths of ${plain(desired.project)}, org ${plain(desired.org)}`,
    summary: `${count(desired.resources.length, 'resource')} as the manifests describe them; no org was asked.`,
    findings: [],
    stories: [],
    storiesTitle: '',
    foot: '',
  });
}

/** A plan drawn into the call paths. */
export function planPage(plan: Plan, desired: DesiredState, times: ReadonlyMap<Address, string>): string {
  const rollback = plan.rollsBack === undefined ? '' : `, putting back run ${plain(plan.rollsBack)}`;
  const only = plan.targets === undefined ? '' : `, only ${listing(plan.targets.map(plain), 4)}`;
  return callPathsPage(callGraph(desired, planMarkings(plan)), {
    title: `Plan: ${plain(plan.project)} → org ${plain(plan.org)}${only}${rollback}`,
    summary: planSummary(plan),
    findings: findingParts(plan.findings),
    stories: planStories(plan, times),
    storiesTitle: 'What the plan does',
    foot: planFoot(plan),
  });
}

function planSummary(plan: Plan): string {
  const reached = reachedEntrances(plan);
  if (isEmpty(plan)) {
    return plan.summary.held === 0
      ? `Nothing to do: the org is as the manifests say (${count(plan.summary.keep, 'resource')} kept).`
      : `Nothing can be done: ${summaryWords(plan)}.`;
  }
  return `${summaryWords(plan)}; ${
    reached.length === 0
      ? 'reaches no number or address'
      : `reaches ${entranceCount(reached)}: ${listing(reached.map(plain), 6)}`
  }.`;
}

function planFoot({
  digest,
  gitCommit,
  plannedAt,
  toolVersion,
  estimate: { reads, writes, seconds },
}: Plan): string {
  const commit = gitCommit === undefined ? '' : ` of commit ${plain(cut(gitCommit, 60))}`;
  return `Plan ${plain(cut(digest, 12))}${commit}, made ${instantWords(plannedAt)} by Callwright ${plain(toolVersion)}. About ${count(reads, 'read')} and ${count(writes, 'write')}, ${duration(seconds)} at the rate budget.`;
}

/** Drift drawn into the call paths that the manifests describe. */
export function driftPage(report: DriftReport, desired: DesiredState): string {
  const drifted = driftedEntrances(report);
  const tally = tallyWords(report);
  return callPathsPage(callGraph(desired, driftMarkings(report)), {
    title: `Drift: ${plain(report.project)} ↔ org ${plain(report.org)}`,
    summary:
      drifted.length === 0
        ? `${report.objects.length === 0 ? 'No drift' : ''}${report.objects.length === 0 && tally !== '' ? ': ' : ''}${tally}.`
        : `${tally}; drift reaches ${entranceCount(drifted)}: ${listing(drifted.map(plain), 6)}.`,
    findings: findingParts(report.findings),
    stories: driftStories(report),
    storiesTitle: 'What differs',
    foot: `Compared ${instantWords(report.comparedAt)} by Callwright ${plain(report.toolVersion)}.`,
  });
}
