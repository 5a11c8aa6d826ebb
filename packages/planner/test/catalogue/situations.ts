import type { FlowReceipt, LiveState, PendingPublish, Receipt } from '@callwright/model';
import { nameKey, known, unknown } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { CLIENT, listing, receiptOf } from '@callwright/testkit';
import type { Case } from './case.ts';
import {
  FORBIDDEN,
  JANE,
  NUMBER,
  allow,
  both,
  byHand,
  elsewhere,
  line,
  login,
  made,
  neverPublished,
  night,
  patchFlow,
  patchReceipt,
  route,
  sales,
  theirRoute,
  unread,
} from './org-events.ts';

const BUSY = unknown('rate-limited', 'It answered 429 until the end.');

/** Nothing of what a listing shows, and of one id no more than that asking for it led nowhere. */
const unanswered = (live: LiveState): LiveState => ({
  ...live,
  flows: listing([]),
  presence: Object.fromEntries(live.flows.rows.map(({ id }) => [id, { state: 'unknown', why: BUSY }])),
});

const pending: PendingPublish = {
  jobId: 'job-1',
  run: 'run-7',
  step: 'publish-flow:InboundFlow/line',
  previousVersion: null,
  textHash: 'x',
  at: '2026-03-02T11:30:00Z',
};

/** As a first publish leaves the ledger that died half way. */
function begun(org: ModelOrg): ModelOrg {
  const flow: FlowReceipt = {
    type: 'inboundcall',
    contentHash: '',
    canonicalVersion: 0,
    publishedVersion: null,
    equalVersions: [],
    snapshots: [],
  };
  const receipt: Receipt = { ...receiptOf('InboundFlow/line', '', 'Live line', { flow }), pending };
  return { ...org, ledger: 'present', receipts: { ...org.receipts, [receipt.address]: receipt } };
}

/** What happens to projects in an org where others work too. */
export const SITUATIONS: readonly Case[] = [
  {
    rule: 'an id that nobody answers for is no deleted one',
    off: {
      in: 'match-live.ts',
      replace: "if (presence.state === 'gone') {\n    return presence;",
      by: "if (true) {\n    return { state: 'gone' };",
    },
    covers: ['tfgc#2061', 'dnscontrol#3761'],
    before: { flows: [line] },
    blind: (live) => ({
      ...unanswered(live),
      names: { [nameKey('inboundcall', 'Live line')]: { state: 'gone' } },
    }),
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'what is held holds nothing that does not need it, and has no step',
    off: { in: 'make-steps.ts', replace: 'if (proposal.held !== undefined) {', by: 'if (false) {' },
    covers: ['kongctl#1650', 'terraform#3874'],
    before: { flows: [line, night] },
    since: byHand({ ...line, says: 'Jane was here' }),
    now: { flows: [line, { ...night, says: 'Good night' }] },
    changes: ['update InboundFlow/line held:hazard overwrites-outside-change', 'update InboundFlow/night'],
    steps: ['publish-flow:InboundFlow/night'],
    isSettled: false,
  },
  {
    rule: 'a stale caller with a draft is not published over it',
    off: {
      in: 'hazards/flow-state.ts',
      replace: ' || !replacesContent(proposal)',
      by: " || !replacesContent(proposal) || proposal.action === 'republish'",
    },
    covers: ['PS Tool: who may be published again'],
    before: { flows: [login, sales] },
    since: patchFlow('Live sales', { draft: known({ id: 'saved_version_1', by: JANE }) }),
    now: { flows: [{ ...login, says: 'Welcome' }, sales] },
    changes: ['update SharedFlow/login', 'republish InboundFlow/sales held:hazard discards-draft'],
    steps: ['publish-flow:SharedFlow/login'],
    isSettled: false,
  },
  {
    rule: 'the order of what was read decides nothing',
    off: {
      in: 'facts.ts',
      replace:
        'const resources = [...desired.resources].sort((a, b) => compareAddresses(a.address, b.address));',
      by: 'const resources = desired.resources;',
    },
    covers: ['tfgc#2015', 'design 12: pull requests', 'octodns#610', 'pulumi#2318'],
    since: made(line, night),
    now: {
      flows: [
        { ...line, says: 'Welcome' },
        { ...night, says: 'Welcome' },
      ],
    },
    changes: [
      'update InboundFlow/line held:hazard takes-over-unmanaged',
      'update InboundFlow/night held:hazard takes-over-unmanaged',
    ],
    steps: [],
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'who else calls a shared flow could not be read: said',
    off: {
      in: 'plan-findings.ts',
      replace: 'if (consumers !== undefined && !consumers.known) {\n    return [',
      by: 'if (consumers !== undefined && !consumers.known) {\n    return []; [',
    },
    before: { flows: [login] },
    blind: (live) => ({
      ...live,
      consumers: Object.fromEntries(Object.keys(live.consumers).map((id) => [id, FORBIDDEN])),
    }),
    now: { flows: [{ ...login, says: 'Welcome' }] },
    changes: ['update SharedFlow/login'],
    steps: ['publish-flow:SharedFlow/login'],
    findings: ['plan.callers-unknown'],
  },
  {
    rule: 'a number that another project binds: conflict',
    off: { in: 'find-moves.ts', replace: 'if (elsewhere !== undefined) {', by: 'if (false) {' },
    covers: ['design 12: two projects or prefixes in one org'],
    since: both(
      theirRoute({ numbers: [NUMBER], open: null }),
      elsewhere('CallRoute/theirs', 'theirs', 'Theirs'),
    ),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create InboundFlow/line', 'create CallRoute/a held:conflict'],
    steps: ['publish-flow:InboundFlow/line'],
    isSettled: false,
  },
  {
    rule: 'a number of a managed route that does not give it up: conflict',
    off: {
      in: 'find-moves.ts',
      replace: "giver.action !== 'release' && !givesUp(giver, attribute, value)",
      by: 'false',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    now: {
      flows: [line],
      values: [
        { ...route('a', 'line'), attributes: { open: { $ref: 'InboundFlow/line' } } },
        route('b', 'line', NUMBER),
      ],
    },
    changes: ['create CallRoute/b held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a live flow of another type: conflict',
    off: { row: 'another type: conflict' },
    before: { flows: [line] },
    since: patchFlow('Live line', { type: 'inboundchat' }),
    now: { flows: [line] },
    changes: ['replace InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'no receipt and content that cannot be read: held, whatever the names say',
    off: { row: 'no receipt, content cannot be read: held' },
    covers: ['auth0-deploy-cli#1376'],
    since: made(line),
    blind: unread,
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:hazard overwrites-unknown-content takes-over-unmanaged'],
    steps: [],
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'a receipt of another canonical form and content that cannot be read: held',
    off: { row: 'V = L, made by another canonical form, content cannot be read: held' },
    before: { flows: [line] },
    since: patchReceipt('InboundFlow/line', (receipt) => ({
      ...receipt,
      ...(receipt.flow && { flow: { ...receipt.flow, canonicalVersion: 0 } }),
    })),
    blind: unread,
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:hazard overwrites-unknown-content'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'the description of an unmanaged flow with equal content: takes-over-unmanaged',
    off: {
      in: 'classify-header.ts',
      replace: '...(verdict.hazards?.length ? [] : headerHazards(one))',
      by: '',
    },
    since: made(line),
    now: { flows: [{ ...line, description: 'Ours' }] },
    changes: ['update InboundFlow/line held:hazard takes-over-unmanaged'],
    steps: [],
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'a description that somebody changed: overwrites-outside-change',
    off: {
      in: 'classify-header.ts',
      replace: '(applied.description ?? desired).trim() !== described &&',
      by: 'false &&',
    },
    before: { flows: [{ ...line, description: 'Ours' }] },
    since: patchFlow('Live line', { description: 'By Jane' }),
    now: { flows: [{ ...line, description: 'Ours' }] },
    changes: ['update InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'the lock and the draft of a rename of ours that died half way are no hazard, and are said',
    off: {
      in: 'hazards/flow-state.ts',
      replace: '(receipt?.pending ?? receipt?.renaming) !== undefined',
      by: 'receipt?.pending !== undefined',
    },
    before: { flows: [line] },
    since: both(
      patchFlow('Live line', {
        lock: known({ kind: 'client', id: CLIENT.clientId }),
        draft: known({ id: '2.0', by: { kind: 'client', id: CLIENT.clientId } }),
      }),
      patchReceipt('InboundFlow/line', (receipt) => ({
        ...receipt,
        renaming: { run: 'run-7', step: 'rename-flow:InboundFlow/line', at: '2026-03-02T11:30:00Z' },
      })),
    ),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.rename-pending'],
  },
  {
    rule: 'a first publish of ours that died half way is gone on with',
    off: {
      in: 'classify-flow.ts',
      replace: 'return receipt?.pending?.previousVersion === null;',
      by: 'return false;',
    },
    covers: ['pulumi#4265'],
    since: both(made(line), neverPublished('Live line'), begun),
    now: { flows: [line] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.publish-pending'],
  },
  {
    rule: 'a lock of our own client that the ledger notes is no hazard',
    off: {
      in: 'hazards/flow-state.ts',
      replace: 'return by === undefined || isOurLeftover(facts, by, receipt)',
      by: 'return by === undefined',
    },
    before: { flows: [line] },
    since: both(
      patchFlow('Live line', { lock: known({ kind: 'client', id: CLIENT.clientId }) }),
      patchReceipt('InboundFlow/line', (receipt) => ({
        ...receipt,
        pending: { ...pending, previousVersion: '1.0' },
      })),
    ),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.publish-pending'],
  },
  {
    rule: 'an allowance names one hazard of one address and no other',
    off: {
      in: 'hazards/allowances.ts',
      replace: 'allowances.get(`${hazard}:${address}`)',
      by: '[...allowances.values()][0]',
    },
    since: made(line),
    now: { flows: [{ ...line, says: 'Welcome' }], ...allow('discards-draft', 'InboundFlow/line') },
    changes: ['update InboundFlow/line held:hazard takes-over-unmanaged'],
    steps: [],
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
];
