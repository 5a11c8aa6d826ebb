import { badRequest } from '../configuration.ts';
import type { Call } from '../http/operation.ts';
import { boundFlow } from './bound-flow.ts';

/** Lets the id of a flow through that can take calls: a published inbound call flow (facts: API 4.1). Else 400. */
export function requireCallFlow(call: Call, id: string, field: string): string {
  if (boundFlow(call, id, 'inboundcall') === undefined) {
    throw badRequest(`Field '${field}' needs an existing, published inbound call flow, not ${id}.`, field);
  }
  return id;
}
