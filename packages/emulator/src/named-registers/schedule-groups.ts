import { freshConfiguration } from '../configuration.ts';
import type { NamedRegister } from '../named-register.ts';
import { nameKey } from '../state/tables.ts';

/** Schedule groups; one made by its name holds no schedule. */
export const scheduleGroupRegister: NamedRegister = {
  having: (org, name) =>
    org.tables.scheduleGroups.having(nameKey('', name)).filter(({ state }) => state === 'active'),
  nameOf: (org, id) => org.tables.scheduleGroups.get(id)?.name,
  make: (org, object, by) =>
    org.tables.scheduleGroups.put({
      ...freshConfiguration(org, object, by.id),
      openScheduleIds: [],
      closedScheduleIds: [],
      holidayScheduleIds: [],
    }),
};
