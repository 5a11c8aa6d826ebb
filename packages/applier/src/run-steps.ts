import type { Receipt, Step, StepId, StepResult } from '@callwright/model';
import type { RunContext } from './run-context.ts';
import { recordEnd, runStep } from './run-step.ts';
import { undoStep } from './undo-step.ts';

/** Steps that run in one go: one step, or several of which each must be the very next after the one before. */
interface Group {
  readonly steps: readonly Step[];
  readonly index: number;
}

/**
 * Runs the steps along their `after`, as many at a time as there are workers; among those that may run, the earlier in
 * the plan begins first. What follows a step that is not done is skipped, the rest goes on. Resolves when nothing runs
 * any more and nothing can begin.
 */
export function runSteps(context: RunContext): Promise<void> {
  const { steps } = context.input.sealed.plan;
  const groups = groupSteps(steps);
  const groupOf = new Map(groups.flatMap((group) => group.steps.map((step) => [step.id, group] as const)));
  const waitsFor = new Map(groups.map((group) => [group, neededGroups(group, groupOf)] as const));
  const dependents = new Map<Group, Group[]>();
  for (const [group, needed] of waitsFor) {
    for (const one of needed) {
      dependents.set(one, [...(dependents.get(one) ?? []), group]);
    }
  }
  const ready = groups.filter((group) => waitsFor.get(group)?.size === 0);
  let running = 0;

  return new Promise((resolve) => {
    const endGroup = (group: Group): void => {
      running -= 1;
      for (const dependent of dependents.get(group) ?? []) {
        const needed = waitsFor.get(dependent);
        needed?.delete(group);
        if (needed?.size === 0) {
          insertByPlanOrder(ready, dependent);
        }
      }
      begin();
    };
    const begin = (): void => {
      while (!context.halt.draining()) {
        const group = ready.shift();
        if (group === undefined) {
          break;
        }
        running += 1;
        void runGroup(context, group).then(() => endGroup(group));
      }
      if (running === 0) {
        resolve();
      }
    };
    begin();
  });
}

async function runGroup(context: RunContext, group: Group): Promise<void> {
  const first = group.steps[0];
  const slots = first?.do === 'publish-flow' ? [context.jobs, context.workers] : [context.workers];
  for (const slot of slots) {
    await slot.take();
  }
  try {
    if (group.steps.length > 1) {
      await context.writeTurns.alone(() =>
        context.input.platform.atOnce(group.steps.length, () => runInOrder(context, group, true)),
      );
    } else {
      await runInOrder(context, group, false);
    }
  } catch (error) {
    // Nothing of it was begun: only waiting for the rate budget can end so.
    context.halt.break(error as Error);
  } finally {
    for (const slot of slots) {
      slot.give();
    }
  }
}

async function runInOrder(context: RunContext, group: Group, turnIsOurs: boolean): Promise<void> {
  const finished: { readonly step: Step; readonly receipt: Receipt | undefined }[] = [];
  for (const step of group.steps) {
    // Asked here and not only before: a worker may have come free long after the group was ready.
    if (context.halt.draining() && step === group.steps[0]) {
      return;
    }
    const receipt = context.receipts.get(step.address);
    const result = await decide(context, step, turnIsOurs);
    if (result?.outcome === 'done') {
      finished.unshift({ step, receipt });
    } else if (result !== undefined && isAsBefore(result)) {
      for (const one of finished.splice(0)) {
        await recordEnd(context, one.step, await undoStep(context, one.step, one.receipt, result));
      }
    }
  }
}

/** Whether the org is surely as it was before the step (a step that wrote says what it left): only then may the one before be put back. */
function isAsBefore({ outcome, after }: StepResult): boolean {
  return after === undefined && (outcome === 'failed' || outcome === 'stale' || outcome === 'skipped');
}

async function decide(context: RunContext, step: Step, turnIsOurs: boolean): Promise<StepResult | undefined> {
  const blocker = step.after
    .concat(step.follows ?? [])
    .map((id) => ({ result: context.results.get(id) }))
    .find(({ result }) => result?.outcome !== 'done');
  if (blocker !== undefined) {
    return blocker.result && skip(context, step, blocker.result);
  }
  const result = await runStep(context, step, turnIsOurs);
  if (context.input.stopOnError === true && result?.outcome !== 'done') {
    context.halt.drain();
  }
  return result;
}

async function skip(context: RunContext, step: Step, blocker: StepResult): Promise<StepResult> {
  const result = await recordEnd(context, step, {
    outcome: 'skipped',
    trouble: {
      code: 'applier.needs-step',
      summary:
        step.address === blocker.address
          ? `${step.address} was left: a step of it that comes before is ${blocker.outcome}.`
          : `${step.address} was left: it follows ${blocker.address}, which is ${blocker.outcome}.`,
    },
  });
  context.input.report({ event: 'step-ended', result, seconds: 0 });
  return result;
}

function groupSteps(steps: readonly Step[]): readonly Group[] {
  const followerOf = new Map(
    steps.flatMap((step) => (step.follows === undefined ? [] : [[step.follows, step] as const])),
  );
  return steps.flatMap((step, index) => {
    if (step.follows !== undefined) {
      return [];
    }
    const chain = [step];
    for (let next = followerOf.get(step.id); next !== undefined; next = followerOf.get(next.id)) {
      chain.push(next);
    }
    return [{ steps: chain, index }];
  });
}

function neededGroups(group: Group, groupOf: ReadonlyMap<StepId, Group>): Set<Group> {
  const needed = group.steps.flatMap((step) => step.after.map((id) => groupOf.get(id)));
  return new Set(needed.filter((one): one is Group => one !== undefined && one !== group));
}

function insertByPlanOrder(ready: Group[], group: Group): void {
  const at = ready.findIndex((one) => one.index > group.index);
  ready.splice(at < 0 ? ready.length : at, 0, group);
}
