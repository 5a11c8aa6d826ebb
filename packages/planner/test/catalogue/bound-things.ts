import type { Attributes, Json, LiveState } from '@callwright/model';
import { listingKey } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { listing, liveRef, liveThing, ref } from '@callwright/testkit';
import type { SampleFlow, SampleValue } from '../sample-project.ts';

export const chat: SampleFlow = { name: 'chat', type: 'inboundshortmessage' };
export const wait: SampleFlow = { name: 'wait', type: 'inqueuecall' };
const CHAT = ref('InboundFlow/chat');
export const WAIT = ref('Flow/wait');

export const message = (name: string, recipient: string): SampleValue => ({
  kind: 'MessageRoute',
  name,
  binds: 'recipients',
  liveName: recipient,
  attributes: { flow: CHAT },
});
export const queue = (name: string, of: string, attributes: Attributes): SampleValue => ({
  kind: 'QueueRoute',
  name,
  binds: 'queues',
  liveName: of,
  attributes,
});

const EMPTY = { 'inQueue.call': null, 'inQueue.email': null, 'inQueue.message': null };

/** What is made elsewhere: two recipients, a deployment that is called like one of them, two queues. */
export function things(org: ModelOrg): ModelOrg {
  const all = [
    liveThing('MessageRoute', 'recipients', 'recipient/1', 'WhatsApp', { flow: null }),
    liveThing('MessageRoute', 'recipients', 'recipient/2', 'Open', { flow: null }),
    liveThing('MessageRoute', 'deployments', 'deployment/1', 'WhatsApp', { flow: null }),
    liveThing('QueueRoute', 'queues', 'queue-1', 'Sales', EMPTY),
    liveThing('QueueRoute', 'queues', 'queue-2', 'Service', EMPTY),
  ];
  return { ...org, objects: { ...org.objects, ...Object.fromEntries(all.map((one) => [one.id, one])) } };
}

/** As if somebody else had bound it before this project. */
export function bound(id: string, attribute: string): (org: ModelOrg) => ModelOrg {
  return (org) => setAttributeOf(org, id, attribute, liveRef('flows', 'old', 'Old'));
}

export function called(id: string, name: string): (org: ModelOrg) => ModelOrg {
  return (org) => {
    const object = org.objects[id] as NonNullable<ModelOrg['objects'][string]>;
    return { ...org, objects: { ...org.objects, [id]: { ...object, name } } };
  };
}

export const everything = {
  flows: [chat, wait],
  values: [message('m', 'WhatsApp'), queue('q', 'Sales', { 'inQueue.call': WAIT })],
};

export function cutRecipients(live: LiveState): LiveState {
  const key = listingKey('MessageRoute', 'recipients');
  return {
    ...live,
    objects: { ...live.objects, [key]: listing(live.objects[key]?.rows ?? [], false) },
  };
}

export function setAttributeOf(org: ModelOrg, id: string, attribute: string, value: Json): ModelOrg {
  const object = org.objects[id] as NonNullable<ModelOrg['objects'][string]>;
  const attributes = { ...object.attributes, [attribute]: value };
  return { ...org, objects: { ...org.objects, [id]: { ...object, attributes } } };
}
