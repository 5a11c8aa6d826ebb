import { emulatorError } from '../../emulator-error.ts';
import { isApiError } from '../../http/api-error.ts';
import { isMap } from '../../http/body.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import { isLiving } from '../../routing/lingering.ts';
import type { DataTableRecord } from '../../state/records.ts';
import { nameKey } from '../../state/tables.ts';
import { columnsOf, requireRow } from '../../table-schema.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import type { ReadMap } from '../../map-reader.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

/** `{ name, key?, division?, columns: { Name: string | integer | number | boolean }, rows: [ { key: .., Name: .. } ] }`. */
interface SeedDataTable {
  readonly id?: string;
  readonly name: string;
  readonly division?: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
}

/** Data tables with their rows. A written table gives its `schema` as it is, instead of `key` and `columns`. */
export const dataTablesPart = seedPart({
  keys: ['dataTables'],
  read: (seed) =>
    seed.maps('dataTables', ['id', 'name', 'key', 'division', 'columns', 'schema', 'rows']).map(dataTable),
  make: (org, wanted) => wanted.forEach((table) => ensureTable(org, table)),
  write: (org) =>
    unlessEmpty(
      'dataTables',
      org.tables.dataTables.all().map((table) => writtenTable(org, table)),
    ),
});

function dataTable(entry: ReadMap): SeedDataTable {
  const rows = entry.raw('rows') ?? [];
  if (!Array.isArray(rows)) {
    throw entry.fail('rows', 'must be a list of maps.');
  }
  return {
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    ...optional('division', entry.text('division')),
    schema: schemaOf(entry),
    rows,
  };
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

function ensureTable(org: LocalOrg, table: SeedDataTable): void {
  if (org.tables.dataTables.having(nameKey('', table.name)).length > 0) {
    return;
  }
  const id = table.id ?? newId(org);
  org.tables.dataTables.put({
    id,
    name: table.name,
    divisionId: seedDivisionId(org, table.division, `data table '${table.name}'`),
    schema: table.schema,
  });
  table.rows.forEach((row, n) => {
    const values = checkedRow(table, row, n);
    org.tables.rows.put({ id: `${id}/${values.key}`, tableId: id, key: values.key, values });
  });
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
  return {
    id: table.id,
    name: table.name,
    ...writtenDivision(org, table.divisionId),
    schema: table.schema,
    ...unlessEmpty(
      'rows',
      org.tables.rows
        .having(table.id)
        .filter(isLiving)
        .map(({ values }) => values),
    ),
  };
}
