import { organizationOf, type LocalOrg } from '../local-org.ts';
import type { Entity } from '../state/table.ts';
import type { TableName, Tables } from '../state/tables.ts';
import { without } from '../without.ts';

/** The rows of a table as they are told, where not each is told as it is kept. */
type Told = { readonly [name in TableName]?: (row: RowOf<Tables[name]>, org: LocalOrg) => unknown };
type RowOf<T> = T extends { get(id: string): infer R } ? NonNullable<R> : never;

const told: Told = {
  clients: (client) => without(client, 'secret'),
  versions: (version, { tables }) => ({
    ...version,
    consumed: tables.contents.get(version.id)?.flow.consumed ?? [],
  }),
  // What a version holds is in its seed and its export: here it would make the answer a hundred times as long.
  contents: ({ id, flow }) => ({ id, name: flow.name, type: flow.type }),
  deployJobs: (job) => without(job, 'body'),
  exportJobs: ({ files, ...job }) => ({ ...job, files: files.map(({ name }) => name) }),
};

/** What nobody is told: tokens, even as hashes, and what is told in another way. */
const untold: readonly TableName[] = ['tokens', 'organization'];

/** Names of tables that are told under another one. */
const names: Readonly<Partial<Record<TableName, string>>> = { named: 'objects' };

/** The whole org as JSON, table by table, without secrets, tokens and the signing key. */
export function stateAnswer(org: LocalOrg): Readonly<Record<string, unknown>> {
  const { id, name } = organizationOf(org);
  const tables = (Object.keys(org.tables) as TableName[]).filter((table) => !untold.includes(table));
  return {
    organization: { id, name },
    ...Object.fromEntries(tables.map((table) => [names[table] ?? table, rowsOf(org, table)])),
  };
}

function rowsOf(org: LocalOrg, table: TableName): readonly unknown[] {
  const rows: readonly Entity[] = org.tables[table].all();
  const tell = told[table] as ((row: Entity, org: LocalOrg) => unknown) | undefined;
  return tell === undefined ? rows : rows.map((row) => tell(row, org));
}
