import { divisionForNew, divisionReference, requireVisible } from './access.ts';
import { isoDate } from './clock.ts';
import { apiError } from './http/api-error.ts';
import { readBody, type Body } from './http/body.ts';
import { param, type Call, type Reply } from './http/operation.ts';
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

/**
 * The shared fields of a new object from the body of its POST. Where naming a division takes a client with all
 * divisions, any other gets 403 `not.authorized`: the rule is documented, its code assumed (README; facts: API 4.4).
 */
export function newConfiguration(call: Call, body: Body, divisionNeedsAll: boolean): ConfigurationRecord {
  const named = body.reference('division');
  if (divisionNeedsAll && named !== undefined && call.caller.client.divisions !== 'all') {
    throw apiError('not.authorized');
  }
  // A new object has no version to compare, but a body is read whole.
  body.whole('version');
  const divisionId = divisionForNew(call, named).id;
  return freshConfiguration(
    call.org,
    { id: newId(call.org), ...labels(body), divisionId },
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
    ...labels(body),
    divisionId: former.divisionId,
    version: former.version + 1,
    dateCreated: former.dateCreated,
    dateModified: call.org.clock.now(),
    createdBy: former.createdBy,
    modifiedBy: call.caller.actor.id,
    state: 'active',
  };
}

function labels(body: Body): { readonly name: string; readonly description?: string } {
  const name = body.text('name');
  if (name === undefined || name.trim() === '') {
    throw badRequest("Field 'name' is required and cannot be empty.", 'name');
  }
  const description = body.text('description');
  return { name, ...(description === undefined ? {} : { description }) };
}

/**
 * The object of a path parameter. A deleted one answers for a while with `state: deleted` (facts: API 4.3, 4.4), then
 * it is gone: how long is assumed, setting `deletedLingerMs`. An id that is no GUID is an unknown one (assumed).
 */
export function requireConfiguration<T extends ConfigurationRecord>(
  call: Call,
  table: Table<T>,
  idName: string,
): T {
  const object = table.get(param(call, idName));
  if (object === undefined || hasFaded(call.org, object)) {
    throw apiError('not.found');
  }
  return requireVisible(call, object);
}

function hasFaded(org: LocalOrg, object: ConfigurationRecord): boolean {
  const since = org.clock.now() - object.dateModified;
  return object.state === 'deleted' && since >= org.settings().deletedLingerMs;
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

/** Whether an object stands in listings. */
export function isListed(object: ConfigurationRecord): boolean {
  return object.state === 'active';
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
