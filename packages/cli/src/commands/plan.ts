import { resolve } from 'node:path';
import type { DesiredState, SealedPlan } from '@callwright/model';
import { isEmpty, isOverGuardrail } from '@callwright/model';
import { checkReviewed } from '../check-reviewed.ts';
import type { PlanArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { planOnce } from '../make-plan.ts';
import { paintFor } from '../paint.ts';
import { newProgress } from '../progress.ts';
import { checkRendering, renderPlan } from '../render-plan.ts';
import { readPlan, writePlanFolder } from '../saved-plan.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright plan`: reads, compares, and says what would be done. It cannot write to an org. */
export async function planCommand(args: PlanArguments, around: Surroundings): Promise<ExitStatus> {
  checkRendering(args);
  const reviewed =
    args.reviewed === undefined ? undefined : await readPlan(resolve(around.folder, args.reviewed));
  const progress = newProgress(around, paintFor(around, 'say', !args.color));
  return planOnce(args, around, progress.note, async ({ sealed, desired }) => {
    progress.done();
    if (reviewed !== undefined) {
      checkReviewed(reviewed, sealed.plan);
    }
    if (args.out !== undefined) {
      await writePlanFolder(resolve(around.folder, args.out), sealed);
    }
    await report(sealed, desired, args, around);
    return args.detailedExitcode ? detailedStatus(sealed) : EXIT.done;
  }).finally(() => progress.done());
}

async function report(
  { plan }: SealedPlan,
  desired: DesiredState,
  args: PlanArguments,
  around: Surroundings,
): Promise<void> {
  around.out(await renderPlan(plan, { ...args, folder: args.out }, around, () => Promise.resolve(desired)));
  if (args.format !== 'human') {
    return;
  }
  if (args.out !== undefined) {
    around.out(`\nSaved in ${args.out}. Next: callwright apply ${args.out}\n`);
  } else if (!isEmpty(plan)) {
    const only = (plan.targets ?? []).map((target) => ` --target ${target}`).join('');
    around.out(`\nNext: callwright apply --org ${plan.org}${only}\n`);
  }
}

/** 2 when something can be applied, 4 when only held changes remain or a guardrail blocks. */
export function detailedStatus({ plan }: SealedPlan): ExitStatus {
  return isOverGuardrail(plan)
    ? EXIT.held
    : !isEmpty(plan)
      ? EXIT.changes
      : plan.summary.held > 0
        ? EXIT.held
        : EXIT.done;
}
