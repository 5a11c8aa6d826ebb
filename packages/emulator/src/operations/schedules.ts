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
import type { ConfigurationRecord, ScheduleRecord } from '../state/records.ts';

const path = '/api/v2/architect/schedules';
const onePath = `${path}/{scheduleId}`;

/** Schedules: local times without a zone and an iCal rule (facts: API 4.4). */
export const schedules: readonly Operation[] = [
  {
    method: 'GET',
    path,
    permissions: { every: ['routing:schedule:view'] },
    handle: (call) =>
      listConfigurations(
        call,
        call.org.tables.schedules,
        () => true,
        (schedule) => answer(call.org, schedule),
      ),
  },
  {
    method: 'POST',
    path,
    permissions: { every: ['routing:schedule:add'] },
    handle: (call: Call): Reply => {
      const body = configurationBody(call);
      return put(call, scheduleOf(body, newConfiguration(call, body)));
    },
  },
  {
    method: 'GET',
    path: onePath,
    permissions: { every: ['routing:schedule:view'] },
    handle: (call) =>
      ok(answer(call.org, requireConfiguration(call, call.org.tables.schedules, 'scheduleId'))),
  },
  {
    method: 'PUT',
    path: onePath,
    permissions: { every: ['routing:schedule:edit'] },
    handle: (call: Call): Reply => {
      const former = requireActive(call, call.org.tables.schedules, 'scheduleId');
      const body = configurationBody(call);
      return put(call, scheduleOf(body, replacedConfiguration(call, former, body)));
    },
  },
  { method: 'DELETE', path: onePath, permissions: { every: ['routing:schedule:delete'] }, handle: remove },
];

function put(call: Call, schedule: ScheduleRecord): Reply {
  call.org.tables.schedules.put(schedule);
  return ok(answer(call.org, schedule));
}

function scheduleOf(body: Body, base: ConfigurationRecord): ScheduleRecord {
  const rrule = body.text('rrule');
  return {
    ...base,
    start: localTime(body, 'start'),
    end: localTime(body, 'end'),
    ...(rrule === undefined || rrule === '' ? {} : { rrule }),
  };
}

/** `yyyy-MM-ddTHH:mm[:ss[.SSS]]` without zone, answered with milliseconds (facts: API 4.4). */
function localTime(body: Body, field: string): string {
  const text = body.text(field);
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text ?? '');
  if (parts?.[1] === undefined || Number.isNaN(Date.parse(`${parts[1]}:00Z`))) {
    throw badRequest(
      `Field '${field}' must be a local time as yyyy-MM-ddTHH:mm:ss.SSS, without a zone.`,
      field,
    );
  }
  return `${parts[1]}:${parts[2] ?? '00'}.${(parts[3] ?? '').padEnd(3, '0')}`;
}

/** A schedule that a group holds cannot go: 409 `general.conflict` (facts: API 4.4). */
function remove(call: Call): Reply {
  const { tables } = call.org;
  const schedule = requireActive(call, tables.schedules, 'scheduleId');
  const holder = tables.scheduleGroups
    .all()
    .find(
      (group) =>
        group.state === 'active' &&
        [...group.openScheduleIds, ...group.closedScheduleIds, ...group.holidayScheduleIds].includes(
          schedule.id,
        ),
    );
  if (holder !== undefined) {
    throw apiError('general.conflict', {
      message: `The schedule could not be deleted because it is assigned to schedule group '${holder.name}'.`,
    });
  }
  return markDeleted(call, tables.schedules, schedule);
}

function answer(org: LocalOrg, schedule: ScheduleRecord): Readonly<Record<string, unknown>> {
  return {
    ...configurationAnswer(org, schedule, path),
    start: schedule.start,
    end: schedule.end,
    rrule: schedule.rrule,
  };
}
