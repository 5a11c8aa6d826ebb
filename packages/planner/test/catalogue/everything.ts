import type { SampleFlow } from '../sample-project.ts';
import type { Case } from './case.ts';
import { NUMBER, OTHER, has, login, route } from './org-events.ts';

const THIRD = '+13175550102';
const auth: SampleFlow = { name: 'auth', type: 'commonmodule' };
const inbound = (name: string, more: Partial<SampleFlow> = {}): SampleFlow => ({
  name,
  type: 'inboundcall',
  ...more,
});

/** What is hard on its own, in one plan: nobody's order may undo another one's. */
export const EVERYTHING: readonly Case[] = [
  {
    rule: 'everything at once: swaps, renames, rings, deletes and a changed shared flow have one order',
    off: {
      in: 'bundle-work.ts',
      replace: 'for (const { from, to } of order.drops) {',
      by: 'for (const { from, to } of []) {',
    },
    org: has('divisions', 'Home', 'Sales'),
    before: {
      flows: [
        login,
        auth,
        inbound('sales', { calls: ['login', 'auth'] }),
        inbound('support', { calls: ['login'], division: 'Home' }),
        inbound('old'),
        inbound('first', { liveName: 'First' }),
        inbound('second', { liveName: 'Second' }),
      ],
      values: [route('main', 'sales', NUMBER), route('help', 'support', OTHER), route('late', 'old', THIRD)],
    },
    now: {
      flows: [
        { ...login, says: 'Another' },
        inbound('sales', { calls: ['login'] }),
        inbound('support', { calls: ['login'], division: 'Sales' }),
        inbound('first', { liveName: 'Second' }),
        inbound('second', { liveName: 'First' }),
        inbound('ping', { transfers: ['pong'] }),
        inbound('pong', { transfers: ['ping'] }),
      ],
      values: [route('main', 'sales', OTHER), route('help', 'support', NUMBER), route('late', 'ping', THIRD)],
      removed: { 'SharedFlow/auth': 'delete', 'InboundFlow/old': 'delete' },
    },
    changes: [
      'update SharedFlow/login',
      'rename InboundFlow/first',
      'create InboundFlow/ping',
      'create InboundFlow/pong',
      'update InboundFlow/sales',
      'rename InboundFlow/second',
      'update InboundFlow/support',
      'update CallRoute/help',
      'update CallRoute/late',
      'update CallRoute/main',
      'delete InboundFlow/old',
      'delete SharedFlow/auth',
    ],
    steps: [
      'publish-flow:SharedFlow/login',
      'rename-flow:InboundFlow/first#1',
      'publish-flow:InboundFlow/ping#stub',
      'publish-flow:InboundFlow/pong',
      'publish-flow:InboundFlow/ping',
      'publish-flow:InboundFlow/sales',
      'rename-flow:InboundFlow/second',
      'publish-flow:InboundFlow/second',
      'rename-flow:InboundFlow/first#2',
      'publish-flow:InboundFlow/first',
      'move-division:InboundFlow/support',
      'publish-flow:InboundFlow/support',
      'update-object:CallRoute/help',
      'update-object:CallRoute/main',
      'update-object:CallRoute/help#2',
      'update-object:CallRoute/late',
      'delete-flow:InboundFlow/old',
      'delete-flow:SharedFlow/auth',
    ],
    after: {
      'delete-flow:InboundFlow/old': ['update-object:CallRoute/late'],
      'delete-flow:SharedFlow/auth': ['publish-flow:InboundFlow/sales'],
    },
    follows: {
      'update-object:CallRoute/main': 'update-object:CallRoute/help',
      'update-object:CallRoute/help#2': 'update-object:CallRoute/main',
    },
    findings: ['plan.entrance-moves'],
  },
];
