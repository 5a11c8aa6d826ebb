import type { Guardrails } from '@callwright/model';
import type { SampleFlow } from '../sample-project.ts';
import type { Case } from './case.ts';
import { allow, line, login, sales } from './org-events.ts';

const bounds = (parts: Partial<Guardrails>): { readonly guardrails: Guardrails } => ({
  guardrails: { minimum: 0, freeze: [], ...parts },
});
const lines = (says?: string): readonly SampleFlow[] =>
  ['a', 'b', 'c', 'd'].map((name) => ({ ...line, name, ...(says !== undefined && { says }) }));
/** NOW of the tests lies in it. */
const SPRING = { from: '2026-03-01T00:00:00', to: '2026-03-03T00:00:00', timeZone: 'Europe/London' };
const [A, B, C, D] = lines() as readonly [SampleFlow, SampleFlow, SampleFlow, SampleFlow];

export const GUARDRAILS: readonly Case[] = [
  {
    rule: 'more updates than the guardrail says: all of them held, the rest goes on',
    off: { in: 'hazards/too-many-changes.ts', replace: 'group.length <= most', by: 'true' },
    covers: ['octodns#808'],
    before: { flows: lines() },
    now: { flows: [...lines('New').slice(0, 3), D, login], ...bounds({ maxUpdates: { percent: 50 } }) },
    changes: [
      'create SharedFlow/login',
      'update InboundFlow/a held:hazard too-many-changes',
      'update InboundFlow/b held:hazard too-many-changes',
      'update InboundFlow/c held:hazard too-many-changes',
    ],
    steps: ['publish-flow:SharedFlow/login'],
    findings: ['plan.too-many-changes'],
    isSettled: false,
  },
  {
    rule: 'as many updates as the guardrail says are no hazard',
    off: { in: 'hazards/too-many-changes.ts', replace: 'group.length <= most', by: 'group.length < most' },
    before: { flows: lines() },
    now: { flows: [...lines('New').slice(0, 2), C, D], ...bounds({ maxUpdates: { percent: 50 } }) },
    changes: ['update InboundFlow/a', 'update InboundFlow/b'],
    steps: ['publish-flow:InboundFlow/a', 'publish-flow:InboundFlow/b'],
  },
  {
    rule: 'a part in percent does not count in a small org, a number does',
    off: { in: 'hazards/too-many-changes.ts', replace: 'managed < minimum', by: 'false' },
    before: { flows: lines() },
    now: {
      flows: [{ ...A, says: 'New' }, B, C, D],
      ...bounds({ maxUpdates: { percent: 0 }, maxDeletes: { most: 0 }, minimum: 5 }),
    },
    changes: ['update InboundFlow/a'],
    steps: ['publish-flow:InboundFlow/a'],
  },
  {
    rule: 'a number counts in a small org too',
    off: { in: 'hazards/too-many-changes.ts', replace: "if ('most' in limit) {", by: 'if (false) {' },
    before: { flows: lines() },
    now: {
      flows: [B, C, D],
      removed: { 'InboundFlow/a': 'delete' },
      ...bounds({ maxDeletes: { most: 0 }, minimum: 5 }),
    },
    changes: ['delete InboundFlow/a held:hazard too-many-changes'],
    steps: [],
    findings: ['plan.too-many-changes'],
    isSettled: false,
  },
  {
    rule: 'an allowance for the project lets all of them happen',
    off: { in: 'hazards/too-many-changes.ts', replace: 'whole ?? ', by: '' },
    before: { flows: lines() },
    now: {
      flows: [...lines('New').slice(0, 2), C, D],
      ...bounds({ maxUpdates: { most: 1 } }),
      ...allow('too-many-changes', 'Project/acme'),
    },
    changes: ['update InboundFlow/a too-many-changes', 'update InboundFlow/b too-many-changes'],
    steps: ['publish-flow:InboundFlow/a', 'publish-flow:InboundFlow/b'],
    findings: ['plan.too-many-changes-allowed'],
  },
  {
    rule: 'an allowance for one change lets that one happen',
    off: {
      in: 'hazards/too-many-changes.ts',
      replace: "allowances.of('too-many-changes', proposal.address)",
      by: 'undefined',
    },
    before: { flows: lines() },
    now: {
      flows: [...lines('New').slice(0, 2), C, D],
      ...bounds({ maxUpdates: { most: 1 } }),
      ...allow('too-many-changes', 'InboundFlow/b'),
    },
    changes: ['update InboundFlow/a held:hazard too-many-changes', 'update InboundFlow/b too-many-changes'],
    steps: ['publish-flow:InboundFlow/b'],
    findings: ['plan.too-many-changes'],
    isSettled: false,
  },
  {
    rule: 'republishes that follow from a shared flow do not count as updates',
    off: {
      in: 'hazards/too-many-changes.ts',
      replace: "['update', 'rename']",
      by: "['update', 'rename', 'republish']",
    },
    before: { flows: [login, sales, { ...sales, name: 'more' }] },
    now: {
      flows: [{ ...login, says: 'New' }, sales, { ...sales, name: 'more' }],
      ...bounds({ maxUpdates: { most: 1 } }),
    },
    changes: ['update SharedFlow/login', 'republish InboundFlow/more', 'republish InboundFlow/sales'],
    steps: [
      'publish-flow:SharedFlow/login',
      'publish-flow:InboundFlow/more',
      'publish-flow:InboundFlow/sales',
    ],
  },
  {
    rule: 'republishes have a bound of their own, and hold the shared flow that causes them',
    off: { in: 'hazards/too-many-changes.ts', replace: "actions: ['republish']", by: 'actions: []' },
    before: { flows: [login, sales, { ...sales, name: 'more' }] },
    now: {
      flows: [{ ...login, says: 'New' }, sales, { ...sales, name: 'more' }],
      ...bounds({ maxRepublish: { most: 1 } }),
    },
    changes: [
      'update SharedFlow/login held:hazard too-many-changes',
      'republish InboundFlow/more held:hazard too-many-changes',
      'republish InboundFlow/sales held:hazard too-many-changes',
    ],
    steps: [],
    findings: ['plan.too-many-changes'],
    isSettled: false,
  },
  {
    rule: 'what needs a change over the guardrail is held with it',
    off: { in: 'decide.ts', replace: 'counted.proposals === aimed.proposals', by: 'true' },
    before: { flows: [login, sales, line] },
    now: {
      flows: [{ ...login, says: 'New' }, sales, { ...line, says: 'New' }],
      ...bounds({ maxUpdates: { most: 1 } }),
    },
    changes: [
      'update SharedFlow/login held:hazard too-many-changes',
      'update InboundFlow/line held:hazard too-many-changes',
      'republish InboundFlow/sales held:needs-held',
    ],
    steps: [],
    findings: ['plan.too-many-changes'],
    isSettled: false,
  },
  {
    rule: 'in a freeze everything is held, the ledger too',
    off: { in: 'hold-in-freeze.ts', replace: '{ ...proposal, held: heldUntil(until) }', by: 'proposal' },
    before: { flows: [line, login] },
    now: {
      flows: [
        { ...line, says: 'New' },
        { ...line, name: 'night' },
      ],
      removed: { 'SharedFlow/login': 'release' },
      ...bounds({ freeze: [SPRING] }),
    },
    changes: [
      'release SharedFlow/login held:frozen',
      'update InboundFlow/line held:frozen',
      'create InboundFlow/night held:frozen',
    ],
    steps: [],
    findings: ['plan.frozen'],
    isSettled: false,
  },
  {
    rule: 'a freeze that is over holds nothing',
    off: { in: 'hold-in-freeze.ts', replace: 'if (until === undefined)', by: 'if (until === null)' },
    before: { flows: [line] },
    now: {
      flows: [{ ...line, says: 'New' }],
      ...bounds({ freeze: [{ ...SPRING, to: '2026-03-02T12:00:00' }] }),
    },
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
  },
];
