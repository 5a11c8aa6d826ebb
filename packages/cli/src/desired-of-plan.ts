import type { DesiredState, Plan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { OrgArguments } from './command-arguments.ts';
import { readDesired } from './make-plan.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The manifests that a saved plan was made from, as they say it for its org. Throws a ToolError where the ones here are
 * others: the picture of a plan would show what is not there.
 */
export async function desiredOfPlan(
  plan: Plan,
  args: OrgArguments,
  around: Surroundings,
): Promise<DesiredState> {
  const { desired } = await readDesired({ ...args, org: args.org ?? plan.org }, around);
  if (
    plan.project !== desired.project ||
    plan.org !== desired.org ||
    plan.sourcesDigest !== desired.sourcesDigest
  ) {
    throw new ToolError({
      code: 'plan.other-sources',
      problem: 'stale',
      summary: 'The plan was made from other manifests than the ones here.',
      hint: `Plan again: callwright plan --org ${plan.org} --out DIR`,
    });
  }
  return desired;
}
