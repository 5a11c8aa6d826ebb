import { emulatorError } from '../emulator-error.ts';
import { homeDivision, type LocalOrg } from '../local-org.ts';
import type { DivisionRecord } from '../state/records.ts';
import { nameKey } from '../state/tables.ts';
import { readReference, writtenReference } from './seed-reference.ts';

/** The id of a division by its name; an unknown one is a sentence. */
export function seedDivisionId(org: LocalOrg, name: string | undefined, place: string): string {
  if (name === undefined) {
    return homeDivision(org).id;
  }
  const id = readReference(name, (text) => divisionsNamed(org, text));
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names the division '${name}', which \`org: { divisions: [..] }\` does not list.`,
    );
  }
  return id;
}

/** `{ division: name }` for a seed, or nothing for the home division. */
export function writtenDivision(org: LocalOrg, divisionId: string): { readonly division?: string } {
  return divisionId === homeDivision(org).id ? {} : { division: divisionName(org, divisionId) };
}

/** A division as a seed names it. */
export function divisionName(org: LocalOrg, divisionId: string): string {
  const name = org.tables.divisions.get(divisionId)?.name;
  return writtenReference(divisionId, name, (text) => divisionsNamed(org, text));
}

function divisionsNamed(org: LocalOrg, name: string): readonly DivisionRecord[] {
  return org.tables.divisions.having(nameKey('', name));
}
