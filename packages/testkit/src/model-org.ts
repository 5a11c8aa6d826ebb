import type {
  Address,
  Attributes,
  ConsumedModule,
  CreateObject,
  Json,
  LedgerReading,
  LiveFlow,
  LiveObject,
  LiveState,
  LiveThing,
  MoveDivision,
  NumberHolding,
  PublishFlow,
  Receipt,
  SealedPlan,
  Snapshot,
  Step,
  ThingSort,
  UpdateObject,
  VersionKey,
  WriteReceipt,
} from '@callwright/model';
import { nameKey, known, listingKey, mapReferences, unknown, versionKey } from '@callwright/model';
import { isDeepStrictEqual } from 'node:util';
import { CLIENT, listing, liveState } from './build-live.ts';

/** The whole truth about an org and its ledger, as data. Steps make a new one out of it. */
export interface ModelOrg {
  readonly flows: Readonly<Record<string, LiveFlow>>;
  readonly objects: Readonly<Record<string, LiveObject>>;
  readonly texts: Readonly<Record<VersionKey, string>>;
  /** What each published version copied in when it was published. */
  readonly copies: Readonly<Record<VersionKey, readonly ConsumedModule[]>>;
  readonly receipts: Readonly<Record<Address, Receipt>>;
  readonly elsewhere: readonly Receipt[];
  readonly ledger: LedgerReading['state'];
  /** Keys of the listings that are read. */
  readonly kinds: readonly string[];
  /** What objects of a kind live below, by kind. */
  readonly above: Readonly<Record<string, readonly string[]>>;
  /** Who has a number that no route has; what is not here is free and in a pool. */
  readonly numbers: Readonly<Record<string, NumberHolding>>;
  /** Live names of things made elsewhere, by sort. */
  readonly things: Readonly<Partial<Record<ThingSort, readonly string[]>>>;
}

/** What a planner asks for; the shape of its `Needs`. */
export interface ModelNeeds {
  readonly exports: readonly { readonly id: string; readonly version: string }[];
  readonly presence: readonly { readonly id: string }[];
  readonly names: readonly { readonly kind: string; readonly type?: string; readonly name: string }[];
  readonly consumed: readonly { readonly id: string; readonly version: string }[];
  readonly consumers: readonly { readonly id: string }[];
  readonly things: readonly ThingSort[];
  readonly numbers: readonly string[];
}

export function modelOrg(parts: Partial<ModelOrg> = {}): ModelOrg {
  return {
    flows: {},
    objects: {},
    texts: {},
    copies: {},
    receipts: {},
    elsewhere: [],
    ledger: 'missing',
    kinds: [
      'Schedule',
      'ScheduleGroup',
      'CallRoute',
      'EmailRoute',
      'EmergencyGroup',
      listingKey('MessageRoute', 'recipients'),
      listingKey('MessageRoute', 'deployments'),
      listingKey('QueueRoute', 'queues'),
    ],
    above: { EmailRoute: ['acme.example'] },
    things: {},
    numbers: {},
    ...parts,
  };
}

/** What listings alone tell. */
export function listModel(org: ModelOrg): LiveState {
  const objects = Object.values(org.objects);
  return liveState({
    flows: listing(Object.values(org.flows)),
    objects: Object.fromEntries(
      org.kinds.map((key) => {
        const above = org.above[key];
        return [
          key,
          {
            ...listing(objects.filter(({ kind, binds }) => listingKey(kind, binds) === key)),
            ...(above && { above: known(above) }),
          },
        ];
      }),
    ),
  });
}

export function ledgerOf(org: ModelOrg): LedgerReading {
  return {
    state: org.ledger,
    receipts: Object.values(org.receipts),
    elsewhere: org.elsewhere,
    complete: true,
    findings: [],
  };
}

/** The same reading with what was asked for in it. */
export function answerNeeds(org: ModelOrg, live: LiveState, needs: ModelNeeds): LiveState {
  const exports = needs.exports.map(({ id, version }) => {
    const key = versionKey(id, version);
    const text = org.texts[key];
    return [
      key,
      text === undefined ? unknown('gone', `There is no version ${version}.`) : known(text),
    ] as const;
  });
  const presence = needs.presence.map(({ id }) => {
    const isThere = id in org.flows || id in org.objects;
    return [
      id,
      isThere ? { state: 'present' as const, value: 'object' as const } : { state: 'gone' as const },
    ] as const;
  });
  const names = needs.names.map(({ kind, type, name }) => {
    const found =
      type === undefined
        ? Object.values(org.objects).find((object) => object.kind === kind && object.name === name)
        : Object.values(org.flows).find((flow) => flow.type === type && flow.name === name);
    return [
      nameKey(type ?? kind, name),
      found === undefined ? { state: 'gone' as const } : { state: 'present' as const, value: found.id },
    ] as const;
  });
  const consumed = needs.consumed.map(
    ({ id, version }) => [id, known(org.copies[versionKey(id, version)] ?? [])] as const,
  );
  const consumers = needs.consumers.map(({ id }) => [id, known(usersIn(org, id))] as const);
  const things = needs.things.map((sort) => [
    sort,
    listing((org.things[sort] ?? []).map((name): LiveThing => ({ sort, id: `${sort} ${name}`, name }))),
  ]);
  const numbers = needs.numbers.map(
    (number) => [number, known(org.numbers[number] ?? { isPooled: true })] as const,
  );
  return {
    ...live,
    numbers: { ...live.numbers, ...Object.fromEntries(numbers) },
    things: { ...live.things, ...(Object.fromEntries(things) as LiveState['things']) },
    exports: { ...live.exports, ...Object.fromEntries(exports) },
    presence: { ...live.presence, ...Object.fromEntries(presence) },
    names: { ...live.names, ...Object.fromEntries(names) },
    consumed: { ...live.consumed, ...Object.fromEntries(consumed) },
    consumers: { ...live.consumers, ...Object.fromEntries(consumers) },
  };
}

/** Flows whose published version copied a flow in, leads to it, or asks an emergency group. */
function usersIn(org: ModelOrg, id: string): readonly Pick<LiveFlow, 'id' | 'name' | 'type'>[] {
  const { name = '' } = org.flows[id] ?? org.objects[id] ?? {};
  const leadsToIt = Object.values(org.flows).filter((flow) =>
    targetsIn(org.texts[versionKey(flow.id, flow.published?.id ?? '')] ?? '').includes(name),
  );
  return [
    ...leadsToIt.map(({ id: flowId, name: called, type }) => ({ id: flowId, name: called, type })),
    ...consumersIn(org, id),
  ];
}

function targetsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:targetFlow:|emergencyGroup:\s+lit:)\s+name: "([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
}

function consumersIn(org: ModelOrg, id: string): readonly Pick<LiveFlow, 'id' | 'name' | 'type'>[] {
  return Object.values(org.flows)
    .filter((flow) => copiesOf(org, flow).some((module) => module.id === id))
    .map(({ id: flowId, name, type }) => ({ id: flowId, name, type }));
}

function copiesOf(org: ModelOrg, flow: LiveFlow): readonly ConsumedModule[] {
  return flow.published === undefined ? [] : (org.copies[versionKey(flow.id, flow.published.id)] ?? []);
}

/** Carries out a plan step by step, as an applier that never fails would. Throws where the platform would refuse. */
export function applyToModel(org: ModelOrg, { plan, bodies }: SealedPlan): ModelOrg {
  const remembered = new Map(
    plan.changes.map(({ address, protect, movedFrom }) => [
      address,
      { ...(protect && { protect }), ...(movedFrom !== undefined && { movedFrom }) },
    ]),
  );
  return plan.steps.reduce((now, step) => {
    const next = applyStep(now, step, bodies);
    const receipt = next.receipts[step.address];
    return receipt === undefined || receipt === now.receipts[step.address]
      ? next
      : {
          ...next,
          receipts: { ...next.receipts, [step.address]: { ...receipt, ...remembered.get(step.address) } },
        };
  }, org);
}

export function applyStep(org: ModelOrg, step: Step, bodies: SealedPlan['bodies']): ModelOrg {
  switch (step.do) {
    case 'publish-flow':
      return publishFlow(org, step, bodies);
    case 'rename-flow':
      return renameFlow(org, step.liveId, step.to);
    case 'move-division':
      return moveDivision(org, step);
    case 'unlock-flow':
      return withFlow(org, { ...flowIn(org, step.liveId), lock: known(null) });
    case 'delete-flow':
      return deleteFlow(org, step.liveId, step.address);
    case 'create-object': {
      const id = `object-${step.address}-${Object.keys(org.objects).length}`;
      const object: LiveObject = {
        id,
        kind: step.kind,
        name: step.liveName,
        version: 1,
        attributes: resolve(org, step.attributes, step.ids),
        ...divided(step),
      };
      return receiveObject(withObject(org, object), step, object);
    }
    case 'update-object': {
      checkObjectAt(org, step);
      const seen = objectIn(org, step.liveId ?? org.receipts[step.address]?.liveId ?? '');
      const object: LiveObject = {
        ...seen,
        name: step.liveName,
        ...(seen.binds === undefined && { version: (seen.version ?? 0) + 1 }),
        attributes: { ...seen.attributes, ...resolve(org, step.attributes, step.ids) },
      };
      const next = withObject(org, object);
      return step.unmanaged ? next : receiveObject(next, step, object);
    }
    case 'delete-object': {
      const objects = without(org.objects, step.liveId);
      return dropReceipt({ ...org, objects }, step.address);
    }
    case 'write-receipt':
      return writeReceipt(org, step);
    case 'drop-receipt':
      return dropReceipt(org, step.address);
  }
}

/** Publishes as a person would: by hand, without a receipt. */
export function publishByHand(
  org: ModelOrg,
  flowId: string,
  text: string,
  at = '2026-03-02T09:00:00Z',
): ModelOrg {
  const flow = flowIn(org, flowId);
  const version = nextVersion(flow);
  const copies = copiesOf(org, flow).map((module) => ({ ...module, ...versionNow(org, module.id) }));
  return {
    ...withFlow(org, {
      ...flow,
      published: { id: version, at, by: { kind: 'user', id: 'user-1', name: 'Jane Doe' } },
    }),
    texts: { ...org.texts, [versionKey(flowId, version)]: text },
    copies: { ...org.copies, [versionKey(flowId, version)]: copies },
  };
}

function publishFlow(org: ModelOrg, step: PublishFlow, bodies: SealedPlan['bodies']): ModelOrg {
  const text = bodies[step.textHash];
  if (text === undefined) {
    throw new Error(`The plan has no body ${step.textHash} for ${step.id}.`);
  }
  const before = step.liveId === undefined ? leftBefore(org, step) : flowIn(org, step.liveId);
  const id = before?.id ?? `flow-${step.address}-${Object.keys(org.texts).length}`;
  const clash = Object.values(org.flows).find(
    (flow) => flow.id !== id && flow.type === step.flowType && flow.name === step.liveName,
  );
  if (clash !== undefined) {
    throw new Error(`${step.id}: the name "${step.liveName}" is taken by ${clash.id}.`);
  }
  checkTransfers(org, step, text);
  const version = nextVersion(before);
  const taken = step.takesIn.map((shared): Snapshot => {
    const noted = shared.address === undefined ? undefined : org.receipts[shared.address];
    const sharedId = noted?.liveId ?? shared.liveId;
    const published = sharedId === undefined ? undefined : org.flows[sharedId]?.published?.id;
    if (sharedId === undefined || published === undefined) {
      throw new Error(`${step.id}: the shared flow ${shared.name} is not published.`);
    }
    return {
      id: sharedId,
      version: published,
      ...(shared.address !== undefined && { address: shared.address }),
      ...(shared.contentHash !== undefined && { contentHash: shared.contentHash }),
    };
  });
  const flow: LiveFlow = {
    id,
    name: step.liveName,
    type: step.flowType,
    active: true,
    system: false,
    ...(step.description !== undefined && { description: step.description }),
    ...(before?.division ? { division: before.division } : divided(step)),
    published: { id: version, at: '2026-03-02T12:00:00Z', by: { kind: 'client', id: CLIENT.clientId } },
    lock: known(null),
    draft: known(null),
  };
  const key = versionKey(id, version);
  return {
    ...withFlow(org, flow),
    texts: { ...org.texts, [key]: text },
    copies: {
      ...org.copies,
      [key]: taken.map(({ id: sharedId, version: of }) => ({ id: sharedId, version: of })),
    },
    ...noted(org, {
      ...receiptBase(step.address, id, step.liveName),
      ...(step.division !== undefined && { division: step.division }),
      flow: {
        type: step.flowType,
        contentHash: step.contentHash,
        canonicalVersion: step.canonicalVersion,
        publishedVersion: version,
        equalVersions: [],
        snapshots: taken,
        ...(step.description !== undefined && { description: step.description }),
        ...(step.stub && { stub: true }),
      },
    }),
  };
}

/** The flow that an earlier step of the same plan made, for a step that goes on with it. */
function leftBefore(org: ModelOrg, step: PublishFlow): LiveFlow | undefined {
  return step.precondition.kind === 'flow-after'
    ? Object.values(org.flows).find(({ type, name }) => type === step.flowType && name === step.liveName)
    : undefined;
}

/** Architect publishes no transfer to a flow that nobody has published. */
function checkTransfers(org: ModelOrg, step: PublishFlow, text: string): void {
  const published = new Set(
    Object.values(org.flows).flatMap(({ published: version, name }) => (version ? [name] : [])),
  );
  for (const [, name = ''] of text.matchAll(/targetFlow:\s+name: "([^"]*)"/g)) {
    if (!published.has(name)) {
      throw new Error(`${step.id}: the flow "${name}" is not published.`);
    }
  }
}

/** An export names what it refers to by its name of today. */
function renameFlow(org: ModelOrg, id: string, name: string): ModelOrg {
  const flow = flowIn(org, id);
  const clash = Object.values(org.flows).find(
    (other) => other.id !== id && other.type === flow.type && other.name === name,
  );
  if (clash !== undefined) {
    throw new Error(`The name "${name}" is taken by ${clash.id}.`);
  }
  const texts = Object.entries(org.texts).map(([key, text]) => [
    key,
    text.replaceAll(`"${flow.name}"`, `"${name}"`),
  ]);
  return { ...withFlow(org, { ...flow, name }), texts: Object.fromEntries(texts) as ModelOrg['texts'] };
}

function deleteFlow(org: ModelOrg, id: string, address: Address): ModelOrg {
  const users = consumersIn(org, id).filter((consumer) => consumer.id !== id);
  if (users.length > 0) {
    throw new Error(`The flow ${id} is in use by ${users.map(({ name }) => name).join(', ')}.`);
  }
  return dropReceipt({ ...org, flows: without(org.flows, id) }, address);
}

function writeReceipt(org: ModelOrg, step: WriteReceipt): ModelOrg {
  return {
    ...org,
    ...noted(org, {
      ...receiptBase(step.address, step.liveId, step.liveName),
      ...(step.division !== undefined && { division: step.division }),
      ...(step.flow && { flow: step.flow }),
      ...(step.attributes && { attributes: step.attributes }),
      ...(step.pending && { pending: step.pending }),
    }),
  };
}

function receiveObject(
  org: ModelOrg,
  { address, division, attributes }: CreateObject | UpdateObject,
  object: LiveObject,
): ModelOrg {
  return {
    ...org,
    ...noted(org, {
      ...receiptBase(address, object.id, object.name),
      ...(division !== undefined && { division }),
      attributes,
    }),
  };
}

function moveDivision(org: ModelOrg, { address, liveId, from, to }: MoveDivision): ModelOrg {
  const live = org.flows[liveId] ?? objectIn(org, liveId);
  if (live.division?.name !== from) {
    throw new Error(`${address} stands in ${live.division?.name ?? 'no division'}, not in ${from}.`);
  }
  const there = { ...live, ...divided({ division: to }) };
  const moved = 'type' in there ? withFlow(org, there) : withObject(org, there);
  const receipt = org.receipts[address];
  return receipt?.liveId === liveId ? { ...moved, ...noted(org, { ...receipt, division: to }) } : moved;
}

function divided({ division }: { readonly division?: string }): Pick<LiveFlow, 'division'> {
  return division === undefined ? {} : { division: { id: `division-${division}`, name: division } };
}

/** An applier writes over nothing but what the plan has said of the object. */
function checkObjectAt(org: ModelOrg, { id, ids, precondition }: UpdateObject): void {
  if (precondition.kind !== 'object-at') {
    return;
  }
  const planned = resolve(org, precondition.attributes, ids);
  const live = objectIn(org, precondition.liveId).attributes;
  const different = Object.keys(planned).filter(
    (name) => !isDeepStrictEqual(idsIn(planned[name] ?? null), idsIn(live[name] ?? null)),
  );
  if (different.length > 0) {
    throw new Error(
      `${id}: ${different.join(', ')} of ${precondition.liveId} changed since the plan was made.`,
    );
  }
}

/** What things are called may have changed. */
function idsIn(value: Json): Json {
  return mapReferences(value, (reference) => ('$live' in reference ? reference.$live.id : { ...reference }));
}

/** References become ids, as the applier makes them. */
function resolve(
  org: ModelOrg,
  attributes: Attributes,
  ids: Readonly<Record<Address, string>> = {},
): Attributes {
  return mapReferences(attributes, (reference): Json => {
    if ('$ref' in reference) {
      const id = org.receipts[reference.$ref]?.liveId ?? ids[reference.$ref];
      const flow = id === undefined ? undefined : org.flows[id];
      const target = flow ?? (id === undefined ? undefined : org.objects[id]);
      if (id === undefined || target === undefined) {
        throw new Error(`${reference.$ref} is not there yet.`);
      }
      if (flow !== undefined && flow.published === undefined) {
        throw new Error(`${reference.$ref} is not published.`);
      }
      return { $live: { bucket: flow ? 'flows' : 'schedules', id, name: target.name } };
    }
    if ('$named' in reference) {
      const { bucket, name } = reference.$named;
      return { $live: { bucket, id: `${bucket}-${name}`, name } };
    }
    return { $live: { ...reference.$live } };
  }) as Attributes;
}

function receiptBase(address: Address, liveId: string, liveName: string): Receipt {
  return {
    formatVersion: 1,
    project: 'acme',
    org: 'test',
    orgId: CLIENT.organization.id,
    address,
    liveId,
    liveName,
    run: 'run-1',
    at: '2026-03-02T12:00:00Z',
  };
}

function noted(org: ModelOrg, receipt: Receipt): Pick<ModelOrg, 'receipts' | 'ledger'> {
  return org.ledger === 'none'
    ? { receipts: org.receipts, ledger: 'none' }
    : { receipts: { ...org.receipts, [receipt.address]: receipt }, ledger: 'present' };
}

function dropReceipt(org: ModelOrg, address: Address): ModelOrg {
  return { ...org, receipts: without(org.receipts, address) };
}

function withFlow(org: ModelOrg, flow: LiveFlow): ModelOrg {
  return { ...org, flows: { ...org.flows, [flow.id]: flow } };
}

function withObject(org: ModelOrg, object: LiveObject): ModelOrg {
  const taken = numbersIn(object.attributes);
  const owner = Object.values(org.objects).find(
    (other) => other.id !== object.id && numbersIn(other.attributes).some((number) => taken.includes(number)),
  );
  if (owner !== undefined) {
    throw new Error(`A number of ${object.name} is in use by ${owner.name}.`);
  }
  return { ...org, objects: { ...org.objects, [object.id]: object } };
}

function numbersIn(attributes: Attributes): readonly Json[] {
  const numbers = attributes['numbers'];
  return Array.isArray(numbers) ? (numbers as readonly Json[]) : [];
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

function flowIn(org: ModelOrg, id: string): LiveFlow {
  const flow = org.flows[id];
  if (flow === undefined) {
    throw new Error(`There is no flow ${id}.`);
  }
  return flow;
}

function objectIn(org: ModelOrg, id: string): LiveObject {
  const object = org.objects[id];
  if (object === undefined) {
    throw new Error(`There is no object ${id}.`);
  }
  return object;
}

function nextVersion(flow: LiveFlow | undefined): string {
  return `${Number.parseInt(flow?.published?.id ?? '0', 10) + 1}.0`;
}

function versionNow(org: ModelOrg, id: string): { readonly version?: string } {
  const version = org.flows[id]?.published?.id;
  return version === undefined ? {} : { version };
}
