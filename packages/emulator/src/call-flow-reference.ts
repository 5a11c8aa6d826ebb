import { seesDivision } from './access.ts';
import { badRequest } from './configuration.ts';
import type { Call } from './http/operation.ts';
import type { LocalOrg } from './local-org.ts';

/** Lets the id of a published inbound call flow through: nothing else takes calls. Assumed (README; facts: API 4.1). */
export function requireCallFlow(call: Call, id: string, field: string): string {
  const flow = call.org.tables.flows.get(id);
  if (flow === undefined || flow.deleted || !seesDivision(call.caller.client, flow.divisionId)) {
    throw badRequest(`Field '${field}' names a flow that does not exist: ${id}.`, field);
  }
  if (flow.type !== 'inboundcall' || flow.publishedVersion === undefined) {
    throw badRequest(`Field '${field}' needs a published inbound call flow; '${flow.name}' is none.`, field);
  }
  return id;
}

/** A flow as what is bound to it shows it; undefined without one. */
export function flowReference(
  org: LocalOrg,
  id: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  return id === undefined
    ? undefined
    : { id, name: org.tables.flows.get(id)?.name, selfUri: `/api/v2/flows/${id}` };
}
