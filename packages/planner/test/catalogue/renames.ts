import { known } from '@callwright/model';
import type { Case } from './case.ts';
import { JANE, NUMBER, allow, login, sales, line, patchFlow, made, route } from './org-events.ts';

export const RENAMES: readonly Case[] = [
  {
    rule: 'rename keeps the id and does not republish callers',
    off: { in: 'make-steps.ts', replace: '...renameStep(sight, proposal)', by: '' },
    covers: ['tfgc#1160', 'tfgc#682'],
    before: { flows: [login, sales] },
    now: { flows: [{ ...login, liveName: 'Shared Login' }, sales] },
    changes: ['rename SharedFlow/login'],
    steps: ['rename-flow:SharedFlow/login', 'publish-flow:SharedFlow/login'],
  },
  {
    rule: 'a body that still says the old name of what is renamed: conflict',
    off: { in: 'old-names.ts', replace: 'if (renamed.length === 0) {', by: 'if (true) {' },
    before: { flows: [login, sales] },
    now: {
      flows: [
        { ...login, liveName: 'Shared Login' },
        { ...sales, calls: [], callsExisting: ['Live login'] },
      ],
    },
    changes: ['rename SharedFlow/login', 'update InboundFlow/sales held:conflict'],
    steps: ['rename-flow:SharedFlow/login', 'publish-flow:SharedFlow/login'],
    findings: ['plan.old-name'],
    isSettled: false,
  },
  {
    rule: 'renamed by hand: overwrites-outside-change',
    off: {
      in: 'classify-header.ts',
      replace: 'receipt?.liveName !== live.name && live.name !== resource.liveName',
      by: 'false',
    },
    before: { flows: [line] },
    since: patchFlow('Live line', { name: 'Jane line' }),
    now: { flows: [line] },
    changes: ['rename InboundFlow/line held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'names that change places go through a temporary one',
    off: { in: 'detours.ts', replace: 'if (order.names.length === 0) {', by: 'if (true) {' },
    covers: ['tfgc#682'],
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
    rule: 'a lock is taken over before the flow is renamed for a moment',
    off: { in: 'make-steps.ts', replace: '        ...unlockStep(proposal),\n', by: '' },
    before: {
      flows: [
        { ...line, liveName: 'One' },
        { ...line, name: 'night', liveName: 'Two' },
      ],
    },
    since: patchFlow('One', { lock: known(JANE) }),
    now: {
      flows: [
        { ...line, liveName: 'Two' },
        { ...line, name: 'night', liveName: 'One' },
      ],
      ...allow('takes-over-lock', 'InboundFlow/line'),
    },
    changes: ['rename InboundFlow/line takes-over-lock', 'rename InboundFlow/night'],
    steps: [
      'unlock-flow:InboundFlow/line',
      'rename-flow:InboundFlow/line#1',
      'rename-flow:InboundFlow/night',
      'publish-flow:InboundFlow/night',
      'rename-flow:InboundFlow/line#2',
      'publish-flow:InboundFlow/line',
    ],
  },
  {
    rule: 'a flow that gives its name to one that it transfers to gives it early',
    off: { in: 'detours.ts', replace: '[...waits, ...stubWaits', by: '[...stubWaits' },
    before: {
      flows: [
        { ...line, liveName: 'One' },
        { ...line, name: 'night', liveName: 'Two', transfers: ['line'] },
      ],
    },
    now: {
      flows: [
        { ...line, liveName: 'Two' },
        { ...line, name: 'night', liveName: 'Three', transfers: ['line'] },
      ],
    },
    changes: ['rename InboundFlow/line', 'rename InboundFlow/night'],
    steps: [
      'rename-flow:InboundFlow/night#1',
      'rename-flow:InboundFlow/line',
      'publish-flow:InboundFlow/line',
      'rename-flow:InboundFlow/night#2',
      'publish-flow:InboundFlow/night',
    ],
  },
  {
    rule: 'a flow that is deleted gives its name early to the one that its route turns to',
    off: { in: 'detours.ts', replace: '(link) => open(link) && !stubs.has(link.from)', by: '() => false' },
    before: { flows: [line], values: [route('main', 'line', NUMBER)] },
    now: {
      flows: [{ ...line, name: 'day', liveName: 'Live line', says: 'Another' }],
      values: [route('main', 'day', NUMBER)],
      removed: { 'InboundFlow/line': 'delete' },
    },
    changes: ['create InboundFlow/day', 'update CallRoute/main', 'delete InboundFlow/line'],
    steps: [
      'rename-flow:InboundFlow/line#1',
      'publish-flow:InboundFlow/day',
      'update-object:CallRoute/main',
      'delete-flow:InboundFlow/line',
    ],
  },
  {
    rule: 'a new flow takes a name only after its holder gave it up',
    off: {
      in: 'find-names.ts',
      replace: 'names.push({ from: giver.address, to: proposal.address, name: proposal.resource.liveName });',
      by: '',
    },
    covers: ['Kong/deck#698'],
    before: { flows: [line] },
    now: {
      flows: [
        { ...line, liveName: 'Night' },
        { ...line, name: 'day', liveName: 'Live line' },
      ],
    },
    changes: ['create InboundFlow/day', 'rename InboundFlow/line'],
    steps: ['rename-flow:InboundFlow/line', 'publish-flow:InboundFlow/line', 'publish-flow:InboundFlow/day'],
    after: { 'publish-flow:InboundFlow/day': ['publish-flow:InboundFlow/line'] },
  },
  {
    rule: 'a rename to a name that an unmanaged flow has: conflict',
    off: {
      in: 'find-names.ts',
      replace: 'return { ...proposal, held: nameTaken(proposal, giver?.address) };',
      by: 'return proposal;',
    },
    before: { flows: [line] },
    since: made({ ...line, name: 'night', liveName: 'Night' }),
    now: { flows: [{ ...line, liveName: 'Night' }] },
    changes: ['rename InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
];
