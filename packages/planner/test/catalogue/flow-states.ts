import { known, unknown } from '@callwright/model';
import type { Case } from './case.ts';
import { line, JANE, both, patchFlow, made, patchReceipt, allow } from './org-events.ts';

export const STATES: readonly Case[] = [
  {
    rule: 'a draft of somebody else: discards-draft',
    off: { in: 'hazards/flow-state.ts', replace: ', ...draftHazards(facts, proposal)', by: '' },
    before: { flows: [line] },
    since: patchFlow('Live line', { draft: known({ id: 'saved_version_1', by: JANE }) }),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line held:hazard discards-draft'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a lock of somebody else: takes-over-lock; allowed, it is released first',
    off: {
      in: 'make-steps.ts',
      replace: "return live === undefined || !allows(proposal, 'takes-over-lock')",
      by: 'return true',
    },
    covers: ['tfgc#316'],
    before: { flows: [line] },
    since: patchFlow('Live line', { lock: known(JANE) }),
    now: { flows: [{ ...line, says: 'Welcome' }], ...allow('takes-over-lock', 'InboundFlow/line') },
    changes: ['update InboundFlow/line takes-over-lock'],
    steps: ['unlock-flow:InboundFlow/line', 'publish-flow:InboundFlow/line'],
  },
  {
    rule: 'a draft of a flow that nothing is to be done with is nobody’s concern',
    off: { in: 'hazards/flow-state.ts', replace: ' || !replacesContent(proposal)', by: '' },
    covers: ['tfgc#2161', 'terraform#28803'],
    before: { flows: [line, { ...line, name: 'night' }] },
    since: both(
      patchFlow('Live line', { draft: known({ id: 'saved_version_1', by: JANE }) }),
      patchFlow('Live night', { draft: known({ id: 'saved_version_1', by: JANE }) }),
    ),
    now: { flows: [line], removed: { 'InboundFlow/night': 'release' } },
    changes: ['release InboundFlow/night'],
    steps: ['drop-receipt:InboundFlow/night'],
  },
  {
    rule: 'locks that a listing does not carry are not checked at plan',
    off: { in: 'plan-findings.ts', replace: '...uncheckedFindings(sight),', by: '' },
    before: { flows: [line] },
    since: patchFlow('Live line', { lock: unknown('not-listed', 'The row lacks it.') }),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.locks-not-checked'],
  },
  {
    rule: 'an expired allowance holds again',
    off: {
      in: 'hazards/allowances.ts',
      replace: 'isExpired(allowance, facts.input.options.now)',
      by: 'false',
    },
    since: made(line),
    now: {
      flows: [{ ...line, says: 'Welcome' }],
      ...allow('takes-over-unmanaged', 'InboundFlow/line', { until: '2026-03-01' }),
    },
    changes: ['update InboundFlow/line held:hazard takes-over-unmanaged'],
    steps: [],
    findings: ['plan.allowance-expired', 'plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'a protected org takes allowances only from git',
    off: {
      in: 'hazards/allowances.ts',
      replace: "facts.input.desired.protected && allowance.from === 'command-line'",
      by: 'false',
    },
    since: made(line),
    now: {
      flows: [{ ...line, says: 'Welcome' }],
      protected: true,
      ...allow('takes-over-unmanaged', 'InboundFlow/line', { from: 'command-line' }),
    },
    changes: ['update InboundFlow/line held:hazard takes-over-unmanaged'],
    steps: [],
    findings: ['plan.allowance-not-from-git', 'plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'a publish that was begun and may still go on: said, and left to the applier to look',
    off: { in: 'plan-findings.ts', replace: '...pendingFindings(proposal),', by: '' },
    covers: ['tfgc#600', 'pulumi#4265'],
    before: { flows: [line] },
    since: patchReceipt('InboundFlow/line', (receipt) => ({
      ...receipt,
      pending: {
        jobId: 'job-1',
        run: 'run-7',
        step: 'publish-flow:InboundFlow/line',
        previousVersion: '1.0',
        textHash: 'x',
        at: '2026-03-02T11:30:00Z',
      },
    })),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.publish-pending'],
  },
];
