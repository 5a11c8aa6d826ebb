import type { IVR } from '../sdk.ts';
import type { Json } from '@callwright/model';
import { isJsonObject, normaliseNumber } from '@callwright/model';
import { referenceAs, textAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { besides } from '../other-fields.ts';
import { liveReferenceOrNull, textOrNull, textsField } from '../wire-field.ts';

/**
 * Call routes, `architect/ivrs` (facts: API 4.3). Attributes: `description`, `numbers` (E.164, or `{raw}` where the
 * platform's form cannot be normalised), `hours`, `open`, `closed`, `holiday`.
 */
export const callRoute: ObjectKind = {
  kind: 'CallRoute',
  plural: 'the call routes',
  pageSize: 100,
  permissionEntity: 'routing:callRoute',
  divisionType: 'CALLROUTE',
  users: { kinds: ['EmergencyGroup'] },
  serialWrites: true,

  list: ({ architect }, page) => architect.getArchitectIvrs({ ...page }),
  read: ({ architect }, id) => architect.getArchitectIvr(id),
  create: ({ architect }, body) => architect.postArchitectIvrs(body as unknown as IVR),
  update: ({ architect }, id, body) => architect.putArchitectIvr(id, body as unknown as IVR),
  remove: ({ architect }, id) => architect.deleteArchitectIvr(id),

  attributesOf: (wire) => ({
    description: textOrNull(wire, 'description'),
    numbers: textsField(wire, 'dnis').map((number) => normaliseNumber(number) ?? { raw: number }),
    hours: liveReferenceOrNull(wire, 'scheduleGroup', 'scheduleGroups'),
    open: liveReferenceOrNull(wire, 'openHoursFlow', 'flows'),
    closed: liveReferenceOrNull(wire, 'closedHoursFlow', 'flows'),
    holiday: liveReferenceOrNull(wire, 'holidayHoursFlow', 'flows'),
  }),
  bodyOf: (base, attributes) =>
    withAttributes(base, attributes, {
      description: textAs('description'),
      numbers: (value) => ({ dnis: Array.isArray(value) ? value.map(dnisOf) : [] }),
      hours: referenceAs('scheduleGroup'),
      open: referenceAs('openHoursFlow'),
      closed: referenceAs('closedHoursFlow'),
      holiday: referenceAs('holidayHoursFlow'),
    }),
  othersOf: besides(
    'description',
    'dnis',
    'scheduleGroup',
    'openHoursFlow',
    'closedHoursFlow',
    'holidayHoursFlow',
  ),
};

function dnisOf(number: Json): Json {
  return isJsonObject(number) ? (number['raw'] ?? '') : number;
}
