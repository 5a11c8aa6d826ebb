import { resolve } from 'node:path';
import type { SealedPlan } from '@callwright/model';
import { lineWidth } from '../break-lines.ts';
import { checkFreeze } from '../check-freeze.ts';
import type { RollbackArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { readDesired } from '../make-plan.ts';
import { makeRollback } from '../make-rollback.ts';
import { openForReading } from '../open-ledger.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { planJson } from '../reporters/plan-json.ts';
import { planText } from '../reporters/plan-text.ts';
import { writePlanFolder } from '../saved-plan.ts';
import { scheduleTimes } from '../schedule-times.ts';
import type { Surroundings } from '../surroundings.ts';
import { parseTargets } from '../targets.ts';
import { applySealed, atWork } from './apply.ts';

/** `callwright rollback RUN`: an ordinary plan that puts back what a run changed, shown, asked about and applied. */
export async function rollback(args: RollbackArguments, around: Surroundings): Promise<ExitStatus> {
  const targets = parseTargets(args.target);
  const { project, desired } = await readDesired(args, around, { anyhow: true });
  return atWork(args, around, { project, desired }, async (work) => {
    const progress = newProgress(around, paintFor(around, 'say', !args.color));
    const planBack = async (): Promise<SealedPlan> => {
      const open = await openForReading(work.org, desired, progress.note);
      const back = { run: args.run, targets, progress: progress.note };
      return makeRollback(project, desired, open, around, back);
    };
    const sealed = await planBack().finally(() => progress.done());
    if (args.out !== undefined) {
      return save(sealed, args.out, args, around);
    }
    checkFreeze(desired, around.clock.now());
    return applySealed(sealed, { ...args, plan: undefined }, around, work);
  });
}

async function save(
  sealed: SealedPlan,
  folder: string,
  args: RollbackArguments,
  around: Surroundings,
): Promise<ExitStatus> {
  await writePlanFolder(resolve(around.folder, folder), sealed);
  if (args.format === 'json') {
    around.out(planJson(sealed.plan));
    return EXIT.done;
  }
  around.out(
    planText(sealed.plan, paintFor(around, 'out', !args.color), {
      verbose: false,
      width: lineWidth(around, 'out'),
      times: await scheduleTimes(sealed.plan),
    }),
  );
  around.out(`\nSaved in ${folder}. Next: callwright apply ${folder}\n`);
  return EXIT.done;
}
