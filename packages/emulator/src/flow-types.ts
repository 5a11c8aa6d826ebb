import { dependencyTypeOfFlow } from './dependency-types.ts';
import type { FlowType } from './architect/engine.ts';

/** All flow types as queries write them, except `speech`, which no document can have (facts: API 2.2, 3.6). */
export const flowTypes = Object.keys(dependencyTypeOfFlow) as readonly FlowType[];

/** Values that the query parameter `type` accepts (facts: API 2.2). */
export const queryFlowTypes: readonly string[] = [...flowTypes, 'speech'].sort();

/** Reads a type in either case; undefined when there is no such type. */
export function flowTypeOf(text: string): FlowType | undefined {
  const lower = text.toLowerCase();
  return flowTypes.find((type) => type === lower);
}

/** The spelling of answers: upper case (facts: API 9, row 7). */
export function apiFlowType(type: FlowType): string {
  return type.toUpperCase();
}
