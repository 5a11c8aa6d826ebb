import { seesDivision } from '../access.ts';
import type { ArchitectFlow } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';
import { released, withDraft } from './drafts.ts';
import { isBusy } from './flow-acts.ts';
import { flowNamed } from './flow-name.ts';
import { isHeldByAnother } from './locks.ts';
import { newFlow, readDocument, type PublishRequest } from './publish-body.ts';
import { addVersion, latestContent } from './versions.ts';

/**
 * What a deploy job leaves when it fails: its steps are not one act, so a lock, a draft or a checked-in version may
 * stay (facts: API 2.4). The setting `failedDeployLeaves` says how far it came; a document that cannot be read stands
 * for what the flow held before.
 */
export function leaveBehind(org: LocalOrg, request: PublishRequest): void {
  const leaves = org.settings().failedDeployLeaves;
  if (leaves === 'nothing') {
    return;
  }
  const { flow: read, identity } = readDocument(org, request);
  const known = read ?? identity;
  const existing = known === undefined ? undefined : flowNamed(org, known.type, known.name);
  const flow = existing ?? (read === undefined ? undefined : newFlow(org, read));
  if (flow === undefined || !isOpenTo(flow, request)) {
    return;
  }
  const content = read ?? latestContent(org, flow);
  org.tables.flows.put(flow);
  org.tables.flows.put(
    leaves === 'checkedIn' && read !== undefined
      ? checkedIn(org, flow, read, request)
      : locked(org, flow, leaves === 'lock' ? undefined : content, request),
  );
}

function isOpenTo(flow: FlowRecord, { client, by }: PublishRequest): boolean {
  const isVisible = client === undefined || seesDivision(client, flow.divisionId);
  return isVisible && !isHeldByAnother(flow, by) && !isBusy(flow);
}

function checkedIn(
  org: LocalOrg,
  flow: FlowRecord,
  content: ArchitectFlow,
  { by }: PublishRequest,
): FlowRecord {
  const { version } = addVersion(org, flow, { kind: 'CHECKIN', by, content });
  return { ...released(org, flow), checkedInVersion: version };
}

function locked(
  org: LocalOrg,
  flow: FlowRecord,
  content: ArchitectFlow | undefined,
  { by }: PublishRequest,
): FlowRecord {
  const held = { ...flow, lock: by };
  return content === undefined ? held : withDraft(org, held, content, by);
}
