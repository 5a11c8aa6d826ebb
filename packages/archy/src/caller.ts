import type { FlowType } from '@callwright/model';
import type { ModuleCall } from './calls.ts';
import type { FlowDocument } from './flow-document.ts';
import type { VariableScope } from './variables.ts';
import { scopesAround } from './variables.ts';

/** What checking the calls of a flow needs to know of it: little and plain, so that it can be kept without the document. */
export interface Caller {
  readonly flowType: FlowType;
  /** What is declared around the calls: by the flow, and by the tasks and states that hold calls; outermost first. */
  readonly scopes: readonly VariableScope[];
}

/** @param calls those of the flow that will be checked */
export function callerOf(flow: FlowDocument, calls: readonly ModuleCall[]): Caller {
  const scopes = new Map<string, VariableScope>();
  for (const call of calls) {
    for (const scope of scopesAround(flow, call.path)) {
      scopes.set(JSON.stringify(scope.path), scope);
    }
  }
  return {
    flowType: flow.names.type,
    scopes: [...scopes.values()].sort((a, b) => a.path.length - b.path.length),
  };
}
