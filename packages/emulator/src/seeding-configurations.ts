import { emulatorError } from './emulator-error.ts';
import { newId, type LocalOrg } from './local-org.ts';
import type { Seed } from './seed.ts';
import { seedDivisionId } from './seed-division.ts';
import { nameKey } from './state/tables.ts';
import type { ConfigurationRecord } from './state/records.ts';

/** Who made what a seed holds. */
const seeder = 'seed';

/** Schedules, then the groups that hold them. */
export function seedConfigurations(org: LocalOrg, seed: Seed): void {
  for (const { name, start, end, rrule, division } of seed.schedules) {
    if (idByName(org, 'schedules', name) === undefined) {
      org.tables.schedules.put({
        ...seededConfiguration(org, name, division),
        start: withMilliseconds(start),
        end: withMilliseconds(end),
        ...(rrule === undefined ? {} : { rrule }),
      });
    }
  }
  for (const group of seed.scheduleGroups) {
    if (idByName(org, 'scheduleGroups', group.name) !== undefined) {
      continue;
    }
    const ids = (names: readonly string[]): readonly string[] =>
      names.map((name) => requireByName(org, 'schedules', name, `schedule group '${group.name}'`));
    org.tables.scheduleGroups.put({
      ...seededConfiguration(org, group.name, group.division),
      ...(group.timeZone === undefined ? {} : { timeZone: group.timeZone }),
      openScheduleIds: ids(group.open),
      closedScheduleIds: ids(group.closed),
      holidayScheduleIds: ids(group.holidays),
    });
  }
}

/** The shared fields of a seeded call route, schedule or group. */
export function seededConfiguration(
  org: LocalOrg,
  name: string,
  division: string | undefined,
): ConfigurationRecord {
  const now = org.clock.now();
  return {
    id: newId(org),
    name,
    divisionId: seedDivisionId(org, division, `'${name}'`),
    version: 1,
    dateCreated: now,
    dateModified: now,
    createdBy: seeder,
    modifiedBy: seeder,
    state: 'active',
  };
}

type ConfigurationTable = 'schedules' | 'scheduleGroups' | 'ivrs';

/** The id of an active object by its name. */
export function idByName(org: LocalOrg, table: ConfigurationTable, name: string): string | undefined {
  return org.tables[table].having(nameKey('', name)).find(({ state }) => state === 'active')?.id;
}

/** The same; an unknown name is a sentence about `place`. */
export function requireByName(org: LocalOrg, table: ConfigurationTable, name: string, place: string): string {
  const id = idByName(org, table, name);
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names '${name}', which is not among its ${table}.`,
    );
  }
  return id;
}

/** `2026-01-05T08:00` as the API writes it: with seconds and milliseconds. */
function withMilliseconds(time: string): string {
  const [minutes, seconds = '00', milliseconds = '000'] = [time.slice(0, 16), ...time.slice(17).split('.')];
  return `${minutes}:${seconds === '' ? '00' : seconds}.${milliseconds.padEnd(3, '0')}`;
}
