import { CANONICAL_VERSION, sameContent } from '@callwright/archy';
import type { Address, Fact, Hash, LiveFlow, Snapshot } from '@callwright/model';
import { known, unknown } from '@callwright/model';
import type { Facts } from '../facts.ts';
import type { FlowCase } from '../flow-case.ts';
import type { Contents } from '../flow-content.ts';
import { existingShared, receiptSnapshots } from '../freshness.ts';
import type { Graph } from '../graph.ts';
import type { StaleCopies } from './compared-address.ts';

/** A shared flow as it is published now: what its callers would copy today. */
interface SharedNow {
  readonly id: string;
  readonly name: string;
  readonly address?: Address;
  readonly published: NonNullable<LiveFlow['published']>;
  /** Versions and hashes that are known to be its content. */
  readonly versions: ReadonlySet<string>;
  readonly hashes: ReadonlySet<Hash>;
}

export interface CopiesSight {
  readonly facts: Facts;
  readonly contents: Contents;
  readonly graph: Graph;
  readonly cases: ReadonlyMap<Address, FlowCase>;
}

/**
 * The shared flows of which a published caller holds other content than what is published now. Unknown when neither its
 * receipt, nor time, nor dependency tracking can tell.
 */
export function staleCopies(sight: CopiesSight, caller: FlowCase): Fact<StaleCopies | undefined> {
  if (caller.live?.published === undefined) {
    return known(undefined);
  }
  const stale: SharedNow[] = [];
  for (const shared of calledBy(sight, caller)) {
    const fresh = holds(sight, caller, shared);
    if (!fresh.known) {
      return fresh;
    }
    stale.push(...(fresh.value ? [] : [shared]));
  }
  return known(stale.length === 0 ? undefined : sayStale(stale));
}

function sayStale(stale: readonly SharedNow[]): StaleCopies {
  const names = stale.map(
    ({ address, name, published }) => `${address ?? `"${name}"`} (published is version ${published.id})`,
  );
  return {
    addresses: stale.flatMap(({ address }) => (address === undefined ? [] : [address])),
    words: `It plays an old copy of ${names.join(', ')} until it is published again.`,
  };
}

function calledBy({ facts, graph, cases }: CopiesSight, caller: FlowCase): readonly SharedNow[] {
  const managed = graph.uses(caller.resource.address).flatMap((link) => {
    const one = link.how === 'snapshots' ? cases.get(link.to) : undefined;
    return one === undefined ? [] : sharedNow(one.live, one);
  });
  const existing = existingShared(facts, caller.resource).flatMap((flow) => sharedNow(flow, undefined));
  return [...managed, ...existing];
}

function sharedNow(live: LiveFlow | undefined, one: FlowCase | undefined): readonly SharedNow[] {
  if (live?.published === undefined) {
    return [];
  }
  const applied = one?.version === 'same' ? one.applied : undefined;
  return [
    {
      id: live.id,
      name: live.name,
      ...(one && { address: one.resource.address }),
      published: live.published,
      versions: new Set(
        [live.published.id, ...(applied ? [...applied.equalVersions, applied.publishedVersion] : [])].filter(
          (version) => version !== null,
        ),
      ),
      hashes: new Set(applied?.canonicalVersion === CANONICAL_VERSION ? [applied.contentHash] : []),
    },
  ];
}

/** Whether the caller holds the content that is published now. */
function holds(sight: CopiesSight, caller: FlowCase, shared: SharedNow): Fact<boolean> {
  const noted = receiptSnapshots(caller).find(
    ({ id, address }) => id === shared.id || (address !== undefined && address === shared.address),
  );
  if (noted !== undefined) {
    return isContent(sight, noted, shared);
  }
  if (isPublishedAfter(caller, shared)) {
    return known(true);
  }
  const copy = copyByTracking(sight.facts, caller, shared);
  return copy.known ? isContent(sight, copy.value, shared) : copy;
}

/** Any publish of a caller copies the newest published shared flow (facts: API 3.1), so a later one holds it. */
function isPublishedAfter({ live }: FlowCase, shared: SharedNow): boolean {
  const [caller, called] = [live?.published?.at, shared.published.at];
  return caller !== undefined && called !== undefined && Date.parse(caller) > Date.parse(called);
}

function copyByTracking(facts: Facts, { live, resource }: FlowCase, shared: SharedNow): Fact<Snapshot> {
  const version = live?.published?.id;
  if (live === undefined || version === undefined) {
    return unknown('not-published', 'The caller was never published.');
  }
  const consumed = facts.input.live.consumed[live.id];
  if (consumed === undefined) {
    facts.wants.consumedOf({ id: live.id, type: live.type, version });
    return unknown('not-asked', `Nobody asked which versions ${resource.address} holds.`);
  }
  if (!consumed.known) {
    return consumed;
  }
  const entry = consumed.value.find(({ id }) => id === shared.id);
  return entry?.version === undefined
    ? unknown(
        'snapshot-unknown',
        `Dependency tracking names no version of "${shared.name}" for ${resource.address}.`,
      )
    : known({ id: entry.id, version: entry.version });
}

function isContent({ contents }: CopiesSight, copy: Snapshot, shared: SharedNow): Fact<boolean> {
  if (copy.id === shared.id && shared.versions.has(copy.version)) {
    return known(true);
  }
  if (copy.contentHash !== undefined && shared.hashes.has(copy.contentHash)) {
    return known(true);
  }
  // A shared flow that was made again under its name has none of the old one's content to compare.
  if (copy.id !== shared.id) {
    return known(false);
  }
  const [then, now] = [contents.of(copy.id, copy.version), contents.of(shared.id, shared.published.id)];
  if (now.known && now.value.hash === copy.contentHash) {
    return known(true);
  }
  if (!then.known) {
    return then;
  }
  return now.known ? known(sameContent(then.value.canonical, now.value.canonical)) : now;
}
