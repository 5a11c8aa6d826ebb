import type { Plan } from '@callwright/model';

/** The plan as data (schemas/plan.schema.json), for tools. */
export function planJson(plan: Plan): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}
