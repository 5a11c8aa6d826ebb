import { resolve } from 'node:path';
import { lineWidth } from '../break-lines.ts';
import type { ShowArguments } from '../command-line.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { paintFor } from '../paint.ts';
import { planJson } from '../reporters/plan-json.ts';
import { planText } from '../reporters/plan-text.ts';
import { readPlanFolder } from '../saved-plan.ts';
import { scheduleTimes } from '../schedule-times.ts';
import type { Surroundings } from '../surroundings.ts';

/** `callwright show PLAN`: renders a saved plan, after checking that it is the one that was saved. */
export async function show(args: ShowArguments, around: Surroundings): Promise<ExitStatus> {
  const { plan } = await readPlanFolder(resolve(around.folder, args.plan));
  around.out(
    args.format === 'json'
      ? planJson(plan)
      : planText(plan, paintFor(around, 'out', !args.color), {
          verbose: args.verbose,
          width: lineWidth(around, 'out'),
          times: await scheduleTimes(plan),
        }),
  );
  return EXIT.done;
}
