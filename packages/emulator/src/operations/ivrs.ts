import { seesDivision } from '../access.ts';
import { requireCallFlow } from '../routing/call-flow.ts';
import { badRequest } from '../configuration.ts';
import { configurationOperations, type ConfigurationResource } from '../configuration-resource.ts';
import { answeredDnis, requireFreeDnis } from '../dnis.ts';
import { apiError } from '../http/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call, Operation } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import { plainNumber } from '../numbers.ts';
import { flowReference } from '../routing/bound-flow.ts';
import type { ConfigurationRecord, IvrRecord } from '../state/records.ts';

const resource: ConfigurationResource<IvrRecord> = {
  path: '/api/v2/architect/ivrs',
  idName: 'ivrId',
  permission: 'routing:callRoute',
  table: (tables) => tables.ivrs,
  read: ivrOf,
  answer,
  uses: ({ openHoursFlowId, closedHoursFlowId, holidayHoursFlowId, scheduleGroupId }) =>
    [openHoursFlowId, closedHoursFlowId, holidayHoursFlowId, scheduleGroupId].filter(
      (id) => id !== undefined,
    ),
  filter,
  requireUnused,
};

/** Call routes (facts: API 4.2, 4.3, 9 row 19). */
export const ivrs: readonly Operation[] = configurationOperations(resource);

function filter(call: Call): (ivr: IvrRecord) => boolean {
  const dnis = call.query.text('dnis');
  const wanted = dnis === undefined ? undefined : plainNumber(dnis);
  const group = call.query.text('scheduleGroup');
  // Checked and otherwise without effect: what identity resolution would add is not part of the local org.
  call.query.listOf('expand', ['identityresolution']);
  return (ivr) =>
    (wanted === undefined || ivr.dnis.some((number) => plainNumber(number) === wanted)) &&
    (group === undefined || ivr.scheduleGroupId === group);
}

function ivrOf(call: Call, body: Body, base: ConfigurationRecord, former: IvrRecord | undefined): IvrRecord {
  const dnis = body.texts('dnis');
  requireFreeDnis(call.org, { id: base.id, dnis, formerDnis: former?.dnis ?? [] });
  const open = hoursFlow(call, body, 'openHoursFlow');
  const closed = hoursFlow(call, body, 'closedHoursFlow');
  const holiday = hoursFlow(call, body, 'holidayHoursFlow');
  const group = scheduleGroupOf(call, body);
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

function hoursFlow(call: Call, body: Body, field: string): string | undefined {
  const id = body.reference(field);
  return id === undefined ? undefined : requireCallFlow(call, id, field);
}

function scheduleGroupOf(call: Call, body: Body): string | undefined {
  const id = body.reference('scheduleGroup');
  if (id === undefined) {
    return undefined;
  }
  const group = call.org.tables.scheduleGroups.get(id);
  if (group?.state !== 'active' || !seesDivision(call.caller.client, group.divisionId)) {
    throw badRequest(
      `Field 'scheduleGroup' names a schedule group that does not exist: ${id}.`,
      'scheduleGroup',
    );
  }
  return id;
}

/** Emergency groups keep the id of a route that goes, unless the setting says that it cannot go: assumed (README). */
function requireUnused(call: Call, ivr: IvrRecord): void {
  if (call.org.settings().emergencyRouteDelete === 'passes') {
    return;
  }
  const holder = call.org.tables.emergencyGroups
    .all()
    .find(
      ({ state, callFlows }) => state === 'active' && callFlows.some(({ ivrIds }) => ivrIds.includes(ivr.id)),
    );
  if (holder !== undefined) {
    throw apiError('general.conflict', {
      message: `The IVR could not be deleted because it is assigned to emergency group '${holder.name}'.`,
    });
  }
}

function answer(org: LocalOrg, ivr: IvrRecord): Readonly<Record<string, unknown>> {
  const group = ivr.scheduleGroupId;
  return {
    dnis: answeredDnis(org, ivr.dnis),
    openHoursFlow: flowReference(org, ivr.openHoursFlowId),
    closedHoursFlow: flowReference(org, ivr.closedHoursFlowId),
    holidayHoursFlow: flowReference(org, ivr.holidayHoursFlowId),
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
