import { seesDivision } from '../access.ts';
import type { FlowType } from '../architect/engine.ts';
import type { Call } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';

/**
 * The flow that a queue, recipient, e-mail route or web deployment is to use: existing, visible, of the type the
 * binding needs (facts: API 4.1), and published (assumed, README). Undefined when it is not.
 */
export function boundFlow(call: Call, id: string, type: FlowType): FlowRecord | undefined {
  const flow = call.org.tables.flows.get(id);
  return flow !== undefined &&
    !flow.deleted &&
    flow.type === type &&
    flow.publishedVersion !== undefined &&
    seesDivision(call.caller.client, flow.divisionId)
    ? flow
    : undefined;
}

/** `{ id, name, selfUri }` of a flow as bindings carry it; undefined without an id. */
export function flowReference(
  org: LocalOrg,
  id: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  return id === undefined
    ? undefined
    : { id, name: org.tables.flows.get(id)?.name, selfUri: `/api/v2/flows/${id}` };
}
