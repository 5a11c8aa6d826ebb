import type {
  Attributes,
  Bucket,
  Fact,
  JsonObject,
  Kind,
  Listing,
  LiveObject,
  Namesake,
  Presence,
} from '@callwright/model';
import { isJsonObject, known, referencesIn } from '@callwright/model';
import { isGone, unknownOf, unreadable } from './answer.ts';
import { listByCursor } from './cursor-listing.ts';
import type { Above, ObjectKind } from './object-kind.ts';
import { objectKind, objectKindOf } from './object-kinds/register.ts';
import { listAll } from './page-listing.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { namedField, numberField, textField } from './wire-field.ts';

/** Objects that are compared by value, of any kind of the register. */
export interface Objects {
  list(kind: Kind, binds?: Bucket): Promise<Listing<LiveObject>>;
  read(kind: Kind, id: string): Promise<Presence<LiveObject>>;
  byName(kind: Kind, name: string): Promise<Presence<LiveObject>>;
  namesakes(kind: Kind, name: string): Promise<Listing<Namesake>>;
  /** Names of the objects that refer to one; flows are not asked. */
  usersOf(kind: Kind, id: string): Promise<Fact<readonly string[]>>;
  /** The object as a write sent it back; `above` is the id of what it lives below. */
  fromAnswer(kind: ObjectKind, wire: JsonObject, above: string | undefined): LiveObject | undefined;
  /** All fields as they were read, where this object came from here and not from a copy. */
  wireOf(object: LiveObject): JsonObject | undefined;
}

export function createObjects(line: PlatformLine<ReadingApis>): Objects {
  const wires = new WeakMap<LiveObject, JsonObject>();

  const noted = (object: LiveObject | undefined, wire: JsonObject): LiveObject | undefined => {
    if (object !== undefined) {
      wires.set(object, wire);
    }
    return object;
  };
  const fromWire = (kind: ObjectKind, wire: JsonObject): LiveObject | undefined => {
    const object = liveObject(kind, wire);
    return noted(object && { ...object, others: kind.othersOf(wire) }, wire);
  };
  const list = async (kind: ObjectKind, filter?: string): Promise<Listing<LiveObject>> => {
    const { above } = kind;
    if (above === undefined) {
      return listOne(kind, filter);
    }
    return filter === undefined ? listBelowAll(kind, above) : listOne(kind, filter, above.ofName(filter));
  };
  const listOne = async (kind: ObjectKind, filter?: string, above?: string): Promise<Listing<LiveObject>> => {
    const what = above === undefined ? kind.plural : `${kind.plural} of ${above}`;
    const { pageSize } = kind;
    const listing =
      kind.byCursor === true
        ? await listByCursor(line.call, what, (after) =>
            kind.list(line.apis, { pageNumber: 1, pageSize, ...(after === undefined ? {} : { after }) }),
          )
        : await listAll(line.call, what, pageSize, (page) =>
            kind.list(line.apis, {
              ...page,
              ...(filter === undefined ? {} : { name: filter }),
              ...(above === undefined ? {} : { above }),
            }),
          );
    return {
      complete: listing.complete,
      rows: listing.rows.flatMap((row) => {
        const wire = globally(kind, row, above);
        return exists(kind, wire) ? (noted(liveObject(kind, wire), wire) ?? []) : [];
      }),
    };
  };
  /** Complete only when what they live below was listed in full, and each of those too. */
  const listBelowAll = async (kind: ObjectKind, above: Above): Promise<Listing<LiveObject>> => {
    const places = await listAll(line.call, above.plural, above.pageSize, (page) =>
      above.list(line.apis, page),
    );
    const ids = places.rows.flatMap((row) => textField(row, 'id') ?? []);
    const parts = await Promise.all(ids.map((id) => listOne(kind, undefined, id)));
    return {
      rows: parts.flatMap(({ rows }) => rows),
      complete:
        [places, ...parts].map(({ complete }) => complete).find(({ known }) => !known) ?? places.complete,
      above: places.complete.known ? known(ids.map((id) => id.toLowerCase())) : places.complete,
    };
  };

  return {
    // A kind that nobody knows is a rejection, as everything else that goes wrong.
    list: async (kind, binds) => list(objectKind(kind, binds)),
    async read(name, id) {
      const kind = objectKindOf(name, id);
      const answer = await line.call(() => kind.read(line.apis, platformId(kind, id)));
      if (isGone(answer)) {
        return { state: 'gone' };
      }
      if (answer.answer !== 'ok') {
        return { state: 'unknown', why: unknownOf(`one of ${kind.plural}`, answer) };
      }
      const wire = globally(kind, isJsonObject(answer.body) ? answer.body : {}, kind.above?.ofId(id));
      if (!exists(kind, wire)) {
        return { state: 'gone' };
      }
      const object = fromWire(kind, wire);
      return object === undefined
        ? { state: 'unknown', why: unreadable(`one of ${kind.plural}`) }
        : { state: 'present', value: object };
    },
    async byName(kind, name) {
      const listing = await list(objectKind(kind), name);
      const found = listing.rows.find((row) => row.name === name);
      if (found !== undefined) {
        return { state: 'present', value: found };
      }
      // What it would live below is not there, so neither is it.
      const isNowhere =
        objectKind(kind).above !== undefined &&
        !listing.complete.known &&
        listing.complete.reason === 'not-found';
      return listing.complete.known || isNowhere
        ? { state: 'gone' }
        : { state: 'unknown', why: listing.complete };
    },
    async namesakes(kind, name) {
      const { rows, complete } = await list(objectKind(kind), name);
      return {
        complete,
        rows: rows
          .filter((row) => row.name === name)
          .map((object) => ({ object, ...makingOf(wires.get(object) ?? {}) })),
      };
    },
    async usersOf(name, id) {
      const kinds = objectKindOf(name, id).users?.kinds ?? [];
      const listings = await Promise.all(kinds.map((kind) => list(objectKind(kind))));
      const incomplete = listings.map(({ complete }) => complete).find((complete) => !complete.known);
      return incomplete?.known === false
        ? incomplete
        : known(
            listings.flatMap(({ rows }) =>
              rows.filter(({ attributes }) => refersTo(attributes, id)).map((row) => row.name),
            ),
          );
    },
    fromAnswer: (kind, wire, above) => fromWire(kind, globally(kind, wire, above)),
    wireOf: (object) => wires.get(object),
  };
}

/** Client credentials have no user: which of the two fields names the client is not known (facts: API 6). */
function makingOf(wire: JsonObject): Omit<Namesake, 'object'> {
  const madeAt = textField(wire, 'dateCreated');
  return {
    madeBy: ['createdBy', 'createdByApp'].flatMap((field) => textField(wire, field) ?? []),
    ...(madeAt === undefined ? {} : { madeAt }),
  };
}

function refersTo(attributes: Attributes, id: string): boolean {
  return referencesIn(attributes).some((reference) => '$live' in reference && reference.$live.id === id);
}

/** A deleted object may still answer for a while (facts: API 4.3, 4.4). */
function exists(kind: ObjectKind, wire: JsonObject): boolean {
  return wire['state'] !== 'deleted' && kind.isGone?.(wire) !== true;
}

function globally(kind: ObjectKind, wire: JsonObject, above: string | undefined): JsonObject {
  return kind.above === undefined || above === undefined || textField(wire, 'id') === undefined
    ? wire
    : kind.above.globally(wire, above);
}

/** The id as the platform knows it. */
export function platformId(kind: ObjectKind, liveId: string): string {
  return liveId.slice(kind.idPrefix?.length ?? 0);
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
    id: `${kind.idPrefix ?? ''}${id}`,
    kind: kind.kind,
    name,
    ...(kind.binds === undefined ? {} : { binds: kind.binds }),
    ...(division === undefined ? {} : { division }),
    ...(version === undefined ? {} : { version }),
    attributes: kind.attributesOf(wire),
    ...(modifiedBy === undefined ? {} : { modifiedBy }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(kind.isOn?.(wire) === true ? { switchedOn: true as const } : {}),
  };
}
