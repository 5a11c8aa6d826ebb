import type { JsonObject } from '@callwright/model';

/** Fields that the platform sets itself, whatever a body says: identity, history, counts (facts: API appendix A). */
export const PLATFORM_FIELDS: readonly string[] = [
  'id',
  'selfUri',
  'version',
  'state',
  'dateCreated',
  'createdBy',
  'createdByApp',
  'dateModified',
  'modifiedBy',
  'modifiedByApp',
  'lastModifiedUser',
];

/** A copy without some fields. */
export function withoutFields(wire: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(wire).filter(([field]) => !fields.includes(field)));
}

/** What is left of a body besides its name, the fields of its attributes, and what is the platform's own. */
export function besides(...fields: readonly string[]): (wire: JsonObject) => JsonObject {
  return (wire) => withoutFields(wire, [...PLATFORM_FIELDS, 'name', ...fields]);
}
