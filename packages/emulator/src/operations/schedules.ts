import { badRequest } from '../configuration.ts';
import { configurationOperations } from '../configuration-resource.ts';
import { apiError } from '../http/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call, Operation } from '../http/operation.ts';
import { localTime } from '../local-time.ts';
import { isRecurrenceRule } from '../recurrence-rule.ts';
import { countsAsUsed } from '../releases.ts';
import type { ConfigurationRecord, ScheduleRecord } from '../state/records.ts';
import { schedulesOf } from './schedule-groups.ts';

/** Schedules: local times without a zone and an iCal rule (facts: API 4.4). */
export const schedules: readonly Operation[] = configurationOperations<ScheduleRecord>({
  path: '/api/v2/architect/schedules',
  idName: 'scheduleId',
  permission: 'routing:schedule',
  divisionNeedsAll: true,
  table: (tables) => tables.schedules,
  read: (_call, body, base) => scheduleOf(body, base),
  answer: (_org, { start, end, rrule }) => ({ start, end, rrule }),
  uses: () => [],
  requireUnused,
});

/** That the end may not lie before the start, and a rule must be one of iCal, is assumed (README). */
function scheduleOf(body: Body, base: ConfigurationRecord): ScheduleRecord {
  const start = timeOf(body, 'start');
  const end = timeOf(body, 'end');
  if (end < start) {
    throw badRequest("Field 'end' must not be before field 'start'.", 'end');
  }
  const rrule = body.text('rrule') ?? '';
  if (rrule !== '' && !isRecurrenceRule(rrule)) {
    throw badRequest(`Field 'rrule' is no iCal recurrence rule: ${rrule}.`, 'rrule');
  }
  return { ...base, start, end, ...(rrule === '' ? {} : { rrule }) };
}

function timeOf(body: Body, field: string): string {
  const time = localTime(body.text(field) ?? '');
  if (time === undefined) {
    throw badRequest(
      `Field '${field}' must be a local time as yyyy-MM-ddTHH:mm:ss.SSS, without a zone.`,
      field,
    );
  }
  return time;
}

/** A schedule that a group holds, or held a moment ago, cannot go: 409 `general.conflict` (facts: API 4.4, 4.11). */
function requireUnused(call: Call, schedule: ScheduleRecord): void {
  const holder = call.org.tables.scheduleGroups
    .all()
    .find((group) => group.state === 'active' && schedulesOf(group).includes(schedule.id));
  if (holder !== undefined || countsAsUsed(call.org, schedule.id)) {
    const by = holder === undefined ? 'a schedule group' : `schedule group '${holder.name}'`;
    throw apiError('general.conflict', {
      message: `The schedule could not be deleted because it is assigned to ${by}.`,
    });
  }
}
