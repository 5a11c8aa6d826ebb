import { CANONICAL_VERSION } from '@callwright/archy';
import type { LiveFlow } from '@callwright/model';
import type { Rule } from './classify-unsettled.ts';
import { DELETED_OUTSIDE, UNSETTLED_ROWS } from './classify-unsettled.ts';
import { sayVersion } from './describe-actor.ts';
import type { FlowCase } from './flow-case.ts';
import { isTrue } from './flow-case.ts';
import { isOursByHistory, keepsReceipts } from './ledger-state.ts';
import type { RaisedHazard, Verdict } from './proposal.ts';
import { heldConflict, heldUnknown, reason } from './proposal.ts';

/** The table of design 5 for flows. */
export const FLOW_TABLE: readonly Rule<FlowCase>[] = [
  ...UNSETTLED_ROWS,
  {
    row: 'not live, no receipt: create',
    when: ({ live, receipt }) => live === undefined && (receipt === undefined || receipt.liveId === ''),
    then: () => ({ action: 'create', reason: reason('not-live', 'The org does not have it yet.') }),
  },
  DELETED_OUTSIDE,
  {
    row: 'another type: conflict',
    when: ({ live, resource }) => live !== undefined && live.type !== resource.flowType,
    then: ({ live, resource }) => ({
      action: 'replace',
      reason: reason(
        'type-differs',
        `The live flow is of type ${live?.type ?? ''}, the manifest of ${resource.flowType}.`,
      ),
      held: heldConflict(
        'The type of a flow cannot change.',
        'Give the new flow a name of its own, move its routes, then remove the old one.',
      ),
    }),
  },
  {
    row: 'never published: update, discards-draft',
    when: ({ live }) => live?.published === undefined,
    then: (one) => ({
      action: 'update',
      reason: reason('never-published', 'The flow exists and was never published.'),
      edits: [{ where: 'flow', words: 'flow: published for the first time' }],
      hazards: isOurUnfinished(one)
        ? []
        : [{ hazard: 'discards-draft', message: 'What was saved in it and never published is replaced.' }],
    }),
  },
  {
    row: 'not active: update, overwrites-outside-change',
    when: ({ live }) => live?.active === false,
    then: (one) => ({
      action: 'update',
      reason: reason('not-active', 'Somebody deactivated the flow; publishing makes it active again.'),
      edits: one.edits(),
      hazards: [
        {
          hazard: 'overwrites-outside-change',
          message: `Publishing activates it again; last published: ${lastPublished(one.live)}.`,
        },
      ],
    }),
  },
  {
    row: 'an empty body of ours: update',
    when: (one) => one.isStub(),
    then: () => ({
      action: 'update',
      reason: reason(
        'stub-left',
        'An earlier run published it empty, for flows that need each other, and did not get to its content.',
      ),
      edits: [{ where: 'content', words: 'content: what the manifest says (was empty)' }],
      isStub: true,
    }),
  },
  {
    row: 'no receipt, content cannot be read: held',
    when: (one) => one.applied === undefined && !one.content().known,
    then: (one) => overUnreadable(one, takesOver(one)),
  },
  {
    row: 'no receipt, equal content: adopt',
    when: (one) => one.applied === undefined && isTrue(one.asDesired()),
    then: ({ facts }) =>
      keepsReceipts(facts)
        ? {
            action: 'adopt',
            reason: reason(
              'equal-and-unmanaged',
              'The live flow has the same content: it is taken into the ledger.',
            ),
          }
        : { action: 'keep', reason: reason('unchanged', 'The published content is the desired one.') },
  },
  {
    row: 'no receipt, other content: update, takes-over-unmanaged',
    when: (one) => one.applied === undefined,
    then: (one) => ({
      action: 'update',
      reason: reason('content-differs', 'The live flow has other content.'),
      edits: one.edits(),
      hazards: takesOver(one),
    }),
  },
  {
    row: 'V = L, D = R: keep',
    when: ({ version, asApplied }) => version === 'same' && asApplied,
    then: ({ applied, live }) => ({
      action: 'keep',
      reason: reason('unchanged', 'Git, receipt and org agree.'),
      // After a rollback by number the receipt names another of its equal versions, with other snapshots.
      refresh: applied?.publishedVersion !== live?.published?.id,
    }),
  },
  {
    row: 'V = L, equal content under another hash: keep',
    when: (one) => one.version === 'same' && isTrue(one.asDesired()),
    then: () =>
      keepRefreshed(
        'same-content',
        'The published content is the desired one; the receipt is brought up to date.',
      ),
  },
  {
    row: 'V = L, made by another canonical form, content cannot be read: held',
    when: (one) =>
      one.version === 'same' && one.applied?.canonicalVersion !== CANONICAL_VERSION && !one.content().known,
    then: (one) => overUnreadable(one, []),
  },
  {
    row: 'V = L, D ≠ R: update',
    when: ({ version }) => version === 'same',
    then: (one) => ({
      action: 'update',
      reason: reason('content-differs', 'The manifest has other content than what was applied.'),
      edits: one.edits(),
    }),
  },
  {
    row: 'V ≠ L, content cannot be read: held',
    when: (one) => !one.asReceipt().known || !one.content().known,
    then: (one) => overUnreadable(one, []),
  },
  {
    row: 'V ≠ L, content = D: keep, refresh the receipt',
    when: (one) => isTrue(one.asDesired()) || (one.asApplied && isTrue(one.asReceipt())),
    then: (one) =>
      keepRefreshed(
        'published-again',
        `Published again with the desired content: ${lastPublished(one.live)}.`,
      ),
  },
  {
    row: 'V ≠ L, content = R, D ≠ R: update',
    when: (one) => isTrue(one.asReceipt()),
    then: (one) => ({
      action: 'update',
      reason: reason(
        'content-differs',
        `The manifest has other content than what was applied. In between it was published again without change: ${lastPublished(one.live)}.`,
      ),
      edits: one.edits(),
    }),
  },
  {
    row: 'V ≠ L, other content: update, overwrites-outside-change',
    when: () => true,
    then: (one) => ({
      action: 'update',
      reason: reason('changed-outside', `Changed outside of Callwright: ${lastPublished(one.live)}.`),
      edits: one.edits(),
      hazards: [
        {
          hazard: 'overwrites-outside-change',
          message: `Overwrites ${lastPublished(one.live)} (last applied: ${one.applied?.publishedVersion ?? 'never'}).`,
        },
      ],
    }),
  },
];

/** The verdict of the table for one desired flow, apart from name and description. */
export function classifyFlow(one: FlowCase): Verdict {
  const rule = FLOW_TABLE.find((candidate) => candidate.when(one));
  if (rule === undefined) {
    throw new Error(`No row of the table fits ${one.resource.address}: its last row must always hold.`);
  }
  return rule.then(one);
}

function overUnreadable(one: FlowCase, more: readonly RaisedHazard[]): Verdict {
  const content = one.content();
  const why = content.known ? 'it cannot be compared with what was applied.' : content.detail;
  return {
    action: 'update',
    reason: reason('content-unknown', `The published content could not be read: ${why}`),
    hazards: [
      {
        hazard: 'overwrites-unknown-content',
        message: `Overwrites ${lastPublished(one.live)}, unread: ${why}`,
      },
      ...more,
    ],
    // What nobody asked for is no unreadable content: no allowance may skip the reading itself.
    ...(!content.known && content.reason === 'not-asked' && { held: heldUnknown(content) }),
  };
}

function takesOver({ facts, live }: FlowCase): readonly RaisedHazard[] {
  if (live !== undefined && isOursByHistory(facts, live)) {
    return [];
  }
  return [
    {
      hazard: 'takes-over-unmanaged',
      message: `"${live?.name ?? ''}" exists and is not managed by this project; it would be overwritten (${lastPublished(live)}).`,
    },
  ];
}

function keepRefreshed(code: string, words: string): Verdict {
  return { action: 'keep', reason: reason(code, words), refresh: true };
}

/** A first publish of ours that failed half way left it so, and the ledger noted it. */
function isOurUnfinished({ receipt }: FlowCase): boolean {
  return receipt?.pending?.previousVersion === null;
}

function lastPublished(live: LiveFlow | undefined): string {
  return live?.published === undefined ? 'never published' : sayVersion(live.published);
}
