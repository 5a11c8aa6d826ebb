import type { ClientIdentity, SealedPlan, Step } from '@callwright/model';
import { hashText, planDigest, ToolError } from '@callwright/model';

/** Throws a ToolError when the plan is not what was planned, or is not for this org. Nothing was read or written yet. */
export function checkPlan({ plan, bodies }: SealedPlan): void {
  if (planDigest(plan) !== plan.digest) {
    throw edited('Its digest does not fit its content.');
  }
  for (const step of plan.steps) {
    if (step.do === 'publish-flow') {
      const text = bodies[step.textHash];
      if (text === undefined || hashText(text) !== step.textHash) {
        const what = text === undefined ? 'is missing' : 'was changed';
        throw edited(`The body of ${step.address} (bodies/${step.textHash}.yaml) ${what}.`);
      }
    }
  }
  const broken = brokenOrder(plan.steps);
  if (broken !== undefined) {
    throw new ToolError({
      code: 'applier.broken-plan',
      problem: 'failed',
      summary: `The plan cannot be executed: ${broken}.`,
      detail: 'Nothing was changed.',
      hint: 'Plan again with this version of Callwright; if it stays, this is a defect worth reporting.',
    });
  }
}

/** Throws a ToolError (`stale`) when the plan was made for another org. */
export function checkOrg({ plan }: SealedPlan, client: ClientIdentity): void {
  if (plan.orgId !== client.organization.id) {
    throw new ToolError({
      code: 'applier.other-org',
      problem: 'stale',
      summary: `The plan is for org "${plan.org}" (${plan.orgId}), and these credentials belong to "${client.organization.name}" (${client.organization.id}).`,
      detail: 'Nothing was changed.',
      hint: 'Check the credentials of that org, or plan for this one.',
    });
  }
}

function edited(detail: string): ToolError {
  return new ToolError({
    code: 'applier.plan-edited',
    problem: 'stale',
    summary: 'The plan was edited after it was made, so it is not what was reviewed.',
    detail: `${detail} Nothing was changed.`,
    hint: 'Make a new plan: `callwright plan --out DIR`.',
  });
}

/** Ids twice, references to steps that do not exist, circles. */
function brokenOrder(steps: readonly Step[]): string | undefined {
  const byId = new Map(steps.map((step) => [step.id, step]));
  if (byId.size !== steps.length) {
    return 'two steps have one id';
  }
  const needs = (step: Step): readonly string[] => step.after.concat(step.follows ?? []);
  const dangling = steps.find((step) => needs(step).some((id) => !byId.has(id)));
  if (dangling !== undefined) {
    return `step ${dangling.id} comes after a step that does not exist`;
  }
  const open = new Map(steps.map((step) => [step.id, new Set(needs(step)).size]));
  const dependents = new Map<string, Step[]>();
  for (const step of steps) {
    for (const id of new Set(needs(step))) {
      dependents.set(id, [...(dependents.get(id) ?? []), step]);
    }
  }
  const free = steps.filter((step) => open.get(step.id) === 0);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    open.delete(next.id);
    for (const dependent of dependents.get(next.id) ?? []) {
      const left = (open.get(dependent.id) ?? 0) - 1;
      open.set(dependent.id, left);
      if (left === 0) {
        free.push(dependent);
      }
    }
  }
  return open.size === 0
    ? undefined
    : `its steps wait for each other: ${[...open.keys()].slice(0, 5).join(', ')}`;
}
