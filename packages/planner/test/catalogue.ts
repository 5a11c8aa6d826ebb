import type { Actor, LedgerReading, LiveFlow, LiveState, Receipt } from '@callwright/model';
import { known, unknown, versionKey } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { CLIENT, liveFlow, liveObject, liveRef, modelOrg, publishByHand, ref } from '@callwright/testkit';
import { applied } from './plan-model.ts';
import type { Sample, SampleFlow } from './sample-project.ts';
import { project, textOf } from './sample-project.ts';

/** One situation and what the planner must make of it. Named after the rule that it guards. */
export interface Case {
  readonly rule: string;
  /** What the org held before any manifest. */
  readonly org?: (empty: ModelOrg) => ModelOrg;
  /** Manifests that were applied before; without them the org begins empty. */
  readonly before?: Sample;
  /** What happened in the org, or to the ledger, since. */
  readonly since?: (org: ModelOrg) => ModelOrg;
  /** What could not be read. */
  readonly blind?: (live: LiveState) => LiveState;
  readonly ledger?: Partial<LedgerReading>;
  readonly now: Sample;
  /** Changes other than plain keeps, in plan order. */
  readonly changes: readonly string[];
  /** Steps in order, as ids. */
  readonly steps: readonly string[];
  readonly reason?: Readonly<Record<string, string>>;
  readonly findings?: readonly string[];
  /** Applied and planned again it must be quiet; not where something stays held. */
  readonly isSettled?: boolean;
}

const login: SampleFlow = { name: 'login', type: 'commonmodule' };
const sales: SampleFlow = { name: 'sales', type: 'inboundcall', calls: ['login'] };
const line: SampleFlow = { name: 'line', type: 'inboundcall' };
const NUMBER = '+13175550100';
const OTHER = '+13175550101';
const route = (name: string, flow: string, ...numbers: readonly string[]) => ({
  kind: 'CallRoute',
  name,
  attributes: { description: null, numbers, open: ref(`InboundFlow/${flow}`) },
});
const JANE: Actor = { kind: 'user', id: 'user-1', name: 'Jane Doe' };

function idOf(org: ModelOrg, name: string): string {
  const id = [...Object.values(org.flows), ...Object.values(org.objects)].find(
    (one) => one.name === name,
  )?.id;
  if (id === undefined) {
    throw new Error(`The model has no ${name}.`);
  }
  return id;
}

function patchFlow(
  name: string,
  patch: Partial<LiveFlow> | ((flow: LiveFlow) => LiveFlow),
): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, name);
    const flow = org.flows[id] as LiveFlow;
    return {
      ...org,
      flows: { ...org.flows, [id]: typeof patch === 'function' ? patch(flow) : { ...flow, ...patch } },
    };
  };
}

function byHand(flow: SampleFlow, ...others: readonly SampleFlow[]): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const names = new Map([flow, ...others].map((one) => [one.name, one]));
    return publishByHand(org, idOf(org, flow.liveName ?? `Live ${flow.name}`), textOf(flow, names, '99'));
  };
}

/** Somebody else's objects, as if made by hand before this project. */
function made(...flows: readonly SampleFlow[]): (org: ModelOrg) => ModelOrg {
  return (org) =>
    flows.reduce((now, flow) => {
      const id = `made-${flow.name}`;
      const names = new Map(flows.map((one) => [one.name, one]));
      return {
        ...now,
        flows: {
          ...now.flows,
          [id]: liveFlow({
            id,
            name: flow.liveName ?? `Live ${flow.name}`,
            type: flow.type,
            published: { id: '3.0', at: '2026-02-01T08:00:00Z', by: JANE },
          }),
        },
        texts: { ...now.texts, [versionKey(id, '3.0')]: textOf(flow, names, '7') },
        copies: {
          ...now.copies,
          [versionKey(id, '3.0')]: (flow.calls ?? []).map((called) => ({
            id: `made-${called}`,
            version: '3.0',
          })),
        },
      };
    }, org);
}

function deleted(name: string): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, name);
    const drop = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
    return { ...org, flows: drop(org.flows), objects: drop(org.objects) };
  };
}

function lostLedger(org: ModelOrg): ModelOrg {
  return { ...org, receipts: {}, ledger: 'missing' };
}

function setAttribute(name: string, attribute: string, value: unknown): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const id = idOf(org, name);
    const object = org.objects[id] as NonNullable<ModelOrg['objects'][string]>;
    const attributes = { ...object.attributes, [attribute]: value as string };
    return { ...org, objects: { ...org.objects, [id]: { ...object, attributes } } };
  };
}

function patchReceipt(
  address: Receipt['address'],
  patch: (receipt: Receipt) => Receipt,
): (org: ModelOrg) => ModelOrg {
  return (org) => ({
    ...org,
    receipts: { ...org.receipts, [address]: patch(org.receipts[address] as Receipt) },
  });
}

function elsewhere(
  address: Receipt['address'],
  liveId: string,
  liveName: string,
): (org: ModelOrg) => ModelOrg {
  return (org) => ({
    ...org,
    ledger: 'present',
    elsewhere: [
      {
        formatVersion: 1,
        project: 'other',
        org: 'test',
        orgId: CLIENT.organization.id,
        address,
        liveId,
        liveName,
        run: 'run-9',
        at: '2026-02-01T00:00:00Z',
      },
    ],
  });
}

const both =
  (...acts: readonly ((org: ModelOrg) => ModelOrg)[]) =>
  (org: ModelOrg) =>
    acts.reduce((now, act) => act(now), org);
const unread = (live: LiveState): LiveState => ({
  ...live,
  exports: Object.fromEntries(
    Object.keys(live.exports).map((key) => [key, unknown('forbidden', 'Exporting answered 403.')]),
  ),
});
const halfListed = (live: LiveState): LiveState => ({
  ...live,
  flows: { ...live.flows, complete: unknown('incomplete-listing', 'One page is missing.') },
});
const allow = (hazard: string, address: string, more: object = {}) => ({
  allowances: [{ hazard, address: address as `${string}/${string}`, from: 'git' as const, ...more }],
});

/** The table of design 5, row by row. */
const FLOW_ROWS: readonly Case[] = [
  {
    rule: 'not live, no receipt: create',
    now: { flows: [line] },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
  {
    rule: 'not live, receipt, in manifests: create, deleted outside',
    before: { flows: [line] },
    since: deleted('Live line'),
    now: { flows: [line] },
    changes: ['create InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    reason: { 'InboundFlow/line': 'deleted-outside' },
    findings: ['plan.deleted-outside'],
  },
  {
    rule: 'not live, receipt, not in manifests: release',
    before: { flows: [line] },
    since: deleted('Live line'),
    now: {},
    changes: ['release InboundFlow/line'],
    steps: ['drop-receipt:InboundFlow/line'],
  },
  {
    rule: 'live, no receipt, equal content: adopt',
    since: made(line),
    now: { flows: [line] },
    changes: ['adopt InboundFlow/line'],
    steps: ['write-receipt:InboundFlow/line'],
    findings: ['plan.ledger-missing'],
  },
  {
    rule: 'live, no receipt, other content: update, takes-over-unmanaged',
    since: made(line),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line held:hazard takes-over-unmanaged'],
    steps: [],
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'live, no receipt, other content, allowed: update',
    since: made(line),
    now: { flows: [{ ...line, says: 'Welcome' }], ...allow('takes-over-unmanaged', 'InboundFlow/line') },
    changes: ['update InboundFlow/line takes-over-unmanaged'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.ledger-missing'],
  },
  {
    rule: 'same id, V = L, D = R: keep',
    before: { flows: [login, sales] },
    now: { flows: [login, sales] },
    changes: [],
    steps: [],
  },
  {
    rule: 'same id, V = L, D = R, a shared flow it calls will differ: republish',
    before: { flows: [login, sales] },
    now: { flows: [{ ...login, says: 'Welcome' }, sales] },
    changes: ['update SharedFlow/login', 'republish InboundFlow/sales'],
    steps: ['publish-flow:SharedFlow/login', 'publish-flow:InboundFlow/sales'],
    reason: { 'InboundFlow/sales': 'shared-flow-changes' },
  },
  {
    rule: 'same id, V = L, D = R, a shared flow it calls differs today: republish without any change in git',
    before: { flows: [login, sales] },
    since: patchReceipt('InboundFlow/sales', (receipt) => ({
      ...receipt,
      ...(receipt.flow && {
        flow: {
          ...receipt.flow,
          snapshots: receipt.flow.snapshots.map((snapshot) => ({
            ...snapshot,
            version: '0.9',
            contentHash: 'old',
          })),
        },
      }),
    })),
    now: { flows: [login, sales] },
    changes: ['republish InboundFlow/sales'],
    steps: ['publish-flow:InboundFlow/sales'],
    reason: { 'InboundFlow/sales': 'stale-caller' },
  },
  {
    rule: 'same id, V = L, D ≠ R: update',
    before: { flows: [line] },
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
  {
    rule: 'same id, V ≠ L, content = D: keep, refresh the receipt',
    before: { flows: [line] },
    since: byHand(line),
    now: { flows: [line] },
    changes: [],
    steps: ['write-receipt:InboundFlow/line'],
    reason: { 'InboundFlow/line': 'published-again' },
  },
  {
    rule: 'same id, V ≠ L, content = R, D ≠ R: update',
    before: { flows: [line] },
    since: byHand(line),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    reason: { 'InboundFlow/line': 'content-differs' },
  },
  {
    rule: 'same id, V ≠ L, other content: update, overwrites-outside-change',
    before: { flows: [line] },
    since: byHand({ ...line, says: 'Jane was here' }),
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    reason: { 'InboundFlow/line': 'changed-outside' },
    isSettled: false,
  },
  {
    rule: 'never published: update, discards-draft',
    since: both(
      made(line),
      patchFlow('Live line', ({ published: _, ...flow }) => flow),
    ),
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:hazard discards-draft'],
    steps: [],
    findings: ['plan.ledger-missing'],
    isSettled: false,
  },
  {
    rule: 'active: false: update, overwrites-outside-change',
    before: { flows: [line] },
    since: patchFlow('Live line', { active: false }),
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'not in manifests, removed: delete: delete',
    before: { flows: [line] },
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line'],
    steps: ['delete-flow:InboundFlow/line'],
  },
  {
    rule: 'not in manifests, removed: delete, V ≠ L: overwrites-outside-change',
    before: { flows: [line] },
    since: byHand(line),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'not in manifests, without a line: held',
    before: { flows: [line] },
    now: {},
    changes: ['release InboundFlow/line held:removal-not-confirmed'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'not in manifests, removed: release: release',
    before: { flows: [line] },
    now: { removed: { 'InboundFlow/line': 'release' } },
    changes: ['release InboundFlow/line'],
    steps: ['drop-receipt:InboundFlow/line'],
  },
  {
    rule: 'content cannot be read: held, overwrites-unknown-content',
    before: { flows: [line] },
    since: byHand(line),
    blind: unread,
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:hazard overwrites-unknown-content'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'unknown: held, with the reason',
    blind: halfListed,
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
];

const RENAMES: readonly Case[] = [
  {
    rule: 'rename keeps the id and does not republish callers',
    before: { flows: [login, sales] },
    now: { flows: [{ ...login, liveName: 'Shared Login' }, sales] },
    changes: ['rename SharedFlow/login'],
    steps: ['rename-flow:SharedFlow/login', 'publish-flow:SharedFlow/login'],
  },
  {
    rule: 'renamed by hand: overwrites-outside-change',
    before: { flows: [line] },
    since: patchFlow('Live line', { name: 'Jane line' }),
    now: { flows: [line] },
    changes: ['rename InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'names that change places go through a temporary one',
    before: {
      flows: [
        { ...line, liveName: 'One' },
        { ...line, name: 'night', liveName: 'Two' },
      ],
    },
    now: {
      flows: [
        { ...line, liveName: 'Two' },
        { ...line, name: 'night', liveName: 'One' },
      ],
    },
    changes: ['rename InboundFlow/line', 'rename InboundFlow/night'],
    steps: [
      'rename-flow:InboundFlow/line#1',
      'rename-flow:InboundFlow/night',
      'publish-flow:InboundFlow/night',
      'rename-flow:InboundFlow/line#2',
      'publish-flow:InboundFlow/line',
    ],
  },
  {
    rule: 'a rename to a name that an unmanaged flow has: conflict',
    before: { flows: [line] },
    since: made({ ...line, name: 'night', liveName: 'Night' }),
    now: { flows: [{ ...line, liveName: 'Night' }] },
    changes: ['rename InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
];

const SHARED: readonly Case[] = [
  {
    rule: 'an outside change of a shared flow is not spread: its callers are held with it',
    before: { flows: [login, sales] },
    since: byHand({ ...login, says: 'Jane was here' }),
    now: { flows: [login, { ...sales, says: 'Welcome' }] },
    changes: [
      'update SharedFlow/login held:hazard overwrites-outside-change',
      'update InboundFlow/sales held:needs-held',
    ],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'an outside change of a shared flow makes no caller stale that still has the desired copy',
    before: { flows: [login, sales] },
    since: byHand({ ...login, says: 'Jane was here' }),
    now: { flows: [login, sales] },
    changes: ['update SharedFlow/login held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a shared flow published again with equal content makes nobody stale',
    before: { flows: [login, sales] },
    since: byHand(login),
    now: { flows: [login, sales] },
    changes: [],
    steps: ['write-receipt:SharedFlow/login'],
  },
  {
    rule: 'the description of a shared flow makes nobody stale',
    before: { flows: [{ ...login, description: 'Old' }, sales] },
    now: { flows: [{ ...login, description: 'New' }, sales] },
    changes: ['update SharedFlow/login'],
    steps: ['publish-flow:SharedFlow/login'],
  },
  {
    rule: 'a caller published by hand is told from dependency tracking',
    before: { flows: [login, sales] },
    since: byHand(sales, login),
    now: { flows: [login, sales] },
    changes: [],
    steps: ['write-receipt:InboundFlow/sales'],
  },
  {
    rule: 'a copy that nobody can tell is no safe one: held',
    before: { flows: [login, sales] },
    since: byHand(sales, login),
    blind: (live) => ({
      ...live,
      consumed: Object.fromEntries(
        Object.keys(live.consumed).map((id) => [id, unknown('partial', 'Dependency tracking answered 206.')]),
      ),
    }),
    now: { flows: [login, sales] },
    changes: ['republish InboundFlow/sales held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'unmanaged callers stay on the old copy, and are named',
    before: { flows: [login] },
    since: (org) => ({
      ...made({ ...line, name: 'theirs' })(org),
      copies: {
        ...org.copies,
        [versionKey('made-theirs', '3.0')]: [{ id: idOf(org, 'Live login'), version: '1.0' }],
      },
    }),
    now: { flows: [{ ...login, says: 'Welcome' }] },
    changes: ['update SharedFlow/login'],
    steps: ['publish-flow:SharedFlow/login'],
    findings: ['plan.stays-on-old-copy'],
  },
  {
    rule: 'a contract that shrinks under unmanaged callers: breaks-callers',
    before: { flows: [{ ...login, inputs: ['phone'] }] },
    since: (org) => ({
      ...made({ ...line, name: 'theirs' })(org),
      copies: {
        ...org.copies,
        [versionKey('made-theirs', '3.0')]: [{ id: idOf(org, 'Live login'), version: '1.0' }],
      },
    }),
    now: { flows: [login] },
    changes: ['update SharedFlow/login held:hazard breaks-callers'],
    steps: [],
    findings: ['plan.stays-on-old-copy'],
    isSettled: false,
  },
  {
    rule: 'an existing shared flow that moved is a note, and reason for no publish',
    org: made({ ...login, name: 'theirs', liveName: 'Theirs' }),
    before: { flows: [{ ...sales, calls: [], callsExisting: ['Theirs'] }] },
    since: byHand({ ...login, name: 'theirs', liveName: 'Theirs', says: 'New' }),
    now: { flows: [{ ...sales, calls: [], callsExisting: ['Theirs'] }] },
    changes: [],
    steps: [],
    findings: ['plan.existing-shared-flow-moved'],
  },
  {
    rule: 'a caller that drops a shared flow is published before that one is deleted',
    before: { flows: [login, sales] },
    now: { flows: [{ ...sales, calls: [] }], removed: { 'SharedFlow/login': 'delete' } },
    changes: ['update InboundFlow/sales', 'delete SharedFlow/login'],
    steps: ['publish-flow:InboundFlow/sales', 'delete-flow:SharedFlow/login'],
  },
  {
    rule: 'a shared flow that an unmanaged flow calls is not deleted',
    before: { flows: [login] },
    since: (org) => ({
      ...made({ ...line, name: 'theirs' })(org),
      copies: {
        ...org.copies,
        [versionKey('made-theirs', '3.0')]: [{ id: idOf(org, 'Live login'), version: '1.0' }],
      },
    }),
    now: { removed: { 'SharedFlow/login': 'delete' } },
    changes: ['delete SharedFlow/login held:conflict'],
    steps: [],
    isSettled: false,
  },
];

const STATES: readonly Case[] = [
  {
    rule: 'a draft of somebody else: discards-draft',
    before: { flows: [line] },
    since: patchFlow('Live line', { draft: known({ id: 'saved_version_1', by: JANE }) }),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line held:hazard discards-draft'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a lock of somebody else: takes-over-lock; allowed, it is released first',
    before: { flows: [line] },
    since: patchFlow('Live line', { lock: known(JANE) }),
    now: { flows: [{ ...line, says: 'Welcome' }], ...allow('takes-over-lock', 'InboundFlow/line') },
    changes: ['update InboundFlow/line takes-over-lock'],
    steps: ['unlock-flow:InboundFlow/line', 'publish-flow:InboundFlow/line'],
  },
  {
    rule: 'a draft of a flow that nothing is to be done with is nobody’s concern',
    before: { flows: [line] },
    since: patchFlow('Live line', { draft: known({ id: 'saved_version_1', by: JANE }) }),
    now: { flows: [line] },
    changes: [],
    steps: [],
  },
  {
    rule: 'locks that a listing does not carry are not checked at plan',
    before: { flows: [line] },
    since: patchFlow('Live line', { lock: unknown('not-listed', 'The row lacks it.') }),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.locks-not-checked'],
  },
  {
    rule: 'an expired allowance holds again',
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
    rule: 'a publish that was begun and may still go on: held',
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
    changes: ['update InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
];

const LEDGERS: readonly Case[] = [
  {
    rule: 'ledger missing: equal ones are adopted again, and it is said',
    before: { flows: [login, sales], values: [route('sales', 'sales', NUMBER)] },
    since: lostLedger,
    now: { flows: [login, sales], values: [route('sales', 'sales', NUMBER)] },
    changes: ['adopt SharedFlow/login', 'adopt InboundFlow/sales', 'adopt CallRoute/sales'],
    steps: [
      'write-receipt:SharedFlow/login',
      'write-receipt:InboundFlow/sales',
      'write-receipt:CallRoute/sales',
    ],
    findings: ['plan.ledger-missing'],
  },
  {
    rule: 'ledger: none compares content, and what our client published is ours',
    before: { flows: [login, sales] },
    since: (org) => ({ ...org, receipts: {}, ledger: 'none' }),
    now: { flows: [{ ...login, says: 'Welcome' }, sales] },
    changes: ['update SharedFlow/login', 'republish InboundFlow/sales'],
    steps: ['publish-flow:SharedFlow/login', 'publish-flow:InboundFlow/sales'],
  },
  {
    rule: 'ledger: none and nothing to do',
    before: { flows: [login, sales], values: [route('sales', 'sales', NUMBER)] },
    since: (org) => ({ ...org, receipts: {}, ledger: 'none' }),
    now: { flows: [login, sales], values: [route('sales', 'sales', NUMBER)] },
    changes: [],
    steps: [],
  },
  {
    rule: 'receipts that cannot be read: what has none is held',
    ledger: { state: 'hidden', complete: false },
    now: { flows: [line] },
    changes: ['update InboundFlow/line held:unknown'],
    steps: [],
    findings: ['plan.ledger-unreadable'],
    isSettled: false,
  },
  {
    rule: 'managed elsewhere: never touched',
    since: both(made(line), elsewhere('InboundFlow/theirs', 'made-line', 'Live line')),
    now: { flows: [{ ...line, says: 'Welcome' }] },
    changes: ['keep InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a canonical form of another version: compared, never updated on the hash alone',
    before: { flows: [login, sales] },
    since: both(
      ...(['SharedFlow/login', 'InboundFlow/sales'] as const).map((address) =>
        patchReceipt(address, (receipt) => ({
          ...receipt,
          ...(receipt.flow && {
            flow: { ...receipt.flow, canonicalVersion: 0, contentHash: `old ${address}` },
          }),
        })),
      ),
    ),
    now: { flows: [login, sales] },
    changes: [],
    steps: ['write-receipt:SharedFlow/login', 'write-receipt:InboundFlow/sales'],
  },
  {
    rule: 'adopted and never published by us: not deleted',
    before: { flows: [line] },
    since: patchFlow('Live line', { published: { id: '1.0', by: JANE } }),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
];

const VALUES: readonly Case[] = [
  {
    rule: 'values: create after the flow it binds',
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create InboundFlow/line', 'create CallRoute/a'],
    steps: ['publish-flow:InboundFlow/line', 'create-object:CallRoute/a'],
  },
  {
    rule: 'values: the order of a set is no difference',
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    now: { flows: [line], values: [route('a', 'line', OTHER, NUMBER)] },
    changes: [],
    steps: [],
  },
  {
    rule: 'values: D ≠ R, L = R: update',
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    now: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    changes: ['update CallRoute/a'],
    steps: ['update-object:CallRoute/a'],
  },
  {
    rule: 'values: L ≠ R, L ≠ D: update, overwrites-outside-change',
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: setAttribute('a', 'description', 'by Jane'),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'values: L = D, R differs: keep, refresh the receipt',
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: setAttribute('a', 'description', 'ours'),
    now: {
      flows: [line],
      values: [
        {
          ...route('a', 'line', NUMBER),
          attributes: { ...route('a', 'line', NUMBER).attributes, description: 'ours' },
        },
      ],
    },
    changes: [],
    steps: ['write-receipt:CallRoute/a'],
  },
  {
    rule: 'values: no receipt, other values: update, takes-over-unmanaged',
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: {
        theirs: liveObject('CallRoute', 'theirs', 'a', { description: null, numbers: [NUMBER], open: null }),
      },
    }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard takes-over-unmanaged'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'values: a reference whose name is not known: held',
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    since: setAttribute('a', 'open', liveRef('flows', 'nobody-knows')),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a route of a flow that is held and does not exist: held with it',
    blind: halfListed,
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update InboundFlow/line held:unknown', 'create CallRoute/a held:needs-held'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'schedules before groups before routes, and the reverse on the way out',
    before: {
      flows: [line],
      values: [
        { kind: 'Schedule', name: 's', attributes: { start: '2026-01-05T08:00:00' } },
        { kind: 'ScheduleGroup', name: 'g', attributes: { open: [ref('Schedule/s')] } },
        {
          ...route('a', 'line'),
          attributes: { numbers: [], open: ref('InboundFlow/line'), hours: ref('ScheduleGroup/g') },
        },
      ],
    },
    now: {
      removed: {
        'Schedule/s': 'delete',
        'ScheduleGroup/g': 'delete',
        'CallRoute/a': 'delete',
        'InboundFlow/line': 'delete',
      },
    },
    changes: ['delete CallRoute/a', 'delete InboundFlow/line', 'delete ScheduleGroup/g', 'delete Schedule/s'],
    steps: [
      'delete-object:CallRoute/a',
      'delete-flow:InboundFlow/line',
      'delete-object:ScheduleGroup/g',
      'delete-object:Schedule/s',
    ],
  },
];

const NUMBERS: readonly Case[] = [
  {
    rule: 'a number that leads nowhere afterwards: unroutes-number',
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER)] },
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['update CallRoute/a held:hazard unroutes-number'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number that moves: release and bind are consecutive',
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER), route('b', 'line')] },
    now: {
      flows: [line, { ...line, name: 'new' }],
      values: [route('a', 'line', NUMBER), route('b', 'new', OTHER)],
    },
    changes: ['create InboundFlow/new', 'update CallRoute/a', 'update CallRoute/b'],
    steps: ['publish-flow:InboundFlow/new', 'update-object:CallRoute/a', 'update-object:CallRoute/b'],
  },
  {
    rule: 'numbers that swap need one extra release',
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line', OTHER)] },
    now: { flows: [line], values: [route('a', 'line', OTHER), route('b', 'line', NUMBER)] },
    changes: ['update CallRoute/a', 'update CallRoute/b'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b', 'update-object:CallRoute/a#2'],
  },
  {
    rule: 'a number on an unmanaged route: takes-over-unmanaged, and what it loses',
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: {
        theirs: liveObject('CallRoute', 'theirs', 'Theirs', {
          numbers: [NUMBER],
          open: liveRef('flows', 'x', 'Old'),
        }),
      },
    }),
    now: { flows: [line], values: [route('a', 'line', NUMBER)] },
    changes: ['create CallRoute/a held:hazard takes-over-unmanaged'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number on an unmanaged route, allowed: taken and bound at once',
    before: { flows: [line] },
    since: (org) => ({
      ...org,
      objects: { theirs: liveObject('CallRoute', 'theirs', 'Theirs', { numbers: [NUMBER], open: null }) },
    }),
    now: {
      flows: [line],
      values: [route('a', 'line', NUMBER)],
      ...allow('takes-over-unmanaged', 'CallRoute/a'),
    },
    changes: ['create CallRoute/a takes-over-unmanaged'],
    steps: ['update-object:CallRoute/a#from-theirs', 'create-object:CallRoute/a'],
  },
  {
    rule: 'a number that moves away from a held route stays where it is',
    before: { flows: [line], values: [route('a', 'line', NUMBER), route('b', 'line')] },
    since: setAttribute('a', 'description', 'by Jane'),
    now: { flows: [line], values: [route('a', 'line'), route('b', 'line', NUMBER)] },
    changes: [
      'update CallRoute/a held:hazard overwrites-outside-change',
      'update CallRoute/b held:needs-held',
    ],
    steps: [],
    isSettled: false,
  },
];

const TRANSFERS: readonly Case[] = [
  {
    rule: 'flows that transfer to each other and exist are published in turn',
    before: {
      flows: [
        { ...line, name: 'a' },
        { ...line, name: 'b', transfers: ['a'] },
      ],
    },
    now: {
      flows: [
        { ...line, name: 'a', transfers: ['b'] },
        { ...line, name: 'b', says: 'Hi', transfers: ['a'] },
      ],
    },
    changes: ['update InboundFlow/a', 'update InboundFlow/b'],
    steps: ['publish-flow:InboundFlow/a', 'publish-flow:InboundFlow/b'],
  },
  {
    rule: 'new flows that transfer to each other: held, since none can be first',
    now: {
      flows: [
        { ...line, name: 'a', transfers: ['b'] },
        { ...line, name: 'b', transfers: ['a'] },
      ],
    },
    changes: ['create InboundFlow/a held:conflict', 'create InboundFlow/b held:conflict'],
    steps: [],
    isSettled: false,
  },
];

export const CATALOGUE: readonly Case[] = [
  ...FLOW_ROWS,
  ...RENAMES,
  ...SHARED,
  ...STATES,
  ...LEDGERS,
  ...VALUES,
  ...NUMBERS,
  ...TRANSFERS,
];

/** The org of a case, as it is when the plan is made. */
export function orgOf(one: Case): ModelOrg {
  const first = (one.org ?? ((org) => org))(modelOrg());
  const before = one.before === undefined ? first : applied(project(one.before), first);
  return (one.since ?? ((org) => org))(before);
}
