import type {
  Address,
  Attributes,
  Bucket,
  DesiredState,
  FlowKind,
  FlowResource,
  FlowType,
  OutsideName,
  Resource,
  ValueResource,
} from '@callwright/model';
import { addressOf, kindOfFlowType } from '@callwright/model';
import { desiredBinding, desiredFlow, desiredState, desiredValue } from '@callwright/testkit';
import { architectText, bodyOf, contractOf, flowOf } from './architect-text.ts';

/** One flow of a sample project, in the words of a manifest. */
export interface SampleFlow {
  readonly name: string;
  readonly type: FlowType;
  readonly says?: string;
  readonly calls?: readonly string[];
  /** Live names of shared flows made elsewhere. */
  readonly callsExisting?: readonly string[];
  readonly transfers?: readonly string[];
  /** Emergency groups. */
  readonly asks?: readonly string[];
  readonly liveName?: string;
  readonly description?: string;
  readonly division?: string;
  readonly inputs?: readonly string[];
  readonly lifecycle?: Pick<Resource, 'protect' | 'movedFrom'>;
  /** What its body names outside the project, beside shared flows. */
  readonly names?: readonly OutsideName[];
}

/** One object of a sample project that is compared by value. */
export interface SampleValue {
  readonly kind: string;
  readonly name: string;
  readonly attributes: Attributes;
  readonly liveName?: string;
  readonly division?: string;
  readonly lifecycle?: Pick<ValueResource, 'protect' | 'movedFrom' | 'ignored'>;
  /** Bucket of the thing made elsewhere that it binds; its name is `liveName`. */
  readonly binds?: Bucket;
}

export interface Sample extends Partial<Omit<DesiredState, 'resources'>> {
  readonly flows?: readonly SampleFlow[];
  readonly values?: readonly SampleValue[];
}

/** The desired state that manifests of this content come to. */
export function project(sample: Sample): DesiredState {
  const { flows = [], values = [], ...rest } = sample;
  const addresses = new Map(flows.map((flow) => [liveNameOf(flow), addressOfFlow(flow)]));
  const byName = new Map(flows.map((flow) => [flow.name, flow]));
  return desiredState({
    ...rest,
    resources: [
      ...flows.map((flow) => flowResource(flow, byName, addresses)),
      ...values.map(({ kind, name, attributes, liveName, division, binds, lifecycle }): Resource => ({
        ...(binds === undefined
          ? desiredValue(kind, name, attributes, liveName)
          : desiredBinding(kind, name, { bucket: binds, name: liveName ?? name }, attributes)),
        ...(division !== undefined && { division }),
        ...lifecycle,
      })),
    ],
  });
}

export function liveNameOf(flow: SampleFlow): string {
  return flow.liveName ?? `Live ${flow.name}`;
}

export function addressOfFlow(flow: SampleFlow): Address {
  return addressOf(kindOfFlowType(flow.type), flow.name);
}

/** What is uploaded for a flow, with the live names of what it refers to. */
export function textOf(flow: SampleFlow, byName: ReadonlyMap<string, SampleFlow>, noise?: string): string {
  const live = (name: string): string => {
    const target = byName.get(name);
    return target === undefined ? name : liveNameOf(target);
  };
  return architectText({
    type: flow.type,
    name: liveNameOf(flow),
    says: flow.says ?? 'Hello',
    calls: [...(flow.calls ?? []).map(live), ...(flow.callsExisting ?? [])],
    transfers: (flow.transfers ?? []).map(live),
    ...(flow.asks && { asks: flow.asks }),
    ...(flow.inputs && { inputs: flow.inputs }),
    ...(noise !== undefined && { noise }),
  });
}

function flowResource(
  flow: SampleFlow,
  byName: ReadonlyMap<string, SampleFlow>,
  addresses: ReadonlyMap<string, Address>,
): FlowResource {
  const text = textOf(flow, byName);
  const kind: FlowKind = kindOfFlowType(flow.type);
  const uses = [
    ...(flow.calls ?? []).map((name) => ({ name, how: 'snapshots' as const })),
    ...(flow.transfers ?? []).map((name) => ({ name, how: 'transfers' as const })),
  ].map(({ name, how }) => {
    const target = byName.get(name);
    if (target === undefined) {
      throw new Error(`${flow.name} refers to ${name}, which the sample does not have.`);
    }
    return { address: addressOfFlow(target), how };
  });
  const asked = (flow.asks ?? []).map((name) => ({
    address: addressOf('EmergencyGroup', name),
    how: 'uses' as const,
  }));
  const resource = desiredFlow({
    kind,
    name: flow.name,
    flowType: flow.type,
    liveName: liveNameOf(flow),
    body: bodyOf(text, ({ name }) => addresses.get(name) ?? name),
    contract: contractOf(flowOf(text)),
    uses: [...uses, ...asked],
    ...(flow.callsExisting && { callsExisting: flow.callsExisting }),
    ...(flow.description !== undefined && { description: flow.description }),
    ...(flow.division !== undefined && { division: flow.division }),
    ...(flow.names && { names: flow.names }),
  });
  return { ...resource, ...flow.lifecycle };
}
