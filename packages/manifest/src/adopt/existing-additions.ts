import { mergeYaml, readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { Bucket, ExistingThing, Json, JsonObject, Target } from '@callwright/model';
import { BUCKETS, isE164, isJsonObject, referencesIn } from '@callwright/model';
import type { KindSchema } from '../desired/kind-schema.ts';
import { KIND_SCHEMAS_BY_KIND } from '../desired/kind-registry.ts';
import { NONE, bucketOfTarget, kindsOfBucket } from '../desired/name-book.ts';
import type { OrgView } from '../desired/org-view.ts';
import { PROJECT_FILE } from '../read-project-file.ts';
import type { Names } from '../take-in/written-names.ts';
import { meaningOf, nameInBody } from '../take-in/written-names.ts';
import type { Adoptable, AdoptableFlow, AdoptableObject } from './adoptable.ts';
import { isAdoptableFlow } from './adoptable.ts';
import { freeName, slugOf } from './new-names.ts';

/** Names things of an org that no manifest describes, each once. */
export function existingAdditions(
  adoptables: readonly Adoptable[],
  names: Names,
  nameOfRoute: (one: AdoptableObject) => string,
): readonly ExistingThing[] {
  const added = new Map<string, ExistingThing>();
  const add = (thing: ExistingThing): void => {
    const key = `${thing.bucket}\n${thing.liveName}\n${thing.integration ?? ''}`;
    if (!added.has(key) && !isKnown(thing, names.view)) {
      added.set(key, { ...thing, key: freeKey(thing, names, added) });
    }
  };
  for (const one of adoptables) {
    const things = isAdoptableFlow(one)
      ? thingsOfBody(one, names)
      : thingsOfValues(one, names, nameOfRoute(one));
    things.forEach(add);
  }
  return [...added.values()];
}

function isKnown({ bucket, liveName, integration }: ExistingThing, view: OrgView): boolean {
  return [...(view.existing.get(bucket)?.values() ?? [])].some(
    (thing) =>
      thing.liveName === liveName && (integration === undefined || thing.integration === integration),
  );
}

/** The live name itself, unless that means something else here. */
function freeKey(
  { bucket, key, liveName }: ExistingThing,
  { book, view }: Names,
  added: ReadonlyMap<string, ExistingThing>,
): string {
  const keys = new Set([
    ...(view.existing.get(bucket)?.keys() ?? []),
    ...[...added.values()].filter((thing) => thing.bucket === bucket).map((thing) => thing.key),
  ]);
  const kinds = kindsOfBucket(bucket);
  const entries = book.entries.filter(({ kind }) => kinds.includes(kind));
  const isTaken = (candidate: string): boolean =>
    candidate === NONE ||
    keys.has(candidate) ||
    entries.some(({ name, ownName }) => candidate === name || candidate === ownName);
  return bucket === 'numbers' || key === '' || isTaken(key)
    ? freeName(bucket === 'numbers' ? key : `${slugOf(liveName, bucket.toLowerCase())}-elsewhere`, isTaken)
    : key;
}

function thingsOfBody({ exported }: AdoptableFlow, names: Names): readonly ExistingThing[] {
  const [document] = readYaml(exported).documents;
  const flow = document === undefined ? undefined : readFlow(document).flow;
  return (flow === undefined ? [] : referencesOf(flow)).flatMap((reference): readonly ExistingThing[] => {
    const { name, target, within, flowTypes } = reference;
    const bucket = bucketOfTarget(target);
    if (name === undefined || bucket === undefined || bucket === 'divisions') {
      return [];
    }
    if (names.book.live(name, bucket, flowTypes) !== undefined) {
      return [];
    }
    // Actions without an integration cannot be told apart; the platform resolves them by name.
    if (bucket === 'dataActions' && within === undefined) {
      return [];
    }
    const isRead = nameInBody(reference, names) === name;
    return [
      {
        bucket,
        key: isRead ? name : '',
        liveName: name,
        ...(within !== undefined && { integration: within }),
      },
    ];
  });
}

function thingsOfValues(one: AdoptableObject, names: Names, routeName: string): readonly ExistingThing[] {
  const schema: KindSchema | undefined = KIND_SCHEMAS_BY_KIND.get(one.kind);
  const bound: readonly ExistingThing[] =
    one.binds === undefined ? [] : [{ bucket: one.binds, key: one.liveName, liveName: one.liveName }];
  const properties = (schema?.properties ?? []).flatMap((property) => [
    { property, value: one.attributes[property.property] },
    ...(property.items ?? []).map((item) => ({
      property: item,
      value: listOf(one.attributes[property.property]).map((entry) =>
        isJsonObject(entry) ? (entry[item.property] ?? null) : null,
      ),
    })),
  ]);
  return [
    ...bound,
    ...properties.flatMap(({ property, value }): readonly ExistingThing[] => {
      if (property.bucket === 'numbers') {
        return listOf(value).map((number) => numberThing(number, routeName));
      }
      return referencesIn(property.items === undefined ? value : undefined).flatMap((reference) => {
        const meaning =
          '$live' in reference ? meaningOf(reference, property, names, () => undefined) : undefined;
        const { bucket, name } =
          meaning !== undefined && '$named' in meaning ? meaning.$named : { bucket: undefined, name: '' };
        return bucket === undefined || !isBucket(bucket) ? [] : [{ bucket, key: name, liveName: name }];
      });
    }),
  ];
}

function isBucket(target: Target): target is Bucket {
  return BUCKETS.some((bucket) => bucket === target);
}

function numberThing(value: Json, routeName: string): ExistingThing {
  const raw = isJsonObject(value) ? value['raw'] : value;
  const text = typeof raw === 'string' ? raw : '';
  return {
    bucket: 'numbers',
    key: routeName,
    liveName: text,
    ...(isE164(text) ? {} : { raw: true as const }),
  };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A view in which these things are known too. */
export function viewWith(view: OrgView, things: readonly ExistingThing[]): OrgView {
  const existing = new Map([...view.existing].map(([bucket, known]) => [bucket, new Map(known)]));
  for (const thing of things) {
    const bucket = existing.get(thing.bucket) ?? new Map<string, ExistingThing>();
    bucket.set(thing.key, thing);
    existing.set(thing.bucket, bucket);
  }
  return { ...view, existing };
}

/**
 * The file of the project or of one of its orgs with these things under `existing`. They stand with the org where the
 * project file declares it: names may be others in the next org. Undefined when the file cannot be changed so.
 */
export function withExisting(
  text: string,
  path: readonly string[],
  things: readonly ExistingThing[],
): string | undefined {
  const [document] = readYaml(text).documents;
  if (!isJsonObject(document ?? null)) {
    return undefined;
  }
  const wanted = things.reduce(
    (whole, thing) => added(whole, [...path, 'existing', thing.bucket], thing),
    document as JsonObject,
  );
  return mergeYaml(text, wanted);
}

function added(map: JsonObject, [key = '', ...rest]: readonly string[], thing: ExistingThing): JsonObject {
  const inner = map[key] ?? null;
  if (rest.length > 0) {
    return { ...map, [key]: added(isJsonObject(inner) ? inner : {}, rest, thing) };
  }
  const value = writtenThing(thing);
  if (Array.isArray(inner) || inner === null) {
    const list = listOf(inner);
    return value === thing.key
      ? { ...map, [key]: [...list, value] }
      : {
          ...map,
          [key]: { ...Object.fromEntries(list.map((name) => [name as string, name])), [thing.key]: value },
        };
  }
  return { ...map, [key]: { ...(inner as JsonObject), [thing.key]: value } };
}

function writtenThing({ liveName, integration, raw, bucket }: ExistingThing): Json {
  if (bucket === 'dataActions' && integration !== undefined) {
    return { integration, action: liveName };
  }
  return raw === true ? { raw: liveName } : liveName;
}

/** Where the entries of an org are written: the file, and the keys that lead to what holds `existing` there. */
export function placeOfExisting(
  org: string,
  writtenOrgs: Json | undefined,
): { readonly file: string; readonly path: readonly string[] } {
  const written = isJsonObject(writtenOrgs ?? null) ? (writtenOrgs as JsonObject)[org] : undefined;
  if (typeof written === 'string') {
    return { file: written, path: [] };
  }
  return { file: PROJECT_FILE, path: written === undefined ? ['spec'] : ['spec', 'orgs', org] };
}
