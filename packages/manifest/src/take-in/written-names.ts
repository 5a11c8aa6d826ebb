import type { BodyReference } from '@callwright/archy';
import type {
  Address,
  Bucket,
  FlowType,
  Json,
  LiveReference,
  ManagedReference,
  NamedReference,
} from '@callwright/model';
import { isE164, isJsonObject } from '@callwright/model';
import type { PropertyTraits } from '../desired/kind-schema.ts';
import type { BookEntry, NameBook } from '../desired/name-book.ts';
import { NONE, bucketOfTarget } from '../desired/name-book.ts';
import type { OrgView } from '../desired/org-view.ts';

/** All names of a project in one org. */
export interface Names {
  readonly book: NameBook;
  readonly view: OrgView;
}

/** A name of the org without the org's prefix; undefined where it does not begin with it. */
export function ownNameOf(liveName: string, { namePrefix }: Pick<OrgView, 'namePrefix'>): string | undefined {
  return liveName.startsWith(namePrefix) && liveName.length > namePrefix.length
    ? liveName.slice(namePrefix.length)
    : undefined;
}

/**
 * What is to be written into a body where the org's export names something, so that it means the same in this project:
 * the name without prefix of what is managed, else the live name, else a key of `existing`. Undefined where every way of
 * writing it would mean something else.
 */
export function nameInBody(
  { target, name, within, flowTypes }: Pick<BodyReference, 'target' | 'name' | 'within' | 'flowTypes'>,
  { book, view }: Names,
): string | undefined {
  const bucket = bucketOfTarget(target);
  if (name === undefined || bucket === undefined) {
    return name;
  }
  const managed = book.live(name, bucket, flowTypes);
  const keys = [...(view.existing.get(bucket)?.values() ?? [])]
    .filter((thing) => thing.liveName === name)
    .map(({ key }) => key);
  const candidates = managed === undefined ? [name, ...keys] : [managed.ownName];
  return candidates.find((candidate) => {
    const meaning = book.body(candidate, bucket, flowTypes, within);
    switch (meaning.is) {
      case 'managed':
        return meaning.entry === managed;
      case 'existing':
        return managed === undefined && meaning.thing.liveName === name;
      case 'lacking':
        return false;
      default:
        return managed === undefined && candidate === name;
    }
  });
}

/** What an attribute of the org refers to, as manifests mean it. */
export function meaningOf(
  { $live }: LiveReference,
  property: Pick<PropertyTraits, 'reference' | 'flowType'>,
  names: Names,
  addressOf: (id: string) => Address | undefined,
): (ManagedReference | NamedReference) | undefined {
  const address = addressOf($live.id) ?? entryNamed($live.name, property, names)?.address;
  if (address !== undefined) {
    return { $ref: address };
  }
  return $live.name === undefined ? undefined : { $named: { bucket: $live.bucket, name: $live.name } };
}

function entryNamed(
  name: string | undefined,
  { reference = [], flowType }: Pick<PropertyTraits, 'reference' | 'flowType'>,
  { book }: Names,
): BookEntry | undefined {
  return book.entries.find(
    (entry) =>
      entry.liveName === name &&
      reference.includes(entry.kind) &&
      (flowType === undefined || entry.flowType === undefined || entry.flowType === flowType),
  );
}

/** How a manifest names something: by its project name, by a key of `existing`, or in place. */
export function nameInManifest(
  meaning: ManagedReference | NamedReference,
  property: Pick<PropertyTraits, 'reference' | 'keys'>,
  { book, view }: Names,
): Json {
  if ('$ref' in meaning) {
    return meaning.$ref.slice(meaning.$ref.indexOf('/') + 1);
  }
  const { name } = meaning.$named;
  const key = keyOf(name, property, { book, view });
  return key ?? { existing: name };
}

/** The key of `existing` for a live name, where it means nothing else. */
function keyOf(
  liveName: string,
  { reference = [], keys }: Pick<PropertyTraits, 'reference' | 'keys'>,
  { book, view }: Names,
): string | undefined {
  const things = keys === undefined ? [] : [...(view.existing.get(keys)?.values() ?? [])];
  return things.find(
    (thing) =>
      thing.liveName === liveName &&
      thing.key !== NONE &&
      book.project(thing.key, reference, keys).is === 'existing',
  )?.key;
}

/** A number as a manifest names it: by its key, as it is, or as the platform spells it. */
export function numberInManifest(value: Json, names: Names): Json {
  const raw = isJsonObject(value) ? value['raw'] : value;
  const text = typeof raw === 'string' ? raw : '';
  const key = keyOf(text, { keys: 'numbers' }, names);
  return key ?? (isE164(text) ? text : { raw: text });
}

/** Buckets in which flows of a type stand. */
export function bucketOfFlowType(type: FlowType): Bucket {
  return type === 'commonmodule' ? 'sharedFlows' : 'flows';
}
