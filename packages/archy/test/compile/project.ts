import type { Bucket, Json, JsonObject } from '@callwright/model';
import { flowTypeOfTopKey, INBOUND_MEDIA } from '@callwright/model';
import type { FlowType, InboundMedia } from '@callwright/model';

import type { CompileContext, NamedThing, SharedFlowTarget, StepsFlow } from '../../src/index.ts';

/** A made-up project, for one org whose prefix is "T - ". */
const things: Partial<Record<Bucket, Readonly<Record<string, NamedThing>>>> = {
  queues: {
    sales: { liveName: 'Sales' },
    support: { liveName: 'Support' },
    vip: { liveName: 'none' },
  },
  skills: { spanish: { liveName: 'Spanish' } },
  languageSkills: { french: { liveName: 'French' } },
  users: { ada: { liveName: 'ada@acme.example' } },
  groups: { night: { liveName: 'Night Shift' } },
  prompts: { Welcome: { liveName: 'Welcome' } },
  tables: { routing: { liveName: 'Customer Routing' } },
  dataActions: {
    'get-customer': { liveName: 'Get Customer By Phone', integration: 'CRM' },
    lost: { liveName: 'Lost' },
  },
  schedules: { lunch: { liveName: 'T - Lunch' } },
  numbers: { taxi: { liveName: '+13175550177' }, nowhere: { liveName: 'none' } },
  scheduleGroups: { 'us-office': { liveName: 'T - US Office' } },
  emergencyGroups: { evacuation: { liveName: 'T - Evacuation' } },
  flows: {
    'after-hours': { liveName: 'T - After Hours', flowType: 'inboundcall' },
    'sales-waiting': { liveName: 'T - Sales Waiting', flowType: 'inqueuecall' },
    login: { liveName: 'T - Shared - Login', flowType: 'commonmodule' },
    card: { liveName: 'T - Card', flowType: 'securecall' },
    agnes: {
      liveName: 'T - Agnes',
      flowType: 'bot',
      contract: {
        inputs: [
          { name: 'Slot.email', type: 'string' },
          { name: 'Flow.tries', type: 'integer' },
        ],
        outputs: [
          { name: 'Slot.email', type: 'string' },
          { name: 'Flow.done', type: 'boolean' },
        ],
        compatibleFlowTypes: [],
      },
    },
    writer: { liveName: 'T - Writer', flowType: 'digitalbot' },
    'bot-elsewhere': { liveName: 'Bot Elsewhere' },
  },
};

const sharedFlows: Readonly<Record<string, SharedFlowTarget>> = {
  login: {
    liveName: 'T - Shared - Login',
    contract: {
      inputs: [
        { name: 'Common.phone', type: 'string' },
        { name: 'Common.tries', type: 'integer' },
        { name: 'Common.queue', type: 'queue' },
      ],
      outputs: [
        { name: 'Common.verified', type: 'boolean' },
        { name: 'Common.customerId', type: 'string' },
      ],
      compatibleFlowTypes: ['inboundcall', 'inboundshortmessage'],
    },
  },
  elsewhere: { liveName: 'Made Elsewhere' },
  gone: { liveName: 'none' },
};

export const project: CompileContext = {
  sharedFlow: (name) => (Object.hasOwn(sharedFlows, name) ? sharedFlows[name] : undefined),
  names: (bucket, name) => {
    const known = things[bucket] ?? {};
    return Object.hasOwn(known, name) ? known[name] : undefined;
  },
  known: (bucket) => Object.keys(bucket === 'sharedFlows' ? sharedFlows : (things[bucket] ?? {})),
};

/** A manifest's `spec` as the compiler gets it: `media`, `type` or neither say what kind of flow it is. */
export function flowOf(spec: Json): StepsFlow {
  const { media, type, ...rest } = spec as JsonObject;
  return { name: 'Test', languages: ['en-us'], steps: [], ...rest, flowType: flowTypeOf(media, type) };
}

function flowTypeOf(media: Json | undefined, type: Json | undefined): FlowType {
  if (media !== undefined) {
    return INBOUND_MEDIA[media as InboundMedia];
  }
  return type === undefined ? 'commonmodule' : (flowTypeOfTopKey(type as string)?.type ?? 'inboundcall');
}
