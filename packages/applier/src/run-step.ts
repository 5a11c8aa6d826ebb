import type { Json, Step, StepResult, Trouble } from '@callwright/model';
import { isToolError } from '@callwright/model';
import { actFor } from './act-for.ts';
import type { Seen, StepEnd } from './act.ts';
import { ended } from './act.ts';
import { checkPrecondition } from './check-precondition.ts';
import { publishUnderWay } from './pending-publish.ts';
import type { RunContext } from './run-context.ts';
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
  const end = await attempt(context, step);
  return end && reportEnd(context, step, end, begun);
}

/** Gives the stopwatch for {@link reportEnd}. */
export function reportBegin({ input: { clock, report }, server }: RunContext, step: Step): Stopwatch {
  report({ event: 'step-started', step: step.id, address: step.address, doing: actFor(step).doing(step) });
  return startWatch(clock, server);
}

/** Notes how a step ended, and tells it. */
export async function reportEnd(
  context: RunContext,
  step: Step,
  end: StepEnd,
  begun: Stopwatch,
): Promise<StepResult> {
  const result = await recordEnd(context, step, end);
  context.input.report({ event: 'step-ended', result, seconds: begun.passed() / 1000 });
  return result;
}

async function attempt(context: RunContext, step: Step): Promise<StepEnd | undefined> {
  let wrote = (): boolean => false;
  try {
    const underWay = await publishUnderWay(step, context);
    if (underWay !== undefined) {
      return underWay;
    }
    const checked = await checkPrecondition(step, context);
    if ('end' in checked) {
      return checked.end;
    }
    const scope = openStepScope(context, step, asJson(checked.seen));
    wrote = () => scope.wrote();
    return await actFor(step).run(step, checked.seen, scope);
  } catch (error) {
    return brokenEnd(context, error, wrote());
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
): Promise<StepResult> {
  const polls = context.polls.get(step.id);
  try {
    await context.recorder.record({ entry: 'ended', step: step.id, ...end, ...(polls && { polls }) });
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
