import type { FlowPicture } from '@callwright/archy';
import { flowPicture } from '@callwright/archy';
import type { Address, Attributes, Change, Resource } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import { timesOf } from './schedule-times.ts';

/** One resource as the manifests want it, and what a plan changes in it. */
export interface ShownResource {
  readonly address: Address;
  readonly org: string;
  readonly liveName: string;
  /** Undefined without a plan. */
  readonly change?: Change;
  /** Of a flow. */
  readonly picture?: FlowPicture;
  /** Of anything else. */
  readonly attributes?: Attributes;
  /** Of a schedule: when it will be next, in words. */
  readonly next?: string;
}

/** @param day from which on a schedule is looked at */
export async function shownResource(
  resource: Resource,
  org: string,
  change: Change | undefined,
  day: string,
): Promise<ShownResource> {
  const { address, liveName } = resource;
  const head = { address, org, liveName, ...(change && { change }) };
  if (isFlowResource(resource)) {
    const options = { edits: change?.edits ?? [], isNew: change?.action === 'create' };
    return { ...head, picture: flowPicture(resource.body.canonical, options) };
  }
  const { attributes } = resource;
  const next = resource.kind === 'Schedule' ? await timesOf(attributes, day) : undefined;
  return { ...head, attributes, ...(next !== undefined && { next }) };
}
