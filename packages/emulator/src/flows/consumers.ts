import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord, VersionRecord } from '../state/records.ts';
import type { ApiErrorCode } from '../http/api-error.ts';
import { flowBindings } from '../flow-bindings/index.ts';

/** A numbered version of a flow that consumes something. */
export interface ConsumingVersion {
  readonly flow: FlowRecord;
  readonly version: VersionRecord;
}

/** Every numbered version of every flow, deleted ones included, that consumes the object of an id. */
export function consumingVersions(org: LocalOrg, id: string): readonly ConsumingVersion[] {
  return org.tables.contents.having(id).flatMap((content) => {
    const version = org.tables.versions.get(content.id);
    const flow = version === undefined ? undefined : org.tables.flows.get(version.flowId);
    return version === undefined || flow === undefined ? [] : [{ flow, version }];
  });
}

/** Whether a flow consumes the object of an id in a way that keeps it from being deleted; the flows `apart` do not count. */
export function isConsumed(org: LocalOrg, id: string, apart: ReadonlySet<string> = new Set()): boolean {
  return consumingVersions(org, id).some(
    (consumer) => !apart.has(consumer.flow.id) && blocksDelete(org, consumer),
  );
}

/** Why a flow cannot be deleted; undefined when nothing refers to it (facts: API 9 row 15). */
export function reasonAgainstDelete(
  org: LocalOrg,
  flow: FlowRecord,
  /** Ids of flows that are deleted with it. */
  together: ReadonlySet<string> = new Set(),
): ApiErrorCode | undefined {
  const used = flowBindings.find((binding) => binding.isBound(org, flow.id));
  if (used !== undefined) {
    return used.deleteCode;
  }
  if (!isConsumed(org, flow.id, new Set([flow.id, ...together]))) {
    return undefined;
  }
  // Which of the two codes: not known (facts: API 10.5). Assumed: the first for modules, the second for the rest.
  return flow.type === 'commonmodule'
    ? 'architect.dependency.object.in.use'
    : 'architect.flow.cannot.delete.used.in.flows';
}

/**
 * The *published* version of an existing flow keeps what it consumes from being deleted; older versions and drafts do
 * not. Assumed (README; facts: API 10.5), and said here only. One that was published until a moment ago still counts
 * for the setting `consumerLagMs` (facts: API 4.11).
 */
function blocksDelete(org: LocalOrg, { flow, version }: ConsumingVersion): boolean {
  if (!flow.deleted && flow.publishedVersion === version.version) {
    return true;
  }
  const gone = version.datePublishedEnd;
  return gone !== undefined && org.clock.now() < gone + org.settings().consumerLagMs;
}

/** Why a flow cannot be deactivated; undefined when nothing but flows refers to it (facts: API 2.4). */
export function reasonAgainstDeactivation(org: LocalOrg, flow: FlowRecord): ApiErrorCode | undefined {
  return flowBindings.find((binding) => binding.isBound(org, flow.id))?.deactivateCode;
}
