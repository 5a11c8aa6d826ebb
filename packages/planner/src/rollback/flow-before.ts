import type { BodyReference } from '@callwright/archy';
import {
  canonicalForm,
  contentHash,
  contractOf,
  isCheckedAtPlan,
  isDynamicFlow,
  readFlow,
  readYaml,
  referencesOf,
  renameHeader,
  renameReferences,
} from '@callwright/archy';
import type {
  Address,
  Dependency,
  Fact,
  FlowKind,
  FlowReceipt,
  FlowResource,
  OutsideName,
  Place,
} from '@callwright/model';
import { BUCKETS, hashText, kindOf, known, unknown } from '@callwright/model';
import type { NamesBefore } from './names-before.ts';

type Named = BodyReference & { readonly name: string };

/** What is known of a flow beside its body. */
export interface FlowHeader {
  readonly address: Address;
  readonly liveName: string;
  readonly division?: string;
  readonly place: Place;
}

/** A flow as an export tells it, to be published again under its name of before. */
export function flowOfExport(text: string, header: FlowHeader, names: NamesBefore): Fact<FlowResource> {
  const [document] = readYaml(text).documents;
  const flow = document === undefined ? undefined : readFlow(document).flow;
  if (flow === undefined) {
    return unknown('unreadable', 'The export is not an Architect document that can be read.');
  }
  const canonical = canonicalForm(flow, (reference) => names.addressOf(reference) ?? reference.name);
  const references = referencesOf(flow);
  const named = references.filter((reference): reference is Named => reference.name !== undefined);
  const upload = underOldNames(text, flow.name, header.liveName, names);
  return known({
    ...header,
    kind: kindOf(header.address) as FlowKind,
    flowType: flow.names.type,
    description: flow.description ?? '',
    dependencies: named.flatMap((reference) => dependencyOf(reference, names)),
    names: named.flatMap((reference) => outsideName(reference, names)),
    ...(references.some(isDynamicFlow) && { dynamic: true }),
    body: { text: upload, textHash: hashText(upload), canonical, contentHash: contentHash(canonical) },
    contract: contractOf(flow),
  });
}

/** What the run left alone: as its receipt says, so that nothing is found to be done about it. */
export function flowOfReceipt(flow: FlowReceipt, header: FlowHeader): FlowResource {
  return {
    ...header,
    kind: kindOf(header.address) as FlowKind,
    flowType: flow.type,
    ...(flow.description !== undefined && { description: flow.description }),
    dependencies: flow.snapshots.flatMap(({ address }): readonly Dependency[] =>
      address === undefined ? [] : [{ to: 'managed', address, how: 'snapshots' }],
    ),
    names: [],
    body: { text: '', textHash: hashText(''), canonical: {}, contentHash: flow.contentHash },
    contract: { inputs: [], outputs: [], compatibleFlowTypes: [] },
  };
}

function underOldNames(text: string, name: string, liveName: string, names: NamesBefore): string {
  const renamed = renameReferences(text, (reference) => {
    const address = reference.name === undefined ? undefined : names.addressOf(reference as Named);
    const before = address === undefined ? undefined : names.nameOf(address);
    return before === reference.name ? undefined : before;
  });
  return name === liveName ? renamed : renameHeader(renamed, { name: liveName });
}

function dependencyOf(reference: Named, names: NamesBefore): readonly Dependency[] {
  const { name, target, how } = reference;
  const address = names.addressOf(reference);
  if (address !== undefined) {
    return [{ to: 'managed', address, how }];
  }
  const bucket = BUCKETS.find((one) => one === target);
  return bucket === undefined ? [] : [{ to: 'existing', bucket, name, how }];
}

function outsideName(reference: Named, names: NamesBefore): readonly OutsideName[] {
  const { name, target, within, flowTypes } = reference;
  return names.addressOf(reference) !== undefined || target === 'divisions' || !isCheckedAtPlan(target)
    ? []
    : [{ sort: target, name, ...(within !== undefined && { within }), ...(flowTypes && { flowTypes }) }];
}
