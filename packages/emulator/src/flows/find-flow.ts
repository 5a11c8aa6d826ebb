import { requireVisible } from '../access.ts';
import { apiError } from '../http/api-error.ts';
import type { Call } from '../http/operation.ts';
import type { FlowRecord } from '../state/records.ts';

/** The flow of an id: 404 unknown, 410 deleted unless `deleted` is asked for, 403 in a hidden division (API 6.1). */
export function requireFlow(
  call: Call,
  id: string,
  options: { readonly deleted: boolean } = { deleted: false },
): FlowRecord {
  const flow = call.org.tables.flows.get(id);
  if (flow === undefined) {
    throw apiError('architect.flow.not.found');
  }
  requireVisible(call, flow);
  if (flow.deleted && !options.deleted) {
    throw apiError('architect.flow.deleted');
  }
  return flow;
}

/** The flow named by the required query parameter `flow` of the actions (facts: API 2.1). */
export function requireQueriedFlow(call: Call): FlowRecord {
  const id = call.query.text('flow');
  if (id === undefined) {
    throw apiError('architect.query.parameter.missing', {}, 'flow');
  }
  return requireFlow(call, id);
}
