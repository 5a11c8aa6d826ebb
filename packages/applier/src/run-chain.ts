import type { LiveObject, Receipt, Step, StepResult, WriteResult } from '@callwright/model';
import { actFor } from './act-for.ts';
import type { ReadyWrite, Seen, StepEnd } from './act.ts';
import { done, sendSurely } from './act.ts';
import { checkPrecondition } from './check-precondition.ts';
import type { RunContext } from './run-context.ts';
import { asJson, brokenEnd, recordEnd, reportBegin, reportEnd } from './run-step.ts';
import { blockerOf, skip } from './skip-step.ts';
import type { StepScope } from './step-scope.ts';
import { openStepScope } from './step-scope.ts';
import type { Stopwatch } from './stopwatch.ts';
import { undoStep } from './undo-step.ts';

/** One step of a chain on its way. */
interface Link {
  readonly step: Step;
  readonly begun: Stopwatch;
  readonly scope: StepScope;
  /** The receipt before. */
  readonly receipt: Receipt | undefined;
  /** Undefined for a delete: it is done whole in its turn, since nobody takes over what is still going away. */
  readonly write: ReadyWrite | undefined;
  /** As the precondition saw it. For a second write of one object it is what the first one left. */
  readonly seen: Seen | { readonly leftBy: Link };
  /** What the org said. */
  result?: WriteResult<LiveObject>;
}

/**
 * Runs steps of which each must be the very next request after the one before: a number moves, and is bound nowhere in
 * between (design 5, order). Everything that has to be read is read first, so that nothing of it is begun where a later
 * one cannot be done; then they leave one right after the other, with nothing between them; then each is read again and
 * gets its receipt. When one is refused, those before it are put back before anything else is sent.
 */
export async function runChain(context: RunContext, steps: readonly Step[]): Promise<void> {
  const { platform } = context.input;
  let hasTurn = true;
  const sent = await context.writeTurns.alone(() =>
    platform.atOnce(steps.length, async () => {
      const links = await prepareAll(context, steps, () => hasTurn);
      const confirmed = links && (await leaseLasts(context)) && (await sendAll(context, links));
      hasTurn = false;
      return confirmed || [];
    }),
  );
  for (const link of sent) {
    await settle(context, link, sent);
  }
}

/** The longest that a chain is expected to take; a lease that is renewed in the middle of one would come between. */
const CHAIN_MS = 10_000;

/** False where the run broke. */
async function leaseLasts(context: RunContext): Promise<boolean> {
  try {
    // Never for longer than until the next renewal would be due anyhow.
    await context.lease.confirm(Math.min(CHAIN_MS, context.lease.renewsEveryMs / 2));
    return true;
  } catch (error) {
    brokenEnd(context, error, false);
    return false;
  }
}

/** Undefined where nothing is to be sent: what stood in the way is recorded, and everything else is left. */
async function prepareAll(
  context: RunContext,
  steps: readonly Step[],
  hasTurn: () => boolean,
): Promise<readonly Link[] | undefined> {
  if (context.halt.draining()) {
    return undefined;
  }
  for (const step of steps) {
    const blocker = blockerOf(context, step);
    if (blocker !== undefined) {
      await leave(context, steps, await skip(context, step, blocker));
      return undefined;
    }
  }
  if (steps.some((step) => step.after.some((id) => !context.results.has(id) && !isIn(steps, id)))) {
    return undefined;
  }
  const links: Link[] = [];
  for (const step of steps) {
    const begun = reportBegin(context, step);
    const link = await prepare(context, step, { begun, earlier: links, hasTurn });
    if (link === undefined) {
      return undefined;
    }
    if ('outcome' in link) {
      const result = await reportEnd(context, step, link, begun);
      stopAtError(context);
      await leave(context, steps, result);
      return undefined;
    }
    links.push(link);
  }
  return links;
}

/** Undefined where the run broke. */
async function prepare(
  context: RunContext,
  step: Step,
  {
    begun,
    earlier,
    hasTurn,
  }: Pick<Link, 'begun'> & {
    readonly earlier: readonly Link[];
    readonly hasTurn: () => boolean;
  },
): Promise<Link | StepEnd | undefined> {
  try {
    const leftBy = earlier.findLast((link) => isSameObject(link.step, step));
    const giving = earlier.flatMap(({ seen }) => ('leftBy' in seen ? [] : (seen.object?.id ?? [])));
    const checked =
      leftBy === undefined ? await checkPrecondition(step, context, giving) : { seen: { leftBy } };
    if ('end' in checked) {
      return checked.end;
    }
    const { seen } = checked;
    const before = asJson('leftBy' in seen ? {} : seen);
    const scope = openStepScope(context, step, before, hasTurn);
    const write = await actFor(step).ready?.(step, scope);
    if (write !== undefined && 'end' in write) {
      return write.end;
    }
    return { step, begun, scope, receipt: context.receipts.get(step.address), write, seen };
  } catch (error) {
    return brokenEnd(context, error, false);
  }
}

/** The later one goes on with what the earlier one makes or changes. */
function isSameObject(earlier: Step, later: Step): boolean {
  const { precondition } = later;
  return (
    (precondition.kind === 'object-after' && precondition.step === earlier.id) ||
    (later.do === 'update-object' &&
      earlier.do === 'update-object' &&
      later.liveId !== undefined &&
      later.liveId === earlier.liveId)
  );
}

/** Gives those that the org has confirmed, to be read again; how all others ended is recorded. */
async function sendAll(context: RunContext, links: readonly Link[]): Promise<readonly Link[]> {
  const confirmed: Link[] = [];
  const finished: Link[] = [];
  for (const [at, link] of links.entries()) {
    const sending = await send(context, link);
    if (sending === 'confirmed') {
      confirmed.push(link);
      finished.unshift(link);
      continue;
    }
    // Its answer did not say that it is done. What became of it decides, and is read before anything else.
    const result = sending && (await reportEnd(context, link.step, sending, link.begun));
    if (result?.outcome === 'done') {
      finished.unshift(link);
      continue;
    }
    stopAtError(context);
    if (result !== undefined) {
      const undone = isAsBefore(result) ? await undoAll(context, finished, result) : [];
      await leave(
        context,
        links.slice(at + 1).map(({ step }) => step),
        result,
      );
      return confirmed.filter((one) => !undone.includes(one));
    }
    return confirmed;
  }
  return confirmed;
}

/** `confirmed` where the org said so; else how the step ended. Undefined where the run broke before anything left. */
async function send(context: RunContext, link: Link): Promise<'confirmed' | StepEnd | undefined> {
  try {
    const object = await objectOf(link);
    if (link.write === undefined) {
      return await actFor(link.step).run(link.step, { ...(object && { object }) }, link.scope);
    }
    link.result = await sendSurely(link.write, object);
    return link.result.result === 'done' ? 'confirmed' : await link.write.settle(object, link.result);
  } catch (error) {
    return brokenEnd(context, error, link.scope.wrote());
  }
}

/** The object right before the write of this link: as it was read, or as an earlier link has just left it. */
async function objectOf({ seen, step, scope }: Link): Promise<LiveObject | undefined> {
  if (!('leftBy' in seen)) {
    return seen.object;
  }
  const { result, step: earlier } = seen.leftBy;
  if (result?.result === 'done') {
    return result.value;
  }
  const checked = await checkPrecondition(step, scope.context);
  if ('end' in checked || checked.seen.object === undefined) {
    throw new Error(`what ${earlier.id} has left cannot be read`);
  }
  return checked.seen.object;
}

/** Reads what a confirmed write left, and notes the receipt. Of several writes of one object the last one is read. */
async function settle(context: RunContext, link: Link, all: readonly Link[]): Promise<void> {
  const { step, scope, write, result, begun } = link;
  if (write === undefined || result?.result !== 'done') {
    return;
  }
  let end: StepEnd | undefined;
  try {
    const isPassing = all.some(({ seen }) => 'leftBy' in seen && seen.leftBy === link);
    end = isPassing ? done({ liveId: result.value.id }) : await write.settle(await objectOf(link), result);
  } catch (error) {
    end = brokenEnd(context, error, scope.wrote());
  }
  if (end !== undefined) {
    await reportEnd(context, step, end, begun);
    if (end.outcome !== 'done') {
      stopAtError(context);
    }
  }
}

async function undoAll(
  context: RunContext,
  finished: readonly Link[],
  because: StepResult,
): Promise<readonly Link[]> {
  for (const { step, receipt } of finished) {
    await recordEnd(context, step, await undoStep(context, step, receipt, because));
  }
  return finished;
}

/** Whether the org is surely as it was before the step (a step that wrote says what it left): only then may the one before be put back. */
function isAsBefore({ outcome, after }: StepResult): boolean {
  return after === undefined && (outcome === 'failed' || outcome === 'stale');
}

/** None of the others is done without the one that is not. */
async function leave(context: RunContext, steps: readonly Step[], because: StepResult): Promise<void> {
  for (const step of steps) {
    if (!context.results.has(step.id)) {
      await skip(context, step, because);
    }
  }
}

function stopAtError({ input, halt }: RunContext): void {
  if (input.stopOnError === true) {
    halt.drain();
  }
}

function isIn(steps: readonly Step[], id: Step['id']): boolean {
  return steps.some((step) => step.id === id);
}
