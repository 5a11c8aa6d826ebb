import type { Schedule } from '../sdk.ts';
import type { Json, JsonObject } from '@callwright/model';
import { normaliseRecurrence } from '@callwright/model';
import { textAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { besides } from '../other-fields.ts';
import { textField, textOrNull } from '../wire-field.ts';

/**
 * Schedules, `architect/schedules` (facts: API 4.4). Attributes: `description`, `start` and `end` as local times
 * `YYYY-MM-DDTHH:mm:ss`, `repeat` as a normalised recurrence rule or null.
 */
export const schedule: ObjectKind = {
  kind: 'Schedule',
  plural: 'the schedules',
  pageSize: 100,
  permissionEntity: 'routing:schedule',
  divisionType: 'ROUTINGSCHEDULES',
  users: { kinds: ['ScheduleGroup'], dependencyType: 'SCHEDULE' },
  serialWrites: false,

  list: ({ architect }, page) => architect.getArchitectSchedules({ ...page }),
  read: ({ architect }, id) => architect.getArchitectSchedule(id),
  create: ({ architect }, body) => architect.postArchitectSchedules(body as unknown as Schedule),
  update: ({ architect }, id, body) => architect.putArchitectSchedule(id, body as unknown as Schedule),
  remove: ({ architect }, id) => architect.deleteArchitectSchedule(id),

  attributesOf: (wire) => ({
    description: textOrNull(wire, 'description'),
    start: localTime(wire, 'start'),
    end: localTime(wire, 'end'),
    repeat: normaliseRecurrence(textField(wire, 'rrule') ?? '') || null,
  }),
  bodyOf: (base, attributes) =>
    withAttributes(base, attributes, {
      description: textAs('description'),
      start: (value) => ({ start: wireTime(value) }),
      end: (value) => ({ end: wireTime(value) }),
      repeat: (value) => ({ rrule: value === null ? undefined : value }),
    }),
  othersOf: besides('description', 'start', 'end', 'rrule'),
};

/** The wire writes milliseconds, which no schedule of Architect has. */
function localTime(wire: JsonObject, field: string): string | null {
  return textField(wire, field)?.replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.\d+$/, '$1') ?? null;
}

function wireTime(value: Json): Json {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value)
    ? `${value}.000`
    : value;
}
