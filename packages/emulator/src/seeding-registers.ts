import { isApiError } from './http/api-error.ts';
import { emulatorError } from './emulator-error.ts';
import { newId, type LocalOrg } from './local-org.ts';
import type { Seed, SeedClient, SeedDataTable, SeedObject } from './seed.ts';
import { seedDivisionId } from './seed-division.ts';
import { nameKey } from './state/tables.ts';
import { requireRow } from './table-schema.ts';

/** Without clients in the seed there is this one, so that a first try needs no credentials of one's own. */
const localClient: SeedClient = {
  id: 'local',
  secret: 'local',
  name: 'Local client',
  permissions: 'all',
  divisions: 'all',
  tokenSeconds: 86_400,
};

/** Clients, named objects, data tables with rows, number pools: everything without references to others. */
export function seedRegisters(org: LocalOrg, seed: Seed): void {
  const clients = seed.clients.length > 0 || org.tables.clients.size > 0 ? seed.clients : [localClient];
  clients.forEach((client) => putClient(org, client));
  seed.objects.forEach((object) => ensureObject(org, object));
  seed.dataTables.forEach((table) => ensureTable(org, table));
  for (const pool of seed.didPools) {
    if (!org.tables.didPools.all().some(({ from, to }) => from === pool.from && to === pool.to)) {
      org.tables.didPools.put({ id: newId(org), ...pool });
    }
  }
}

function putClient(org: LocalOrg, client: SeedClient): void {
  const divisions =
    client.divisions === 'all'
      ? 'all'
      : client.divisions.map((name) => seedDivisionId(org, name, `client '${client.id}'`));
  org.tables.clients.put({ ...client, divisions });
}

function ensureObject(org: LocalOrg, object: SeedObject): void {
  const isThere = org.tables.named
    .having(nameKey(object.kind, object.name))
    .some((present) => present.name === object.name && present.within === object.within);
  if (isThere) {
    return;
  }
  const { kind, name, within, description } = object;
  org.tables.named.put({
    id: newId(org),
    kind,
    name,
    ...(within === undefined ? {} : { within }),
    ...(description === undefined ? {} : { description }),
    divisionId: seedDivisionId(org, object.division, `${kind} '${name}'`),
  });
}

function ensureTable(org: LocalOrg, table: SeedDataTable): void {
  if (org.tables.dataTables.having(nameKey('', table.name)).length > 0) {
    return;
  }
  const id = newId(org);
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
