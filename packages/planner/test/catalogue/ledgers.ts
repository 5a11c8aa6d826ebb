import type { Case } from './case.ts';
import {
  login,
  sales,
  line,
  NUMBER,
  route,
  JANE,
  patchFlow,
  made,
  lostLedger,
  patchReceipt,
  elsewhere,
  both,
} from './org-events.ts';

export const LEDGERS: readonly Case[] = [
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
    rule: 'receipts of another org in the same ledger say nothing about this one',
    since: both(made(line), elsewhere('InboundFlow/theirs', 'made-line', 'Live line', 'org-2')),
    now: { flows: [line] },
    changes: ['adopt InboundFlow/line'],
    steps: ['write-receipt:InboundFlow/line'],
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
