import type {
  Address,
  Attributes,
  Bucket,
  Dependency,
  DependencyHow,
  DesiredBody,
  DesiredState,
  FlowKind,
  FlowResource,
  FlowType,
  Json,
  Kind,
  KindTraits,
  OutsideName,
  Place,
  ValueResource,
} from '@callwright/model';
import { addressOf, referencesIn } from '@callwright/model';

/** Traits of the value kinds that tests use, as their schemas would say them. */
export const KIND_TRAITS: readonly KindTraits[] = [
  {
    kind: 'Schedule',
    noun: 'schedule',
    dependencyType: 'SCHEDULE',
    rank: 10,
    isRoute: false,
    sets: [],
    exclusive: [],
  },
  {
    kind: 'ScheduleGroup',
    noun: 'schedule group',
    dependencyType: 'SCHEDULEGROUP',
    rank: 20,
    isRoute: false,
    sets: ['open', 'closed', 'holidays'],
    exclusive: [],
  },
  {
    kind: 'CallRoute',
    noun: 'call route',
    rank: 30,
    isRoute: true,
    sets: ['numbers'],
    entrances: 'numbers',
    exclusive: ['numbers'],
    mostNewPerWrite: { numbers: 50 },
    numbers: ['numbers'],
  },
  {
    kind: 'EmergencyGroup',
    noun: 'emergency group',
    dependencyType: 'EMERGENCYGROUP',
    rank: 25,
    isRoute: false,
    sets: ['flows', 'flows.routes'],
    exclusive: [],
    keyed: { flows: 'flow' },
    filledLast: ['flows'],
  },
  {
    kind: 'EmailRoute',
    noun: 'e-mail route',
    rank: 80,
    isRoute: true,
    sets: [],
    entrances: 'address',
    exclusive: ['address'],
    namedBy: 'address',
    below: { attribute: 'domain', noun: 'e-mail domain' },
  },
  {
    kind: 'MessageRoute',
    noun: 'message route',
    rank: 90,
    isRoute: true,
    sets: [],
    exclusive: [],
    binds: [
      { bucket: 'recipients', noun: 'message recipient' },
      { bucket: 'deployments', noun: 'web deployment' },
    ],
    leadsBy: 'flow',
  },
  {
    kind: 'QueueRoute',
    noun: 'queue route',
    rank: 100,
    isRoute: true,
    sets: [],
    exclusive: [],
    binds: [{ bucket: 'queues', noun: 'queue' }],
  },
];

/** What a project wants from the org `test`; empty unless said otherwise. */
export function desiredState(parts: Partial<DesiredState> = {}): DesiredState {
  return {
    project: 'acme',
    org: 'test',
    namePrefix: '',
    resources: [],
    kinds: KIND_TRAITS,
    existing: [],
    removed: {},
    allowances: [],
    protected: false,
    sourcesDigest: 'sources',
    findings: [],
    ...parts,
  };
}

export interface FlowParts {
  readonly kind: FlowKind;
  readonly name: string;
  readonly flowType: FlowType;
  readonly body: DesiredBody;
  readonly liveName?: string;
  readonly description?: string;
  readonly division?: string;
  readonly uses?: readonly { readonly address: Address; readonly how: DependencyHow }[];
  /** Live names of shared flows made elsewhere that it calls. */
  readonly callsExisting?: readonly string[];
  /** What else its body names outside the project. */
  readonly names?: readonly OutsideName[];
  readonly contract?: FlowResource['contract'];
}

export function desiredFlow(parts: FlowParts): FlowResource {
  const { kind, name, flowType, body, description, division } = parts;
  const uses = (parts.uses ?? []).map(({ address, how }): Dependency => ({
    to: 'managed',
    address,
    how,
  }));
  const existing = (parts.callsExisting ?? []).map((called): Dependency => ({
    to: 'existing',
    bucket: 'sharedFlows',
    name: called,
    how: 'snapshots',
  }));
  return {
    address: addressOf(kind, name),
    kind,
    liveName: parts.liveName ?? name,
    flowType,
    body,
    contract: parts.contract ?? { inputs: [], outputs: [], compatibleFlowTypes: [] },
    place: placeOf(name),
    dependencies: [...uses, ...existing],
    names: [
      ...(parts.names ?? []),
      ...(parts.callsExisting ?? []).map((called): OutsideName => ({
        sort: 'sharedFlows',
        name: called,
        flowTypes: ['commonmodule'],
      })),
    ],
    ...(description !== undefined && { description }),
    ...(division !== undefined && { division }),
  };
}

/** A resource that is compared by value; it depends on what its attributes refer to. */
export function desiredValue(
  kind: Kind,
  name: string,
  attributes: Attributes,
  liveName = name,
): ValueResource {
  return {
    address: addressOf(kind, name),
    kind,
    liveName,
    attributes,
    place: placeOf(name),
    dependencies: refsIn(attributes).map((address) => ({ to: 'managed', address, how: 'binds' })),
  };
}

/** A binding of a thing made elsewhere, by the live name of that thing. */
export function desiredBinding(
  kind: Kind,
  name: string,
  binds: { readonly bucket: Bucket; readonly name: string },
  attributes: Attributes,
): ValueResource {
  return { ...desiredValue(kind, name, attributes, binds.name), binds: binds.bucket };
}

export function ref(address: Address): { readonly $ref: Address } {
  return { $ref: address };
}

function refsIn(attributes: Json): readonly Address[] {
  const references = referencesIn(attributes);
  return [...new Set(references.flatMap((reference) => ('$ref' in reference ? [reference.$ref] : [])))];
}

function placeOf(name: string): Place {
  return { file: `manifests/${name}.yaml`, line: 1, column: 1 };
}
