import { seesDivision } from '../access.ts';
import { requireCallFlow } from '../routing/call-flow.ts';
import { badRequest } from '../configuration.ts';
import { configurationOperations } from '../configuration-resource.ts';
import type { Body } from '../http/body.ts';
import type { Call, Operation } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import { flowReference } from '../routing/bound-flow.ts';
import type { ConfigurationRecord, EmergencyCallFlow, EmergencyGroupRecord } from '../state/records.ts';

/** Emergency groups: the flows that take the calls of some routes while a group is enabled (facts: API 4.1, 4.4). */
export const emergencyGroups: readonly Operation[] = configurationOperations<EmergencyGroupRecord>({
  path: '/api/v2/architect/emergencygroups',
  idName: 'emergencyGroupId',
  permission: 'routing:emergencyGroup',
  table: (tables) => tables.emergencyGroups,
  read: groupOf,
  answer,
  uses: ({ callFlows }) => callFlows.flatMap(({ flowId, ivrIds }) => [flowId, ...ivrIds]),
});

/** Without `enabled` a group is off (assumed). */
function groupOf(call: Call, body: Body, base: ConfigurationRecord): EmergencyGroupRecord {
  return {
    ...base,
    enabled: body.flag('enabled') ?? false,
    callFlows: body.items('emergencyCallFlows').map((item) => callFlowOf(call, item)),
  };
}

/** That an entry needs a flow, and may be without routes, is assumed (README). */
function callFlowOf(call: Call, item: Body): EmergencyCallFlow {
  const field = 'emergencyCallFlows.emergencyFlow';
  const flowId = item.reference('emergencyFlow');
  if (flowId === undefined) {
    throw badRequest(`Field '${field}' is required and cannot be empty.`, field);
  }
  return { flowId: requireCallFlow(call, flowId, field), ivrIds: existingIvrs(call, item) };
}

function existingIvrs(call: Call, item: Body): readonly string[] {
  const ids = item.references('ivrs');
  const unknown = ids.find((id) => {
    const ivr = call.org.tables.ivrs.get(id);
    return ivr?.state !== 'active' || !seesDivision(call.caller.client, ivr.divisionId);
  });
  if (unknown !== undefined) {
    const field = 'emergencyCallFlows.ivrs';
    throw badRequest(`Field '${field}' names an IVR that does not exist: ${unknown}.`, field);
  }
  return ids;
}

function answer(org: LocalOrg, group: EmergencyGroupRecord): Readonly<Record<string, unknown>> {
  return {
    enabled: group.enabled,
    emergencyCallFlows: group.callFlows.map(({ flowId, ivrIds }) => ({
      emergencyFlow: flowReference(org, flowId),
      ivrs: ivrIds.map((id) => ({
        id,
        name: org.tables.ivrs.get(id)?.name,
        selfUri: `/api/v2/architect/ivrs/${id}`,
      })),
    })),
  };
}
