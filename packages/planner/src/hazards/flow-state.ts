import type { Actor, Fact, LiveFlow, Receipt } from '@callwright/model';
import { unknown } from '@callwright/model';
import { sayActor, sayVersion } from '../describe-actor.ts';
import type { Facts } from '../facts.ts';
import type { Proposal, Proposals, RaisedHazard } from '../proposal.ts';
import { heldUnknown, writesLive } from '../proposal.ts';

/** A publish that was begun keeps others away for this long unless its end is known (design 6). */
const PENDING_HOURS = 24;

/** Locks, drafts and unfinished publishes of the flows that the plan would write to. */
export function raiseFlowState(facts: Facts, proposals: Proposals): Proposals {
  const changed = new Map(proposals);
  for (const proposal of proposals.values()) {
    if (proposal.of !== 'flow' || proposal.live === undefined || !writesLive(proposal)) {
      continue;
    }
    const raised = [...lockHazards(facts, proposal.live, proposal.receipt), ...draftHazards(facts, proposal)];
    const pending = pendingPublish(facts, proposal.live, proposal.receipt);
    if (raised.length > 0 || pending !== undefined) {
      changed.set(proposal.address, {
        ...proposal,
        hazards: [...proposal.hazards, ...raised],
        ...(pending !== undefined && proposal.held === undefined && { held: pending }),
      });
    }
  }
  return changed;
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

/** A draft or lock of our OAuth client is no hazard when the ledger notes a publish that was begun (design 5). */
function isOurLeftover(facts: Facts, by: Actor, receipt: Receipt | undefined): boolean {
  return by.kind === 'client' && by.id === facts.input.live.client.clientId && receipt?.pending !== undefined;
}

function present<T>(fact: Fact<T | null>): T | undefined {
  return fact.known && fact.value !== null ? fact.value : undefined;
}

function pendingPublish(
  facts: Facts,
  live: LiveFlow,
  receipt: Receipt | undefined,
): ReturnType<typeof heldUnknown> | undefined {
  const pending = receipt?.pending;
  if (pending === undefined || (live.published?.id ?? null) !== pending.previousVersion) {
    return undefined;
  }
  const age = Date.parse(facts.input.options.now) - Date.parse(pending.at);
  if (age >= PENDING_HOURS * 3_600_000) {
    return undefined;
  }
  return {
    ...heldUnknown(
      unknown(
        'publish-pending',
        `Run ${pending.run} began to publish it on ${pending.at} (job ${pending.jobId}), and whether that ended is not known.`,
      ),
    ),
    hint: `\`callwright apply --resume ${pending.run}\` settles it.`,
  };
}
