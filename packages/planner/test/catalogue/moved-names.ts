import type { Address, Receipt } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { applied } from '../plan-model.ts';
import type { SampleFlow, SampleValue } from '../sample-project.ts';
import { project } from '../sample-project.ts';
import type { Case } from './case.ts';
import { NUMBER, line, login, route, sales } from './org-events.ts';

const signIn: SampleFlow = {
  ...login,
  name: 'sign-in',
  liveName: 'Live login',
  lifecycle: { movedFrom: 'SharedFlow/login' },
};
const caller: SampleFlow = { ...sales, calls: ['sign-in'] };
/** Two flows that exchange their names in the project and keep those in the org. */
const one: SampleFlow = { ...line, name: 'a', liveName: 'One' };
const two: SampleFlow = { ...line, name: 'b', liveName: 'Two', says: 'Two' };
const swapped: readonly SampleFlow[] = [
  { ...two, name: 'a', lifecycle: { movedFrom: 'InboundFlow/b' } },
  { ...one, name: 'b', lifecycle: { movedFrom: 'InboundFlow/a' } },
];
const chained: readonly SampleFlow[] = [
  { ...one, name: 'b', lifecycle: { movedFrom: 'InboundFlow/a' } },
  { ...two, name: 'c', lifecycle: { movedFrom: 'InboundFlow/b' } },
];
const moved: SampleValue = {
  ...route('reception', 'sign', NUMBER),
  liveName: 'main',
  lifecycle: { movedFrom: 'CallRoute/main' },
};

/** As a run leaves the ledger that ends between the two writes. */
const noted =
  (from: Address, to: Address, more: Partial<Receipt> = { movedFrom: from }) =>
  (org: ModelOrg): ModelOrg => ({
    ...org,
    receipts: { ...org.receipts, [to]: { ...(org.receipts[from] as Receipt), address: to, ...more } },
  });

export const MOVED_NAMES: readonly Case[] = [
  {
    rule: 'a changed name in the project moves the receipt, and publishes nothing, not even callers',
    off: {
      in: 'facts.ts',
      replace: 'movedAddresses(\n    byAddress,',
      by: 'movedAddresses(\n    new Map(),',
    },
    before: { flows: [login, sales] },
    now: { flows: [signIn, caller] },
    changes: ['release SharedFlow/login'],
    steps: [
      'write-receipt:SharedFlow/sign-in#moved',
      'drop-receipt:SharedFlow/login',
      'write-receipt:InboundFlow/sales',
    ],
    reason: { 'SharedFlow/login': 'moved' },
    findings: ['plan.moved'],
  },
  {
    rule: 'what has another name and other content is updated under its new address',
    off: { in: 'bundle-work.ts', replace: 'appendTo(waitsFor, key, moveKey(to));', by: '' },
    before: { flows: [line] },
    now: {
      flows: [
        {
          ...line,
          name: 'front',
          liveName: 'Live line',
          says: 'New',
          lifecycle: { movedFrom: 'InboundFlow/line' },
        },
      ],
    },
    changes: ['update InboundFlow/front', 'release InboundFlow/line'],
    steps: [
      'write-receipt:InboundFlow/front#moved',
      'publish-flow:InboundFlow/front',
      'drop-receipt:InboundFlow/line',
    ],
    after: {
      'publish-flow:InboundFlow/front': ['write-receipt:InboundFlow/front#moved'],
      'drop-receipt:InboundFlow/line': ['write-receipt:InboundFlow/front#moved'],
    },
    findings: ['plan.moved'],
  },
  {
    rule: 'references in receipts follow the new names: no outside change is seen where none is',
    off: {
      in: 'moved-addresses.ts',
      replace: '{ $ref: names.get(reference.$ref) ?? reference.$ref }',
      by: '{ ...reference }',
    },
    before: { flows: [line, { ...line, name: 'night' }], values: [route('main', 'line', NUMBER)] },
    now: {
      flows: [
        { ...line, name: 'sign', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
        { ...line, name: 'night' },
      ],
      values: [{ ...moved, attributes: route('main', 'night', NUMBER).attributes }],
    },
    changes: ['release InboundFlow/line', 'release CallRoute/main', 'update CallRoute/reception'],
    steps: [
      'write-receipt:InboundFlow/sign#moved',
      'drop-receipt:InboundFlow/line',
      'write-receipt:CallRoute/reception#moved',
      'drop-receipt:CallRoute/main',
      'update-object:CallRoute/reception',
    ],
    findings: ['plan.moved', 'plan.moved'],
  },
  {
    rule: 'a move that ended between its two writes only drops the old receipt, and deletes nothing',
    off: { in: 'say-moves.ts', replace: '[...moves, ...leftovers]', by: '[...moves]' },
    before: { flows: [line] },
    since: noted('InboundFlow/line', 'InboundFlow/front'),
    now: {
      flows: [
        { ...line, name: 'front', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
      ],
      removed: { 'InboundFlow/line': 'delete' },
    },
    changes: ['release InboundFlow/line'],
    steps: ['drop-receipt:InboundFlow/line'],
    findings: ['plan.removed-already'],
  },
  {
    rule: 'a move that ended between its two writes deletes nothing, although its line is gone again',
    off: { in: 'moved-addresses.ts', replace: 'movedFrom ?? written.get(to)?.movedFrom', by: 'movedFrom' },
    before: { flows: [line] },
    since: noted('InboundFlow/line', 'InboundFlow/front'),
    now: {
      flows: [{ ...line, name: 'front', liveName: 'Live line' }],
      removed: { 'InboundFlow/line': 'delete' },
    },
    changes: ['release InboundFlow/line'],
    steps: ['write-receipt:InboundFlow/front', 'drop-receipt:InboundFlow/line'],
    findings: ['plan.removed-already'],
  },
  {
    rule: 'a move that is done stays done while its line stands',
    off: { in: 'remember.ts', replace: 'receipt.movedFrom === resource.movedFrom', by: 'false' },
    before: { flows: [line] },
    since: (org, by) =>
      applied(
        project({
          flows: [
            { ...line, name: 'front', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
          ],
        }),
        org,
        by,
      ),
    now: {
      flows: [
        { ...line, name: 'front', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
      ],
    },
    changes: [],
    steps: [],
  },
  {
    rule: 'names that change places move both receipts once',
    off: {
      in: 'moved-addresses.ts',
      replace: '...receipt, address: to, movedFrom: from',
      by: '...receipt, address: to',
    },
    before: { flows: [one, two] },
    now: { flows: swapped },
    changes: [],
    steps: ['write-receipt:InboundFlow/b#moved', 'write-receipt:InboundFlow/a#moved'],
    findings: ['plan.moved', 'plan.moved'],
  },
  {
    rule: 'names that change places, and a run that ended after the first: the other is found by its name',
    off: {
      in: 'moved-addresses.ts',
      replace: 'written.get(move.to)?.liveId === receipt?.liveId',
      by: 'false',
    },
    before: { flows: [one, two] },
    since: noted('InboundFlow/b', 'InboundFlow/a'),
    now: { flows: swapped, removed: { 'InboundFlow/a': 'delete', 'InboundFlow/b': 'delete' } },
    changes: ['adopt InboundFlow/b'],
    steps: ['write-receipt:InboundFlow/b'],
  },
  {
    rule: 'a name that another takes over is left first',
    off: { in: 'moved-addresses.ts', replace: 'visit(leaves);', by: '' },
    before: { flows: [one, two] },
    now: { flows: chained },
    changes: ['release InboundFlow/a'],
    steps: [
      'write-receipt:InboundFlow/c#moved',
      'write-receipt:InboundFlow/b#moved',
      'drop-receipt:InboundFlow/a',
    ],
    after: { 'write-receipt:InboundFlow/b#moved': ['write-receipt:InboundFlow/c#moved'] },
    findings: ['plan.moved', 'plan.moved'],
  },
  {
    rule: 'what has an object of its own takes over none',
    off: { in: 'moved-addresses.ts', replace: 'standing(to) !== undefined && !leaving.has(to)', by: 'false' },
    before: { flows: [one, two] },
    now: { flows: [{ ...two, lifecycle: { movedFrom: 'InboundFlow/a' } }] },
    changes: ['release InboundFlow/a held:removal-not-confirmed'],
    steps: ['write-receipt:InboundFlow/b'],
    findings: ['plan.moved-conflict'],
    isSettled: false,
  },
  {
    rule: 'a name that seems to have changed proposes the line',
    off: { in: 'say-moves.ts', replace: '...looksMoved(facts, proposals),', by: '' },
    before: { flows: [line] },
    now: { flows: [{ ...line, name: 'front', liveName: 'Live line' }] },
    changes: [
      'create InboundFlow/front held:conflict',
      'release InboundFlow/line held:removal-not-confirmed',
    ],
    steps: [],
    findings: ['plan.looks-moved'],
    isSettled: false,
  },
  {
    rule: 'in a freeze no receipt moves',
    off: { in: 'bundle-work.ts', replace: '|| sight.isFrozen', by: '' },
    before: { flows: [line] },
    now: {
      flows: [
        { ...line, name: 'front', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
      ],
      guardrails: {
        minimum: 0,
        freeze: [{ from: '2026-03-01T00:00:00', to: '2026-03-03T00:00:00', timeZone: 'Europe/London' }],
      },
    },
    changes: ['release InboundFlow/line held:frozen'],
    steps: [],
    findings: ['plan.frozen', 'plan.moved'],
    isSettled: false,
  },
];
