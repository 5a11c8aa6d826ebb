import { seesDivision } from '../access.ts';
import { dividedKinds, objectTypes } from '../divided-kinds.ts';
import { apiError } from '../http/api-error.ts';
import { noPermission, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { noteReleased } from '../releases.ts';
import { requireDivision } from './divisions.ts';

/** Moving objects into a division (facts: API 4.7, last bullet). */
export const divisionObjects: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/authorization/divisions/{divisionId}/objects/{objectType}',
    permissions: noPermission,
    handle: moveObjects,
  },
];

/**
 * All of them or none. No permission is needed (facts: API 4.2), but both divisions must be the caller's, else 403
 * `not.authorized`; a version does not count up. Both assumed (README).
 */
function moveObjects(call: Call): Reply {
  const { org } = call;
  const division = requireDivision(call);
  const type = param(call, 'objectType');
  if (!objectTypes.includes(type)) {
    throw apiError('invalid.value', { value: type, field: 'objectType', allowed: objectTypes.join(', ') });
  }
  if (!seesDivision(call.caller.client, division.id)) {
    throw apiError('not.authorized');
  }
  const kind = dividedKinds[type];
  for (const id of wantedIds(call)) {
    const object = kind?.find(org, id);
    if (object === undefined) {
      throw apiError('not.found');
    }
    if (!seesDivision(call.caller.client, object.divisionId)) {
      throw apiError('not.authorized');
    }
    kind?.move(org, id, division.id);
    noteReleased(org, object.divisionId === division.id ? [] : [object.divisionId]);
  }
  return { status: 200 };
}

function wantedIds(call: Call): readonly string[] {
  const ids = call.body;
  if (!Array.isArray(ids) || !ids.every((id): id is string => typeof id === 'string')) {
    throw apiError('bad.request');
  }
  return ids;
}
