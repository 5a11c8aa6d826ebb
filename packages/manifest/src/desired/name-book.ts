import type { Address, Bucket, ExistingThing, FlowType, Kind } from '@callwright/model';
import { BUCKETS, addressOf, isFlowKind, kindOf } from '@callwright/model';
import { closestName } from '@callwright/archy';
import type { OrgView } from './org-view.ts';

/** One managed resource as others may refer to it. */
export interface BookEntry {
  readonly address: Address;
  readonly kind: Kind;
  /** `metadata.name`. */
  readonly name: string;
  /** Name without the org's prefix, as Architect bodies call it. */
  readonly ownName: string;
  /** Name in the org. */
  readonly liveName: string;
  readonly flowType?: FlowType;
  /** Of bindings: the bucket of the thing made elsewhere whose name `liveName` is. */
  readonly binds?: Bucket;
}

/** What a name means in this project and org. */
export type Meaning =
  | { readonly is: 'managed'; readonly entry: BookEntry }
  | { readonly is: 'existing'; readonly thing: ExistingThing }
  /** The key exists and this org does not have the thing. */
  | { readonly is: 'lacking'; readonly thing: ExistingThing }
  /** Several things; each as people write it: an address, or `existing.queues.sales`. */
  | { readonly is: 'ambiguous'; readonly meanings: readonly string[] }
  /** A manifest of that name exists, or may, and cannot be read: that finding says it all. */
  | { readonly is: 'misshapen' }
  | { readonly is: 'unknown'; readonly closest?: string };

/** `none` is reserved: the org has no such thing (language 1). */
export const NONE = 'none';

/** All names of a project in one org, for manifests and for Architect bodies. */
export interface NameBook {
  /** A name in a manifest: `metadata.name` of a resource of one of the kinds, or a key of the bucket. */
  project(name: string, kinds: readonly Kind[], bucket: Bucket | undefined): Meaning;
  /** A name in an Architect body: a managed name without prefix, else a key or a live name of the bucket. */
  body(name: string, bucket: Bucket, flowTypes: readonly FlowType[] | undefined, within?: string): Meaning;
  /** A name as it will stand in the org. */
  live(name: string, bucket: Bucket, flowTypes: readonly FlowType[] | undefined): BookEntry | undefined;
  /** Every project name that could stand where a name of these kinds or this bucket is expected. */
  known(kinds: readonly Kind[], bucket: Bucket | undefined): readonly string[];
  readonly entries: readonly BookEntry[];
}

/** Kinds of resources that a name of a bucket can mean. */
const KINDS_OF_BUCKET: Readonly<Partial<Record<Bucket, readonly Kind[]>>> = {
  sharedFlows: ['SharedFlow'],
  flows: ['InboundFlow', 'Flow'],
  schedules: ['Schedule'],
  scheduleGroups: ['ScheduleGroup'],
  emergencyGroups: ['EmergencyGroup'],
};

/** Kinds of resources that a name of the bucket can mean; none where nothing of the sort is managed. */
export function kindsOfBucket(bucket: Bucket): readonly Kind[] {
  return KINDS_OF_BUCKET[bucket] ?? [];
}

/** The bucket of what a body names; none for sorts that only bodies name. */
export function bucketOfTarget(target: string): Bucket | undefined {
  return BUCKETS.find((bucket) => bucket === target);
}

export function nameBook(
  entries: readonly BookEntry[],
  view: OrgView,
  misshapen: ReadonlySet<Address>,
): NameBook {
  const unreadKinds = new Set([
    ...[...misshapen].map(kindOf),
    ...entries
      .filter((entry) => isFlowKind(entry.kind) && entry.flowType === undefined)
      .map((entry) => entry.kind),
  ]);
  const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
  const byOwnName = groupBy(entries, (entry) => entry.ownName);
  const byLiveName = groupBy(entries, (entry) => entry.liveName);
  const existing = (bucket: Bucket): ReadonlyMap<string, ExistingThing> =>
    view.existing.get(bucket) ?? new Map();

  const known: NameBook['known'] = (kinds, bucket) => [
    ...entries.filter((candidate) => kinds.includes(candidate.kind)).map((candidate) => candidate.name),
    ...(bucket === undefined ? [] : existing(bucket).keys()),
  ];

  /** Bodies name the same few things thousands of times. */
  const inBodies = new Map<string, Meaning>();
  const meaningInBody: NameBook['body'] = (name, bucket, flowTypes, within) => {
    const entry = pick(byOwnName.get(name), bucket, flowTypes);
    if (entry) {
      return { is: 'managed', entry };
    }
    const things = existing(bucket);
    // An action is what its integration makes it: another one's action of the same name is another thing.
    const isWithin = (item: ExistingThing): boolean =>
      within === undefined || item.integration === undefined || item.integration === within;
    const thing =
      [things.get(name)].find((item) => item !== undefined && isWithin(item)) ??
      [...things.values()].find((item) => item.liveName === name && isWithin(item));
    if (thing) {
      return thing.liveName === NONE ? { is: 'lacking', thing } : { is: 'existing', thing };
    }
    // A manifest that cannot be read does not say what its flow is called: it may be this one.
    if (kindsOfBucket(bucket).some((kind) => unreadKinds.has(kind))) {
      return { is: 'misshapen' };
    }
    const candidates = [
      ...entries.filter((item) => fits(item, bucket, flowTypes)).map((item) => item.ownName),
      ...[...things.values()].map((item) => item.liveName),
    ];
    return unknownName(name, candidates);
  };

  return {
    entries,
    project(name, kinds, bucket) {
      const managed = kinds.flatMap((kind) => byAddress.get(addressOf(kind, name)) ?? []);
      const thing = bucket === undefined ? undefined : existing(bucket).get(name);
      const meanings = [
        ...managed.map((found) => found.address),
        ...(thing ? [`existing.${thing.bucket}.${thing.key}`] : []),
      ];
      if (meanings.length > 1) {
        return { is: 'ambiguous', meanings };
      }
      const [entry] = managed;
      if (entry) {
        return { is: 'managed', entry };
      }
      if (thing) {
        return thing.liveName === NONE ? { is: 'lacking', thing } : { is: 'existing', thing };
      }
      return kinds.some((kind) => misshapen.has(addressOf(kind, name)))
        ? { is: 'misshapen' }
        : unknownName(name, known(kinds, bucket));
    },
    known,
    body(name, bucket, flowTypes, within) {
      const key = JSON.stringify([name, bucket, flowTypes, within]);
      let meaning = inBodies.get(key);
      if (!meaning) {
        meaning = meaningInBody(name, bucket, flowTypes, within);
        inBodies.set(key, meaning);
      }
      return meaning;
    },
    live: (name, bucket, flowTypes) => pick(byLiveName.get(name), bucket, flowTypes),
  };
}

function pick(
  entries: readonly BookEntry[] | undefined,
  bucket: Bucket,
  flowTypes: readonly FlowType[] | undefined,
): BookEntry | undefined {
  return entries?.find((entry) => fits(entry, bucket, flowTypes));
}

function fits(entry: BookEntry, bucket: Bucket, flowTypes: readonly FlowType[] | undefined): boolean {
  if (!kindsOfBucket(bucket).includes(entry.kind)) {
    return false;
  }
  return (
    !isFlowKind(entry.kind) ||
    flowTypes === undefined ||
    (entry.flowType !== undefined && flowTypes.includes(entry.flowType))
  );
}

function unknownName(name: string, candidates: readonly string[]): Meaning {
  const closest = closestName(name, candidates);
  return closest === undefined ? { is: 'unknown' } : { is: 'unknown', closest };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}
