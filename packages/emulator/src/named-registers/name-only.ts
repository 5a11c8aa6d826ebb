import type { ObjectKind } from '../architect/engine.ts';
import type { NamedRegister } from '../named-register.ts';
import { nameKey } from '../state/tables.ts';

/** The register of a kind of which the local org knows the names and nothing else. */
export function nameOnlyRegister(kind: ObjectKind): NamedRegister {
  return {
    having: (org, name, within) =>
      org.tables.named
        .having(nameKey(kind, name))
        .filter((object) => within === undefined || object.within?.toLowerCase() === within.toLowerCase()),
    nameOf(org, id) {
      const object = org.tables.named.get(id);
      return object?.kind === kind ? object.name : undefined;
    },
    make: (org, { id, name, within, divisionId }) =>
      org.tables.named.put({ id, kind, name, divisionId, ...(within === undefined ? {} : { within }) }),
  };
}
