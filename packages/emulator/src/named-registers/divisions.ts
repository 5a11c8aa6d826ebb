import type { NamedRegister } from '../named-register.ts';
import { nameKey } from '../state/tables.ts';

/** Divisions. */
export const divisionRegister: NamedRegister = {
  having: (org, name) => org.tables.divisions.having(nameKey('', name)),
  nameOf: ({ tables }, id) => (tables.divisions.get(id) ?? tables.deletedDivisions.get(id))?.name,
  make: (org, { id, name }) => org.tables.divisions.put({ id, name, description: '', home: false }),
};
