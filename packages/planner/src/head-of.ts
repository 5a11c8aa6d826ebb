import type { Plan } from '@callwright/model';
import type { PlanInput } from './plan-input.ts';

/** What a plan and a report of drift begin with: what made them, of which sources, for which org. */
export function headOf({
  desired,
  live,
  options,
}: Pick<PlanInput, 'desired' | 'live'> & {
  readonly options: Pick<PlanInput['options'], 'toolVersion' | 'gitCommit'>;
}): Pick<
  Plan,
  'formatVersion' | 'toolVersion' | 'project' | 'org' | 'orgId' | 'gitCommit' | 'sourcesDigest'
> {
  return {
    formatVersion: 1,
    toolVersion: options.toolVersion,
    project: desired.project,
    org: desired.org,
    orgId: live.client.organization.id,
    ...(options.gitCommit !== undefined && { gitCommit: options.gitCommit }),
    sourcesDigest: desired.sourcesDigest,
  };
}
