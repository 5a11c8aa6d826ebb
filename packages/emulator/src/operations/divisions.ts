import { dividedKinds, objectCounts } from '../divided-kinds.ts';
import { divisionAnswer } from '../division-answer.ts';
import { apiError, type ApiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { noPermission, ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { page, smallPage } from '../http/paging.ts';
import { homeDivision, newId, type LocalOrg } from '../local-org.ts';
import { limitOf } from '../organization-limits.ts';
import { countsAsUsed } from '../releases.ts';
import type { DeletedDivisionRecord, DivisionRecord } from '../state/records.ts';
import { nameKey } from '../state/tables.ts';

const path = '/api/v2/authorization/divisions';
const onePath = `${path}/{divisionId}`;

/** Divisions one by one; reading needs no permission, and everybody sees all (facts: API 4.2, 4.10). */
export const divisions: readonly Operation[] = [
  {
    method: 'POST',
    path,
    permissions: { every: ['authorization:division:add', 'authorization:grant:add'] },
    handle: create,
  },
  {
    method: 'GET',
    path: `${path}/home`,
    permissions: noPermission,
    handle: (call) => ok(divisionAnswer(homeDivision(call.org))),
  },
  {
    method: 'GET',
    path: `${path}/limit`,
    permissions: noPermission,
    handle: (call) => ok(mostDivisions(call.org)),
  },
  {
    method: 'GET',
    path: `${path}/deleted`,
    permissions: { any: ['authorization:divisionDeleted:view'] },
    handle: (call) =>
      page(call, call.org.tables.deletedDivisions.all(), smallPage, (one) => divisionAnswer(one)),
  },
  { method: 'GET', path: onePath, permissions: noPermission, handle: read },
  { method: 'PUT', path: onePath, permissions: { any: ['authorization:division:edit'] }, handle: replace },
  {
    method: 'DELETE',
    path: onePath,
    permissions: { any: ['authorization:division:delete'] },
    handle: remove,
  },
  {
    method: 'POST',
    path: `${onePath}/restore`,
    permissions: { any: ['authorization:division:add'] },
    handle: restore,
  },
];

/** The division of the path parameter, or 404. */
export function requireDivision(call: Call): DivisionRecord {
  const division = call.org.tables.divisions.get(param(call, 'divisionId'));
  if (division === undefined) {
    throw apiError('not.found');
  }
  return division;
}

/** 400 `bad.request`: that the newer operations have no code of their own is assumed (README). */
function refused(field: string): ApiError {
  return apiError('bad.request', {}, field);
}

function create(call: Call): Reply {
  const labels = labelsOf(call, readBody(call.body, refused), undefined);
  const most = mostDivisions(call.org);
  if (call.org.tables.divisions.size >= most) {
    throw refused('name');
  }
  const division: DivisionRecord = { id: newId(call.org), ...labels, home: false };
  call.org.tables.divisions.put(division);
  return ok(divisionAnswer(division));
}

function mostDivisions(org: LocalOrg): number {
  return limitOf(org, 'authorization', 'divisions');
}

/** Just after its delete a division still answers when there is a lag (facts: API 4.10). */
function read(call: Call): Reply {
  const withCounts = call.query.flag('objectCount', false);
  const deleted = call.org.tables.deletedDivisions.get(param(call, 'divisionId'));
  const lag = call.org.settings().divisionDeleteLagMs;
  const division =
    deleted !== undefined && deleted.dateDeleted + lag > call.org.clock.now()
      ? deleted
      : requireDivision(call);
  const counts = withCounts ? (objectCounts(call.org).get(division.id) ?? {}) : undefined;
  return ok(divisionAnswer(division, counts));
}

function replace(call: Call): Reply {
  const former = requireDivision(call);
  const division = { ...former, ...labelsOf(call, readBody(call.body, refused), former.id) };
  call.org.tables.divisions.put(division);
  return ok(divisionAnswer(division));
}

/** A missing description is an empty one; names are unique without regard to letter case. Both assumed (README). */
function labelsOf(
  call: Call,
  body: Body,
  ownId: string | undefined,
): Pick<DivisionRecord, 'name' | 'description'> {
  const name = body.text('name');
  const description = body.text('description') ?? '';
  if (name === undefined || name.trim() === '') {
    throw refused('name');
  }
  if (call.org.tables.divisions.having(nameKey('', name)).some(({ id }) => id !== ownId)) {
    throw refused('name');
  }
  return { name, description };
}

/**
 * A division with objects does not go: 400 (facts: API 4.10). With `force` it does, and its objects go to the home
 * division, which itself never goes: assumed (README).
 */
function remove(call: Call): Reply {
  const { org } = call;
  const division = requireDivision(call);
  const force = call.query.flag('force', false);
  if (division.home) {
    throw refused('divisionId');
  }
  const isUsed = objectCounts(org).has(division.id) || countsAsUsed(org, division.id);
  if (isUsed && !force) {
    throw refused('divisionId');
  }
  const home = homeDivision(org).id;
  for (const kind of Object.values(dividedKinds)) {
    kind
      .all(org)
      .filter(({ divisionId }) => divisionId === division.id)
      .forEach(({ id }) => {
        kind.move(org, id, home);
      });
  }
  org.tables.divisions.remove(division.id);
  const deleted: DeletedDivisionRecord = { ...division, dateDeleted: org.clock.now() };
  org.tables.deletedDivisions.put(deleted);
  return { status: 200 };
}

/** A deleted division comes back with the name and description of the body, else with its own (assumed, README). */
function restore(call: Call): Reply {
  const { tables } = call.org;
  const deleted = tables.deletedDivisions.get(param(call, 'divisionId'));
  if (deleted === undefined) {
    throw apiError('not.found');
  }
  const body = call.body === undefined ? {} : call.body;
  const wanted = readBody(body, refused);
  const labels = {
    name: wanted.text('name') ?? deleted.name,
    description: wanted.text('description') ?? deleted.description,
  };
  const division: DivisionRecord = {
    id: deleted.id,
    ...labelsOf(call, readBody(labels, refused), undefined),
    home: false,
  };
  tables.deletedDivisions.remove(deleted.id);
  tables.divisions.put(division);
  return ok(divisionAnswer(division));
}
