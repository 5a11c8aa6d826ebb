import type { Step, StepId } from '@callwright/model';
import type { RunContext } from './run-context.ts';
import { runChain } from './run-chain.ts';
import { runStep } from './run-step.ts';
import { blockerOf, skip } from './skip-step.ts';

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
      await runChain(context, group.steps);
    } else if (first !== undefined && !context.halt.draining()) {
      // Asked here and not only before: a worker may have come free long after the group was ready.
      await decide(context, first);
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

async function decide(context: RunContext, step: Step): Promise<void> {
  const blocker = blockerOf(context, step);
  if (blocker !== undefined) {
    await skip(context, step, blocker);
    return;
  }
  if (step.after.some((id) => !context.results.has(id))) {
    return;
  }
  const result = await runStep(context, step);
  if (context.input.stopOnError === true && result?.outcome !== 'done') {
    context.halt.drain();
  }
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
