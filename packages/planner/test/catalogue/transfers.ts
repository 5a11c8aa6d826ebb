import type { Case } from './case.ts';
import { line } from './org-events.ts';

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
    rule: 'new flows that transfer to each other: held, since none can be first',
    off: { in: 'break-cycles.ts', replace: 'if (stuck.size === 0) {', by: 'if (true) {' },
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
