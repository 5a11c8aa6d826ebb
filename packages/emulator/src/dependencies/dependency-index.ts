import { seesDivision } from '../access.ts';
import type { ConsumedResource } from '../architect/engine.ts';
import { consumingVersions, type ConsumingVersion } from '../flows/consumers.ts';
import { contentOf, versionOf } from '../flows/versions.ts';
import type { Call } from '../http/operation.ts';
import { sortedBy } from '../http/paging.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord, VersionRecord } from '../state/records.ts';

/** Which versions of a flow count: `flowFilter` of the queries; undefined: every numbered one (facts: API 3.4). */
export type FlowFilter = 'checkedIn' | 'published' | undefined;

/** What a version consumes, as far as the index knows. */
export function consumedBy(org: LocalOrg, version: VersionRecord): readonly ConsumedResource[] {
  return known(org, version.flowId, contentOf(org, version.flowId, version.version)?.consumed ?? []);
}

/**
 * One row per consuming *version*, historical ones included, by name and number (facts: API 3.5). Consumers are
 * flows, for only versioned types may be asked for; drafts and deleted flows are none. Assumed (README).
 */
export function consumersOf(
  call: Call,
  id: string,
  filter: FlowFilter,
  consumedVersion?: string,
): readonly ConsumingVersion[] {
  const rows = consumingVersions(call.org, id).filter(
    ({ flow, version }) =>
      isShown(call, flow) &&
      counts(flow, version, filter) &&
      consumedBy(call.org, version).some(
        (resource) =>
          resource.id === id && (consumedVersion === undefined || resource.version === consumedVersion),
      ),
  );
  return sortedBy(
    rows,
    ({ flow, version }) => `${flow.name}\n${flow.id}\n${version.version.padStart(12, '0')}`,
    false,
  );
}

/**
 * The versions that matter now, published or checked in, that consume something of which `isAffected` is true, with
 * what of it they consume.
 */
export function affectedVersions(
  call: Call,
  filter: FlowFilter,
  isAffected: (resource: ConsumedResource) => boolean,
): readonly (ConsumingVersion & { readonly resources: readonly ConsumedResource[] })[] {
  const { org } = call;
  return org.flowSearch
    .present('name')
    .filter((flow) => isShown(call, flow))
    .flatMap((flow) =>
      presentVersions(org, flow, filter).map((version) => ({
        flow,
        version,
        resources: consumedBy(org, version).filter(isAffected),
      })),
    )
    .filter(({ resources }) => resources.length > 0);
}

function presentVersions(org: LocalOrg, flow: FlowRecord, filter: FlowFilter): readonly VersionRecord[] {
  const numbers = new Set([
    filter === 'checkedIn' ? undefined : flow.publishedVersion,
    filter === 'published' ? undefined : flow.checkedInVersion,
  ]);
  return [...numbers].flatMap((number) =>
    number === undefined ? [] : (versionOf(org, flow.id, number) ?? []),
  );
}

function counts(flow: FlowRecord, { version }: VersionRecord, filter: FlowFilter): boolean {
  return (
    filter === undefined ||
    version === (filter === 'published' ? flow.publishedVersion : flow.checkedInVersion)
  );
}

function isShown(call: Call, flow: FlowRecord): boolean {
  return !flow.deleted && seesDivision(call.caller.client, flow.divisionId);
}

/** Whether the last build failed for a flow (setting `dependencyFailedObjects`). */
export function isFailed(org: LocalOrg, flowId: string): boolean {
  return org.settings().dependencyFailedObjects.includes(flowId);
}

/** The data of failed objects is incomplete (facts: API 3.4): the first half of it is known. Assumed (README). */
function known(
  org: LocalOrg,
  flowId: string,
  resources: readonly ConsumedResource[],
): readonly ConsumedResource[] {
  return isFailed(org, flowId) ? resources.slice(0, Math.floor(resources.length / 2)) : resources;
}
