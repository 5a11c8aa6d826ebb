import { apiError } from '../http/api-error.ts';
import { isMap } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import { isDescending, page, smallPage, sortedBy } from '../http/paging.ts';
import { requireWithinLimit } from '../organization-limits.ts';
import { isLiving, isReadable, removeAfter } from '../routing/lingering.ts';
import type { DataTableRowRecord } from '../state/records.ts';
import { requireRow } from '../table-schema.ts';
import { requireTable } from './data-tables.ts';

const path = '/api/v2/flows/datatables/{datatableId}/rows';
const onePath = `${path}/{rowId}`;

/** Rows. The key is the id; `showbrief` (default true) answers keys only (facts: API 4.2, 4.10). */
export const dataTableRows: readonly Operation[] = [
  { method: 'GET', path, permissions: anyOf('view', 'view'), handle: list },
  { method: 'POST', path, permissions: anyOf('add', 'add'), handle: create },
  {
    method: 'GET',
    path: onePath,
    permissions: anyOf('view', 'view'),
    handle: (call) => ok(answer(call, requireRowOf(call))),
  },
  { method: 'PUT', path: onePath, permissions: anyOf('edit', 'edit'), handle: replace },
  { method: 'DELETE', path: onePath, permissions: anyOf('delete', 'delete'), handle: remove },
];

function anyOf(tableAction: string, rowAction: string): Permissions {
  return { any: [`architect:datatable:${tableAction}`, `architect:datatableRow:${rowAction}`] };
}

function list(call: Call): Reply {
  const table = requireTable(call);
  call.query.oneOf('sortOrder', ['ascending', 'descending']);
  const readable = call.org.tables.rows.having(table.id).filter((row) => isReadable(call.org, row));
  const rows = sortedBy(readable, ({ key }) => key, isDescending(call));
  return page(call, rows, smallPage, (row) => answer(call, row));
}

/** Creates if absent, at once: a key that is there answers 409 (assumed, README: leases are built on it). */
function create(call: Call): Reply {
  const { org } = call;
  const table = requireTable(call);
  const values = requireRow(table.schema, call.body, org.settings().mostCellCharacters);
  const id = rowId(table.id, values.key);
  const former = org.tables.rows.get(id);
  if (former !== undefined && isLiving(former)) {
    throw apiError('flows.datatables.not.unique', {}, 'key');
  }
  requireWithinLimit(
    org,
    { namespace: 'datatables', key: 'datatable.rows.max', code: 'flows.datatables.too.many.rows' },
    org.tables.rows.having(table.id).filter(isLiving).length + 1,
  );
  org.tables.rows.put({ id, tableId: table.id, key: values.key, values });
  return ok(values);
}

function replace(call: Call): Reply {
  const row = requireLivingRow(call);
  // The path already says the key: a body may leave it out, but not say another.
  const body = isMap(call.body) ? { key: row.key, ...call.body } : call.body;
  const values = requireRow(requireTable(call).schema, body, call.org.settings().mostCellCharacters);
  if (values.key !== row.key) {
    throw apiError('flows.datatables.syntax.error', {}, 'key');
  }
  call.org.tables.rows.put({ ...row, values });
  return ok(values);
}

/** Slow to show (facts: API 4.10, 4.11): its key is free at once, while reads still find the row (assumed, README). */
function remove(call: Call): Reply {
  const { org } = call;
  removeAfter(org, org.tables.rows, requireLivingRow(call), org.settings().rowDeleteLagMs);
  return { status: 204 };
}

function requireLivingRow(call: Call): DataTableRowRecord {
  const row = requireRowOf(call);
  if (!isLiving(row)) {
    throw apiError('flows.datatables.row.not.found');
  }
  return row;
}

function requireRowOf(call: Call): DataTableRowRecord {
  const table = requireTable(call);
  const row = call.org.tables.rows.get(rowId(table.id, param(call, 'rowId')));
  if (row === undefined || !isReadable(call.org, row)) {
    throw apiError('flows.datatables.row.not.found');
  }
  return row;
}

function rowId(tableId: string, key: string): string {
  return `${tableId}/${key}`;
}

function answer(call: Call, row: DataTableRowRecord): Readonly<Record<string, unknown>> {
  return call.query.flag('showbrief', true) ? { key: row.key } : row.values;
}
