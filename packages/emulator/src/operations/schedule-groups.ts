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
import { apiError } from '../http/api-error.ts';
import type { Body } from '../http/body.ts';
import { ok, type Call, type Operation, type Reply } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import type { ConfigurationRecord, ScheduleGroupRecord } from '../state/records.ts';

const path = '/api/v2/architect/schedulegroups';
const onePath = `${path}/{scheduleGroupId}`;

/** Schedule groups: schedules with the time zone they mean (facts: API 4.4). */
export const scheduleGroups: readonly Operation[] = [
  {
    method: 'GET',
    path,
    permissions: { every: ['routing:scheduleGroup:view'] },
    handle: list,
  },
  {
    method: 'POST',
    path,
    permissions: { every: ['routing:scheduleGroup:add'] },
    handle: (call: Call): Reply => {
      const body = configurationBody(call);
      return put(call, groupOf(call, body, newConfiguration(call, body)));
    },
  },
  {
    method: 'GET',
    path: onePath,
    permissions: { every: ['routing:scheduleGroup:view'] },
    handle: (call) =>
      ok(answer(call.org, requireConfiguration(call, call.org.tables.scheduleGroups, 'scheduleGroupId'))),
  },
  {
    method: 'PUT',
    path: onePath,
    permissions: { every: ['routing:scheduleGroup:edit'] },
    handle: (call: Call): Reply => {
      const former = requireActive(call, call.org.tables.scheduleGroups, 'scheduleGroupId');
      const body = configurationBody(call);
      return put(call, groupOf(call, body, replacedConfiguration(call, former, body)));
    },
  },
  {
    method: 'DELETE',
    path: onePath,
    permissions: { every: ['routing:scheduleGroup:delete'] },
    handle: remove,
  },
];

function list(call: Call): Reply {
  const wanted = call.query.list('scheduleIds');
  return listConfigurations(
    call,
    call.org.tables.scheduleGroups,
    (group) => wanted.length === 0 || schedulesOf(group).some((id) => wanted.includes(id)),
    (group) => answer(call.org, group),
  );
}

function schedulesOf(group: ScheduleGroupRecord): readonly string[] {
  return [...group.openScheduleIds, ...group.closedScheduleIds, ...group.holidayScheduleIds];
}

function put(call: Call, group: ScheduleGroupRecord): Reply {
  call.org.tables.scheduleGroups.put(group);
  return ok(answer(call.org, group));
}

function groupOf(call: Call, body: Body, base: ConfigurationRecord): ScheduleGroupRecord {
  const timeZone = body.text('timeZone');
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw badRequest(`Field 'timeZone' names no time zone: ${timeZone}.`, 'timeZone');
  }
  return {
    ...base,
    ...(timeZone === undefined ? {} : { timeZone }),
    openScheduleIds: existingSchedules(call, body, 'openSchedules'),
    closedScheduleIds: existingSchedules(call, body, 'closedSchedules'),
    holidayScheduleIds: existingSchedules(call, body, 'holidaySchedules'),
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function existingSchedules(call: Call, body: Body, field: string): readonly string[] {
  const ids = body.references(field);
  const unknown = ids.find((id) => call.org.tables.schedules.get(id)?.state !== 'active');
  if (unknown !== undefined) {
    throw badRequest(`Field '${field}' names a schedule that does not exist: ${unknown}.`, field);
  }
  return ids;
}

function remove(call: Call): Reply {
  const { tables } = call.org;
  const group = requireActive(call, tables.scheduleGroups, 'scheduleGroupId');
  if (tables.ivrs.all().some((ivr) => ivr.state === 'active' && ivr.scheduleGroupId === group.id)) {
    throw apiError('general.conflict', {
      message:
        'The schedule group could not be completed because it is assigned to one or more IVRs or Sites.',
    });
  }
  return markDeleted(call, tables.scheduleGroups, group);
}

function answer(org: LocalOrg, group: ScheduleGroupRecord): Readonly<Record<string, unknown>> {
  const references = (ids: readonly string[]): readonly unknown[] =>
    ids.map((id) => ({
      id,
      name: org.tables.schedules.get(id)?.name,
      selfUri: `/api/v2/architect/schedules/${id}`,
    }));
  return {
    ...configurationAnswer(org, group, path),
    timeZone: group.timeZone,
    openSchedules: references(group.openScheduleIds),
    closedSchedules: references(group.closedScheduleIds),
    holidaySchedules: references(group.holidayScheduleIds),
  };
}
