import { isoDate } from '../../clock.ts';
import { contentId, keptContent, versionsOf } from '../../flows/versions.ts';
import type { LocalOrg } from '../../local-org.ts';
import type { DraftRecord, FlowRecord, OperationRecord, VersionRecord } from '../../state/records.ts';
import { writtenActor } from '../seed-actor.ts';
import { writtenDivision } from '../seed-division.ts';
import { without } from '../../without.ts';
import { nothingElse, optional } from '../seed-part.ts';
import { kindOf } from './flow-entry.ts';
import { writtenVersion } from './version-number.ts';
import { writtenContent } from './written-content.ts';

/** A flow with its versions, draft and lock, as a seed says it. */
export function writtenFlow(org: LocalOrg, flow: FlowRecord): Readonly<Record<string, unknown>> {
  const { id, name, type, description, divisionId, system, deleted, ...life } = flow;
  const { lock, draft, checkedInVersion, publishedVersion, publishedBy, operation, ...rest } = life;
  const { language, ...others } = rest;
  return {
    ...nothingElse(others),
    id,
    name,
    type,
    ...optional('description', description),
    ...optional('language', language),
    ...writtenDivision(org, divisionId),
    ...(system ? { system } : {}),
    ...(deleted ? { deleted } : {}),
    ...(lock === undefined ? {} : { lockedBy: writtenActor(org, lock) }),
    ...(publishedVersion === undefined ? {} : { published: writtenVersion(publishedVersion) }),
    ...(publishedBy === undefined ? {} : { publishedBy: writtenActor(org, publishedBy) }),
    ...(checkedInVersion === undefined ? {} : { checkedIn: writtenVersion(checkedInVersion) }),
    ...(operation === undefined || operation.status === 'STARTED'
      ? {}
      : { operation: writtenOperation(org, operation) }),
    versions: versionsOf(org, id).map((version) => writtenNumbered(org, version)),
    ...(draft === undefined ? {} : { draft: writtenDraft(org, id, draft) }),
  };
}

/** Of an act that is under way nothing is said: a seed has no jobs that go on. */
function writtenOperation(org: LocalOrg, operation: OperationRecord): Readonly<Record<string, unknown>> {
  const { id, actionName, actor, status, error, ...others } = operation;
  return {
    ...nothingElse(others),
    id,
    action: actionName,
    by: writtenActor(org, actor),
    ...(status === 'SUCCESS' ? {} : { status }),
    ...optional('error', error),
  };
}

function writtenNumbered(org: LocalOrg, record: VersionRecord): Readonly<Record<string, unknown>> {
  const { version, kind, createdBy, dateCreated, ...published } = without(record, 'id', 'flowId');
  const { datePublished, datePublishedEnd, ...others } = published;
  return {
    ...nothingElse(others),
    number: writtenVersion(version),
    ...(kind === kindOf(datePublished) ? {} : { kind }),
    by: writtenActor(org, createdBy),
    date: isoDate(dateCreated),
    ...(datePublished === undefined ? {} : { published: isoDate(datePublished) }),
    ...(datePublishedEnd === undefined ? {} : { until: isoDate(datePublishedEnd) }),
    ...contentKeys(org, record.id),
  };
}

function writtenDraft(
  org: LocalOrg,
  flowId: string,
  { id, savedBy, dateSaved, ...others }: DraftRecord,
): Readonly<Record<string, unknown>> {
  return {
    ...nothingElse(others),
    id,
    by: writtenActor(org, savedBy),
    date: isoDate(dateSaved),
    ...contentKeys(org, contentId(flowId, 'draft')),
  };
}

function contentKeys(org: LocalOrg, id: string): Readonly<Record<string, unknown>> {
  const content = keptContent(org, id);
  return content === undefined ? {} : writtenContent(org, content);
}
