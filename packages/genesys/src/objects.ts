import type { JsonObject, Kind, Listing, LiveObject, Presence } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { isGone, unknownOf, unreadable } from './answer.ts';
import type { ObjectKind } from './object-kind.ts';
import { objectKind } from './object-kinds/register.ts';
import { listAll } from './page-listing.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { namedField, numberField, textField } from './wire-field.ts';

/** Objects that are compared by value, of any kind of the register. */
export interface Objects {
  list(kind: Kind): Promise<Listing<LiveObject>>;
  read(kind: Kind, id: string): Promise<Presence<LiveObject>>;
  byName(kind: Kind, name: string): Promise<Presence<LiveObject>>;
  /** The object as a write sent it back. */
  fromWire(kind: ObjectKind, wire: JsonObject): LiveObject | undefined;
  /** All fields as they were read, where this object came from here and not from a copy. */
  wireOf(object: LiveObject): JsonObject | undefined;
}

export function createObjects(line: PlatformLine<ReadingApis>): Objects {
  const wires = new WeakMap<LiveObject, JsonObject>();

  const fromWire = (kind: ObjectKind, wire: JsonObject): LiveObject | undefined => {
    const object = liveObject(kind, wire);
    if (object !== undefined) {
      wires.set(object, wire);
    }
    return object;
  };
  const list = async (name: Kind, filter?: string): Promise<Listing<LiveObject>> => {
    const kind = objectKind(name);
    const listing = await listAll(line.call, kind.plural, kind.pageSize, (page) =>
      kind.list(line.apis, { ...page, ...(filter === undefined ? {} : { name: filter }) }),
    );
    return {
      complete: listing.complete,
      rows: listing.rows.filter(exists).flatMap((row) => fromWire(kind, row) ?? []),
    };
  };

  return {
    list: (kind) => list(kind),
    async read(name, id) {
      const kind = objectKind(name);
      const answer = await line.call(() => kind.read(line.apis, id));
      if (isGone(answer)) {
        return { state: 'gone' };
      }
      if (answer.answer !== 'ok') {
        return { state: 'unknown', why: unknownOf(`one of ${kind.plural}`, answer) };
      }
      const wire = isJsonObject(answer.body) ? answer.body : {};
      if (!exists(wire)) {
        return { state: 'gone' };
      }
      const object = fromWire(kind, wire);
      return object === undefined
        ? { state: 'unknown', why: unreadable(`one of ${kind.plural}`) }
        : { state: 'present', value: object };
    },
    async byName(kind, name) {
      const listing = await list(kind, name);
      const found = listing.rows.find((row) => row.name === name);
      if (found !== undefined) {
        return { state: 'present', value: found };
      }
      return listing.complete.known ? { state: 'gone' } : { state: 'unknown', why: listing.complete };
    },
    fromWire,
    wireOf: (object) => wires.get(object),
  };
}

/** A deleted object may still answer for a while (facts: API 4.3, 4.4). */
function exists(wire: JsonObject): boolean {
  return wire['state'] !== 'deleted';
}

function liveObject(kind: ObjectKind, wire: JsonObject): LiveObject | undefined {
  const [id, name] = [textField(wire, 'id'), textField(wire, 'name')];
  if (id === undefined || name === undefined) {
    return undefined;
  }
  const division = namedField(wire, 'division');
  const version = numberField(wire, 'version');
  const modifiedBy = textField(wire, 'modifiedBy');
  const modifiedAt = textField(wire, 'dateModified');
  return {
    id,
    kind: kind.kind,
    name,
    ...(division === undefined ? {} : { division }),
    ...(version === undefined ? {} : { version }),
    attributes: kind.attributesOf(wire),
    ...(modifiedBy === undefined ? {} : { modifiedBy }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}
