import { homeDivision, newId, type LocalOrg } from './local-org.ts';
import type { Actor } from './state/records.ts';
import { nameKey } from './state/tables.ts';

/** A person of the org by id, else by name in exact spelling. */
export function findPerson(org: LocalOrg, nameOrId: string): Actor | undefined {
  const byId = org.tables.named.get(nameOrId);
  const found =
    byId?.kind === 'user'
      ? byId
      : org.tables.named.having(nameKey('user', nameOrId)).find(({ name }) => name === nameOrId);
  return found === undefined ? undefined : { kind: 'user', id: found.id, name: found.name };
}

/** The same; one that does not exist yet is made. */
export function personNamed(org: LocalOrg, nameOrId: string): Actor {
  const found = findPerson(org, nameOrId);
  if (found !== undefined) {
    return found;
  }
  const person = { id: newId(org), kind: 'user', name: nameOrId, divisionId: homeDivision(org).id } as const;
  org.tables.named.put(person);
  return { kind: 'user', id: person.id, name: person.name };
}
