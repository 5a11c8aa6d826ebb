import type {
  Address,
  ConsumedModule,
  Fact,
  FlowResource,
  Hash,
  LiveFlow,
  Snapshot,
} from '@callwright/model';
import { known, nameKey, unknown } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { FlowCase } from './flow-case.ts';
import type { Contents } from './flow-content.ts';
import type { Proposal } from './proposal.ts';

/** A shared flow as its callers must have copied it once this plan is done. */
export interface SharedContent {
  readonly address: Address;
  readonly liveId?: string;
  readonly hash: Hash;
  /** Hashes and versions that are known to be that content. */
  readonly hashes: ReadonlySet<Hash>;
  readonly versions: ReadonlySet<string>;
  /** Whether this plan publishes other content. */
  readonly changes: boolean;
}

export function sharedContent(one: FlowCase, proposal: Proposal): SharedContent {
  const { resource, live, applied } = one;
  const hash = resource.body.contentHash;
  // What nobody could look at is compared with the receipts alone; it is held, and its callers with it.
  const isSeen = one.match.state === 'present' || one.match.state === 'gone';
  const changes = isSeen && (proposal.action === 'create' || proposal.action === 'update');
  const same = proposal.action === 'update' ? isHeaderOnly(one) : !changes;
  const published = same ? live?.published?.id : undefined;
  const equal =
    same && one.version === 'same' && applied ? [...applied.equalVersions, applied.publishedVersion] : [];
  return {
    address: resource.address,
    ...liveIdOf(one, isSeen),
    hash,
    hashes: new Set([hash, ...(same && applied && one.stillApplied() ? [applied.contentHash] : [])]),
    versions: new Set([published, ...equal].filter((version) => typeof version === 'string')),
    changes: changes && !same,
  };
}

function liveIdOf({ live, receipt }: FlowCase, isSeen: boolean): { readonly liveId?: string } {
  const id = live?.id ?? (isSeen ? undefined : receipt?.liveId);
  return id === undefined ? {} : { liveId: id };
}

/** Description or division of a shared flow make nobody stale (design 5). */
function isHeaderOnly(one: FlowCase): boolean {
  if (one.version === 'same' && one.asApplied) {
    return true;
  }
  const same = one.asDesired();
  return same.known && same.value;
}

/** What a published caller holds of the shared flows it calls: from its receipt, else from dependency tracking. */
export interface Snapshots {
  /** Of one managed shared flow; unknown when neither can tell. */
  of(caller: FlowCase, shared: SharedContent): Fact<Snapshot>;
  /** Of all that it calls, as far as known: what a refreshed receipt will say. */
  all(caller: FlowCase, shared: readonly SharedContent[]): readonly Snapshot[];
}

export function readSnapshots(facts: Facts, contents: Contents): Snapshots {
  const one = (caller: FlowCase, shared: SharedContent): Fact<Snapshot> => {
    const noted = receiptSnapshots(caller).find(
      (snapshot) => snapshot.address === shared.address || snapshot.id === shared.liveId,
    );
    if (noted !== undefined) {
      return known(noted);
    }
    const consumed = consumedBy(facts, caller);
    if (!consumed.known) {
      return consumed;
    }
    const entry = consumed.value.find((module) => module.id === shared.liveId);
    return entry?.version === undefined
      ? unknown(
          'snapshot-unknown',
          `Dependency tracking names no version of ${shared.address} for ${caller.resource.address}.`,
        )
      : snapshotAt(contents, shared, entry.id, entry.version);
  };
  return {
    of: one,
    all: (caller, shared) => [
      ...shared.map((each) => one(caller, each)).flatMap((fact) => (fact.known ? [fact.value] : [])),
      ...existingSnapshots(facts, caller),
    ],
  };
}

/** Receipt snapshots belong to the version that Callwright published, and to no other. */
export function receiptSnapshots(caller: FlowCase): readonly Snapshot[] {
  const { applied, live } = caller;
  return applied !== undefined && applied.publishedVersion === live?.published?.id ? applied.snapshots : [];
}

function consumedBy(facts: Facts, caller: FlowCase): Fact<readonly ConsumedModule[]> {
  const { live } = caller;
  if (live?.published === undefined) {
    return unknown('not-published', 'The caller was never published.');
  }
  const consumed = facts.input.live.consumed[live.id];
  if (consumed === undefined) {
    facts.wants.consumedOf({ id: live.id, type: live.type, version: live.published.id });
    return unknown('not-asked', `Nobody asked which versions ${caller.resource.address} holds.`);
  }
  return consumed;
}

function snapshotAt(contents: Contents, shared: SharedContent, id: string, version: string): Fact<Snapshot> {
  const base = { id, address: shared.address, version };
  if (shared.versions.has(version)) {
    return known({ ...base, contentHash: shared.hash });
  }
  if (shared.changes) {
    // It will be published anew whatever its copy holds now.
    return known(base);
  }
  const content = contents.of(id, version);
  return content.known ? known({ ...base, contentHash: content.value.hash }) : content;
}

/** Shared flows made elsewhere, as dependency tracking or the receipt knows them. */
function existingSnapshots(facts: Facts, caller: FlowCase): readonly Snapshot[] {
  const ids = new Set(existingShared(facts, caller.resource).map((flow) => flow.id));
  const noted = receiptSnapshots(caller).filter((snapshot) => ids.has(snapshot.id));
  const consumed = caller.live === undefined ? undefined : facts.input.live.consumed[caller.live.id];
  if (noted.length > 0 || !consumed?.known) {
    return noted;
  }
  return consumed.value
    .filter((module) => ids.has(module.id))
    .flatMap(({ id, version }) => (version === undefined ? [] : [{ id, version }]));
}

/** Live shared flows that the project names under `existing` and this flow calls. */
export function existingShared(facts: Facts, resource: FlowResource): readonly LiveFlow[] {
  return resource.dependencies.flatMap((dependency) => {
    const isShared = dependency.to === 'existing' && dependency.bucket === 'sharedFlows';
    const flow = isShared ? facts.flowsByName.get(nameKey('commonmodule', dependency.name)) : undefined;
    return flow === undefined ? [] : [flow];
  });
}

/** Whether a copy is the content that the shared flow will have. */
export function isFresh(snapshot: Snapshot, shared: SharedContent): boolean {
  return (
    snapshot.id === shared.liveId &&
    (shared.versions.has(snapshot.version) ||
      (snapshot.contentHash !== undefined && shared.hashes.has(snapshot.contentHash)))
  );
}
