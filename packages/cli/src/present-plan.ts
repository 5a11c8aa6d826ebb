import { resolve } from 'node:path';
import type { Plan } from '@callwright/model';
import type { PlanningArguments } from './make-plan.ts';
import { planOnce } from './make-plan.ts';
import { paintFor } from './paint.ts';
import { newProgress } from './progress.ts';
import { readPlanFolder } from './saved-plan.ts';
import type { Surroundings } from './surroundings.ts';

/** The plan that a command speaks of: a saved one, checked to be the one that was saved, or one that is made now. */
export async function presentPlan(
  args: PlanningArguments & { readonly plan: string | undefined },
  around: Surroundings,
): Promise<Plan> {
  if (args.plan !== undefined) {
    return (await readPlanFolder(resolve(around.folder, args.plan))).plan;
  }
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  return planOnce(args, around, progress.note, ({ sealed }) => Promise.resolve(sealed.plan)).finally(() =>
    progress.done(),
  );
}
