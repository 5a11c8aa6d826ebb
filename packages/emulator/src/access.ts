import { apiError } from './http/api-error.ts';
import type { Call, Permissions } from './http/operation.ts';
import type { LocalOrg } from './local-org.ts';
import { homeDivision } from './local-org.ts';
import type { ClientRecord, DivisionRecord } from './state/records.ts';

/**
 * Whether a client holds a permission. A granted name may end early: `architect:*` and `architect:flow:*` hold all
 * below them.
 */
export function hasPermission(client: ClientRecord, permission: string): boolean {
  if (client.permissions === 'all') {
    return true;
  }
  return client.permissions.some((granted) => {
    if (granted === permission || granted === '*') {
      return true;
    }
    return granted.endsWith(':*') && permission.startsWith(granted.slice(0, -1));
  });
}

/** Throws 403 `missing.permissions` or `missing.any.permissions` with the names (facts: API 6.1, 9 row 24). */
export function requirePermissions(client: ClientRecord, needed: Permissions): void {
  if ('every' in needed) {
    const missing = needed.every.filter((permission) => !hasPermission(client, permission));
    if (missing.length > 0) {
      throw apiError('missing.permissions', { permissions: missing.join(', ') });
    }
    return;
  }
  if (!needed.any.some((permission) => hasPermission(client, permission))) {
    const [only, ...others] = needed.any;
    throw only !== undefined && others.length === 0
      ? apiError('missing.permissions', { permissions: only })
      : apiError('missing.any.permissions', { permissions: needed.any.join(', ') });
  }
}

/** Whether things of a division are visible to a client. */
export function seesDivision(client: ClientRecord, divisionId: string): boolean {
  return client.divisions === 'all' || client.divisions.includes(divisionId);
}

/** The entities of a listing that the caller may see: hidden ones are absent (facts: API 6.2, last row). */
export function visible<T extends { readonly divisionId: string }>(
  call: Call,
  all: readonly T[],
): readonly T[] {
  const { client } = call.caller;
  return client.divisions === 'all' ? all : all.filter((entity) => seesDivision(client, entity.divisionId));
}

/** Lets an entity through, or throws: reading one by id in a hidden division is 403. Assumed (README). */
export function requireVisible<T extends { readonly divisionId: string }>(call: Call, entity: T): T {
  if (!seesDivision(call.caller.client, entity.divisionId)) {
    throw apiError('not.authorized');
  }
  return entity;
}

/** The division in which a new thing is made: the named one, else Home; 403 when the caller may not see it. */
export function divisionForNew(call: Call, divisionId: string | undefined): DivisionRecord {
  const division =
    divisionId === undefined ? homeDivision(call.org) : call.org.tables.divisions.get(divisionId);
  if (division === undefined) {
    throw apiError('not.found');
  }
  if (!seesDivision(call.caller.client, division.id)) {
    throw apiError('not.authorized');
  }
  return division;
}

/** Filter of the query parameter `divisionId`. */
export function inQueriedDivisions<T extends { readonly divisionId: string }>(
  call: Call,
  all: readonly T[],
): readonly T[] {
  const wanted = call.query.list('divisionId');
  return wanted.length === 0 ? all : all.filter((entity) => wanted.includes(entity.divisionId));
}

/** `{ id, name, selfUri }` of a division, as entities carry it. */
export function divisionReference(org: LocalOrg, divisionId: string): Readonly<Record<string, unknown>> {
  return {
    id: divisionId,
    name: org.tables.divisions.get(divisionId)?.name,
    selfUri: `/api/v2/authorization/divisions/${divisionId}`,
  };
}
