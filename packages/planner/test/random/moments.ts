import type { Step } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { applyStep } from '@callwright/testkit';

/** The org before the first of some steps, and after each of them. */
export function momentsOf(
  start: ModelOrg,
  steps: readonly Step[],
  bodies: Readonly<Record<string, string>>,
): readonly ModelOrg[] {
  return steps.reduce<readonly ModelOrg[]>(
    (all, step) => [...all, applyStep(all.at(-1) ?? start, step, bodies)],
    [start],
  );
}
