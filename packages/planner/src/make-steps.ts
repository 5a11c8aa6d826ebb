import type { StubFlow } from '@callwright/archy';
import { CANONICAL_VERSION } from '@callwright/archy';
import type { Address, FlowResource, LiveFlow, LiveObject, Precondition, TakenIn } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { FlowCase } from './flow-case.ts';
import { existingShared } from './freshness.ts';
import type { Graph } from './graph.ts';
import { writeLimits, writesTo } from './new-values.ts';
import type { ReceiptMove } from './moved-addresses.ts';
import { changesEarly, isFilledLater, lateAttributes, withoutLate } from './late-steps.ts';
import type { Draft } from './object-steps.ts';
import { createObject, deleteObject, managedBefore, numbered, updateObject } from './object-steps.ts';
import { receiptDivision } from './place-in-divisions.ts';
import type { Propagated } from './propagate.ts';
import type { FlowProposal, Proposal, Proposals, ValueProposal } from './proposal.ts';
import { bindSteps, unbindSteps } from './binding-steps.ts';
import { isRenamed, publishes } from './proposal.ts';
import type { PublishableFlow } from './publish-step.ts';
import { absentOrAt, allows, flowAt, publishFlow } from './publish-step.ts';
import { stubStepId } from './stub-step-id.ts';

/** What steps are made from. */
export interface StepSight {
  readonly facts: Facts;
  readonly graph: Graph;
  readonly proposals: Proposals;
  readonly cases: ReadonlyMap<Address, FlowCase>;
  readonly propagated: Propagated;
  /** Names that flows take for a moment while two change places. */
  readonly detours: ReadonlyMap<Address, string>;
  /** Nothing is done at all, not even to the ledger. */
  readonly isFrozen: boolean;
  readonly isChosen: (address: Address) => boolean;
  /** Flows that get their new name before the rest of their change, since others name them by it. */
  readonly renamedEarly: ReadonlySet<Address>;
  /** New flows that are published empty first. */
  readonly stubs: ReadonlyMap<Address, StubFlow>;
}

/** Writes a receipt under its new address, as it is: whatever else happens to the resource comes after that. */
export function moveReceipt({ to, receipt }: ReceiptMove): Draft {
  const { liveId, liveName, division, flow, attributes, pending } = receipt;
  return {
    id: `write-receipt:${to}#moved`,
    do: 'write-receipt',
    address: to,
    liveId,
    liveName,
    ...(division !== undefined && { division }),
    ...(flow && { flow }),
    ...(attributes && { attributes }),
    ...(pending && { pending }),
    precondition: { kind: 'none' },
  };
}

/** The step that puts what is live into another division; whatever else happens to it comes after that. */
export function divisionSteps(proposal: Proposal): readonly Draft[] {
  const { address, kind, live, division } = proposal;
  return live === undefined || division === undefined || proposal.held !== undefined
    ? []
    : [
        {
          id: `move-division:${address}`,
          do: 'move-division',
          address,
          kind,
          liveId: live.id,
          ...division,
          precondition: standsAsPlanned(proposal, live),
        },
      ];
}

/** Nothing is overwritten: whose draft or lock is there does not matter. */
function standsAsPlanned(proposal: Proposal, live: LiveFlow | LiveObject): Precondition {
  return 'type' in live
    ? {
        kind: 'flow-at',
        liveId: live.id,
        publishedVersion: live.published?.id ?? null,
        lockAllowed: true,
        draftAllowed: true,
      }
    : {
        kind: 'object-at',
        of: proposal.kind,
        liveId: live.id,
        attributes: proposal.of === 'value' ? managedBefore(proposal) : {},
      };
}

/** The steps of one change, in their order. Held changes have none. */
export function stepsOf(sight: StepSight, proposal: Proposal): readonly Draft[] {
  if (proposal.held !== undefined) {
    return [];
  }
  if (proposal.action === 'release') {
    return [
      {
        id: `drop-receipt:${proposal.address}`,
        do: 'drop-receipt',
        address: proposal.address,
        precondition: { kind: 'none' },
      },
    ];
  }
  if (proposal.action === 'adopt') {
    return writeReceipt(sight, proposal);
  }
  if (proposal.action === 'keep' || proposal.onlyDivision === true) {
    return proposal.refresh === true ? writeReceipt(sight, proposal) : [];
  }
  return proposal.of === 'flow' ? flowSteps(sight, proposal) : valueSteps(sight, proposal);
}

function flowSteps(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  const { address, live } = proposal;
  if (proposal.action === 'delete') {
    return live === undefined
      ? []
      : [
          ...unlockBefore(sight, proposal),
          {
            id: `delete-flow:${address}`,
            do: 'delete-flow',
            address,
            liveId: live.id,
            flowType: live.type,
            precondition: sight.stubs.has(address)
              ? { kind: 'flow-after', step: stubStepId(address) }
              : flowAt(proposal, live),
          },
        ];
  }
  const before = sight.renamedEarly.has(address) ? [] : renameSteps(sight, proposal);
  return publishes(proposal) ? [...before, publishStep(sight, proposal)] : [];
}

/** What comes before a publish: a lock that is taken over, and the name. */
export function renameSteps(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  return publishes(proposal) ? [...unlockBefore(sight, proposal), ...renameStep(sight, proposal)] : [];
}

/** A detour has taken the lock over already. */
function unlockBefore(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  return sight.detours.has(proposal.address) ? [] : unlockStep(proposal);
}

function unlockStep(proposal: FlowProposal): readonly Draft[] {
  const { address, live } = proposal;
  return live === undefined || !allows(proposal, 'takes-over-lock')
    ? []
    : [
        {
          id: `unlock-flow:${address}`,
          do: 'unlock-flow',
          address,
          liveId: live.id,
          precondition: flowAt(proposal, live),
        },
      ];
}

/** The steps that give a name free for another flow which gives its own: it takes a name for a moment. */
export function detourSteps(sight: StepSight, proposal: FlowProposal): readonly Draft[] {
  const detour = sight.detours.get(proposal.address);
  const { live } = proposal;
  return detour === undefined || live === undefined
    ? []
    : [
        ...unlockStep(proposal),
        {
          id: `rename-flow:${proposal.address}#1`,
          do: 'rename-flow',
          address: proposal.address,
          liveId: live.id,
          from: live.name,
          to: detour,
          precondition: flowAt(proposal, live),
        },
      ];
}

function renameStep(sight: StepSight, proposal: PublishableFlow): readonly Draft[] {
  const { address, live, resource } = proposal;
  if (live === undefined || !isRenamed(proposal)) {
    return [];
  }
  const detour = sight.detours.get(address);
  return [
    {
      id: `rename-flow:${address}${detour === undefined ? '' : '#2'}`,
      do: 'rename-flow',
      address,
      liveId: live.id,
      from: detour ?? live.name,
      to: resource.liveName,
      precondition: flowAt(proposal, live, detour !== undefined),
    },
  ];
}

function publishStep(sight: StepSight, proposal: PublishableFlow): Draft {
  const { address, resource } = proposal;
  return publishFlow(proposal, {
    id: `publish-flow:${address}`,
    textHash: resource.body.textHash,
    contentHash: resource.body.contentHash,
    takesIn: takenIn(sight, resource),
    // A flow that was published empty before is as that step left it.
    precondition: sight.stubs.has(address)
      ? { kind: 'flow-after', step: stubStepId(address) }
      : absentOrAt(proposal),
  });
}

/** The newest published content of each shared flow that a publish copies in. */
function takenIn(sight: StepSight, resource: FlowResource): readonly TakenIn[] {
  const managed = sight.graph
    .uses(resource.address)
    .filter((link) => link.how === 'snapshots')
    .flatMap(({ to }): readonly TakenIn[] => {
      const shared = sight.facts.resources.get(to);
      const live = sight.proposals.get(to)?.live;
      const content = sight.propagated.shared.get(to);
      return shared === undefined
        ? []
        : [
            {
              address: to,
              ...(live && { liveId: live.id }),
              name: shared.liveName,
              ...(live && 'type' in live && live.published && { publishedVersion: live.published.id }),
              ...(content && { contentHash: content.hash }),
            },
          ];
    });
  const existing = existingShared(sight.facts, resource).map((flow): TakenIn => ({
    liveId: flow.id,
    name: flow.name,
    ...(flow.published && { publishedVersion: flow.published.id }),
  }));
  return [...managed, ...existing];
}

/** What is filled last is left to steps of its own. */
function valueSteps(sight: StepSight, proposal: ValueProposal): readonly Draft[] {
  const { address, live, resource, action } = proposal;
  const last = lateAttributes(sight, proposal);
  if (action === 'delete') {
    return live === undefined
      ? []
      : live.binds === undefined
        ? [deleteObject(proposal, proposal.liveAttributes ?? {})]
        : unbindSteps(proposal, live);
  }
  if (resource === undefined) {
    return [];
  }
  if (resource.binds !== undefined && live !== undefined) {
    return bindSteps(proposal, resource, live);
  }
  const later = last.length > 0 && isFilledLater(sight, proposal) ? last : [];
  const attributes = withoutLate(resource.attributes, later);
  if (live !== undefined && !changesEarly(sight, proposal)) {
    return [];
  }
  const first = live === undefined ? {} : withoutLate(managedBefore(proposal), later);
  const states = writesTo(first, attributes, writeLimits(sight.facts.traits.get(proposal.kind)));
  return states.map((after, at) => {
    const before = states[at - 1] ?? first;
    return live === undefined && at === 0
      ? createObject(proposal, after)
      : updateObject(
          proposal,
          numbered(`update-object:${address}`, live ? at : at - 1),
          before,
          after,
          at === 0 ? live?.version : undefined,
        );
  });
}

function writeReceipt(sight: StepSight, proposal: Proposal): readonly Draft[] {
  const { address, live, resource, receipt } = proposal;
  if (live === undefined || resource === undefined) {
    return [];
  }
  const base = {
    id: `write-receipt:${address}`,
    do: 'write-receipt',
    address,
    liveId: live.id,
    liveName: live.name,
    ...receiptDivision(proposal),
  } as const;
  if (proposal.of === 'value') {
    const values = proposal.resource?.attributes ?? {};
    return [
      {
        ...base,
        attributes: values,
        precondition: standsAsPlanned(proposal, live),
      },
    ];
  }
  if (!('type' in live) || live.published === undefined || !('body' in resource)) {
    return [];
  }
  const one = sight.cases.get(address);
  const isStill = one?.stillApplied() === true;
  const isUnderNewHash = one?.version === 'same' && !one.asApplied;
  const before = isStill && receipt?.liveId === live.id ? receipt.flow : undefined;
  const equal = [...(before?.equalVersions ?? []), before?.publishedVersion].filter(
    (version) => typeof version === 'string' && version !== live.published?.id && !isUnderNewHash,
  ) as string[];
  return [
    {
      ...base,
      flow: {
        type: resource.flowType,
        contentHash: resource.body.contentHash,
        canonicalVersion: CANONICAL_VERSION,
        publishedVersion: live.published.id,
        equalVersions: [...new Set(equal)],
        snapshots: sight.propagated.snapshots.get(address) ?? [],
        ...(resource.description !== undefined && { description: resource.description }),
      },
      precondition: standsAsPlanned(proposal, live),
    },
  ];
}
