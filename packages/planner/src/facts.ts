import type { Address, Kind, KindTraits, LiveFlow, LiveObject, Receipt, Resource } from '@callwright/model';
import {
  compareAddresses,
  compareText,
  isFlowKind,
  isFlowResource,
  kindOf,
  listingKey,
  nameKey,
} from '@callwright/model';
import { appendTo, byKey } from './by-key.ts';
import type { MovedAddresses } from './moved-addresses.ts';
import { movedAddresses } from './moved-addresses.ts';
import type { Wants } from './needs.ts';
import { newWants } from './needs.ts';
import type { PlanInput } from './plan-input.ts';

/** The planner's input, indexed once, so that no later step scans a list. */
export interface Facts {
  readonly input: PlanInput;
  readonly wants: Wants;
  /** In address order, whatever the order of the input. */
  readonly resources: ReadonlyMap<Address, Resource>;
  readonly traits: ReadonlyMap<Kind, KindTraits>;
  /** Under the addresses of today, see {@link movedAddresses}. */
  readonly receipts: ReadonlyMap<Address, Receipt>;
  readonly moved: MovedAddresses;
  readonly receiptOfId: ReadonlyMap<string, Receipt>;
  /** Receipts of other projects in this org, by live id and by {@link nameKey}. */
  readonly elsewhere: ReadonlyMap<string, Receipt>;
  readonly flowsById: ReadonlyMap<string, LiveFlow>;
  readonly flowsByName: ReadonlyMap<string, LiveFlow>;
  readonly objectsById: ReadonlyMap<string, LiveObject>;
  /** Several objects of one kind may share a name (facts: API 4.3). */
  readonly objectsByName: ReadonlyMap<string, readonly LiveObject[]>;
}

/** Under which key the live name of a resource stands. */
export function nameKeyOf(resource: Resource): string {
  return nameKey(isFlowResource(resource) ? resource.flowType : resource.kind, resource.liveName);
}

export function indexFacts(input: PlanInput): Facts {
  const { desired, live, ledger } = input;
  const resources = [...desired.resources].sort((a, b) => compareAddresses(a.address, b.address));
  const written = [...ledger.receipts].sort((a, b) => compareAddresses(a.address, b.address));
  const byAddress = byKey(resources, (resource) => resource.address);
  const moved = movedAddresses(
    byAddress,
    byKey(written, (receipt) => receipt.address),
  );
  const receipts = [...moved.receipts.values()];
  const objects = Object.keys(live.objects)
    .sort(compareText)
    .flatMap((kind) => live.objects[kind]?.rows ?? []);
  // Names are asked for only where ids cannot answer, which in an unchanged org is nowhere.
  let flowsByName: Facts['flowsByName'] | undefined;
  let objectsByName: Facts['objectsByName'] | undefined;
  return {
    input,
    wants: newWants(),
    resources: byAddress,
    traits: byKey(desired.kinds, (traits) => traits.kind),
    receipts: moved.receipts,
    moved,
    receiptOfId: byKey(
      receipts.filter((receipt) => receipt.liveId !== ''),
      (receipt) => receipt.liveId,
    ),
    elsewhere: indexElsewhere(input),
    flowsById: byKey(live.flows.rows, (flow) => flow.id),
    get flowsByName() {
      return (flowsByName ??= byKey(live.flows.rows, (flow) => nameKey(flow.type, flow.name)));
    },
    objectsById: byKey(objects, (object) => object.id),
    get objectsByName() {
      return (objectsByName ??= indexObjectNames(objects));
    },
  };
}

function indexObjectNames(objects: readonly LiveObject[]): Facts['objectsByName'] {
  const index = new Map<string, LiveObject[]>();
  for (const object of [...objects].sort((a, b) => compareText(a.id, b.id))) {
    appendTo(index, nameKey(listingKey(object.kind, object.binds), object.name), object);
  }
  return index;
}

/** Only receipts of this very org count: a ledger file may serve several. */
function indexElsewhere(input: PlanInput): ReadonlyMap<string, Receipt> {
  const orgId = input.live.client.organization.id;
  const index = new Map<string, Receipt>();
  for (const receipt of input.ledger.elsewhere) {
    if (receipt.orgId !== orgId) {
      continue;
    }
    if (receipt.liveId !== '') {
      index.set(receipt.liveId, receipt);
    }
    const kind = kindOf(receipt.address);
    index.set(nameKey(isFlowKind(kind) ? (receipt.flow?.type ?? kind) : kind, receipt.liveName), receipt);
  }
  return index;
}
