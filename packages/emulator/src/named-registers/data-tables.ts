import type { NamedRegister } from '../named-register.ts';
import { nameKey } from '../state/tables.ts';

const keyOnlySchema = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['key'],
  properties: { key: { title: 'Key', type: 'string' } },
  additionalProperties: false,
} as const;

/** Data tables; one made by its name has a key and no other column. */
export const dataTableRegister: NamedRegister = {
  having: (org, name) => org.tables.dataTables.having(nameKey('', name)),
  nameOf: (org, id) => org.tables.dataTables.get(id)?.name,
  make: (org, { id, name, divisionId }) =>
    org.tables.dataTables.put({ id, name, divisionId, schema: keyOnlySchema }),
};
