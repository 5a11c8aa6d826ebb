import { referencesOf } from '@callwright/archy';
import type { Address, Fact, Held, LiveObject } from '@callwright/model';
import { isFlowKind, kindOf, mapReferences } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';
import type { FlowCase } from './flow-case.ts';
import type { Link } from './graph.ts';
import type { LiveUsers } from './live-users.ts';
import type { Matches } from './match-live.ts';
import type { Proposal, Proposals, ValueProposal } from './proposal.ts';
import { heldConflict, heldUnknown, publishes } from './proposal.ts';
import type { References } from './resolve-references.ts';

export interface CheckedDeletes {
  readonly proposals: Proposals;
  /** Who lets go of what is deleted: these go first. */
  readonly drops: readonly Link[];
}

interface Sight {
  readonly facts: Facts;
  readonly matches: Matches;
  readonly references: References;
  readonly users: LiveUsers;
  readonly cases: ReadonlyMap<Address, FlowCase>;
  readonly proposals: Proposals;
}

/** Nothing is deleted that something refers to, unless this plan makes it let go (design 5, order). */
export function checkDeletes(sight: Sight): CheckedDeletes {
  const changed = new Map(sight.proposals);
  const drops: Link[] = [];
  const referring = referringFlows(sight);
  for (const proposal of sight.proposals.values()) {
    if (proposal.action !== 'delete' || proposal.live === undefined) {
      continue;
    }
    const found = usersOf(sight, proposal, proposal.live.id);
    const users = [...found.managed, ...(referring.get(proposal.address) ?? [])];
    drops.push(...users.map((from): Link => ({ from, to: proposal.address, how: 'uses' })));
    if (found.held !== undefined && proposal.held === undefined) {
      changed.set(proposal.address, { ...proposal, held: found.held });
    }
  }
  return { proposals: changed, drops };
}

interface Found {
  readonly managed: readonly Address[];
  readonly held?: Held;
}

function usersOf(sight: Sight, proposal: Proposal, id: string): Found {
  const managed: Address[] = [];
  const blockers: string[] = [];
  const consider = (userId: string, name: string): void => {
    const address = sight.matches.addressOfId.get(userId);
    const user = address === undefined ? undefined : sight.proposals.get(address);
    if (user !== undefined && letsGo(user, proposal.address)) {
      managed.push(user.address);
    } else {
      blockers.push(user?.address ?? `"${name}"`);
    }
  };
  sight.users.of(id).forEach((object: LiveObject) => {
    consider(object.id, object.name);
  });
  const consumers = consumersOf(sight.facts, proposal, id);
  if (!consumers.known) {
    return { managed, held: heldUnknown(consumers) };
  }
  consumers.value.forEach((consumer) => {
    consider(consumer.id, consumer.name);
  });
  return blockers.length === 0
    ? { managed }
    : {
        managed,
        held: heldConflict(
          `It is still used by ${blockers.join(', ')}.`,
          'Make them let go of it first; the delete follows in the next plan.',
        ),
      };
}

/** A managed user that is in the manifests no longer names what has left them, once it is written. */
function letsGo(user: Proposal, deleted: Address): boolean {
  return (
    user.address !== deleted &&
    (user.action === 'delete' ||
      (user.of === 'flow' ? publishes(user) : user.action === 'update' && !leavesAlone(user, deleted)))
  );
}

/** Whether an attribute that the manifest ignores refers to it: that one is written back as it is. */
function leavesAlone({ resource, liveAttributes = {} }: ValueProposal, deleted: Address): boolean {
  const left = Object.entries(liveAttributes).filter(([name]) => resource?.ignored?.includes(name));
  let refers = false;
  mapReferences(Object.fromEntries(left), (reference) => {
    refers ||= '$ref' in reference && reference.$ref === deleted;
    return null;
  });
  return refers;
}

/** Only shared flows have consumers that refuse a delete (facts: API 3.1). */
function consumersOf(
  facts: Facts,
  proposal: Proposal,
  id: string,
): Fact<readonly { readonly id: string; readonly name: string }[]> {
  if (proposal.of !== 'flow' || proposal.live?.type !== 'commonmodule') {
    return { known: true, value: [] };
  }
  const consumers = facts.input.live.consumers[id];
  if (consumers === undefined) {
    facts.wants.consumersOf(id);
    return { known: false, reason: 'not-asked', detail: 'Nobody asked which flows call it.' };
  }
  return consumers;
}

/** Which updated flows name a deleted flow in what is published today. */
function referringFlows(sight: Sight): ReadonlyMap<Address, readonly Address[]> {
  const referring = new Map<Address, Address[]>();
  const isAnyFlowDeleted = [...sight.proposals.values()].some(
    (proposal) => proposal.action === 'delete' && isFlowKind(kindOf(proposal.address)),
  );
  if (!isAnyFlowDeleted) {
    return referring;
  }
  for (const one of sight.cases.values()) {
    const content =
      sight.proposals.get(one.resource.address)?.action === 'update' ? one.content() : undefined;
    for (const reference of content?.known ? referencesOf(content.value.flow) : []) {
      const { name } = reference;
      const target = name === undefined ? undefined : sight.references.ofName({ ...reference, name });
      if (target !== undefined && sight.proposals.get(target as Address)?.action === 'delete') {
        appendTo(referring, target as Address, one.resource.address);
      }
    }
  }
  return referring;
}
