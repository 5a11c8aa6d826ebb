import type { Json, Step, StepResult, Trouble } from '@callwright/model';
import { isToolError } from '@callwright/model';
import { actFor } from './act-for.ts';
import type { Seen, StepEnd } from './act.ts';
import { ended } from './act.ts';
import { checkPrecondition } from './check-precondition.ts';
import { publishUnderWay } from './pending-publish.ts';
import type { RunContext } from './run-context.ts';
import type { StepScope } from './step-scope.ts';
import { openStepScope } from './step-scope.ts';
import type { Stopwatch } from './stopwatch.ts';
import { startWatch } from './stopwatch.ts';
import { brokenTrouble } from './trouble.ts';

/**
 * Runs one step from its precondition to its journaled outcome. Undefined when the run broke before the step sent
 * anything: it counts as not tried. Never throws; what breaks the run is told to `context.halt`.
 */
export async function runStep(context: RunContext, step: Step): Promise<StepResult | undefined> {
  const begun = reportBegin(context, step);
  const { end, polls } = await attempt(context, step);
  return end && reportEnd(context, step, end, { begun, polls });
}

/** Gives the stopwatch for {@link reportEnd}. */
export function reportBegin({ input: { clock, report }, server }: RunContext, step: Step): Stopwatch {
  report({ event: 'step-started', step: step.id, address: step.address, doing: actFor(step).doing(step) });
  return startWatch(clock, server);
}

/** Notes how a step ended, and tells it. `polls`: when the platform was asked how a job of the step goes. */
export async function reportEnd(
  context: RunContext,
  step: Step,
  end: StepEnd,
  { begun, polls = [] }: { readonly begun: Stopwatch; readonly polls?: readonly string[] },
): Promise<StepResult> {
  const result = await recordEnd(context, step, end, polls);
  context.input.report({ event: 'step-ended', result, seconds: begun.passed() / 1000 });
  return result;
}

interface Attempt {
  readonly end: StepEnd | undefined;
  readonly polls: readonly string[];
}

async function attempt(context: RunContext, step: Step): Promise<Attempt> {
  let scope: StepScope | undefined;
  const polls = (): readonly string[] => scope?.polls() ?? [];
  try {
    const underWay = await publishUnderWay(step, context);
    if (underWay !== undefined) {
      return { end: underWay, polls: [] };
    }
    const checked = await checkPrecondition(step, context);
    if ('end' in checked) {
      return { end: checked.end, polls: [] };
    }
    scope = openStepScope(context, step, asJson(checked.seen));
    return { end: await actFor(step).run(step, checked.seen, scope), polls: polls() };
  } catch (error) {
    return { end: brokenEnd(context, error, scope?.wrote() === true), polls: polls() };
  }
}

/** The run is broken by an error; a step that wrote something is unknown then, and any other was not tried. */
export function brokenEnd(context: RunContext, error: unknown, wrote: boolean): StepEnd | undefined {
  const cause = error instanceof Error || isToolError(error) ? error : new Error(String(error));
  context.halt.break(cause);
  return wrote ? ended('unknown', brokenTrouble(cause)) : undefined;
}

/**
 * Notes how a step ended. One whose outcome cannot be journaled keeps it in this process; on disk it stays "started", which
 * is unknown.
 */
export async function recordEnd(
  context: RunContext,
  step: Step,
  end: StepEnd | { readonly outcome: 'skipped'; readonly trouble: Trouble },
  polls: readonly string[] = [],
): Promise<StepResult> {
  try {
    await context.recorder.record({
      entry: 'ended',
      step: step.id,
      ...end,
      ...(polls.length > 0 && { polls }),
    });
  } catch (error) {
    context.halt.break(error as Error);
  }
  const result = { step: step.id, address: step.address, ...end };
  context.results.set(step.id, result);
  return result;
}

/** What the precondition saw, without what is not JSON (undefined fields). */
export function asJson(seen: Seen): Json {
  return JSON.parse(JSON.stringify(seen)) as Json;
}
