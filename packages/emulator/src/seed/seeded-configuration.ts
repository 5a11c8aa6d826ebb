import { freshConfiguration } from '../configuration.ts';
import { emulatorError } from '../emulator-error.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import type { ReadMap } from '../map-reader.ts';
import type { ConfigurationRecord } from '../state/records.ts';
import type { Table } from '../state/table.ts';
import { nameKey } from '../state/tables.ts';
import { makeLacking } from './lacking.ts';
import { seedDivisionId, writtenDivision } from './seed-division.ts';
import { optional } from './seed-part.ts';
import { readReference, writtenReference } from './seed-reference.ts';
import { readTouches, touched, touchKeys, writtenTouches, type SeedTouches } from './seed-touch.ts';

/** Who made what a seed holds and does not say by whom. */
const seeder = 'seed';

/** What every call route, schedule and group of a seed may say. */
export interface SeedConfiguration extends SeedTouches {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly division?: string;
  readonly version?: number;
  readonly deleted: boolean;
}

/** The keys of {@link SeedConfiguration}. */
export const configurationKeys = [
  'id',
  'name',
  'description',
  'division',
  'version',
  ...touchKeys,
  'deleted',
] as const;

/** Reads them. */
export function readConfiguration(entry: ReadMap): SeedConfiguration {
  return {
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    ...optional('description', entry.text('description')),
    ...optional('division', entry.text('division')),
    ...optional('version', entry.wholeBetween('version', 1, Number.MAX_SAFE_INTEGER)),
    ...readTouches(entry),
    deleted: entry.flag('deleted') ?? false,
  };
}

/** Makes the entries that the org lacks. */
export function makeConfigurations<W extends SeedConfiguration, T extends ConfigurationRecord>(
  wanted: readonly W[],
  table: Table<T>,
  record: (entry: W) => T,
): void {
  makeLacking(
    wanted,
    {
      hasId: (id) => table.get(id) !== undefined,
      hasName: (entry) => !entry.deleted && activeNamed(table, entry.name).length > 0,
    },
    (entry) => table.put(record(entry)),
  );
}

/** The shared fields of a seeded object: what the seed does not say is as if it were made now. */
export function seededConfiguration(org: LocalOrg, wanted: SeedConfiguration): ConfigurationRecord {
  const fresh = freshConfiguration(
    org,
    {
      id: wanted.id ?? newId(org),
      name: wanted.name,
      ...optional('description', wanted.description),
      divisionId: seedDivisionId(org, wanted.division, `'${wanted.name}'`),
    },
    seeder,
  );
  return {
    ...fresh,
    ...touched(fresh, wanted),
    version: wanted.version ?? fresh.version,
    state: wanted.deleted ? 'deleted' : 'active',
  };
}

/** The shared keys of an object as a seed says them; `own` are those of its kind. */
export function writtenConfiguration(
  org: LocalOrg,
  object: ConfigurationRecord,
  own: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    id: object.id,
    name: object.name,
    ...optional('description', object.description),
    ...writtenDivision(org, object.divisionId),
    ...own,
    ...(object.version === 1 ? {} : { version: object.version }),
    ...writtenTouches(object),
    ...(object.state === 'deleted' ? { deleted: true } : {}),
  };
}

/** The object that an entry has made, or that was there in its place. */
export function presentConfiguration<T extends ConfigurationRecord>(
  table: Table<T>,
  { id, name }: SeedConfiguration,
): T | undefined {
  const byId = id === undefined ? undefined : table.get(id);
  return byId ?? activeNamed(table, name)[0];
}

/** An object of a table as another object of a seed names it. */
export function writtenByName<T extends ConfigurationRecord>(table: Table<T>, id: string): string {
  return writtenReference(id, table.get(id)?.name, (name) => activeNamed(table, name));
}

function activeNamed<T extends ConfigurationRecord>(table: Table<T>, name: string): readonly T[] {
  return table.having(nameKey('', name)).filter(({ state }) => state === 'active');
}

/** The id of an object that a seed names; an unknown name is a sentence about `place` and what it was looked for `among`. */
export function requireByName<T extends ConfigurationRecord>(
  table: Table<T>,
  text: string,
  place: string,
  among: string,
): string {
  const id = readReference(text, (name) => activeNamed(table, name));
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names '${text}', which is not among its ${among}.`,
    );
  }
  return id;
}
