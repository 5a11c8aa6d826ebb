import { emulatorError } from '../../emulator-error.ts';
import { isApiError } from '../../http/api-error.ts';
import { isMap } from '../../http/body.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import { isLiving } from '../../routing/lingering.ts';
import type { DataTableRecord } from '../../state/records.ts';
import { nameKey } from '../../state/tables.ts';
import { columnsOf, requireRow } from '../../table-schema.ts';
import { makeLacking } from '../lacking.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import type { ReadMap } from '../../map-reader.ts';
import { nothingElse, optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, key?, division?, columns: { Name: string | integer | number | boolean }, rows: [ { key: .., Name: .. } ] }`. */
interface SeedDataTable {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly division?: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
  /** Rows that the columns would not take today: kept as they are. */
  readonly olderRows: readonly Values[];
}

type Values = Readonly<Record<string, unknown>>;

const keys = [
  'id',
  'name',
  'description',
  'key',
  'division',
  'columns',
  'schema',
  'rows',
  'olderRows',
] as const;

/** Data tables with their rows. A written table gives its `schema` as it is, instead of `key` and `columns`. */
export const dataTablesPart = seedPart({
  keys: ['dataTables'],
  read: (seed) => seed.maps('dataTables', keys).map(dataTable),
  make: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.dataTables.get(id) !== undefined,
        hasName: ({ name }) => org.tables.dataTables.having(nameKey('', name)).length > 0,
      },
      (table) => makeTable(org, table),
    ),
  write: (org) =>
    unlessEmpty(
      'dataTables',
      org.tables.dataTables.all().map((table) => writtenTable(org, table)),
    ),
});

function dataTable(entry: ReadMap): SeedDataTable {
  return {
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    ...optional('description', entry.text('description')),
    ...optional('division', entry.text('division')),
    schema: schemaOf(entry),
    rows: rowsOf(entry, 'rows'),
    olderRows: rowsOf(entry, 'olderRows').filter(isMap),
  };
}

function rowsOf(entry: ReadMap, key: 'rows' | 'olderRows'): readonly unknown[] {
  const rows = entry.raw(key) ?? [];
  if (!Array.isArray(rows)) {
    throw entry.fail(key, 'must be a list of maps.');
  }
  return rows;
}

function schemaOf(entry: ReadMap): Readonly<Record<string, unknown>> {
  const given = entry.raw('schema');
  if (given !== undefined) {
    if (!isMap(given) || entry.has('columns') || entry.has('key')) {
      throw entry.fail('schema', 'must be a map, and stands instead of `key` and `columns`.');
    }
    return given;
  }
  const columns = entry.raw('columns') ?? {};
  if (!isMap(columns)) {
    throw entry.fail('columns', 'must be a map of column names to types.');
  }
  const properties = Object.fromEntries(
    [['key', 'string'], ...Object.entries(columns)].map(([name, type], displayOrder) => [
      name,
      {
        title: name === 'key' ? (entry.text('key') ?? 'key') : name,
        type,
        $id: `/properties/${name}`,
        displayOrder,
      },
    ]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    required: ['key'],
    properties,
    additionalProperties: false,
  };
  if (columnsOf(schema).length !== Object.keys(properties).length) {
    throw entry.fail('columns', 'may have the types string, integer, number and boolean only.');
  }
  return schema;
}

function makeTable(org: LocalOrg, table: SeedDataTable): void {
  const id = table.id ?? newId(org);
  org.tables.dataTables.put({
    id,
    name: table.name,
    ...optional('description', table.description),
    divisionId: seedDivisionId(org, table.division, `data table '${table.name}'`),
    schema: table.schema,
  });
  const rows = [...table.rows.map((row, n) => checkedRow(table, row, n)), ...table.olderRows];
  for (const values of rows) {
    const key = String(values['key']);
    org.tables.rows.put({ id: `${id}/${key}`, tableId: id, key, values });
  }
}

function checkedRow(table: SeedDataTable, row: unknown, n: number): ReturnType<typeof requireRow> {
  try {
    return requireRow(table.schema, row);
  } catch (error) {
    if (!isApiError(error)) {
      throw error;
    }
    throw emulatorError(
      'seed-invalid',
      `The seed's data table '${table.name}': row ${String(n + 1)} does not fit its columns` +
        `${error.fieldName === undefined ? '' : ` (${error.fieldName})`}. A row is a map with a \`key\` of text.`,
      { cause: error },
    );
  }
}

function writtenTable(org: LocalOrg, table: DataTableRecord): Readonly<Record<string, unknown>> {
  const { id, name, description, divisionId, schema, ...others } = table;
  const rows = org.tables.rows
    .having(id)
    .filter(isLiving)
    .map(({ values }) => values);
  return {
    ...nothingElse(others),
    id,
    name,
    ...optional('description', description),
    ...writtenDivision(org, divisionId),
    schema,
    ...unlessEmpty(
      'rows',
      rows.filter((row) => isTaken(schema, row)),
    ),
    ...unlessEmpty(
      'olderRows',
      rows.filter((row) => !isTaken(schema, row)),
    ),
  };
}

/** Columns can change under a row: then it may lack what a new row would get. */
function isTaken(schema: Values, row: Values): boolean {
  try {
    return JSON.stringify(requireRow(schema, row)) === JSON.stringify(row);
  } catch {
    return false;
  }
}
