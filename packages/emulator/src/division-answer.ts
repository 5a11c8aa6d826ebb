import type { DivisionRecord } from './state/records.ts';

/** A division as answers carry it; `counts` only where the caller asked for them (facts: API appendix A). */
export function divisionAnswer(
  division: DivisionRecord,
  counts?: Readonly<Record<string, number>>,
): Readonly<Record<string, unknown>> {
  return {
    id: division.id,
    name: division.name,
    description: division.description,
    homeDivision: division.home,
    ...(counts === undefined ? {} : { objectCounts: counts }),
    selfUri: `/api/v2/authorization/divisions/${division.id}`,
  };
}
