import type { Plan } from '@callwright/model';
import { jsonText } from './json-text.ts';

/** The plan as data (schemas/plan.schema.json), for tools. */
export function planJson(plan: Plan): string {
  return jsonText(plan);
}
