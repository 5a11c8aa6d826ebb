import { freshConfiguration } from '../configuration.ts';
import type { NamedRegister } from '../named-register.ts';
import { nameKey } from '../state/tables.ts';

/** Schedules; one made by its name lies in the past. */
export const scheduleRegister: NamedRegister = {
  having: (org, name) =>
    org.tables.schedules.having(nameKey('', name)).filter(({ state }) => state === 'active'),
  nameOf: (org, id) => org.tables.schedules.get(id)?.name,
  make: (org, object, by) =>
    org.tables.schedules.put({
      ...freshConfiguration(org, object, by.id),
      start: '2020-01-01T00:00:00.000',
      end: '2020-01-02T00:00:00.000',
    }),
};
