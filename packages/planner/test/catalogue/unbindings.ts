import { listingKey, unknown } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { liveRef } from '@callwright/testkit';
import { chat, message, queue, setAttributeOf, things, wait, WAIT } from './bound-things.ts';
import type { Case } from './case.ts';
import { idOf, setAttribute } from './org-events.ts';

/** Routes that bind what is made elsewhere, when they leave the manifests, and flows that may still be bound. */
export const UNBINDINGS: readonly Case[] = [
  {
    rule: 'bindings: removed: delete clears what was applied, and the thing stays',
    off: { in: 'make-steps.ts', replace: 'live.binds === undefined', by: 'true' },
    org: things,
    before: { flows: [wait], values: [queue('q', 'Sales', { 'inQueue.call': WAIT })] },
    now: { flows: [wait], removed: { 'QueueRoute/q': 'delete' } },
    changes: ['delete QueueRoute/q'],
    steps: ['update-object:QueueRoute/q#from-queue-1', 'drop-receipt:QueueRoute/q'],
  },
  {
    rule: 'bindings: removed: delete where customers then come to nobody: unroutes-number',
    off: { in: 'unanswered.ts', replace: '(left.before[by] ?? null) === null ||', by: 'true ||' },
    org: things,
    before: { flows: [chat], values: [message('m', 'WhatsApp')] },
    now: { flows: [chat], removed: { 'MessageRoute/m': 'delete' } },
    changes: ['delete MessageRoute/m held:hazard unroutes-number'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'bindings: removed: delete of what nothing holds any more drops the receipt',
    off: { in: 'classify-binding.ts', replace: 'edits.length === 0 &&', by: 'false &&' },
    org: things,
    before: { flows: [wait], values: [queue('q', 'Sales', { 'inQueue.call': WAIT })] },
    since: setAttribute('Sales', 'inQueue.call', null),
    now: { flows: [wait], removed: { 'QueueRoute/q': 'delete' } },
    changes: ['release QueueRoute/q'],
    steps: ['drop-receipt:QueueRoute/q'],
  },
  {
    rule: 'bindings: removed: delete of what another manifest binds now clears nothing',
    off: {
      in: 'classify.ts',
      replace: 'boundBy: owner === receipt.address ? undefined : owner,',
      by: 'boundBy: undefined,',
    },
    org: things,
    before: { flows: [wait], values: [queue('old', 'Sales', { 'inQueue.call': WAIT })] },
    now: {
      flows: [wait],
      values: [queue('new', 'Sales', { 'inQueue.call': WAIT })],
      removed: { 'QueueRoute/old': 'delete' },
    },
    changes: ['release QueueRoute/old'],
    steps: ['write-receipt:QueueRoute/new', 'drop-receipt:QueueRoute/old'],
  },
  {
    rule: 'bindings: removed: release leaves everything',
    off: {
      in: 'classify-removed.ts',
      replace: "return policy === 'release'",
      by: 'return false',
    },
    org: things,
    before: { flows: [wait], values: [queue('q', 'Sales', { 'inQueue.call': WAIT })] },
    now: { flows: [wait], removed: { 'QueueRoute/q': 'release' } },
    changes: ['release QueueRoute/q'],
    steps: ['drop-receipt:QueueRoute/q'],
  },
  {
    rule: 'bindings: a flow is not deleted before all that could be bound to it was listed',
    off: {
      in: 'classify-removed.ts',
      replace: 'binds.map(({ bucket }) => listingOf(facts, kind, bucket))',
      by: '[]',
    },
    org: things,
    before: { flows: [chat] },
    blind: (live) => ({
      ...live,
      objects: {
        ...live.objects,
        [listingKey('MessageRoute', 'deployments')]: {
          rows: [],
          complete: unknown('forbidden', 'It lacks webDeployments:deployment:view.'),
        },
      },
    }),
    now: { removed: { 'InboundFlow/chat': 'delete' } },
    changes: ['delete InboundFlow/chat held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'bindings: a flow that somebody bound to a thing is not deleted',
    off: { in: 'check-deletes.ts', replace: 'consider(object.id, object.name);', by: '' },
    org: things,
    before: { flows: [chat] },
    since: boundToChat,
    now: { removed: { 'InboundFlow/chat': 'delete' } },
    changes: ['delete InboundFlow/chat held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'bindings let go of a flow before it is deleted',
    off: { in: 'bundle-work.ts', replace: 'appendTo(waitsFor, keyOf(to), lettingGoOf(from));', by: '' },
    org: things,
    before: { flows: [wait], values: [queue('q', 'Sales', { 'inQueue.call': WAIT })] },
    now: {
      values: [queue('q', 'Sales', { 'inQueue.call': null })],
      removed: { 'Flow/wait': 'delete' },
    },
    changes: ['update QueueRoute/q', 'delete Flow/wait'],
    steps: ['update-object:QueueRoute/q', 'delete-flow:Flow/wait'],
    after: { 'delete-flow:Flow/wait': ['update-object:QueueRoute/q'] },
  },
];

function boundToChat(org: ModelOrg): ModelOrg {
  const flow = idOf(org, 'Live chat');
  return setAttributeOf(org, 'deployment/1', 'flow', liveRef('flows', flow, 'Live chat'));
}
