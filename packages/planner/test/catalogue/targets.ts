import type { PlanOptions } from '../../src/index.ts';
import type { SampleFlow } from '../sample-project.ts';
import type { Case } from './case.ts';
import { NUMBER, OTHER, line, login, route, sales } from './org-events.ts';

const at = (...targets: NonNullable<PlanOptions['targets']>): Pick<Case, 'targets' | 'isSettled'> => ({
  targets,
  // What is left out is still to be done.
  isSettled: false,
});
const night: SampleFlow = { ...line, name: 'night' };
const more: SampleFlow = { ...sales, name: 'more' };

export const TARGETS: readonly Case[] = [
  {
    rule: 'a target leaves out everything else, and says how much that is',
    off: { in: 'target.ts', replace: 'if (targets.length === 0) {', by: 'if (true) {' },
    before: { flows: [line, night, login] },
    now: {
      flows: [
        { ...line, says: 'New' },
        { ...night, says: 'New' },
      ],
      removed: { 'SharedFlow/login': 'delete' },
    },
    ...at('InboundFlow/line'),
    changes: ['update InboundFlow/line'],
    steps: ['publish-flow:InboundFlow/line'],
    findings: ['plan.left-out'],
  },
  {
    rule: 'a target brings what it needs',
    off: { in: 'target.ts', replace: '...graph.uses(address).map(({ to }) => to),', by: '' },
    now: { flows: [login, sales, night], values: [route('main', 'sales', NUMBER)] },
    ...at('CallRoute/main'),
    changes: ['create SharedFlow/login', 'create InboundFlow/sales', 'create CallRoute/main'],
    steps: [
      'publish-flow:SharedFlow/login',
      'publish-flow:InboundFlow/sales',
      'create-object:CallRoute/main',
    ],
    findings: ['plan.left-out'],
  },
  {
    rule: 'a target brings what it leads to, also where nothing waits for that',
    off: { in: 'target.ts', replace: '...graph.uses(address).map(({ to }) => to),', by: '' },
    before: {
      flows: [
        { ...line, transfers: ['night'] },
        { ...night, transfers: ['line'] },
      ],
    },
    now: {
      flows: [
        { ...line, transfers: ['night'], says: 'New' },
        { ...night, transfers: ['line'], says: 'New' },
      ],
    },
    ...at('InboundFlow/line'),
    changes: ['update InboundFlow/line', 'update InboundFlow/night'],
    steps: ['publish-flow:InboundFlow/line', 'publish-flow:InboundFlow/night'],
  },
  {
    rule: 'a shared flow brings its callers',
    off: { in: 'target.ts', replace: '...callers.map(({ from }) => from),', by: '' },
    before: { flows: [login, sales, more, line] },
    now: { flows: [{ ...login, says: 'New' }, sales, more, { ...line, says: 'New' }] },
    ...at('SharedFlow/login'),
    changes: ['update SharedFlow/login', 'republish InboundFlow/more', 'republish InboundFlow/sales'],
    steps: [
      'publish-flow:SharedFlow/login',
      'publish-flow:InboundFlow/more',
      'publish-flow:InboundFlow/sales',
    ],
    findings: ['plan.left-out'],
  },
  {
    rule: 'a caller brings its shared flow, and that one all its callers',
    off: { in: 'target.ts', replace: '|| doesSomething(proposals.get(address))', by: '' },
    before: { flows: [login, sales, more] },
    now: { flows: [{ ...login, says: 'New' }, sales, more] },
    ...at('InboundFlow/more'),
    changes: ['update SharedFlow/login', 'republish InboundFlow/more', 'republish InboundFlow/sales'],
    steps: [
      'publish-flow:SharedFlow/login',
      'publish-flow:InboundFlow/more',
      'publish-flow:InboundFlow/sales',
    ],
  },
  {
    rule: 'a shared flow that stays as it is brings nobody',
    off: { in: 'target.ts', replace: 'doesSomething(proposals.get(address))', by: 'true' },
    before: { flows: [login, sales, more] },
    now: {
      flows: [login, { ...sales, says: 'New' }, { ...more, says: 'New' }],
    },
    ...at('InboundFlow/more'),
    changes: ['update InboundFlow/more'],
    steps: ['publish-flow:InboundFlow/more'],
    findings: ['plan.left-out'],
  },
  {
    rule: 'a number that moves brings its other side',
    off: { in: 'target.ts', replace: 'both(from.address, to);', by: '' },
    before: { flows: [line], values: [route('a', 'line', NUMBER, OTHER), route('b', 'line')] },
    now: { flows: [line], values: [route('a', 'line', OTHER), route('b', 'line', NUMBER)] },
    ...at('CallRoute/b'),
    changes: ['update CallRoute/a', 'update CallRoute/b'],
    steps: ['update-object:CallRoute/a', 'update-object:CallRoute/b'],
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'names that change places bring each other',
    off: { in: 'target.ts', replace: 'order.names.forEach(({ from, to }) => both(from, to));', by: '' },
    before: {
      flows: [
        { ...line, liveName: 'One' },
        { ...night, liveName: 'Two' },
      ],
    },
    now: {
      flows: [
        { ...line, liveName: 'Two' },
        { ...night, liveName: 'One' },
      ],
    },
    ...at('InboundFlow/night'),
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
    rule: 'a delete brings those who let go of it',
    off: {
      in: 'target.ts',
      replace: 'order.drops.forEach(({ from, to }) => appendTo(ties, to, from));',
      by: '',
    },
    before: { flows: [login, sales] },
    now: { flows: [{ ...sales, calls: [] }], removed: { 'SharedFlow/login': 'delete' } },
    ...at('SharedFlow/login'),
    changes: ['update InboundFlow/sales', 'delete SharedFlow/login'],
    steps: ['publish-flow:InboundFlow/sales', 'delete-flow:SharedFlow/login'],
  },
  {
    rule: 'who lets go of something does not delete it',
    off: {
      in: 'target.ts',
      replace: 'order.drops.forEach(({ from, to }) => appendTo(ties, to, from));',
      by: 'order.drops.forEach(({ from, to }) => both(from, to));',
    },
    before: { flows: [login, sales] },
    now: { flows: [{ ...sales, calls: [] }], removed: { 'SharedFlow/login': 'delete' } },
    ...at('InboundFlow/sales'),
    changes: ['update InboundFlow/sales'],
    steps: ['publish-flow:InboundFlow/sales'],
    findings: ['plan.left-out'],
  },
  {
    rule: 'a changed name in the project brings its old one',
    off: {
      in: 'target.ts',
      replace: '[...facts.moved.moves, ...facts.moved.leftovers].forEach(({ from, to }) => both(from, to));',
      by: '',
    },
    before: { flows: [line, night] },
    now: {
      flows: [
        { ...line, name: 'front', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
        { ...night, says: 'New' },
      ],
    },
    ...at('InboundFlow/front'),
    changes: ['release InboundFlow/line'],
    steps: ['write-receipt:InboundFlow/front#moved', 'drop-receipt:InboundFlow/line'],
    findings: ['plan.left-out', 'plan.moved'],
  },
  {
    rule: 'a receipt that moves is left out with the rest',
    off: { in: 'bundle-work.ts', replace: ' || !sight.isChosen(move.to)', by: '' },
    before: { flows: [line, night] },
    now: {
      flows: [
        { ...line, name: 'front', liveName: 'Live line', lifecycle: { movedFrom: 'InboundFlow/line' } },
        { ...night, says: 'New' },
      ],
    },
    ...at('InboundFlow/night'),
    changes: ['update InboundFlow/night'],
    steps: ['publish-flow:InboundFlow/night'],
    findings: ['plan.left-out'],
  },
  {
    rule: 'only what is not left out counts for a guardrail',
    off: {
      in: 'decide.ts',
      replace: 'holdTooMany(facts, allowances, aimed.proposals)',
      by: 'holdTooMany(facts, allowances, tied)',
    },
    before: { flows: [line, night] },
    now: {
      flows: [
        { ...line, says: 'New' },
        { ...night, says: 'New' },
      ],
      guardrails: { minimum: 0, freeze: [], maxUpdates: { most: 1 } },
    },
    ...at('InboundFlow/night'),
    changes: ['update InboundFlow/night'],
    steps: ['publish-flow:InboundFlow/night'],
    findings: ['plan.left-out'],
  },
];
