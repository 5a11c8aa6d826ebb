import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ToolError, parseAddress } from '@callwright/model';
import type { PlanFormatArguments, ShowArguments } from '../command-arguments.ts';
import { desiredOfPlan } from '../desired-with-plan.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { renderPlan } from '../render-plan.ts';
import { readPlanFolder } from '../saved-plan.ts';
import type { Surroundings } from '../surroundings.ts';
import { showResource } from './show-resource.ts';

/**
 * `callwright show PLAN`: renders a saved plan, after checking that it is the one that was saved. `callwright show
 * Kind/name`: one resource, a flow from the inside. A folder with a plan comes first, whatever it is called.
 */
export async function show(args: ShowArguments, around: Surroundings): Promise<ExitStatus> {
  const folder = resolve(around.folder, args.what);
  if (parseAddress(args.what) !== undefined && !(await isThere(join(folder, 'plan.json')))) {
    return showResource(args, around);
  }
  const format = formatForPlan(args);
  const { plan } = await readPlanFolder(folder);
  around.out(
    await renderPlan(plan, { ...args, format, folder: args.what }, around, () =>
      desiredOfPlan(plan, args, around),
    ),
  );
  return EXIT.done;
}

/** Refuses what only means something for one resource. */
function formatForPlan({ what, format, org, plan }: ShowArguments): PlanFormatArguments['format'] {
  if (format === 'mermaid') {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `A plan is not drawn as ${format}.`,
      hint: `callwright graph --plan ${what} draws the call paths with what becomes of them.`,
    });
  }
  if (org !== undefined || plan !== undefined) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--org and --plan go with the address of a resource, and "${what}" is none.`,
      hint: `callwright show ${what} shows the plan that is saved there; an address is Kind/name.`,
    });
  }
  return format;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
