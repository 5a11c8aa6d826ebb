import type { Kind, WriteResult } from '@callwright/model';
import { isFlowKind } from '@callwright/model';
import { writeResultOf } from './answer.ts';
import { divisionByName } from './division-by-name.ts';
import { objectKindOf } from './object-kinds/register.ts';
import { platformId } from './objects.ts';
import { isAbsent } from './platform-error.ts';
import type { PlatformLine } from './platform-line.ts';
import type { WritingApis } from './sdk.ts';

/** Puts one object into the division of a live name (facts: API 4.7, last bullet); how it answers is said at the port. */
export async function moveToDivision(
  line: PlatformLine<WritingApis>,
  kind: Kind,
  id: string,
  name: string,
): Promise<WriteResult<null>> {
  const { type, own } = wireOf(kind, id);
  const division = await divisionByName(line, name);
  if ('result' in division) {
    return division;
  }
  const { authorization } = line.apis;
  const answer = await line.call(() =>
    authorization.postAuthorizationDivisionObject(division.id, type, [own]),
  );
  return writeResultOf(answer, () => null, isAbsent);
}

function wireOf(kind: Kind, id: string): { readonly type: string; readonly own: string } {
  if (isFlowKind(kind)) {
    return { type: 'FLOW', own: id };
  }
  const objectKind = objectKindOf(kind, id);
  if (objectKind.divisionType === undefined) {
    // No plan asks for it: a defect.
    throw new Error(`${objectKind.plural} have no division of their own`);
  }
  return { type: objectKind.divisionType, own: platformId(objectKind, id) };
}
