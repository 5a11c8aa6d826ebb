import type { Address, Attributes, Bucket, FlowType, Json, Kind, LiveReference } from '@callwright/model';
import { BUCKETS, isFlowKind, isFlowResource, kindOf, mapReferences, nameKey } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Matches } from './match-live.ts';

/** Turns what the org says into what manifests say: addresses for managed things, live names for the rest. */
export interface References {
  /** Identity of what a body names; the shape that the canonical form asks for. */
  ofName(reference: {
    readonly target: string;
    readonly name: string;
    readonly within?: string;
    readonly flowTypes?: readonly FlowType[];
  }): string;
  /**
   * A copy in which every `$live` stands as `$ref` or `$named`. One that cannot be named, or that names what is gone, stays
   * `$live`, and is equal to nothing.
   */
  ofAttributes(attributes: Attributes): Attributes;
}

export function resolveReferences(facts: Facts, matches: Matches): References {
  // Only where content is compared: an unchanged org asks for none.
  let index: ReadonlyMap<string, Address> | undefined;
  const addressAt = (typeOrBucket: string, name: string): Address | undefined => {
    index ??= indexNames(facts, matches);
    return index.get(nameKey(typeOrBucket, name));
  };
  const ofName: References['ofName'] = (reference) => addressNamed(reference, addressAt) ?? reference.name;
  const things = indexThings(facts);
  const ofLive = ({ $live }: LiveReference): Json => {
    const address = matches.addressOfId.get($live.id);
    // A thing that a route binds is not that route: manifests name it under `existing`.
    if (address !== undefined && facts.traits.get(kindOf(address))?.binds === undefined) {
      return { $ref: address };
    }
    // What is called alike is another one.
    if ($live.bucket === 'callRoutes' && isGoneRoute(facts, $live.id)) {
      return { $live: { ...$live } };
    }
    const name =
      $live.name ??
      facts.flowsById.get($live.id)?.name ??
      facts.objectsById.get($live.id)?.name ??
      things.get($live.id);
    return name === undefined ? { $live: { ...$live } } : { $named: { bucket: $live.bucket, name } };
  };
  return {
    ofName,
    ofAttributes: (attributes) =>
      mapReferences(attributes, (reference) =>
        '$live' in reference ? ofLive(reference) : { ...reference },
      ) as Attributes,
  };
}

/** What is managed under a name in a body. */
export function addressNamed(
  { target, name, flowTypes }: Parameters<References['ofName']>[0],
  addressAt: (typeOrBucket: string, name: string) => Address | undefined,
): Address | undefined {
  if (target === 'sharedFlows') {
    return addressAt('commonmodule', name);
  }
  if (target === 'flows') {
    const types = flowTypes?.map((type) => addressAt(type, name)) ?? [];
    return types.find((address) => address !== undefined) ?? addressAt('flows', name);
  }
  return addressAt(target, name);
}

/** A call route may be deleted while a group still names it, and one of its name made since. */
function isGoneRoute({ input, objectsById }: Facts, id: string): boolean {
  return input.live.objects['CallRoute']?.complete.known === true && !objectsById.has(id);
}

/** Present live names win over names to come: an export is read in the org as it is now. */
function indexNames(facts: Facts, matches: Matches): ReadonlyMap<string, Address> {
  const index = new Map<string, Address>();
  const put = (key: string, address: Address): void => {
    if (!index.has(key)) {
      index.set(key, address);
    }
  };
  const putBoth = (address: Address, typeOrBucket: string, name: string, isFlow: boolean): void => {
    put(nameKey(typeOrBucket, name), address);
    if (isFlow) {
      put(nameKey('flows', name), address);
    }
  };
  for (const [address, match] of matches.of) {
    if (match.state === 'present') {
      const { live } = match;
      const isFlow = 'type' in live;
      putBoth(address, isFlow ? live.type : bucketOf(facts, live.kind), live.name, isFlow);
    }
  }
  for (const resource of facts.resources.values()) {
    const isFlow = isFlowResource(resource);
    const type = isFlow ? resource.flowType : bucketOf(facts, resource.kind);
    putBoth(resource.address, type, resource.liveName, isFlow);
  }
  return index;
}

/** The bucket under which others refer to a kind. */
export function bucketOf({ traits }: Pick<Facts, 'traits'>, kind: Kind): Bucket | Kind {
  if (isFlowKind(kind)) {
    return kind === 'SharedFlow' ? 'sharedFlows' : 'flows';
  }
  const plural = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}s`;
  return traits.get(kind)?.bucket ?? BUCKETS.find((bucket) => bucket === plural) ?? kind;
}

function indexThings(facts: Facts): ReadonlyMap<string, string> {
  return new Map(
    Object.values(facts.input.live.things).flatMap((listing) =>
      listing.rows.map((thing) => [thing.id, thing.name] as const),
    ),
  );
}
