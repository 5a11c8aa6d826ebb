import type { ArchitectFlow } from '../architect/engine.ts';
import type { ApiErrorCode } from '../http/api-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowActRecord } from '../state/flow-records.ts';
import type { FlowRecord } from '../state/records.ts';
import { draftContent } from './drafts.ts';
import type { FlowAct } from './flow-act.ts';
import { missesDependency } from './living-resources.ts';
import { isHeldByAnother } from './locks.ts';
import { contentAsOfNow } from './stored-content.ts';
import { addVersion, contentOf, keepContent, publishVersion, versionOf } from './versions.ts';

/**
 * Publishes without a new document (facts: API 2.4): with a number that version, else the caller's own draft, else
 * the checked-in version. The modules stay those that the content was saved with.
 */
export const publish: FlowAct = {
  obstacle(org, act) {
    const found = subjectOf(org, act);
    return typeof found === 'string' ? found : undefined;
  },
  perform(org, act) {
    const found = subjectOf(org, act);
    if (typeof found === 'string') {
      return found;
    }
    const { flow, content, number } = found;
    const version =
      number === undefined
        ? addVersion(org, flow, { kind: 'PUBLISH', by: act.by, content })
        : versionOf(org, flow.id, number);
    if (version === undefined) {
      return 'architect.flow.version.missing';
    }
    keepContent(org, version.id, content);
    publishVersion(org, flow, version, act.by);
    return undefined;
  },
};

interface Subject {
  readonly flow: FlowRecord;
  readonly content: ArchitectFlow;
  /** Undefined: it gets a number. */
  readonly number: string | undefined;
}

function subjectOf(
  org: LocalOrg,
  { flowIds: [id = ''], by, version }: FlowActRecord,
): Subject | ApiErrorCode {
  const flow = org.tables.flows.get(id);
  if (flow === undefined || flow.deleted) {
    return 'architect.flow.deleted';
  }
  if (isHeldByAnother(flow, by)) {
    return 'architect.flow.locked.by.user';
  }
  const subject = version === undefined ? newest(org, flow) : numbered(org, flow, version);
  return typeof subject !== 'string' && missesDependency(org, subject.content)
    ? 'architect.flow.cannot.publish.missing.dependencies'
    : subject;
}

function newest(org: LocalOrg, flow: FlowRecord): Subject | ApiErrorCode {
  const draft = flow.lock === undefined ? undefined : draftContent(org, flow);
  if (draft !== undefined) {
    return { flow, content: { ...draft, name: flow.name }, number: undefined };
  }
  const number = flow.checkedInVersion;
  const content = number === undefined ? undefined : contentOf(org, flow.id, number);
  return content === undefined ? 'architect.flow.cannot.checkin.missing.config' : { flow, content, number };
}

/**
 * A version that is published again by its number keeps number, content and the modules it was made with. Assumed
 * (README), and decided here only: with the setting `publishByNumber: refreshes` it takes the modules of now instead.
 */
function numbered(org: LocalOrg, flow: FlowRecord, version: string): Subject | ApiErrorCode {
  const record = versionOf(org, flow.id, version);
  const stored = record === undefined ? undefined : contentOf(org, flow.id, record.version);
  if (record === undefined || stored === undefined) {
    return 'architect.flow.version.missing';
  }
  const content = org.settings().publishByNumber === 'restores' ? stored : contentAsOfNow(org, stored);
  return content === undefined
    ? 'architect.flow.cannot.publish.missing.dependencies'
    : { flow, content, number: record.version };
}
