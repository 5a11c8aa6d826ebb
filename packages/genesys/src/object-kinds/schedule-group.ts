import type { ScheduleGroup } from '../sdk.ts';
import type { Json, JsonObject } from '@callwright/model';
import { referencesAs, textAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { besides } from '../other-fields.ts';
import { liveReference, namedField, objectsField, textOrNull } from '../wire-field.ts';

/**
 * Schedule groups, `architect/schedulegroups` (facts: API 4.4). Attributes: `description`, `timeZone`, and the lists of
 * schedules `open`, `closed`, `holidays` in the platform's order.
 */
export const scheduleGroup: ObjectKind = {
  kind: 'ScheduleGroup',
  plural: 'the schedule groups',
  pageSize: 100,
  permissionEntity: 'routing:scheduleGroup',
  divisionType: 'ROUTINGSCHEDULEGROUPS',
  users: { kinds: ['CallRoute'], dependencyType: 'SCHEDULEGROUP' },
  serialWrites: false,

  list: ({ architect }, page) => architect.getArchitectSchedulegroups({ ...page }),
  read: ({ architect }, id) => architect.getArchitectSchedulegroup(id),
  create: ({ architect }, body) => architect.postArchitectSchedulegroups(body as unknown as ScheduleGroup),
  update: ({ architect }, id, body) =>
    architect.putArchitectSchedulegroup(id, body as unknown as ScheduleGroup),
  remove: ({ architect }, id) => architect.deleteArchitectSchedulegroup(id),

  attributesOf: (wire) => ({
    description: textOrNull(wire, 'description'),
    timeZone: textOrNull(wire, 'timeZone'),
    open: schedules(wire, 'openSchedules'),
    closed: schedules(wire, 'closedSchedules'),
    holidays: schedules(wire, 'holidaySchedules'),
  }),
  bodyOf: (base, attributes) =>
    withAttributes(base, attributes, {
      description: textAs('description'),
      timeZone: (value) => ({ timeZone: value === null ? undefined : value }),
      open: referencesAs('openSchedules'),
      closed: referencesAs('closedSchedules'),
      holidays: referencesAs('holidaySchedules'),
    }),
  othersOf: besides('description', 'timeZone', 'openSchedules', 'closedSchedules', 'holidaySchedules'),
};

function schedules(wire: JsonObject, field: string): readonly Json[] {
  return objectsField(wire, field).flatMap((item) => {
    const named = namedField({ item }, 'item');
    return named === undefined ? [] : [liveReference('schedules', named)];
  });
}
