import { resolve } from 'node:path';
import type { ShowArguments } from '../command-arguments.ts';
import { desiredOfPlan } from '../desired-of-plan.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { renderPlan } from '../render-plan.ts';
import { readPlanFolder } from '../saved-plan.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright show PLAN`: renders a saved plan, after checking that it is the one that was saved. */
export async function show(args: ShowArguments, around: Surroundings): Promise<ExitStatus> {
  const { plan } = await readPlanFolder(resolve(around.folder, args.plan));
  const sources = { ...args, org: plan.org, var: [], gateway: undefined };
  around.out(
    await renderPlan(plan, { ...args, folder: args.plan }, around, () =>
      desiredOfPlan(plan, sources, around),
    ),
  );
  return EXIT.done;
}
