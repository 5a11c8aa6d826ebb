import type { Address, Change, Finding, LiveFlow, PendingRename, Receipt } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import { THING_MISSING } from './classify-binding.ts';
import type { Facts } from './facts.ts';
import type { FlowCase } from './flow-case.ts';
import { existingShared, receiptSnapshots } from './freshness.ts';
import { unmanagedConsumers } from './hazards/breaks-callers.ts';
import type { Matches } from './match-live.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { busy, publishes, replacesContent, writesLive } from './proposal.ts';
import { switchedOn } from './switched-on.ts';

/** What findings are made from. */
export interface FindingSight {
  readonly facts: Facts;
  readonly matches: Matches;
  readonly cases: ReadonlyMap<string, FlowCase>;
  readonly proposals: Proposals;
  readonly changes: readonly Change[];
}

/** What a reviewer must know beside the changes. */
export function planFindings(sight: FindingSight): readonly Finding[] {
  const all = [...sight.proposals.values()];
  return [
    ...switchedOn(sight.facts, sight.matches),
    ...ledgerFindings(sight),
    ...removedFindings(sight),
    ...uncheckedFindings(sight),
    ...comeBackAnew(sight),
    ...busy(sight.proposals).flatMap((proposal) => [
      ...outsideFindings(proposal),
      ...missingThing(proposal),
      ...staysBehind(sight, proposal),
      ...pendingFindings(proposal),
    ]),
    ...all.flatMap(divisionFindings),
    ...all.flatMap((proposal) => movedExisting(sight, proposal)),
  ];
}

function ledgerFindings({ facts, proposals }: FindingSight): readonly Finding[] {
  const { state, complete } = facts.input.ledger;
  if (state === 'hidden' || (state === 'present' && !complete)) {
    return [
      {
        code: 'plan.ledger-unreadable',
        severity: 'error',
        summary:
          state === 'hidden'
            ? 'The ledger exists and cannot be seen.'
            : 'Some rows of the ledger cannot be read.',
        detail: 'What has no readable receipt may be managed already, so it is held.',
        hint: '`callwright doctor` shows the permission that is missing.',
      },
    ];
  }
  const known = state === 'missing' ? [...proposals.values()].filter(isWithoutReceipt) : [];
  return known.length > 0
    ? [
        {
          code: 'plan.ledger-missing',
          severity: 'warning',
          summary: `The org has no ledger, and ${known.length} of the live objects match manifests.`,
          detail:
            'Equal ones are adopted (again); others are held as takes-over-unmanaged. Nothing can be deleted.',
          hint: 'If another project wrote them, remove them here; if the ledger was lost, applying this plan rebuilds it.',
        },
      ]
    : [];
}

function isWithoutReceipt(proposal: Proposal): boolean {
  return proposal.live !== undefined && proposal.receipt === undefined && !isFirstBinding(proposal);
}

/** What a binding binds is always there, and says nothing of a ledger as long as it is bound by nobody. */
function isFirstBinding({ live, action, hazards }: Proposal): boolean {
  return live !== undefined && 'binds' in live && action === 'update' && hazards.length === 0;
}

function removedFindings({ facts }: FindingSight): readonly Finding[] {
  const removed = facts.input.desired.removed as Readonly<Record<`${string}/${string}`, string>>;
  return (Object.keys(removed) as `${string}/${string}`[])
    .filter((address) => !facts.receipts.has(address) && !facts.resources.has(address))
    .map((address) => ({
      code: 'plan.removed-already',
      severity: 'note',
      summary: `\`removed: ${address}\` has nothing left to do in this org.`,
      hint: 'Once that is so in every org, the line can go.',
      address,
    }));
}

/**
 * A publish that an earlier run began and whose end its receipt does not know. It holds nothing: the applier asks for
 * that job before it touches the flow, and leaves the flow alone while the job is under way (design 6).
 */
function pendingFindings(proposal: Proposal): readonly Finding[] {
  const { pending, renaming }: Partial<Receipt> = proposal.receipt ?? {};
  if (proposal.live === undefined || !writesLive(proposal)) {
    return [];
  }
  if (pending === undefined) {
    return renaming === undefined ? [] : [renameLeft(proposal.address, renaming)];
  }
  return [
    {
      code: 'plan.publish-pending',
      severity: 'warning',
      summary: `Run ${pending.run} began to publish ${proposal.address} on ${pending.at}, and did not see the end.`,
      detail:
        'Applying looks first whether that job is still under way, and leaves the flow alone while it is.',
      address: proposal.address,
    },
  ];
}

/** What a rename left behind that did not come to its end is cleaned up by the publish, and said. */
function renameLeft(address: Address, { run, at }: PendingRename): Finding {
  return {
    code: 'plan.rename-pending',
    severity: 'warning',
    summary: `Run ${run} began to rename ${address} on ${at}, and did not come to its end.`,
    detail: 'A lock or draft of our own client is what it left there; the publish takes both away.',
    address,
  };
}

/** Listing rows without lock and draft fields: the read before each step decides (design 3). */
function uncheckedFindings({ proposals }: FindingSight): readonly Finding[] {
  const unchecked = busy(proposals).filter(
    (proposal) =>
      proposal.of === 'flow' &&
      proposal.live !== undefined &&
      proposal.held === undefined &&
      replacesContent(proposal) &&
      !(proposal.live.lock.known && proposal.live.draft.known),
  );
  return unchecked.length === 0
    ? []
    : [
        {
          code: 'plan.locks-not-checked',
          severity: 'note',
          summary: `Locks and drafts of ${unchecked.length === 1 ? 'one flow' : `${unchecked.length} flows`} were not checked at plan.`,
          detail: 'Each is read right before its step; one that is locked or has a draft is left alone then.',
        },
      ];
}

function outsideFindings({ address, reason, receipt, resource }: Proposal): readonly Finding[] {
  return reason.code === 'deleted-outside' && resource !== undefined
    ? [
        {
          code: 'plan.deleted-outside',
          severity: 'warning',
          summary: `${address} was deleted outside of Callwright and is made again.`,
          detail: `It was ${receipt?.liveId ?? ''}; it gets a new id, and whatever else referred to it must be pointed at it again.`,
          address,
          place: resource.place,
        },
      ]
    : [];
}

/** A binding of something that the org does not have: nothing that this project could make. */
function missingThing({ address, reason, held, resource }: Proposal): readonly Finding[] {
  return reason.code === THING_MISSING && held !== undefined && resource !== undefined
    ? [
        {
          code: 'plan.bound-thing-missing',
          severity: 'warning',
          summary: `${address}: ${held.words}`,
          detail: 'What a route binds is made elsewhere, so the change is held.',
          ...(held.hint !== undefined && { hint: held.hint }),
          address,
          place: resource.place,
        },
      ]
    : [];
}

function staysBehind(
  { facts, matches, cases, changes }: FindingSight,
  proposal: Proposal,
): readonly Finding[] {
  const { address, live } = proposal;
  const isChanging = proposal.of === 'flow' && proposal.action === 'update' && cases.has(address);
  if (!isChanging || live === undefined || !('type' in live) || live.type !== 'commonmodule') {
    return [];
  }
  const consumers = unmanagedConsumers(facts, matches, live.id);
  if (consumers !== undefined && !consumers.known) {
    return [
      {
        code: 'plan.callers-unknown',
        severity: 'warning',
        summary: `Who else calls ${address} is not known.`,
        detail: consumers.detail,
        hint: 'Unmanaged callers keep the old copy until they are published again.',
        address,
      },
    ];
  }
  if (consumers === undefined || consumers.value.length === 0) {
    return [];
  }
  const impact = changes.find((change) => change.address === address)?.impact;
  const numbers =
    impact === undefined || impact.entrances.length === 0
      ? ''
      : ` Reached in all: ${impact.entrances.join(', ')}.`;
  return [
    {
      code: 'plan.stays-on-old-copy',
      severity: 'warning',
      summary: `${consumers.value.map(({ name }) => `"${name}"`).join(', ')} ${consumers.value.length === 1 ? 'stays' : 'stay'} on the old copy of ${address}.`,
      detail: `This project does not manage ${consumers.value.length === 1 ? 'it' : 'them'}, so nobody publishes again.${numbers}`,
      hint: 'Publish by hand afterwards, or adopt them.',
      address,
    },
  ];
}

/** What was deleted cannot have its id again. */
function comeBackAnew({ facts, proposals }: FindingSight): readonly Finding[] {
  const made =
    facts.input.options.rollback === undefined
      ? []
      : busy(proposals).filter(({ action, held }) => action === 'create' && held === undefined);
  return made.length === 0
    ? []
    : [
        {
          code: 'plan.comes-back-anew',
          severity: 'note',
          summary: `Back under a new id: ${made.map(({ address }) => address).join(', ')}.`,
          detail: 'What else referred to it, outside of this project, must be pointed at it again.',
        },
      ];
}

/** What the org does not show is neither the wanted division nor another one. */
function divisionFindings({ address, live, resource, held }: Proposal): readonly Finding[] {
  const wanted = resource?.division;
  return held !== undefined || live === undefined || wanted === undefined || live.division?.name !== undefined
    ? []
    : [
        {
          code: 'plan.division-not-shown',
          severity: 'note',
          summary: `The org does not show in which division ${address} stands, so whether that is "${wanted}" is not known.`,
          detail: 'This plan does not move it.',
          address,
        },
      ];
}

/** A shared flow made elsewhere that moved on: taken in by any publish of a caller, reason for none (design 12). */
function movedExisting({ facts, cases }: FindingSight, proposal: Proposal): readonly Finding[] {
  const one = cases.get(proposal.address);
  if (one === undefined || !isFlowResource(one.resource)) {
    return [];
  }
  const called = existingShared(facts, one.resource);
  if (called.length === 0) {
    return [];
  }
  const copies = new Map(receiptSnapshots(one).map((snapshot) => [snapshot.id, snapshot.version]));
  const moved = called.filter((flow) => hasMoved(flow, copies));
  return moved.map((flow) => ({
    code: 'plan.existing-shared-flow-moved',
    severity: 'note',
    summary: `${proposal.address} holds version ${copies.get(flow.id) ?? ''} of "${flow.name}"; published is ${flow.published?.id ?? 'none'}.`,
    detail:
      publishes(proposal) && proposal.held === undefined
        ? 'This plan publishes the caller, and takes the newer version in.'
        : 'It is managed elsewhere; the next publish of the caller takes it in.',
    address: proposal.address,
  }));
}

function hasMoved(flow: LiveFlow, copies: ReadonlyMap<string, string>): boolean {
  const copied = copies.get(flow.id);
  return copied !== undefined && flow.published !== undefined && copied !== flow.published.id;
}
