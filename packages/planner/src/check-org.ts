import { ToolError } from '@callwright/model';
import type { PlanInput } from './plan-input.ts';

/** Throws a ToolError `plan.wrong-org` when the org that was read is not the one the project pins. */
export function checkOrg({ desired, live }: Pick<PlanInput, 'desired' | 'live'>): void {
  const { id, name } = live.client.organization;
  if (desired.orgId !== undefined && desired.orgId !== id) {
    throw new ToolError({
      code: 'plan.wrong-org',
      problem: 'configuration',
      summary: `These credentials belong to another org than "${desired.org}".`,
      detail: `The project pins ${desired.orgId}; the credentials lead to "${name}" (${id}). Nothing was compared.`,
      hint: `Check the credentials of "${desired.org}", or its orgId in the project file.`,
    });
  }
}
