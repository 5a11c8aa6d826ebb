import { seesDivision } from '../access.ts';
import { deleteFlow, obstacleToDelete } from '../flows/delete-flow.ts';
import { requireFlow } from '../flows/find-flow.ts';
import { beginAct, requireIdle } from '../flows/flow-acts.ts';
import { operationAnswer } from '../flows/flow-answer.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import type { FlowRecord } from '../state/records.ts';

const permissions = { every: ['architect:flow:delete'] };

/** Deleting one flow or several (facts: API 2.1, 2.4). */
export const flowDeleting: readonly Operation[] = [
  { method: 'DELETE', path: '/api/v2/flows/{flowId}', permissions, handle: deleteOne },
  { method: 'DELETE', path: '/api/v2/flows', permissions, handle: deleteSeveral },
];

/** Most flows of one batch. Invented: that there is a limit is known, its size is not (facts: API 2.4). */
const mostOfBatch = 100;

function deleteOne(call: Call): Reply {
  const { org, caller } = call;
  const flow = requireFlow(call, param(call, 'flowId'));
  requireIdle(flow);
  const obstacle = obstacleToDelete(org, flow, caller.actor);
  if (obstacle !== undefined) {
    throw apiError(obstacle);
  }
  deleteFlow(org, flow, caller.actor);
  return { status: 204 };
}

function deleteSeveral(call: Call): Reply {
  const { org, caller } = call;
  const ids = [...new Set(call.query.list('id'))];
  if (ids.length === 0) {
    throw apiError('architect.query.parameter.missing', {}, 'id');
  }
  if (ids.length > mostOfBatch) {
    throw apiError('architect.batch.too.large');
  }
  const flows = ids.flatMap((id) => visibleFlow(call, id) ?? []);
  flows.forEach(requireIdle);
  const together = new Set(ids);
  const cannotGo = flows.filter((flow) => obstacleToDelete(org, flow, caller.actor, together) !== undefined);
  if (flows.length < ids.length || cannotGo.length > 0) {
    throw apiError('architect.batch.delete.failed');
  }
  return ok(operationAnswer(beginAct(org, { actionName: 'DELETE', by: caller.actor }, flows)));
}

function visibleFlow(call: Call, id: string): FlowRecord | undefined {
  const flow = call.org.tables.flows.get(id);
  return flow !== undefined && seesDivision(call.caller.client, flow.divisionId) ? flow : undefined;
}
