import { freshConfiguration } from '../configuration.ts';
import type { NamedRegister } from '../named-register.ts';
import { nameKey } from '../state/tables.ts';

/** Emergency groups; one made by its name is off and holds no flow. */
export const emergencyGroupRegister: NamedRegister = {
  having: (org, name) =>
    org.tables.emergencyGroups.having(nameKey('', name)).filter(({ state }) => state === 'active'),
  nameOf: (org, id) => org.tables.emergencyGroups.get(id)?.name,
  make: (org, object, by) =>
    org.tables.emergencyGroups.put({
      ...freshConfiguration(org, object, by.id),
      enabled: false,
      callFlows: [],
    }),
};
