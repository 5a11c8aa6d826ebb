import { hasPermission, seesDivision } from '../access.ts';
import { objectCounts } from '../divided-kinds.ts';
import { divisionAnswer } from '../division-answer.ts';
import { grantsOf } from '../grants.ts';
import { apiError } from '../http/api-error.ts';
import { cursorPage } from '../http/cursor-paging.ts';
import { noPermission, ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { isDescending, nameMatcher, page, pageWindow, smallPage, sortedBy } from '../http/paging.ts';
import type { ClientRecord, DivisionRecord } from '../state/records.ts';
import { requireDivision } from './divisions.ts';

const path = '/api/v2/authorization/divisions';
const permittedPath = '/api/v2/authorization/divisionspermitted';

/** Listings of divisions: all, those of a client, who has which (facts: API 4.2). */
export const divisionListing: readonly Operation[] = [
  { method: 'GET', path, permissions: noPermission, handle: list },
  { method: 'GET', path: `${path}/query`, permissions: noPermission, handle: query },
  {
    method: 'GET',
    path: `${path}/{divisionId}/grants`,
    permissions: { any: ['authorization:grant:view'] },
    handle: listGrants,
  },
  { method: 'GET', path: `${permittedPath}/me`, permissions: noPermission, handle: listPermitted },
  {
    method: 'GET',
    path: `${permittedPath}/paged/me`,
    permissions: noPermission,
    handle: (call) => pagePermitted(call, call.caller.client),
  },
  {
    method: 'GET',
    path: `${permittedPath}/paged/{subjectId}`,
    permissions: noPermission,
    handle: (call) => pagePermitted(call, requireSubject(call)),
  },
];

/** By name unless `sortBy` says id; `expand`, `nextPage` and `previousPage` change nothing. Both assumed (README). */
function list(call: Call): Reply {
  const byId = call.query.text('sortBy') === 'id';
  const key = (division: DivisionRecord): string => (byId ? division.id : placeOf(division));
  const counts = call.query.flag('objectCount', false) ? objectCounts(call.org) : undefined;
  return page(call, sortedBy(queried(call), key, isDescending(call)), smallPage, (division) =>
    divisionAnswer(division, counts === undefined ? undefined : (counts.get(division.id) ?? {})),
  );
}

function query(call: Call): Reply {
  const found = sortedBy(queried(call), placeOf, false);
  return cursorPage(call, found, placeOf, { otherwise: 25, most: smallPage }, (division) =>
    divisionAnswer(division),
  );
}

function queried(call: Call): readonly DivisionRecord[] {
  const ids = call.query.list('id');
  const fits = nameMatcher(call.query.text('name'));
  return call.org.tables.divisions
    .all()
    .filter((division) => fits(division.name) && (ids.length === 0 || ids.includes(division.id)));
}

/** Unique, and in the order of names. */
function placeOf(division: DivisionRecord): string {
  return `${division.name.toLowerCase()}\n${division.id}`;
}

function listGrants(call: Call): Reply {
  const division = requireDivision(call);
  const grants = call.org.tables.clients
    .all()
    .filter((client) => seesDivision(client, division.id))
    .flatMap((client) => grantsOf(call.org, client))
    .filter((grant) => isIn(grant['division'], division.id));
  const { rows, ...counts } = pageWindow(call, grants, smallPage);
  return ok({ entities: rows, ...counts });
}

function isIn(granted: unknown, divisionId: string): boolean {
  const { id } = granted as { readonly id: string };
  return id === divisionId || id === '*';
}

function listPermitted(call: Call): Reply {
  const fits = nameMatcher(call.query.text('name'));
  const found = permitted(call, call.caller.client).filter(({ name }) => fits(name));
  return ok(found.map((division) => divisionAnswer(division)));
}

function pagePermitted(call: Call, client: ClientRecord): Reply {
  const { json } = page(call, permitted(call, client), smallPage, (division) => divisionAnswer(division));
  const hasAll = client.divisions === 'all' && hasPermission(client, requiredPermission(call));
  return ok({ ...(json as object), allDivsPermitted: hasAll });
}

/** The divisions in which a client holds the permission that the query names; without one 400 (assumed, README). */
function permitted(call: Call, client: ClientRecord): readonly DivisionRecord[] {
  return hasPermission(client, requiredPermission(call))
    ? sortedBy(
        call.org.tables.divisions.all().filter(({ id }) => seesDivision(client, id)),
        placeOf,
        false,
      )
    : [];
}

function requiredPermission(call: Call): string {
  const permission = call.query.text('permission');
  if (permission === undefined) {
    throw apiError('bad.request', {}, 'permission');
  }
  return permission;
}

function requireSubject(call: Call): ClientRecord {
  const client = call.org.tables.clients.get(param(call, 'subjectId'));
  if (client === undefined) {
    throw apiError('not.found');
  }
  return client;
}
