import type { Actor, Fact, LiveFlow, Receipt } from '@callwright/model';
import { sayActor, sayVersion } from '../describe-actor.ts';
import type { Facts } from '../facts.ts';
import type { Proposal, Proposals, RaisedHazard } from '../proposal.ts';
import { busy, replacesContent, revise } from '../proposal.ts';

/** Locks and drafts of the flows that the plan would write to. */
export function raiseFlowState(facts: Facts, proposals: Proposals): Proposals {
  return revise(proposals, busy(proposals), (proposal) => {
    if (proposal.of !== 'flow' || proposal.live === undefined || !replacesContent(proposal)) {
      return proposal;
    }
    const raised = [...lockHazards(facts, proposal.live, proposal.receipt), ...draftHazards(facts, proposal)];
    return raised.length === 0 ? proposal : { ...proposal, hazards: [...proposal.hazards, ...raised] };
  });
}

function lockHazards(facts: Facts, live: LiveFlow, receipt: Receipt | undefined): readonly RaisedHazard[] {
  const by = present(live.lock);
  return by === undefined || isOurLeftover(facts, by, receipt)
    ? []
    : [
        {
          hazard: 'takes-over-lock',
          message: `${sayActor(by)} has the flow locked; the lock would be taken over.`,
        },
      ];
}

function draftHazards(
  facts: Facts,
  { live, receipt, hazards }: Proposal & { readonly of: 'flow' },
): readonly RaisedHazard[] {
  const draft = live === undefined ? undefined : present(live.draft);
  if (draft === undefined || (draft.by !== undefined && isOurLeftover(facts, draft.by, receipt))) {
    return [];
  }
  return hazards.some(({ hazard }) => hazard === 'discards-draft')
    ? []
    : [{ hazard: 'discards-draft', message: `Discards an unpublished draft: ${sayVersion(draft)}.` }];
}

/** A draft or lock of our OAuth client is no hazard when the ledger notes a publish or rename that was begun (design 5). */
function isOurLeftover(facts: Facts, by: Actor, receipt: Receipt | undefined): boolean {
  const isOurs = by.kind === 'client' && by.id === facts.input.live.client.clientId;
  return isOurs && (receipt?.pending ?? receipt?.renaming) !== undefined;
}

function present<T>(fact: Fact<T | null>): T | undefined {
  return fact.known && fact.value !== null ? fact.value : undefined;
}
