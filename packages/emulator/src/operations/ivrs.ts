import {
  badRequest,
  configurationAnswer,
  configurationBody,
  listConfigurations,
  markDeleted,
  newConfiguration,
  replacedConfiguration,
  requireActive,
  requireConfiguration,
} from '../configuration.ts';
import type { Body } from '../http/body.ts';
import { ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import { inPools, plainNumber } from '../numbers.ts';
import type { ConfigurationRecord, IvrRecord } from '../state/records.ts';
import { seesDivision } from '../access.ts';

const path = '/api/v2/architect/ivrs';
const onePath = `${path}/{ivrId}`;

/** Call routes (facts: API 4.2, 4.3, 9 row 19). */
export const ivrs: readonly Operation[] = [
  { method: 'GET', path, permissions: { every: ['routing:callRoute:view'] }, handle: list },
  {
    method: 'POST',
    path,
    permissions: { every: ['routing:callRoute:add'] },
    handle: (call: Call): Reply => {
      const body = configurationBody(call);
      return put(call, ivrOf(call, body, newConfiguration(call, body)));
    },
  },
  {
    method: 'GET',
    path: onePath,
    permissions: { every: ['routing:callRoute:view'] },
    handle: (call) => ok(ivrAnswer(call.org, requireConfiguration(call, call.org.tables.ivrs, 'ivrId'))),
  },
  {
    method: 'PUT',
    path: onePath,
    permissions: { every: ['routing:callRoute:edit'] },
    handle: (call: Call): Reply => {
      const former = requireActive(call, call.org.tables.ivrs, 'ivrId');
      const body = configurationBody(call);
      return put(call, ivrOf(call, body, replacedConfiguration(call, former, body)));
    },
  },
  {
    method: 'DELETE',
    path: onePath,
    permissions: { every: ['routing:callRoute:delete'] },
    handle: (call) =>
      markDeleted(call, call.org.tables.ivrs, requireActive(call, call.org.tables.ivrs, 'ivrId')),
  },
];

function list(call: Call): Reply {
  const { org, query } = call;
  const dnis = query.text('dnis');
  const group = query.text('scheduleGroup');
  query.listOf('expand', ['identityresolution']);
  return listConfigurations(
    call,
    org.tables.ivrs,
    (ivr) =>
      (dnis === undefined || ivr.dnis.some((number) => plainNumber(number) === plainNumber(dnis))) &&
      (group === undefined || ivr.scheduleGroupId === group),
    (ivr) => ivrAnswer(org, ivr),
  );
}

function put(call: Call, ivr: IvrRecord): Reply {
  call.org.tables.ivrs.put(ivr);
  return ok(ivrAnswer(call.org, ivr));
}

function ivrOf(call: Call, body: Body, base: ConfigurationRecord): IvrRecord {
  const dnis = body.texts('dnis');
  requireFreeNumbers(call.org, base.id, dnis);
  const open = flowReference(call, body, 'openHoursFlow');
  const closed = flowReference(call, body, 'closedHoursFlow');
  const holiday = flowReference(call, body, 'holidayHoursFlow');
  const group = scheduleGroupReference(call, body);
  if (group !== undefined && (open === undefined || closed === undefined)) {
    throw badRequest(
      "Field 'scheduleGroup' needs an open hours flow and a closed hours flow as well.",
      open === undefined ? 'openHoursFlow' : 'closedHoursFlow',
    );
  }
  return {
    ...base,
    dnis,
    ...(open === undefined ? {} : { openHoursFlowId: open }),
    ...(closed === undefined ? {} : { closedHoursFlowId: closed }),
    ...(holiday === undefined ? {} : { holidayHoursFlowId: holiday }),
    ...(group === undefined ? {} : { scheduleGroupId: group }),
  };
}

/**
 * Numbers belong to one call route only (facts: API 4.3; the code for a number in use is unknown, 400 is invented
 * there). They must lie in a DID pool when the org has any; without pools numbers are not checked (README).
 */
function requireFreeNumbers(org: LocalOrg, ivrId: string, dnis: readonly string[]): void {
  const plain = dnis.map(plainNumber);
  if (new Set(plain).size !== plain.length) {
    throw badRequest("Field 'dnis' names a phone number twice.", 'dnis');
  }
  const pools = org.tables.didPools.all();
  const outside = pools.length === 0 ? undefined : plain.find((number) => !inPools(number, pools));
  if (outside !== undefined) {
    throw badRequest("Field 'didPoolId' is required and cannot be empty.", 'dnis');
  }
  const wanted = new Set(plain);
  for (const other of org.tables.ivrs.all()) {
    const taken =
      other.id === ivrId || other.state === 'deleted'
        ? undefined
        : other.dnis.find((number) => wanted.has(plainNumber(number)));
    if (taken !== undefined) {
      throw badRequest(`The phone number ${taken} is already in use by IVR '${other.name}'.`, 'dnis');
    }
  }
}

/** A route points at a published inbound call flow: assumed (README; facts: API 4.1 gives the type). */
function flowReference(call: Call, body: Body, field: string): string | undefined {
  const id = body.reference(field);
  if (id === undefined) {
    return undefined;
  }
  const flow = call.org.tables.flows.get(id);
  if (flow === undefined || flow.deleted || !seesDivision(call.caller.client, flow.divisionId)) {
    throw badRequest(`Field '${field}' names a flow that does not exist: ${id}.`, field);
  }
  if (flow.type !== 'inboundcall' || flow.publishedVersion === undefined) {
    throw badRequest(`Field '${field}' needs a published inbound call flow; '${flow.name}' is none.`, field);
  }
  return id;
}

function scheduleGroupReference(call: Call, body: Body): string | undefined {
  const id = body.reference('scheduleGroup');
  const group = id === undefined ? undefined : call.org.tables.scheduleGroups.get(id);
  if (id !== undefined && (group === undefined || group.state === 'deleted')) {
    throw badRequest(
      `Field 'scheduleGroup' names a schedule group that does not exist: ${id}.`,
      'scheduleGroup',
    );
  }
  return id;
}

function ivrAnswer(org: LocalOrg, ivr: IvrRecord): Readonly<Record<string, unknown>> {
  const flow = (id: string | undefined): unknown =>
    id === undefined
      ? undefined
      : { id, name: org.tables.flows.get(id)?.name, selfUri: `/api/v2/flows/${id}` };
  const group = ivr.scheduleGroupId;
  return {
    ...configurationAnswer(org, ivr, path),
    dnis: ivr.dnis,
    openHoursFlow: flow(ivr.openHoursFlowId),
    closedHoursFlow: flow(ivr.closedHoursFlowId),
    holidayHoursFlow: flow(ivr.holidayHoursFlowId),
    scheduleGroup:
      group === undefined
        ? undefined
        : {
            id: group,
            name: org.tables.scheduleGroups.get(group)?.name,
            selfUri: `/api/v2/architect/schedulegroups/${group}`,
          },
  };
}
