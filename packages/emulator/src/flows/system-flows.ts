import type { LocalOrg } from '../local-org.ts';
import type { Actor, FlowRecord } from '../state/records.ts';
import { released } from './drafts.ts';
import { publishVersion, versionOf } from './versions.ts';

/** The version in which a system flow comes with the org (facts: API 2.3). */
const builtInVersion = '1.0';

/** Whether a flow is as it came with the org: nothing is left that a delete could take back. */
export function isBuiltIn(flow: FlowRecord): boolean {
  return flow.publishedVersion === builtInVersion && flow.draft === undefined;
}

/** What a delete of a system flow does: its built-in version is the published one again (facts: API 2.3). */
export function revertToBuiltIn(org: LocalOrg, flow: FlowRecord, by: Actor): void {
  const version = versionOf(org, flow.id, builtInVersion);
  if (version !== undefined) {
    publishVersion(org, released(org, flow), version, by);
  }
}
