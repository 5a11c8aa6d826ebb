import type { ArchitectFlow } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import type { ContentRecord, Actor, FlowRecord, VersionRecord } from '../state/records.ts';
import { without } from '../without.ts';
import { remember } from './flow-history.ts';

/** Whether a flow handles secured data: secure call flows, and no others (assumed). */
export function isSecure(flow: FlowRecord): boolean {
  return flow.type === 'securecall';
}

/** Storage id of a version or, with `draft`, of a flow's draft. */
export function contentId(flowId: string, version: string): string {
  return `${flowId}/${version}`;
}

/** Adds the next version: `N.0` after the highest there is (facts: API 2.3). */
export function addVersion(
  org: LocalOrg,
  flow: FlowRecord,
  made: { readonly kind: VersionRecord['kind']; readonly by: Actor; readonly content: ArchitectFlow },
): VersionRecord {
  const highest = Math.max(0, ...versionsOf(org, flow.id).map(({ version }) => Number.parseInt(version, 10)));
  const version = `${String(highest + 1)}.0`;
  const now = org.clock.now();
  const record: VersionRecord = {
    id: contentId(flow.id, version),
    flowId: flow.id,
    version,
    kind: made.kind,
    createdBy: made.by,
    dateCreated: now,
  };
  org.tables.versions.put(record);
  keepContent(org, record.id, made.content);
  return record;
}

/**
 * Makes a version the published one: the former one gets an end, the flow's lock and draft go (facts: API 2.4, 9 row
 * 8; that a publish drops an unlocked draft is inferred there).
 */
export function publishVersion(
  org: LocalOrg,
  flow: FlowRecord,
  version: VersionRecord,
  by: Actor,
): FlowRecord {
  if (flow.publishedVersion !== version.version) {
    endPublication(org, flow);
  }
  const now = org.clock.now();
  org.tables.versions.put({ ...without(version, 'datePublishedEnd'), kind: 'PUBLISH', datePublished: now });
  if (flow.draft !== undefined) {
    org.tables.contents.remove(contentId(flow.id, 'draft'));
  }
  const published: FlowRecord = {
    ...without(flow, 'lock', 'draft'),
    publishedVersion: version.version,
    checkedInVersion: newer(flow.checkedInVersion, version.version),
    publishedBy: by,
  };
  org.tables.flows.put(published);
  remember(org, flow.id, { action: 'PUBLISH', by, version: version.version });
  return published;
}

/** Notes that the published version of a flow is about to be it no more; the flow itself stays as it is. */
export function endPublication(org: LocalOrg, flow: FlowRecord): void {
  const version =
    flow.publishedVersion === undefined ? undefined : versionOf(org, flow.id, flow.publishedVersion);
  if (version !== undefined) {
    org.tables.versions.put({ ...version, datePublishedEnd: org.clock.now() });
  }
}

function newer(a: string | undefined, b: string): string {
  return a !== undefined && Number.parseInt(a, 10) > Number.parseInt(b, 10) ? a : b;
}

/** All versions of a flow, oldest first. */
export function versionsOf(org: LocalOrg, flowId: string): readonly VersionRecord[] {
  return org.tables.versions
    .having(flowId)
    .toSorted((a, b) => Number.parseInt(a.version, 10) - Number.parseInt(b.version, 10));
}

/** A version by its id; `2` means `2.0` (facts: API 2.3). */
export function versionOf(org: LocalOrg, flowId: string, version: string): VersionRecord | undefined {
  const full = /^\d+$/.test(version) ? `${version}.0` : version;
  return org.tables.versions.get(contentId(flowId, full));
}

/** What a version holds. */
export function contentOf(org: LocalOrg, flowId: string, version: string): ArchitectFlow | undefined {
  return keptContent(org, contentId(flowId, version));
}

/** What is kept under a storage id; its configuration is read when somebody looks at it. */
export function keptContent(org: Pick<LocalOrg, 'tables'>, id: string): ArchitectFlow | undefined {
  const content = org.tables.contents.get(id);
  if (content === undefined) {
    return undefined;
  }
  return {
    ...content.flow,
    get configuration() {
      return JSON.parse(content.configuration) as ArchitectFlow['configuration'];
    },
  };
}

/** Keeps what a version or a draft holds; what is kept already is not written again. */
export function keepContent(org: LocalOrg, id: string, content: ArchitectFlow): void {
  const { configuration, ...flow } = content;
  const record: ContentRecord = { id, flow, configuration: JSON.stringify(configuration) };
  if (JSON.stringify(org.tables.contents.get(id)) !== JSON.stringify(record)) {
    org.tables.contents.put(record);
  }
}

/** What the flow's published version holds. */
export function publishedContent(org: LocalOrg, flow: FlowRecord): ArchitectFlow | undefined {
  return flow.publishedVersion === undefined ? undefined : contentOf(org, flow.id, flow.publishedVersion);
}

/** The newest configuration: the draft, else the checked-in version (facts: API 2.3, `latestconfiguration`). */
export function latestContent(org: LocalOrg, flow: FlowRecord): ArchitectFlow | undefined {
  if (flow.draft !== undefined) {
    return contentOf(org, flow.id, 'draft');
  }
  return flow.checkedInVersion === undefined ? undefined : contentOf(org, flow.id, flow.checkedInVersion);
}
