import type {
  Address,
  Attributes,
  Bucket,
  ClientIdentity,
  FlowReceipt,
  Kind,
  Listing,
  LiveFlow,
  LiveObject,
  LiveState,
  Receipt,
} from '@callwright/model';
import { known, listingKey, unknown } from '@callwright/model';

/** The client that tests act as, and the org it acts in. */
export const CLIENT: ClientIdentity = {
  clientId: 'client-of-callwright',
  clientName: 'Callwright',
  organization: { id: 'org-1', name: 'Acme Test' },
};

export function listing<T>(rows: readonly T[], complete = true): Listing<T> {
  return {
    rows,
    complete: complete
      ? known(true as const)
      : unknown('incomplete-listing', 'The rows do not add up to the total.'),
  };
}

/** An org that was listed in full and holds nothing, unless said otherwise. */
export function liveState(parts: Partial<LiveState> = {}): LiveState {
  return {
    client: CLIENT,
    flows: listing([]),
    objects: {
      Schedule: listing([]),
      ScheduleGroup: listing([]),
      CallRoute: listing([]),
      EmergencyGroup: listing([]),
      EmailRoute: { ...listing([]), above: known([]) },
      [listingKey('MessageRoute', 'recipients')]: listing([]),
      [listingKey('MessageRoute', 'deployments')]: listing([]),
      [listingKey('QueueRoute', 'queues')]: listing([]),
    },
    presence: {},
    names: {},
    exports: {},
    consumed: {},
    consumers: {},
    things: {},
    numbers: {},
    ...parts,
  };
}

/** A flow that our client published as version 1.0, without lock or draft, unless said otherwise. */
export function liveFlow(parts: Pick<LiveFlow, 'id' | 'name' | 'type'> & Partial<LiveFlow>): LiveFlow {
  return {
    active: true,
    system: false,
    published: { id: '1.0', at: '2026-03-01T10:00:00Z', by: { kind: 'client', id: CLIENT.clientId } },
    lock: known(null),
    draft: known(null),
    ...parts,
  };
}

export function liveObject(kind: Kind, id: string, name: string, attributes: Attributes): LiveObject {
  return { id, kind, name, version: 1, attributes };
}

/** A thing made elsewhere, as the kind that binds it sees it. */
export function liveThing(
  kind: Kind,
  binds: Bucket,
  id: string,
  name: string,
  attributes: Attributes,
): LiveObject {
  return { id, kind, name, binds, attributes };
}

export function liveRef(
  bucket: 'flows' | 'schedules' | 'scheduleGroups' | 'queues',
  id: string,
  name?: string,
): { readonly $live: { readonly bucket: typeof bucket; readonly id: string; readonly name?: string } } {
  return { $live: { bucket, id, ...(name !== undefined && { name }) } };
}

/** A receipt of project `acme` in org `test`. */
export function receiptOf(
  address: Address,
  liveId: string,
  liveName: string,
  content: { readonly flow: FlowReceipt } | { readonly attributes: Attributes },
): Receipt {
  return {
    formatVersion: 1,
    project: 'acme',
    org: 'test',
    orgId: CLIENT.organization.id,
    address,
    liveId,
    liveName,
    run: 'run-0',
    at: '2026-03-01T10:00:00Z',
    ...content,
  };
}
