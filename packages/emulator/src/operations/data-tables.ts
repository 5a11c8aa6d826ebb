import { divisionForNew, divisionReference, inQueriedDivisions, requireVisible, visible } from '../access.ts';
import { isConsumed } from '../flows/consumers.ts';
import { apiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { isDescending, nameMatcher, page, smallPage, sortedBy } from '../http/paging.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import { noteReleased } from '../releases.ts';
import { requireWithinLimit } from '../organization-limits.ts';
import type { DataTableRecord } from '../state/records.ts';
import { columnsOf, requireSchema, type Schema } from '../table-schema.ts';

const path = '/api/v2/flows/datatables';
const onePath = `${path}/{datatableId}`;

const view = { every: ['architect:datatable:view'] };
const search = { every: ['architect:datatable:search'] };

/** Data tables without their rows (facts: API 4.2, 4.10, appendix C). */
export const dataTables: readonly Operation[] = [
  { method: 'GET', path, permissions: view, handle: list },
  { method: 'GET', path: `${path}/divisionviews`, permissions: search, handle: list },
  { method: 'GET', path: `${path}/divisionviews/{datatableId}`, permissions: search, handle: read },
  { method: 'POST', path, permissions: { every: ['architect:datatable:add'] }, handle: create },
  { method: 'GET', path: onePath, permissions: view, handle: read },
  { method: 'PUT', path: onePath, permissions: { every: ['architect:datatable:edit'] }, handle: replace },
  { method: 'DELETE', path: onePath, permissions: { every: ['architect:datatable:delete'] }, handle: remove },
];

/** The table of the path: 404 `flows.datatables.table.not.found`, 403 in a hidden division. */
export function requireTable(call: Call): DataTableRecord {
  const table = call.org.tables.dataTables.get(param(call, 'datatableId'));
  if (table === undefined) {
    throw apiError('flows.datatables.table.not.found');
  }
  return requireVisible(call, table);
}

function read(call: Call): Reply {
  return ok(answer(call.org, requireTable(call), wantsSchema(call)));
}

function list(call: Call): Reply {
  const fits = nameMatcher(call.query.text('name'));
  const byName = call.query.oneOf('sortBy', ['id', 'name']) === 'name';
  const withSchema = wantsSchema(call);
  const found = inQueriedDivisions(call, visible(call, call.org.tables.dataTables.all())).filter(({ name }) =>
    fits(name),
  );
  return page(
    call,
    sortedBy(found, (table) => (byName ? table.name.toLowerCase() : table.id), isDescending(call)),
    smallPage,
    (table) => answer(call.org, table, withSchema),
  );
}

function wantsSchema(call: Call): boolean {
  return call.query.listOf('expand', ['schema']).includes('schema');
}

function tableBody(call: Call): Body {
  return readBody(call.body, (field) => apiError('flows.datatables.syntax.error', {}, field));
}

/** Names are unique in the whole org: one in a division that the caller cannot see answers 409 all the same. */
function create(call: Call): Reply {
  const { org } = call;
  const body = tableBody(call);
  const name = freeName(org, body);
  const schema = schemaOf(org, body);
  requireWithinLimit(
    org,
    { namespace: 'datatables', key: 'datatables.max', code: 'flows.datatables.too.many.schemas' },
    org.tables.dataTables.size + 1,
  );
  const description = body.text('description');
  const table: DataTableRecord = {
    id: newId(org),
    name,
    ...(description === undefined ? {} : { description }),
    divisionId: divisionForNew(call, body.reference('division')).id,
    schema,
  };
  org.tables.dataTables.put(table);
  return ok(answer(org, table, true));
}

/** The key counts as a column (facts: API 4.10). */
function schemaOf(org: LocalOrg, body: Body): Schema {
  const schema = requireSchema(body.map('schema'));
  requireWithinLimit(
    org,
    { namespace: 'datatables', key: 'datatable.fields.max', code: 'flows.datatables.too.many.properties' },
    columnsOf(schema).length,
  );
  return schema;
}

function freeName(org: LocalOrg, body: Body, self?: DataTableRecord): string {
  const name = body.text('name');
  if (name === undefined || name.trim() === '' || name.length > 256 || /[/\\]/.test(name)) {
    throw apiError('flows.datatables.syntax.error', {}, 'name');
  }
  const isTaken = org.tables.dataTables
    .all()
    .some((table) => table.id !== self?.id && table.name.toLowerCase() === name.toLowerCase());
  if (isTaken) {
    throw apiError('flows.datatables.not.unique', {}, 'name');
  }
  return name;
}

/** Columns may come, not go, and keep their types (the latter is assumed, README). The division stays (assumed, README). */
function replace(call: Call): Reply {
  const { org } = call;
  const withSchema = wantsSchema(call);
  const former = requireTable(call);
  const body = tableBody(call);
  const name = freeName(org, body, former);
  const schema = schemaOf(org, body);
  requireFormerColumns(former.schema, schema);
  const description = body.text('description');
  const table: DataTableRecord = {
    id: former.id,
    name,
    ...(description === undefined ? {} : { description }),
    divisionId: former.divisionId,
    schema,
  };
  org.tables.dataTables.put(table);
  return ok(answer(org, table, withSchema));
}

function requireFormerColumns(former: Schema, next: Schema): void {
  const types = new Map(columnsOf(next).map(({ name, type }) => [name, type]));
  for (const { name, type } of columnsOf(former)) {
    if (!types.has(name)) {
      throw apiError('flows.datatables.cannot.remove.fields', {}, name);
    }
    if (types.get(name) !== type) {
      throw apiError('flows.datatables.schema.exception', {}, name);
    }
  }
}

/** A table that a published flow reads goes only with `force=true` (facts: API 4.10; the 409 code is assumed). */
function remove(call: Call): Reply {
  const { org } = call;
  const table = requireTable(call);
  const force = call.query.flag('force', false);
  if (!force && isConsumed(org, table.id)) {
    throw apiError('architect.dependency.object.in.use');
  }
  org.tables.rows.having(table.id).forEach(({ id }) => org.tables.rows.remove(id));
  org.tables.dataTables.remove(table.id);
  noteReleased(org, [table.divisionId]);
  return { status: 204 };
}

function answer(
  org: LocalOrg,
  table: DataTableRecord,
  withSchema: boolean,
): Readonly<Record<string, unknown>> {
  return {
    id: table.id,
    name: table.name,
    division: divisionReference(org, table.divisionId),
    description: table.description,
    ...(withSchema ? { schema: table.schema } : {}),
    selfUri: `${path}/${table.id}`,
  };
}
