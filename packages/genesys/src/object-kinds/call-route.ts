import type { IVR } from '../sdk.ts';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject, normaliseNumber } from '@callwright/model';
import { referenceAs, textAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { liveReference, namedField, textOrNull, textsField } from '../wire-field.ts';

/**
 * Call routes, `architect/ivrs` (facts: API 4.3). Attributes: `description`, `numbers` (E.164, or `{raw}` where the
 * platform's form cannot be normalised), `hours`, `open`, `closed`, `holiday`.
 */
export const callRoute: ObjectKind = {
  kind: 'CallRoute',
  plural: 'the call routes',
  pageSize: 100,
  permissionEntity: 'routing:callRoute',
  serialWrites: true,

  list: ({ architect }, page) => architect.getArchitectIvrs({ ...page }),
  read: ({ architect }, id) => architect.getArchitectIvr(id),
  create: ({ architect }, body) => architect.postArchitectIvrs(body as unknown as IVR),
  update: ({ architect }, id, body) => architect.putArchitectIvr(id, body as unknown as IVR),
  remove: ({ architect }, id) => architect.deleteArchitectIvr(id),

  attributesOf: (wire) => ({
    description: textOrNull(wire, 'description'),
    numbers: textsField(wire, 'dnis').map((number) => normaliseNumber(number) ?? { raw: number }),
    hours: referenceOrNull(wire, 'scheduleGroup', 'scheduleGroups'),
    open: referenceOrNull(wire, 'openHoursFlow', 'flows'),
    closed: referenceOrNull(wire, 'closedHoursFlow', 'flows'),
    holiday: referenceOrNull(wire, 'holidayHoursFlow', 'flows'),
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
};

function referenceOrNull(
  wire: JsonObject,
  field: string,
  bucket: 'flows' | 'scheduleGroups',
): JsonObject | null {
  const named = namedField(wire, field);
  return named === undefined ? null : liveReference(bucket, named);
}

function dnisOf(number: Json): Json {
  return isJsonObject(number) ? (number['raw'] ?? '') : number;
}
