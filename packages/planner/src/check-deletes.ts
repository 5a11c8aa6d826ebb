import type { Address, Consumer, Fact, Held, LiveObject } from '@callwright/model';
import { flowTypeNames, known, referencesIn, unknown } from '@callwright/model';
import type { TakenApart } from './empty-first.ts';
import { emptyFirst } from './empty-first.ts';
import type { Facts } from './facts.ts';
import type { Link } from './graph.ts';
import type { LiveUsers } from './live-users.ts';
import type { Matches } from './match-live.ts';
import type { Proposal, Proposals, ValueProposal } from './proposal.ts';
import { busy, heldConflict, heldUnknown, publishes, revise } from './proposal.ts';

interface Sight {
  readonly facts: Facts;
  readonly matches: Matches;
  readonly users: LiveUsers;
  readonly proposals: Proposals;
}

/** Nothing is deleted that something refers to, unless this plan makes it let go (design 5, order). */
export function checkDeletes(sight: Sight): TakenApart {
  const drops: Link[] = [];
  const revised = revise(sight.proposals, busy(sight.proposals), (proposal) => {
    if (proposal.action !== 'delete' || proposal.live === undefined) {
      return proposal;
    }
    const found = usersOf(sight, proposal, proposal.live.id);
    drops.push(...found.managed.map((from): Link => ({ from, to: proposal.address, how: 'uses' })));
    return found.held !== undefined && proposal.held === undefined
      ? { ...proposal, held: found.held }
      : proposal;
  });
  return emptyFirst(drops, revised);
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
  return referencesIn(Object.fromEntries(left)).some(
    (reference) => '$ref' in reference && reference.$ref === deleted,
  );
}

/** Which published flows use it, as dependency tracking tells; nothing that flows cannot name is asked about. */
function consumersOf(facts: Facts, proposal: Proposal, id: string): Fact<readonly Consumer[]> {
  const objectType = objectTypeOf(facts, proposal);
  if (objectType === undefined) {
    return known([]);
  }
  const consumers = facts.input.live.consumers[id];
  if (consumers === undefined) {
    facts.wants.consumersOf({ id, objectType });
    return unknown('not-asked', 'Nobody asked which flows use it.');
  }
  // A flow that names itself goes with itself.
  return consumers.known ? known(consumers.value.filter((consumer) => consumer.id !== id)) : consumers;
}

function objectTypeOf(facts: Facts, proposal: Proposal): string | undefined {
  return proposal.of === 'flow'
    ? proposal.live && flowTypeNames(proposal.live.type)?.dependencyType
    : facts.traits.get(proposal.kind)?.dependencyType;
}
