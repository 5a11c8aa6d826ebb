import { divisionForNew, divisionReference, inQueriedDivisions, requireVisible, visible } from './access.ts';
import { isoDate } from './clock.ts';
import { apiError } from './http/api-error.ts';
import { readBody, type Body } from './http/body.ts';
import { param, type Call, type Reply } from './http/operation.ts';
import { isDescending, nameMatcher, page, smallPage, sortedBy } from './http/paging.ts';
import { newId, type LocalOrg } from './local-org.ts';
import type { ConfigurationRecord } from './state/records.ts';
import type { Table } from './state/table.ts';

/*
 * What call routes, schedules and schedule groups share: optimistic lock, deleted ones that linger, filters.
 * (facts: API 4.3, 4.4)
 */

/** A body of these resources; anything of the wrong type is 400 `general.bad.request`. */
export function configurationBody(call: Call): Body {
  return readBody(call.body, (field, expected) =>
    badRequest(`Field '${field}' must be a ${expected}.`, field),
  );
}

/** 400 `general.bad.request` with a sentence; the platform's own texts are unknown. */
export function badRequest(message: string, field?: string): ReturnType<typeof apiError> {
  return apiError('general.bad.request', { message }, field);
}

/** The shared fields of an object that somebody makes now. `by` is the id of the maker. */
export function freshConfiguration(
  org: LocalOrg,
  object: Pick<ConfigurationRecord, 'id' | 'name' | 'description' | 'divisionId'>,
  by: string,
): ConfigurationRecord {
  const now = org.clock.now();
  return {
    id: object.id,
    name: object.name,
    ...(object.description === undefined ? {} : { description: object.description }),
    divisionId: object.divisionId,
    version: 1,
    dateCreated: now,
    dateModified: now,
    createdBy: by,
    modifiedBy: by,
    state: 'active',
  };
}

/** The shared fields of a new object from the body of its POST. */
export function newConfiguration(call: Call, body: Body): ConfigurationRecord {
  const divisionId = divisionForNew(call, body.reference('division')).id;
  return freshConfiguration(
    call.org,
    { id: newId(call.org), ...named(body), divisionId },
    call.caller.actor.id,
  );
}

/**
 * The shared fields after a full-replace PUT. A `version` other than the present one is a conflict; without one the
 * PUT overwrites (facts: API 4.3). The division stays: moving goes through `divisions/{id}/objects` (assumed).
 */
export function replacedConfiguration(
  call: Call,
  former: ConfigurationRecord,
  body: Body,
): ConfigurationRecord {
  const version = body.whole('version');
  if (version !== undefined && version !== former.version) {
    const message =
      `The version ${String(version)} does not match the current version ${String(former.version)} ` +
      `of '${former.name}'.`;
    throw call.org.settings().versionConflict === 409
      ? apiError('general.conflict', { message }, 'version')
      : badRequest(message, 'version');
  }
  return {
    id: former.id,
    ...named(body),
    divisionId: former.divisionId,
    version: former.version + 1,
    dateCreated: former.dateCreated,
    dateModified: call.org.clock.now(),
    createdBy: former.createdBy,
    modifiedBy: call.caller.actor.id,
    state: 'active',
  };
}

function named(body: Body): { readonly name: string; readonly description?: string } {
  const name = body.text('name');
  if (name === undefined || name.trim() === '') {
    throw badRequest("Field 'name' is required and cannot be empty.", 'name');
  }
  const description = body.text('description');
  return { name, ...(description === undefined ? {} : { description }) };
}

/** The object of a path parameter, deleted ones included: they answer with `state: deleted` (facts: API 4.3). */
export function requireConfiguration<T extends ConfigurationRecord>(
  call: Call,
  table: Table<T>,
  idName: string,
): T {
  const object = table.get(param(call, idName));
  if (object === undefined) {
    throw apiError('not.found');
  }
  return requireVisible(call, object);
}

/** The same, but a deleted one is not there any more. */
export function requireActive<T extends ConfigurationRecord>(call: Call, table: Table<T>, idName: string): T {
  const object = requireConfiguration(call, table, idName);
  if (object.state === 'deleted') {
    throw apiError('not.found');
  }
  return object;
}

/** Marks an object deleted: it leaves the listing and lingers under its id. */
export function markDeleted<T extends ConfigurationRecord>(call: Call, table: Table<T>, object: T): Reply {
  table.put({
    ...object,
    state: 'deleted',
    version: object.version + 1,
    dateModified: call.org.clock.now(),
    modifiedBy: call.caller.actor.id,
  });
  return { status: 200 };
}

/** A page of the active objects, filtered by name, division and what the resource adds. */
export function listConfigurations<T extends ConfigurationRecord>(
  call: Call,
  table: Table<T>,
  fits: (object: T) => boolean,
  answer: (object: T) => unknown,
): Reply {
  const fitsName = nameMatcher(call.query.text('name'));
  const found = inQueriedDivisions(call, visible(call, table.all())).filter(
    (object) => object.state === 'active' && fitsName(object.name) && fits(object),
  );
  const byId = call.query.text('sortBy') === 'id';
  const key = (object: T): string => (byId ? object.id : `${object.name.toLowerCase()}\n${object.id}`);
  return page(call, sortedBy(found, key, isDescending(call)), smallPage, answer);
}

/** The shared fields of an answer. */
export function configurationAnswer(
  org: LocalOrg,
  object: ConfigurationRecord,
  path: string,
): Readonly<Record<string, unknown>> {
  return {
    id: object.id,
    name: object.name,
    division: divisionReference(org, object.divisionId),
    description: object.description,
    version: object.version,
    dateCreated: isoDate(object.dateCreated),
    dateModified: isoDate(object.dateModified),
    createdBy: object.createdBy,
    modifiedBy: object.modifiedBy,
    state: object.state,
    selfUri: `${path}/${object.id}`,
  };
}
