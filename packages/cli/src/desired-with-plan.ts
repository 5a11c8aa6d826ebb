import { resolve } from 'node:path';
import type { DesiredState, Plan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { OrgArguments } from './command-arguments.ts';
import type { PlanningArguments } from './make-plan.ts';
import { planOnce, readDesired } from './make-plan.ts';
import { paintFor } from './paint.ts';
import { newProgress } from './progress.ts';
import { readPlanFolder } from './saved-plan.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What the manifests say, and what becomes of it: in the saved plan of `--plan`, or with `--org` in one that is made now.
 * Without either there is no plan, and no org is needed.
 */
export async function desiredWithPlan(
  args: PlanningArguments & { readonly plan: string | undefined },
  around: Surroundings,
): Promise<{ readonly desired: DesiredState; readonly plan?: Plan }> {
  if (args.plan !== undefined) {
    const { plan } = await readPlanFolder(resolve(around.folder, args.plan));
    return { plan, desired: await desiredOfPlan(plan, args, around) };
  }
  if (args.org === undefined) {
    const { desired } = await readDesired(args, around);
    return { desired };
  }
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  return planOnce(args, around, progress.note, ({ sealed, desired }) =>
    Promise.resolve({ desired, plan: sealed.plan }),
  ).finally(() => progress.done());
}

/** What a saved plan was made from. Throws a ToolError for other manifests: they would show what is not there. */
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
