import type { Finding } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { Check } from '../check.ts';

/** Flows that nothing reaches: no route, and no flow that something reaches. Shared flows that nobody calls. */
export const checkReach: Check = ({ flows, values, allFlowsRead }) => {
  if (!allFlowsRead) {
    return [];
  }
  const uses = new Map<string, readonly string[]>();
  const roots: string[] = [];
  for (const flow of flows) {
    uses.set(addressOf(flow.draft.kind, flow.draft.document.name), managed(flow.dependencies));
  }
  for (const value of values) {
    roots.push(...managed(value.dependencies));
  }
  const reached = new Set<string>();
  for (let next = roots.pop(); next !== undefined; next = roots.pop()) {
    if (!reached.has(next)) {
      reached.add(next);
      roots.push(...(uses.get(next) ?? []));
    }
  }
  const called = new Set([...uses.values()].flat());
  const findings: Finding[] = [];
  for (const { draft } of flows) {
    const address = addressOf(draft.kind, draft.document.name);
    if (draft.kind === 'SharedFlow' && !called.has(address)) {
      findings.push({
        code: 'manifest.unused-shared-flow',
        severity: 'warning',
        summary: `No flow of this project calls ${address}.`,
        detail: 'A change of it would change nothing for anybody.',
        hint: 'Call it from a flow, or take it out of the project.',
        address,
        place: draft.document.place(),
      });
    } else if (draft.kind === 'InboundFlow' && draft.flowType === 'inboundcall' && !reached.has(address)) {
      findings.push({
        code: 'manifest.unreached-flow',
        severity: 'warning',
        summary: `No route reaches ${address}: its logic never executes.`,
        hint: 'Bind it with a CallRoute, or take it out of the project.',
        address,
        place: draft.document.place(),
      });
    }
  }
  return findings;
};

function managed(
  dependencies: readonly { readonly to: string; readonly address?: string }[],
): readonly string[] {
  return dependencies.flatMap((dependency) => (dependency.address === undefined ? [] : [dependency.address]));
}
