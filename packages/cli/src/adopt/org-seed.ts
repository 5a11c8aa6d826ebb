import { readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { Adoptable, AdoptableFlow, AdoptableObject } from '@callwright/manifest';
import type { ExistingThing, FlowType, Json, JsonObject } from '@callwright/model';
import { BUCKETS, isJsonObject, isLiveReference, referencesIn } from '@callwright/model';
import { documentOf } from '../local-flows.ts';
import { completeSeed } from '../local-seed.ts';

/** Sorts that only bodies name, and the list of a seed that holds them. */
const SORTS: Readonly<Record<string, string>> = {
  outcomes: 'outcomes',
  milestones: 'milestones',
  knowledgeBases: 'knowledgeBases',
  contactLists: 'contactLists',
  wrapupCodes: 'wrapupCodes',
  worktypes: 'worktypes',
  surveyForms: 'surveyForms',
};

/** The part of an org that was chosen, as a seed of the local org; what it names and was not chosen is made by its name. */
export function orgSeed(chosen: readonly Adoptable[]): JsonObject {
  const flows = chosen.filter((one): one is AdoptableFlow => 'exported' in one);
  const objects = chosen.filter((one): one is AdoptableObject => !('exported' in one));
  const ofKind = (kind: string): readonly AdoptableObject[] => objects.filter((one) => one.kind === kind);
  const numbers = ofKind('CallRoute').flatMap(({ attributes }) => textsOf(attributes['numbers']));
  const seed: Record<string, Json> = {
    org: { name: 'Copy', divisions: divisionsOf(flows) },
    queues: ofKind('QueueRoute').map(queue),
    schedules: ofKind('Schedule').map(schedule),
    scheduleGroups: ofKind('ScheduleGroup').map(scheduleGroup),
    didPools: numbers
      .filter((number) => number.startsWith('+'))
      .map((number) => ({ from: number, to: number })),
    ...namedThings(flows),
    flows: [...flows.map(history), ...missingFlows(flows, objects)],
    ivrs: ofKind('CallRoute').map(ivr),
    emergencyGroups: ofKind('EmergencyGroup').map(emergencyGroup),
    emailDomains: emailDomains(ofKind('EmailRoute')),
    recipients: ofKind('MessageRoute')
      .filter(({ binds }) => binds === 'recipients')
      .map(bound),
    webDeploymentConfigurations: ['Copy'],
    webDeployments: ofKind('MessageRoute')
      .filter(({ binds }) => binds === 'deployments')
      .map((one) => ({ ...bound(one), configuration: 'Copy' })),
  };
  const filled = Object.entries(seed).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return completeSeed(Object.fromEntries(filled), thingsNamed(flows, objects));
}

/** A flow in one version, so that flows which lead to each other can all be there. */
function history({ liveName, flowType, exported, division }: AdoptableFlow): JsonObject {
  return {
    name: liveName,
    type: flowType,
    ...(division !== undefined && { division }),
    ...described(exported),
    published: 1,
    versions: [{ number: 1, kind: 'PUBLISH', yaml: exported }],
  };
}

function described(exported: string): JsonObject {
  const { flow } = readFlow(readYaml(exported).documents[0] ?? null);
  return flow?.description === undefined ? {} : { description: flow.description };
}

function divisionsOf(flows: readonly AdoptableFlow[]): readonly string[] {
  return [...new Set(flows.flatMap(({ division }) => division ?? []))].filter((name) => name !== 'Home');
}

interface Named {
  readonly target: string;
  readonly name: string;
  readonly within?: string;
  readonly flowTypes?: readonly FlowType[];
}

function namesIn({ exported }: AdoptableFlow): readonly Named[] {
  const { flow } = readFlow(readYaml(exported).documents[0] ?? null);
  return (flow === undefined ? [] : referencesOf(flow)).flatMap(({ target, name, within, flowTypes }) =>
    name === undefined
      ? []
      : [{ target, name, ...(within !== undefined && { within }), ...(flowTypes && { flowTypes }) }],
  );
}

function namedThings(flows: readonly AdoptableFlow[]): JsonObject {
  const lists: Record<string, Set<string>> = {};
  for (const { target, name } of flows.flatMap(namesIn)) {
    const list = SORTS[target];
    if (list !== undefined) {
      (lists[list] ??= new Set()).add(name);
    }
  }
  return Object.fromEntries(Object.entries(lists).map(([list, names]) => [list, [...names]]));
}

/** Flows that are named and were not chosen, as small as Architect takes them. */
function missingFlows(flows: readonly AdoptableFlow[], objects: readonly AdoptableObject[]): readonly Json[] {
  const there = new Set(flows.map(({ flowType, liveName }) => `${flowType}\n${liveName}`));
  const wanted = new Map<string, Json>();
  const want = (types: readonly FlowType[], name: string): void => {
    const [type] = types;
    if (
      type !== undefined &&
      !types.some((one) => there.has(`${one}\n${name}`) || wanted.has(`${one}\n${name}`))
    ) {
      wanted.set(`${type}\n${name}`, { yaml: documentOf(type, name) });
    }
  };
  flows.flatMap(namesIn).forEach(({ target, name, flowTypes }) => {
    if (target === 'flows') {
      want(flowTypes ?? [], name);
    }
  });
  for (const { kind, attributes } of objects) {
    for (const [attribute, value] of Object.entries(attributes)) {
      referencesIn(value).forEach((reference) => {
        if (
          '$live' in reference &&
          reference.$live.bucket === 'flows' &&
          reference.$live.name !== undefined
        ) {
          want([typeFor(kind, attribute)], reference.$live.name);
        }
      });
    }
  }
  return [...wanted.values()];
}

function typeFor(kind: string, attribute: string): FlowType {
  switch (kind) {
    case 'EmailRoute':
      return 'inboundemail';
    case 'MessageRoute':
      return 'inboundshortmessage';
    case 'QueueRoute':
      return attribute === 'inQueue.call'
        ? 'inqueuecall'
        : attribute === 'inQueue.email'
          ? 'inqueueemail'
          : 'inqueueshortmessage';
    default:
      return 'inboundcall';
  }
}

/** Everything else that is named, by its name. */
function thingsNamed(
  flows: readonly AdoptableFlow[],
  objects: readonly AdoptableObject[],
): readonly ExistingThing[] {
  const ofBodies = flows.flatMap(namesIn).flatMap(({ target, name, within }): readonly ExistingThing[] => {
    const bucket = BUCKETS.find((one) => one === target);
    return bucket === undefined || bucket === 'flows' || bucket === 'sharedFlows'
      ? []
      : [{ bucket, key: name, liveName: name, ...(within !== undefined && { integration: within }) }];
  });
  const ofValues = objects.flatMap(({ attributes }) =>
    referencesIn(attributes).flatMap((reference): readonly ExistingThing[] => {
      const live = '$live' in reference ? reference.$live : undefined;
      const bucket = BUCKETS.find((one) => one === live?.bucket);
      return bucket === undefined || bucket === 'flows' || live?.name === undefined
        ? []
        : [{ bucket, key: live.name, liveName: live.name }];
    }),
  );
  return [...ofBodies, ...ofValues];
}

// --- objects

function nameAt(value: Json | undefined): string | undefined {
  return value !== undefined && isLiveReference(value) ? value.$live.name : undefined;
}

function namesAt(value: Json | undefined): readonly string[] {
  return listOf(value).flatMap((item) => nameAt(item) ?? []);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).flatMap((item) => {
    const text = isJsonObject(item) ? item['raw'] : item;
    return typeof text === 'string' ? [text] : [];
  });
}

/** Only what is there. */
function entry(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (pair): pair is [string, Json] => pair[1] !== undefined && pair[1] !== null,
    ),
  );
}

function queue({ liveName, attributes }: AdoptableObject): JsonObject {
  return entry({
    name: liveName,
    inQueueFlow: nameAt(attributes['inQueue.call']),
    emailInQueueFlow: nameAt(attributes['inQueue.email']),
    messageInQueueFlow: nameAt(attributes['inQueue.message']),
  });
}

function schedule({ liveName, attributes }: AdoptableObject): JsonObject {
  return entry({
    name: liveName,
    start: attributes['start'],
    end: attributes['end'],
    rrule: attributes['repeat'],
    description: attributes['description'],
  });
}

function scheduleGroup({ liveName, attributes }: AdoptableObject): JsonObject {
  return entry({
    name: liveName,
    timeZone: attributes['timeZone'],
    open: namesAt(attributes['open']),
    closed: namesAt(attributes['closed']),
    holidays: namesAt(attributes['holidays']),
    description: attributes['description'],
  });
}

function ivr({ liveName, attributes }: AdoptableObject): JsonObject {
  return entry({
    name: liveName,
    dnis: textsOf(attributes['numbers']),
    open: nameAt(attributes['open']),
    closed: nameAt(attributes['closed']),
    holiday: nameAt(attributes['holiday']),
    scheduleGroup: nameAt(attributes['hours']),
    description: attributes['description'],
  });
}

function emergencyGroup({ liveName, attributes }: AdoptableObject): JsonObject {
  const callFlows = listOf(attributes['flows']).flatMap((item): readonly Json[] => {
    const flow = isJsonObject(item) ? nameAt(item['flow']) : undefined;
    return flow === undefined || !isJsonObject(item) ? [] : [{ flow, ivrs: namesAt(item['routes']) }];
  });
  return entry({ name: liveName, callFlows, description: attributes['description'] });
}

function bound({ liveName, attributes }: AdoptableObject): JsonObject {
  return entry({ name: liveName, flow: nameAt(attributes['flow']) });
}

function emailDomains(routes: readonly AdoptableObject[]): readonly Json[] {
  const domains = new Map<string, Json[]>();
  for (const { liveName, attributes } of routes) {
    const [pattern = '', domain = ''] = liveName.split('@');
    const flow = nameAt(attributes['flow']);
    domains.set(domain, [
      ...(domains.get(domain) ?? []),
      entry({
        pattern,
        fromName: attributes['fromName'],
        flow,
        queue: flow === undefined ? nameAt(attributes['queue']) : undefined,
        spamFlow: nameAt(attributes['spamFlow']),
      }),
    ]);
  }
  return [...domains].map(([name, list]) => ({ name, routes: list }));
}
