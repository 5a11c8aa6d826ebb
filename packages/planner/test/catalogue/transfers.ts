import { applyStep, publishByHand } from '@callwright/testkit';
import type { ModelOrg } from '@callwright/testkit';
import { planModel } from '../plan-model.ts';
import type { Sample, SampleFlow } from '../sample-project.ts';
import { project, textOf } from '../sample-project.ts';
import type { Case } from './case.ts';
import { line, NUMBER, route } from './org-events.ts';

/** So many flows of which each transfers to the next, and the last to the first. */
export function ring(name: string, count: number): readonly SampleFlow[] {
  return Array.from({ length: count }, (_, at) => ({
    ...line,
    name: `${name}-${at}`,
    transfers: [`${name}-${(at + 1) % count}`],
  }));
}

const PAIR: Sample = {
  flows: [
    { ...line, name: 'a', transfers: ['b'] },
    { ...line, name: 'b', transfers: ['a'] },
  ],
  values: [route('main', 'b', NUMBER)],
};

/** The org that a run leaves which died after so many steps. */
function leftAfter(sample: Sample, steps: number): NonNullable<Case['since']> {
  return (org, by) => {
    const { plan, bodies } = planModel(project(sample), org, by);
    return plan.steps.slice(0, steps).reduce((now, step) => applyStep(now, step, bodies), org);
  };
}

function byHand(org: ModelOrg): ModelOrg {
  const [flow] = Object.values(org.flows);
  return flow === undefined
    ? org
    : publishByHand(org, flow.id, textOf({ ...line, name: 'a', says: 'By hand' }, new Map()));
}

/** Twelve addresses in the order in which plans list them. */
function twelve(say: (one: { readonly at: number }) => string): readonly string[] {
  return [0, 1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => say({ at }));
}

export const TRANSFERS: readonly Case[] = [
  {
    rule: 'flows that transfer to each other and exist are published in turn',
    off: {
      in: 'break-cycles.ts',
      replace:
        "(link) => !round.has(link) || link.how === 'snapshots' || !isPublished(proposals.get(link.to)),",
      by: '() => true,',
    },
    covers: ['tfgc#2145'],
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
    rule: 'new flows that transfer to each other: one is published empty first',
    off: {
      in: 'break-cycles.ts',
      replace: '(address) => mayBeStub(proposals.get(address))',
      by: '() => false',
    },
    now: {
      flows: [
        { ...line, name: 'a', transfers: ['b'] },
        { ...line, name: 'b', transfers: ['a'] },
      ],
    },
    changes: ['create InboundFlow/a', 'create InboundFlow/b'],
    steps: ['publish-flow:InboundFlow/a#stub', 'publish-flow:InboundFlow/b', 'publish-flow:InboundFlow/a'],
    words: {
      'InboundFlow/a':
        'The org does not have it yet. It is published empty first, since it and InboundFlow/b need each other; no route leads to any of them before it has its content.',
    },
  },
  {
    rule: 'no route leads to new flows that need each other before all have their content',
    off: {
      in: 'wait-for-content.ts',
      replace: 'return [...throughRing, ...throughLive];',
      by: 'return throughLive;',
    },
    now: {
      flows: [
        { ...line, name: 'a', transfers: ['b'] },
        { ...line, name: 'b', transfers: ['a'] },
      ],
      values: [route('main', 'b', NUMBER)],
    },
    changes: ['create InboundFlow/a', 'create InboundFlow/b', 'create CallRoute/main'],
    steps: [
      'publish-flow:InboundFlow/a#stub',
      'publish-flow:InboundFlow/b',
      'publish-flow:InboundFlow/a',
      'create-object:CallRoute/main',
    ],
    after: {
      'publish-flow:InboundFlow/b': ['publish-flow:InboundFlow/a#stub'],
      'publish-flow:InboundFlow/a': ['publish-flow:InboundFlow/a#stub', 'publish-flow:InboundFlow/b'],
      // It binds b alone, and from there callers would reach the empty a.
      'create-object:CallRoute/main': ['publish-flow:InboundFlow/a', 'publish-flow:InboundFlow/b'],
    },
  },
  {
    rule: 'a ring of three new flows: one stub',
    off: { in: 'choose-stubs.ts', replace: 'if (next === undefined) {', by: 'if (true) {' },
    now: { flows: ring('x', 3) },
    changes: ['create InboundFlow/x-0', 'create InboundFlow/x-1', 'create InboundFlow/x-2'],
    steps: [
      'publish-flow:InboundFlow/x-0#stub',
      'publish-flow:InboundFlow/x-2',
      'publish-flow:InboundFlow/x-1',
      'publish-flow:InboundFlow/x-0',
    ],
  },
  {
    rule: 'a ring of twelve of which three exist: no stub, existing ones are published in turn',
    off: { in: 'break-cycles.ts', replace: ' || !isPublished(proposals.get(link.to))', by: ' || true' },
    before: { flows: [2, 6, 9].map((at) => ({ ...line, name: `x-${at}` })) },
    now: { flows: ring('x', 12) },
    changes: twelve(({ at }) => `${[2, 6, 9].includes(at) ? 'update' : 'create'} InboundFlow/x-${at}`),
    steps: [1, 0, 11, 10, 5, 4, 3, 2, 8, 7, 6, 9].map((at) => `publish-flow:InboundFlow/x-${at}`),
  },
  {
    rule: 'two rings through one flow: one stub for both',
    off: { in: 'choose-stubs.ts', replace: 'weight(b) - weight(a) || ', by: '' },
    now: {
      flows: [
        { ...line, name: 'a', transfers: ['hub'] },
        { ...line, name: 'b', transfers: ['hub'] },
        { ...line, name: 'hub', transfers: ['a', 'b'] },
      ],
    },
    changes: ['create InboundFlow/a', 'create InboundFlow/b', 'create InboundFlow/hub'],
    steps: [
      'publish-flow:InboundFlow/hub#stub',
      'publish-flow:InboundFlow/a',
      'publish-flow:InboundFlow/b',
      'publish-flow:InboundFlow/hub',
    ],
  },
  {
    rule: 'a new flow that transfers to itself is published empty first',
    off: {
      in: 'break-cycles.ts',
      replace: 'mayBeStub(proposal) && namesItself(proposal.resource)',
      by: 'false',
    },
    now: { flows: [{ ...line, name: 'a', transfers: ['a'] }] },
    changes: ['create InboundFlow/a'],
    steps: ['publish-flow:InboundFlow/a#stub', 'publish-flow:InboundFlow/a'],
  },
  {
    rule: 'a stub that an earlier run left is filled, and no route is bound before',
    off: { row: 'an empty body of ours: update' },
    since: leftAfter(PAIR, 1),
    now: PAIR,
    changes: ['update InboundFlow/a', 'create InboundFlow/b', 'create CallRoute/main'],
    reason: { 'InboundFlow/a': 'stub-left' },
    steps: ['publish-flow:InboundFlow/b', 'publish-flow:InboundFlow/a', 'create-object:CallRoute/main'],
    after: { 'create-object:CallRoute/main': ['publish-flow:InboundFlow/a', 'publish-flow:InboundFlow/b'] },
  },
  {
    rule: 'a stub whose ring is otherwise done is filled before the route',
    off: {
      in: 'wait-for-content.ts',
      replace: 'return [...throughRing, ...throughLive];',
      by: 'return throughRing;',
    },
    since: leftAfter(PAIR, 2),
    now: PAIR,
    changes: ['update InboundFlow/a', 'create CallRoute/main'],
    steps: ['publish-flow:InboundFlow/a', 'create-object:CallRoute/main'],
    after: { 'create-object:CallRoute/main': ['publish-flow:InboundFlow/a'] },
  },
  {
    rule: 'a stub that somebody published over is none any more: overwrites-outside-change',
    off: {
      in: 'flow-case.ts',
      replace: "return version === 'same' && receipt?.flow?.stub === true;",
      by: 'return receipt?.flow?.stub === true;',
    },
    since: (org, by) => byHand(leftAfter(PAIR, 1)(org, by)),
    now: PAIR,
    changes: [
      'update InboundFlow/a held:hazard overwrites-outside-change',
      'create InboundFlow/b',
      'create CallRoute/main',
    ],
    steps: ['publish-flow:InboundFlow/b', 'create-object:CallRoute/main'],
    isSettled: false,
  },
  {
    rule: 'a stub whose publish was never noted as done is known by its content',
    off: { in: 'flow-case.ts', replace: 'isLeft || ', by: '' },
    since: (org, by) => unnoted(leftAfter(PAIR, 1)(org, by)),
    now: PAIR,
    changes: ['update InboundFlow/a', 'create InboundFlow/b', 'create CallRoute/main'],
    steps: ['publish-flow:InboundFlow/b', 'publish-flow:InboundFlow/a', 'create-object:CallRoute/main'],
    findings: ['plan.publish-pending'],
  },
  {
    rule: 'ledger: none: a stub of ours is known by its content',
    off: { in: 'flow-case.ts', replace: ' || isOursByHistory(facts, live)', by: '' },
    org: (org) => ({ ...org, ledger: 'none' }),
    since: leftAfter({ flows: PAIR.flows ?? [] }, 1),
    now: { flows: PAIR.flows ?? [] },
    changes: ['update InboundFlow/a', 'create InboundFlow/b'],
    reason: { 'InboundFlow/a': 'stub-left' },
    steps: ['publish-flow:InboundFlow/b', 'publish-flow:InboundFlow/a'],
  },
  {
    rule: 'an existing flow gets its new name before a new one names it',
    off: {
      in: 'break-cycles.ts',
      replace: 'return target !== undefined && isRenamed(target);',
      by: 'return false;',
    },
    before: { flows: [{ ...line, name: 'a' }] },
    now: {
      flows: [
        { ...line, name: 'a', liveName: 'Sales', transfers: ['b'] },
        { ...line, name: 'b', transfers: ['a'] },
      ],
    },
    changes: ['update InboundFlow/a', 'create InboundFlow/b'],
    steps: ['rename-flow:InboundFlow/a', 'publish-flow:InboundFlow/b', 'publish-flow:InboundFlow/a'],
    after: {
      'publish-flow:InboundFlow/b': ['rename-flow:InboundFlow/a'],
      'publish-flow:InboundFlow/a': ['publish-flow:InboundFlow/b', 'rename-flow:InboundFlow/a'],
    },
  },
  {
    rule: 'a flow that would name one by a name that it does not get is held with it',
    off: { in: 'hold-dependents.ts', replace: 'isNamed || !isUsable(needed)', by: '!isUsable(needed)' },
    before: {
      flows: [
        { ...line, name: 'a' },
        { ...line, name: 'b' },
      ],
    },
    since: (org) => byHand(org),
    now: {
      flows: [
        { ...line, name: 'a', liveName: 'Sales' },
        { ...line, name: 'b', transfers: ['a'] },
      ],
    },
    changes: [
      'update InboundFlow/a held:hazard overwrites-outside-change',
      'update InboundFlow/b held:needs-held',
    ],
    steps: [],
    isSettled: false,
  },
];

/** What the ledger says when a run died before it could note that the stub is published. */
function unnoted(org: ModelOrg): ModelOrg {
  const receipt = org.receipts['InboundFlow/a'];
  return receipt?.flow === undefined
    ? org
    : {
        ...org,
        receipts: {
          ...org.receipts,
          'InboundFlow/a': {
            ...receipt,
            liveId: '',
            flow: { ...receipt.flow, publishedVersion: null },
            pending: {
              jobId: 'job-1',
              run: 'run-1',
              step: 'publish-flow:InboundFlow/a#stub',
              previousVersion: null,
              textHash: 'text',
              at: '2026-03-02T11:59:00Z',
            },
          },
        },
      };
}
