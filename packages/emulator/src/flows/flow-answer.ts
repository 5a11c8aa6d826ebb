import type { ArchitectFlow, ContractVariable } from '../architect/engine.ts';
import { divisionReference } from '../access.ts';
import { isoDate } from '../clock.ts';
import { apiFlowType } from '../flow-types.ts';
import { apiError } from '../http/api-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { Actor, DraftRecord, FlowRecord, OperationRecord, VersionRecord } from '../state/records.ts';
import { contentOf, isSecure, latestContent, publishedContent, versionOf } from './versions.ts';

/** `Flow` of the API (facts: API appendix A). Absent fields are left out of the JSON. */
export function flowAnswer(
  org: LocalOrg,
  flow: FlowRecord,
  options: { readonly schemas: boolean },
): Readonly<Record<string, unknown>> {
  const content = shownContent(org, flow);
  const viewed = viewedFields(org, flow, options);
  return {
    ...viewed,
    lockedUser: flow.lock?.kind === 'user' ? actorReference(flow.lock) : undefined,
    lockedClient: flow.lock?.kind === 'client' ? actorReference(flow.lock) : undefined,
    active: flow.publishedVersion !== undefined,
    system: flow.system,
    deleted: flow.deleted,
    // Nearly always the same one, and every listing shows it of every flow.
    checkedInVersion:
      flow.checkedInVersion === flow.publishedVersion
        ? viewed['publishedVersion']
        : numberedVersion(org, flow, flow.checkedInVersion),
    savedVersion: flow.draft === undefined ? undefined : draftAnswer(org, flow, flow.draft),
    publishedBy: flow.publishedBy?.kind === 'user' ? actorReference(flow.publishedBy) : undefined,
    currentOperation: flow.operation === undefined ? undefined : operationAnswer(flow.operation),
    ...(content === undefined && flow.language !== undefined
      ? { supportedLanguages: [{ language: flow.language, isDefault: true }] }
      : languagesAndTypes(content)),
  };
}

function numberedVersion(org: LocalOrg, flow: FlowRecord, version: string | undefined): unknown {
  const record = version === undefined ? undefined : versionOf(org, flow.id, version);
  return record === undefined ? undefined : versionAnswer(org, record);
}

/** `FlowDivisionView`: what may be known with the permission to search alone (facts: API 2.2). */
export function flowViewAnswer(
  org: LocalOrg,
  flow: FlowRecord,
  options: { readonly schemas: boolean },
): Readonly<Record<string, unknown>> {
  return {
    ...viewedFields(org, flow, options),
    supportedLanguages: languagesAndTypes(shownContent(org, flow))['supportedLanguages'],
  };
}

/** What a flow and its division view both show. */
function viewedFields(
  org: LocalOrg,
  flow: FlowRecord,
  options: { readonly schemas: boolean },
): Readonly<Record<string, unknown>> {
  const content = options.schemas ? shownContent(org, flow) : undefined;
  return {
    id: flow.id,
    name: flow.name,
    division: divisionReference(org, flow.divisionId),
    description: flow.description,
    type: apiFlowType(flow.type),
    publishedVersion: numberedVersion(org, flow, flow.publishedVersion),
    ...(content === undefined ? {} : schemas(content)),
    selfUri: `/api/v2/flows/${flow.id}`,
  };
}

/** What a flow is described by: what is published, else the newest there is. */
function shownContent(org: LocalOrg, flow: FlowRecord): ArchitectFlow | undefined {
  return publishedContent(org, flow) ?? latestContent(org, flow);
}

/** `FlowVersion` of a numbered version; dates are epoch milliseconds except `datePublished*` (facts: API 2.3). */
export function versionAnswer(org: LocalOrg, version: VersionRecord): Readonly<Record<string, unknown>> {
  const uri = `/api/v2/flows/${version.flowId}/versions/${version.version}`;
  const flow = org.tables.flows.get(version.flowId);
  return {
    id: version.version,
    name: version.version,
    type: version.kind,
    secure: flow !== undefined && isSecure(flow),
    debug: false,
    ...author(version.createdBy),
    configurationUri: `${uri}/configuration`,
    dateCreated: version.dateCreated,
    dateCheckedIn: version.dateCreated,
    dateSaved: version.dateCreated,
    datePublished: version.datePublished === undefined ? undefined : isoDate(version.datePublished),
    datePublishedEnd: version.datePublishedEnd === undefined ? undefined : isoDate(version.datePublishedEnd),
    ...languagesAndTypes(contentOf(org, version.flowId, version.version)),
    selfUri: uri,
  };
}

/** `FlowVersion` of a draft. */
export function draftAnswer(
  org: LocalOrg,
  flow: FlowRecord,
  draft: DraftRecord,
): Readonly<Record<string, unknown>> {
  const uri = `/api/v2/flows/${flow.id}/versions/${draft.id}`;
  return {
    id: draft.id,
    type: 'SAVE',
    secure: isSecure(flow),
    debug: false,
    ...author(draft.savedBy),
    configurationUri: `${uri}/configuration`,
    dateCreated: draft.dateSaved,
    dateSaved: draft.dateSaved,
    ...languagesAndTypes(contentOf(org, flow.id, 'draft')),
    selfUri: uri,
  };
}

/** `inputSchema` and `outputSchema`: properties by variable name with scope. The inner form is assumed (README). */
export function schemas(content: ArchitectFlow): Readonly<Record<string, unknown>> {
  return {
    inputSchema: schemaOf(content.contract.filter((variable) => variable.isInput)),
    outputSchema: schemaOf(content.contract.filter((variable) => variable.isOutput)),
  };
}

function schemaOf(variables: readonly ContractVariable[]): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    properties: Object.fromEntries(variables.map(({ name, type }) => [name, jsonType(type)])),
  };
}

function jsonType(type: string): Readonly<Record<string, unknown>> {
  if (type.endsWith('Collection')) {
    return { type: 'array', items: jsonType(type.slice(0, -'Collection'.length)) };
  }
  const simple: Readonly<Record<string, string>> = {
    boolean: 'boolean',
    integer: 'integer',
    decimal: 'number',
    currency: 'number',
  };
  return { type: simple[type] ?? 'string' };
}

function languagesAndTypes(content: ArchitectFlow | undefined): Readonly<Record<string, unknown>> {
  return {
    supportedLanguages: content?.supportedLanguages,
    compatibleFlowTypes:
      content === undefined || content.compatibleFlowTypes.length === 0
        ? undefined
        : content.compatibleFlowTypes.map(apiFlowType),
  };
}

/** Author of a version: `createdBy` a user or `createdByClient` an OAuth client. */
export function author(actor: Actor): Readonly<Record<string, unknown>> {
  return actor.kind === 'user'
    ? { createdBy: actorReference(actor) }
    : { createdByClient: actorReference(actor) };
}

/** `{ id, name, selfUri }` of a user or OAuth client. */
export function actorReference(actor: Actor): Readonly<Record<string, unknown>> {
  const uri = actor.kind === 'user' ? 'users' : 'oauth/clients';
  return { id: actor.id, name: actor.name, selfUri: `/api/v2/${uri}/${actor.id}` };
}

/** `Operation`: what the request that begins it gets, and what the flow shows from then on (facts: API 2.3). */
export function operationAnswer(operation: OperationRecord): Readonly<Record<string, unknown>> {
  const { id, actor, actionName, status, error } = operation;
  return {
    id,
    complete: status !== 'STARTED',
    ...(actor.kind === 'user' ? { user: actorReference(actor) } : { client: actorReference(actor) }),
    actionName,
    actionStatus: status,
    ...(error === undefined
      ? {}
      : {
          errorCode: error,
          errorMessage: apiError(error).message,
          errorMessageParams: {},
          errorDetails: [],
        }),
  };
}
