import type { ApiErrorCode } from '../http/api-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { Actor, FlowRecord } from '../state/records.ts';
import { reasonAgainstDelete } from './consumers.ts';
import { released } from './drafts.ts';
import type { FlowAct } from './flow-act.ts';
import { remember } from './flow-history.ts';
import { isHeldByAnother } from './locks.ts';
import { isBuiltIn, revertToBuiltIn } from './system-flows.ts';
import { endPublication } from './versions.ts';

/** Why somebody cannot delete a flow now (facts: API 2.4, appendix C); flows that go with it do not count as users. */
export function obstacleToDelete(
  org: LocalOrg,
  flow: FlowRecord,
  by: Actor,
  together: ReadonlySet<string> = new Set(),
): ApiErrorCode | undefined {
  if (flow.deleted) {
    return 'architect.flow.deleted';
  }
  if (flow.system && isBuiltIn(flow)) {
    return 'architect.default.flow.cannot.delete';
  }
  if (isHeldByAnother(flow, by)) {
    return 'architect.flow.cannot.delete.user.does.not.have.lock';
  }
  return flow.system ? undefined : reasonAgainstDelete(org, flow, together);
}

/** Deletes a flow: it keeps its id and its versions (facts: API 2.2). A system flow goes back to what it was at first. */
export function deleteFlow(org: LocalOrg, flow: FlowRecord, by: Actor): void {
  remember(org, flow.id, { action: 'DELETE', by });
  if (flow.system) {
    revertToBuiltIn(org, flow, by);
    return;
  }
  endPublication(org, flow);
  org.tables.flows.put({ ...released(org, flow), deleted: true });
}

/**
 * Several flows at once (facts: API 2.1). Asked for, it is refused whole when one of them cannot go; what becomes
 * undeletable only while it runs stays alone, and the act fails. Both assumed (README).
 */
export const deleteAll: FlowAct = {
  obstacle: () => undefined,
  perform(org, { flowIds, by }) {
    const together = new Set(flowIds);
    const flows = flowIds.flatMap((id) => org.tables.flows.get(id) ?? []);
    const deletable = flows.filter((flow) => obstacleToDelete(org, flow, by, together) === undefined);
    deletable.forEach((flow) => deleteFlow(org, flow, by));
    return deletable.length === flowIds.length ? undefined : 'architect.batch.delete.failed';
  },
};
