import type { ArchitectFlow } from '../architect/engine.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import type { Actor, FlowRecord } from '../state/records.ts';
import { without } from '../without.ts';
import { contentId, contentOf, keepContent } from './versions.ts';

/** What a flow's draft holds; undefined without one. */
export function draftContent(org: LocalOrg, flow: FlowRecord): ArchitectFlow | undefined {
  return flow.draft === undefined ? undefined : contentOf(org, flow.id, 'draft');
}

/** The flow with a draft of this content: `saved_version_<uuid>`, another id with each save (facts: API 2.3). */
export function withDraft(org: LocalOrg, flow: FlowRecord, content: ArchitectFlow, by: Actor): FlowRecord {
  keepContent(org, contentId(flow.id, 'draft'), content);
  const draft = { id: `saved_version_${newId(org)}`, savedBy: by, dateSaved: org.clock.now() };
  return { ...flow, draft };
}

/** The flow without lock and draft. */
export function released(org: LocalOrg, flow: FlowRecord): FlowRecord {
  org.tables.contents.remove(contentId(flow.id, 'draft'));
  return without(flow, 'lock', 'draft');
}
