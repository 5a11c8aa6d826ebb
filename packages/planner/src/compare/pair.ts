import type { Address, FlowType, Kind, LiveFlow, LiveObject, OrgSide, Unknown } from '@callwright/model';
import { compareText, kindOf, kindOfFlowType, nameKey, unknown } from '@callwright/model';
import { appendTo } from '../by-key.ts';
import { listingOf } from '../listing-of.ts';
import { bucketOf } from '../resolve-references.ts';
import type { OrgSight } from './org-sight.ts';

/** What one org has of a thing. `not-meant`: it has none, and no manifest wants it there. */
export type Here =
  | { readonly state: 'present'; readonly live: LiveFlow | LiveObject }
  | { readonly state: 'gone' }
  | { readonly state: 'not-meant' }
  | { readonly state: 'unknown'; readonly why: Unknown };

/** One thing, as it stands in both orgs. */
export interface Pair {
  /** Undefined for what nobody manages. */
  readonly address?: Address;
  readonly kind: Kind;
  readonly flowType?: FlowType;
  /** Without the prefix of an org. */
  readonly name: string;
  readonly here: Readonly<Record<OrgSide, Here>>;
}

export type Sights = Readonly<Record<OrgSide, OrgSight>>;

/** Everything that manifests want or receipts know in one of the orgs, by address. */
export function managedPairs(sights: Sights): readonly Pair[] {
  const addresses = new Set([...sights.first.matches.of.keys(), ...sights.second.matches.of.keys()]);
  return [...addresses].sort(compareText).map((address) => {
    const here = { first: hereAt(sights.first, address), second: hereAt(sights.second, address) };
    const [live] = Object.values(here).flatMap((one) => (one.state === 'present' ? [one.live] : []));
    const flowType = flowTypeOf(sights, address, live);
    return {
      address,
      kind: kindOf(address),
      ...(flowType !== undefined && { flowType }),
      name: nameOfAddress(sights, address),
      here,
    };
  });
}

function hereAt({ facts, matches, org }: OrgSight, address: Address): Here {
  const match = matches.of.get(address);
  if (match === undefined || (match.state === 'gone' && !facts.resources.has(address))) {
    return { state: 'not-meant' };
  }
  if (match.state === 'taken') {
    return { state: 'unknown', why: unknown('taken', `In ${org}, ${match.words}`) };
  }
  return match;
}

function flowTypeOf(
  { first, second }: Sights,
  address: Address,
  live: LiveFlow | LiveObject | undefined,
): FlowType | undefined {
  return live !== undefined && 'type' in live
    ? live.type
    : (first.cases.get(address) ?? second.cases.get(address))?.resource.flowType;
}

function nameOfAddress({ first, second }: Sights, address: Address): string {
  for (const { facts } of [first, second]) {
    const { namePrefix } = facts.input.desired;
    const liveName = facts.resources.get(address)?.liveName ?? facts.receipts.get(address)?.liveName;
    if (liveName !== undefined) {
      return withoutPrefix(namePrefix, liveName);
    }
  }
  return address;
}

export function withoutPrefix(prefix: string, name: string): string {
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** What nobody manages, by kind or flow type, and name without prefix. */
export function unmanagedPairs(sights: Sights): {
  readonly pairs: readonly Pair[];
  /** Listings that are not whole: what is only in the other org may be here too. */
  readonly incomplete: readonly { readonly org: string; readonly kind: Kind; readonly why: Unknown }[];
} {
  const [first, second] = [unmanagedOf(sights.first), unmanagedOf(sights.second)];
  const keys = [...new Set([...first.byKey.keys(), ...second.byKey.keys()])].sort(compareText);
  return {
    incomplete: [...first.incomplete, ...second.incomplete],
    pairs: keys.flatMap((key) => {
      const [some] = first.byKey.get(key) ?? second.byKey.get(key) ?? [];
      if (some === undefined) {
        return [];
      }
      const isFlow = 'type' in some.live;
      return [
        {
          kind: isFlow ? kindOfFlowType(some.live.type) : some.live.kind,
          ...(isFlow && { flowType: some.live.type }),
          name: some.name,
          here: { first: first.at(key), second: second.at(key) },
        },
      ];
    }),
  };
}

interface Unmanaged {
  readonly name: string;
  readonly live: LiveFlow | LiveObject;
}

function unmanagedOf({ facts, matches, org }: OrgSight): {
  readonly byKey: ReadonlyMap<string, readonly Unmanaged[]>;
  readonly at: (key: string) => Here;
  readonly incomplete: readonly { readonly org: string; readonly kind: Kind; readonly why: Unknown }[];
} {
  const { desired, live } = facts.input;
  const named = new Set(desired.existing.map(({ bucket, liveName }) => nameKey(bucket, liveName)));
  const kinds = desired.kinds.filter(({ binds }) => binds === undefined);
  const listings = [
    { kind: 'Flow', complete: live.flows.complete },
    ...kinds.map(({ kind }) => ({ kind, complete: listingOf(facts, kind) })),
  ];
  const bucketsOf = (one: LiveFlow | LiveObject): readonly string[] =>
    'type' in one ? ['flows', 'sharedFlows'] : [bucketOf(facts, one.kind)];
  const others = [
    ...live.flows.rows.filter(({ system }) => !system),
    ...kinds.flatMap(({ kind }) => live.objects[kind]?.rows ?? []),
  ].filter(
    (one) =>
      !matches.addressOfId.has(one.id) &&
      !facts.elsewhere.has(one.id) &&
      !bucketsOf(one).some((bucket) => named.has(nameKey(bucket, one.name))),
  );
  const byKey = new Map<string, Unmanaged[]>();
  for (const one of others) {
    const name = withoutPrefix(desired.namePrefix, one.name);
    appendTo(byKey, nameKey('type' in one ? one.type : one.kind, name), { name, live: one });
  }
  const partial = new Map(listings.map(({ kind, complete }) => [kind, complete]));
  return {
    byKey,
    at(key) {
      const [one, another] = byKey.get(key) ?? [];
      if (one !== undefined && another !== undefined) {
        return {
          state: 'unknown',
          why: unknown('ambiguous-name', `${org} has several of this kind that are called "${one.name}".`),
        };
      }
      if (one !== undefined) {
        return { state: 'present', live: one.live };
      }
      const kind = key.slice(0, key.indexOf('\n'));
      const complete = partial.get(kind) ?? live.flows.complete;
      return complete.known ? { state: 'gone' } : { state: 'unknown', why: complete };
    },
    incomplete: listings.flatMap(({ kind, complete }) =>
      complete.known || complete.reason === 'not-asked' ? [] : [{ org, kind, why: complete }],
    ),
  };
}
