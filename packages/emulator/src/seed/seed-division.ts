import { emulatorError } from '../emulator-error.ts';
import { homeDivision, type LocalOrg } from '../local-org.ts';

/** The id of a division by its name; an unknown one is a sentence. */
export function seedDivisionId(org: LocalOrg, name: string | undefined, place: string): string {
  if (name === undefined) {
    return homeDivision(org).id;
  }
  const division = org.tables.divisions
    .all()
    .find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (division === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's ${place} names the division '${name}', which \`org: { divisions: [..] }\` does not list.`,
    );
  }
  return division.id;
}

/** `{ division: name }` for a seed, or nothing for the home division. */
export function writtenDivision(org: LocalOrg, divisionId: string): { readonly division?: string } {
  const division = org.tables.divisions.get(divisionId);
  return division === undefined || division.home ? {} : { division: division.name };
}
