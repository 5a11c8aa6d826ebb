import { freshConfiguration } from '../configuration.ts';
import { emulatorError } from '../emulator-error.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import type { ConfigurationRecord } from '../state/records.ts';
import type { Table } from '../state/table.ts';
import { nameKey } from '../state/tables.ts';
import { seedDivisionId, writtenDivision } from './seed-division.ts';
import type { ReadMap } from '../map-reader.ts';
import { optional } from './seed-part.ts';

/** Who made what a seed holds. */
const seeder = 'seed';

/** What every call route, schedule and group of a seed may say. */
export interface SeedConfiguration {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly division?: string;
}

/** The keys of {@link SeedConfiguration}. */
export const configurationKeys = ['id', 'name', 'description', 'division'] as const;

/** Reads them. */
export function readConfiguration(entry: ReadMap): SeedConfiguration {
  return {
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    ...optional('description', entry.text('description')),
    ...optional('division', entry.text('division')),
  };
}

/** The shared fields of a seeded object. */
export function seededConfiguration(org: LocalOrg, wanted: SeedConfiguration): ConfigurationRecord {
  const divisionId = seedDivisionId(org, wanted.division, `'${wanted.name}'`);
  return freshConfiguration(
    org,
    {
      id: wanted.id ?? newId(org),
      name: wanted.name,
      ...optional('description', wanted.description),
      divisionId,
    },
    seeder,
  );
}

/** The shared keys of an object as a seed says them. */
export function writtenConfiguration(
  org: LocalOrg,
  object: ConfigurationRecord,
): Readonly<Record<string, unknown>> {
  return {
    id: object.id,
    name: object.name,
    ...optional('description', object.description),
    ...writtenDivision(org, object.divisionId),
  };
}

/** The active objects of a table. */
export function activeOf<T extends ConfigurationRecord>(table: Table<T>): readonly T[] {
  return table.all().filter(({ state }) => state === 'active');
}

/** The id of an active object by its name. */
export function idByName<T extends ConfigurationRecord>(table: Table<T>, name: string): string | undefined {
  return table.having(nameKey('', name)).find(({ state }) => state === 'active')?.id;
}

/** The same; an unknown name is a sentence about `place`, which says `among` what it was looked for. */
export function requireByName<T extends ConfigurationRecord>(
  table: Table<T>,
  name: string,
  place: string,
  among: string,
): string {
  const id = idByName(table, name);
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names '${name}', which is not among its ${among}.`,
    );
  }
  return id;
}
