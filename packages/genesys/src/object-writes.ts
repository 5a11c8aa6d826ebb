import type { Attributes, JsonObject, Kind, LiveObject, WriteResult } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Answer } from './answer.ts';
import { writeResultOf } from './answer.ts';
import { divisionByName } from './division-by-name.ts';
import type { NotSent } from './not-sent.ts';
import { notSent } from './not-sent.ts';
import type { ObjectKind } from './object-kind.ts';
import { objectKind, objectKindOf } from './object-kinds/register.ts';
import type { Objects } from './objects.ts';
import { platformId } from './objects.ts';
import { isAbsent } from './platform-error.ts';
import type { PlatformLine } from './platform-line.ts';
import type { WritingApis } from './sdk.ts';

/** Writing objects that are compared by value; how each member answers is said at the port. */
export interface ObjectWrites {
  create(
    kind: Kind,
    wanted: { readonly name: string; readonly division?: string; readonly attributes: Attributes },
  ): Promise<WriteResult<LiveObject>>;
  update(
    kind: Kind,
    seen: LiveObject,
    wanted: { readonly name: string; readonly attributes: Attributes },
  ): Promise<WriteResult<LiveObject>>;
  remove(kind: Kind, id: string): Promise<WriteResult<null>>;
}

export function createObjectWrites(line: PlatformLine<WritingApis>, objects: Objects): ObjectWrites {
  const send = (kind: ObjectKind, write: () => Promise<unknown>): Promise<Answer> =>
    kind.serialWrites ? line.oneByOne(() => line.call(write)) : line.call(write);
  const objectIn = (kind: ObjectKind, above: string | undefined) => (body: unknown) =>
    isJsonObject(body) ? objects.fromAnswer(kind, body, above) : undefined;

  return {
    async create(name, wanted) {
      const kind = objectKind(name);
      const { create } = kind;
      if (create === undefined) {
        throw madeElsewhere(kind);
      }
      const base = await newBase(line, wanted.name, wanted.division);
      if ('result' in base) {
        return base;
      }
      const body = kind.bodyOf(base.wire, wanted.attributes);
      return writeResultOf(
        await send(kind, () => create(line.apis, body)),
        objectIn(kind, kind.above?.ofName(wanted.name)),
      );
    },

    async update(name, seen, wanted) {
      const kind = objectKindOf(name, seen.id);
      const base = await baseOf(objects, seen);
      if ('result' in base) {
        return base;
      }
      // What is made elsewhere keeps its name, whatever it is called by now.
      const named = kind.binds === undefined ? { ...base.wire, name: wanted.name } : base.wire;
      const body = kind.bodyOf(named, wanted.attributes);
      const result = writeResultOf(
        await send(kind, () => kind.update(line.apis, platformId(kind, seen.id), body)),
        objectIn(kind, kind.above?.ofId(seen.id)),
        (error) => error.status === 409 || isAbsent(error),
      );
      return result.result === 'refused' && result.refusal.status === 400
        ? { result: 'refused', refusal: { ...result.refusal, moved: await hasMoved(objects, seen) } }
        : result;
    },

    async remove(name, id) {
      const kind = objectKindOf(name, id);
      const { remove } = kind;
      if (remove === undefined) {
        throw madeElsewhere(kind);
      }
      return writeResultOf(
        await send(kind, () => remove(line.apis, platformId(kind, id))),
        () => null,
        isAbsent,
      );
    },
  };
}

/** What a full-replace body starts from. */
interface Base {
  readonly wire: JsonObject;
}

/** No plan asks for it: a defect. */
function madeElsewhere(kind: ObjectKind): Error {
  return new Error(`${kind.plural} are made elsewhere: they can be neither created nor removed`);
}

/** The body as it was read. A copy of a live object has lost it; then it is read again and must be the same version. */
async function baseOf(objects: Objects, seen: LiveObject): Promise<Base | NotSent> {
  const wire = objects.wireOf(seen);
  if (wire !== undefined) {
    return { wire };
  }
  const again = await objects.read(seen.kind, seen.id);
  const read = again.state === 'present' ? objects.wireOf(again.value) : undefined;
  if (again.state === 'present' && read !== undefined && again.value.version === seen.version) {
    return { wire: read };
  }
  return notSent(
    again.state === 'unknown'
      ? { code: 'genesys.not-read', message: again.why.detail, moved: false }
      : { code: 'genesys.moved', message: 'The object has changed or gone since it was read.', moved: true },
  );
}

/** A version mismatch may come as 400 without a code of its own (facts: API 4.3), so the org is asked, not the text. */
async function hasMoved(objects: Objects, seen: LiveObject): Promise<boolean> {
  const now = await objects.read(seen.kind, seen.id);
  return now.state === 'gone' || (now.state === 'present' && now.value.version !== seen.version);
}

/** The body of a new object; divisions go by id. */
async function newBase(
  line: PlatformLine<WritingApis>,
  name: string,
  divisionName: string | undefined,
): Promise<Base | NotSent> {
  if (divisionName === undefined) {
    return { wire: { name } };
  }
  const division = await divisionByName(line, divisionName);
  return 'result' in division ? division : { wire: { name, division: { id: division.id } } };
}
