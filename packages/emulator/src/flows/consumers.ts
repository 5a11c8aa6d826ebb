import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';
import type { ApiErrorCode } from '../http/api-error.ts';
import { flowBindings } from '../flow-bindings/index.ts';
import { publishedContent } from './versions.ts';

/**
 * Existing flows whose *published* version consumes an object. That older versions and drafts do not count is
 * assumed (README; facts: API 10.5), and this is the one place that says so.
 */
export function publishedConsumers(org: LocalOrg, id: string): readonly FlowRecord[] {
  return org.tables.flows
    .all()
    .filter(
      (flow) =>
        !flow.deleted &&
        flow.id !== id &&
        (publishedContent(org, flow)?.consumed.some((resource) => resource.id === id) ?? false),
    );
}

/** Why a flow cannot be deleted; undefined when nothing refers to it (facts: API 9 row 15). */
export function reasonAgainstDelete(org: LocalOrg, flow: FlowRecord): ApiErrorCode | undefined {
  const used = flowBindings.find((binding) => binding.isBound(org, flow.id));
  if (used !== undefined) {
    return used.deleteCode;
  }
  if (publishedConsumers(org, flow.id).length === 0) {
    return undefined;
  }
  // Which of the two codes: not known (facts: API 10.5). Assumed: the first for modules, the second for the rest.
  return flow.type === 'commonmodule'
    ? 'architect.dependency.object.in.use'
    : 'architect.flow.cannot.delete.used.in.flows';
}

/** Why a flow cannot be deactivated; undefined when nothing but flows refers to it (facts: API 2.4). */
export function reasonAgainstDeactivation(org: LocalOrg, flow: FlowRecord): ApiErrorCode | undefined {
  return flowBindings.find((binding) => binding.isBound(org, flow.id))?.deactivateCode;
}
