import type { DesiredState, Plan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { lineWidth } from './break-lines.ts';
import type { CommonArguments, PlanFormatArguments } from './command-arguments.ts';
import { checkMaxBytes } from './max-bytes.ts';
import { paintFor } from './paint.ts';
import { planJson } from './reporters/plan-json.ts';
import { planMarkdown } from './reporters/plan-markdown.ts';
import { planText } from './reporters/plan-text.ts';
import { renderAssessments } from './render-assessments.ts';
import { scheduleTimes } from './schedule-times.ts';
import type { Surroundings } from './surroundings.ts';
import { assessmentsOfPlan } from './assessments/of-plan.ts';

/** How a command was told to show a plan, and in which folder it is saved. */
export interface PlanRendering extends CommonArguments, PlanFormatArguments {
  readonly folder: string | undefined;
}

/**
 * A plan as `plan` and `show` print it. Throws a ToolError for flags that cannot be meant.
 * @param desired what it was made from; asked for only where the call paths are drawn
 */
export async function renderPlan(
  plan: Plan,
  how: PlanRendering,
  around: Surroundings,
  desired: () => Promise<DesiredState>,
): Promise<string> {
  checkRendering(how);
  switch (how.format) {
    case 'json':
      return planJson(plan);
    case 'markdown':
      return planMarkdown(plan, {
        maxBytes: how.maxBytes,
        folder: how.folder,
        wholeAt: how.wholeAt === undefined ? undefined : new URL(how.wholeAt),
        times: await scheduleTimes(plan),
      });
    case 'html': {
      // Loaded for nothing else.
      const { planPage } = await import('./pages/call-paths/paths-pages.ts');
      return planPage(plan, await desired(), await scheduleTimes(plan));
    }
    case 'junit':
    case 'sarif':
      return renderAssessments(assessmentsOfPlan(plan), { ...how, format: how.format }, around);
    case 'human':
      return planText(plan, paintFor(around, 'out', !how.color), {
        verbose: how.verbose,
        width: lineWidth(around, 'out'),
        times: await scheduleTimes(plan),
      });
  }
}

/** Before anything is read from an org: nobody waits for a plan that cannot be shown. */
export function checkRendering({ maxBytes, wholeAt }: PlanFormatArguments): void {
  checkMaxBytes(maxBytes);
  if (wholeAt !== undefined && !isWebAddress(wholeAt)) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--whole-at takes an address that begins with http:// or https://, and got "${wholeAt}".`,
    });
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).href.length <= 1_000;
}
