import { seesDivision } from '../access.ts';
import { badRequest } from '../configuration.ts';
import { configurationOperations } from '../configuration-resource.ts';
import { apiError } from '../http/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call, Operation } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import { countsAsUsed } from '../releases.ts';
import type { ConfigurationRecord, ScheduleGroupRecord } from '../state/records.ts';

/** Schedule groups: schedules with the time zone they mean (facts: API 4.4). */
export const scheduleGroups: readonly Operation[] = configurationOperations<ScheduleGroupRecord>({
  path: '/api/v2/architect/schedulegroups',
  idName: 'scheduleGroupId',
  permission: 'routing:scheduleGroup',
  divisionNeedsAll: true,
  table: (tables) => tables.scheduleGroups,
  read: groupOf,
  answer,
  uses: schedulesOf,
  filter: (call) => {
    const wanted = call.query.list('scheduleIds');
    return (group) => wanted.length === 0 || schedulesOf(group).some((id) => wanted.includes(id));
  },
  requireUnused,
});

/** The ids of all schedules of a group. */
export function schedulesOf(group: ScheduleGroupRecord): readonly string[] {
  return [...group.openScheduleIds, ...group.closedScheduleIds, ...group.holidayScheduleIds];
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
  const unknown = ids.find((id) => {
    const schedule = call.org.tables.schedules.get(id);
    return schedule?.state !== 'active' || !seesDivision(call.caller.client, schedule.divisionId);
  });
  if (unknown !== undefined) {
    throw badRequest(`Field '${field}' names a schedule that does not exist: ${unknown}.`, field);
  }
  return ids;
}

/** A group that a route holds, or held a moment ago, cannot go: 409 `general.conflict` (facts: API 4.4, 4.11). */
function requireUnused(call: Call, group: ScheduleGroupRecord): void {
  const isHeld = call.org.tables.ivrs
    .all()
    .some((ivr) => ivr.state === 'active' && ivr.scheduleGroupId === group.id);
  if (isHeld || countsAsUsed(call.org, group.id)) {
    throw apiError('general.conflict', {
      message:
        'The schedule group could not be completed because it is assigned to one or more IVRs or Sites.',
    });
  }
}

function answer(org: LocalOrg, group: ScheduleGroupRecord): Readonly<Record<string, unknown>> {
  const references = (ids: readonly string[]): readonly unknown[] =>
    ids.map((id) => ({
      id,
      name: org.tables.schedules.get(id)?.name,
      selfUri: `/api/v2/architect/schedules/${id}`,
    }));
  return {
    timeZone: group.timeZone,
    openSchedules: references(group.openScheduleIds),
    closedSchedules: references(group.closedScheduleIds),
    holidaySchedules: references(group.holidayScheduleIds),
  };
}
