import type { ArchitectFlow, JobMessage } from '../architect/engine.ts';
import { seesDivision } from '../access.ts';
import { apiError } from '../http/api-error.ts';
import { homeDivision, newId, type LocalOrg } from '../local-org.ts';
import { nameKey } from '../state/tables.ts';
import type { Actor, ClientRecord, FlowRecord, VersionRecord } from '../state/records.ts';
import { isBusy } from './flow-acts.ts';
import { remember } from './flow-history.ts';
import { flowNamed } from './flow-name.ts';
import { publishNames, type NamesOptions, type PublishNames } from './org-names.ts';
import { addVersion, publishVersion } from './versions.ts';
import { without } from '../without.ts';

/** How a publish ended; `flowId` is there as soon as it is known which flow it is about. */
export interface PublishResult {
  readonly succeeded: boolean;
  /** True when the platform did not let the job begin with the flow: a lock, a hidden division, another act. */
  readonly isRefused?: true;
  readonly messages: readonly JobMessage[];
  readonly flowId?: string;
  readonly version?: VersionRecord;
}

/** What a publish is asked to do. */
export interface PublishRequest {
  readonly text: string;
  readonly by: Actor;
  /** The OAuth client of a deploy job; undefined for a person in Architect, who sees all divisions. */
  readonly client: ClientRecord | undefined;
  readonly createStubs: boolean;
}

/**
 * Publishes an Architect document: its flow is found by type and name or made, and gets its next version
 * (facts: API 2.5, 9 rows 8 and 10). The engine's messages are returned; errors among them publish nothing.
 */
export function publishBody(org: LocalOrg, request: PublishRequest): PublishResult {
  const names = namesFor(org, request, { lenient: org.lenientReferences, stubs: request.createStubs });
  const read = readSafely(org, request.text, names);
  const identity = read.flow ?? read.identity;
  const existing = identity === undefined ? undefined : flowNamed(org, identity.type, identity.name);
  const about = existing === undefined ? {} : { flowId: existing.id };
  if (read.flow === undefined) {
    return { succeeded: false, messages: read.messages, ...about };
  }
  const refusal = existing === undefined ? undefined : refusalOf(existing, request);
  if (refusal !== undefined) {
    return { succeeded: false, isRefused: true, messages: [...read.messages, refusal], ...about };
  }
  names.keepMade();
  // Asked again: with lenient references a document that refers to itself has just made its own stand-in.
  const standing = existing ?? flowNamed(org, read.flow.type, read.flow.name);
  const flow = update(standing ?? newFlow(org, read.flow), read.flow);
  org.tables.flows.put(flow);
  if (standing === undefined) {
    remember(org, flow.id, { action: 'CREATE', by: request.by });
  }
  // As the platform goes about it: save, check in, publish (facts: API 2.4).
  remember(org, flow.id, { action: 'SAVE', by: request.by });
  const version = addVersion(org, flow, { kind: 'PUBLISH', by: request.by, content: read.flow });
  remember(org, flow.id, { action: 'CHECKIN', by: request.by, version: version.version });
  publishVersion(org, flow, version, request.by);
  return { succeeded: true, messages: read.messages, flowId: flow.id, version };
}

/** Reads the document of a request as a job does; what it would make on the way is not kept. */
export function readDocument(org: LocalOrg, request: PublishRequest): ReturnType<LocalOrg['engine']['read']> {
  return readSafely(org, request.text, namesFor(org, request, { lenient: false, stubs: false }));
}

function namesFor(
  org: LocalOrg,
  { client, by }: PublishRequest,
  makes: Pick<NamesOptions, 'lenient' | 'stubs'>,
): PublishNames {
  return publishNames(org, { client, by, ...makes });
}

/** The engine promises not to throw; if it does, one bad document must not stop every later request. */
function readSafely(
  org: LocalOrg,
  text: string,
  names: PublishNames,
): ReturnType<LocalOrg['engine']['read']> {
  try {
    return org.engine.read(text, names);
  } catch (error) {
    org.log(
      `The flow engine failed on a document: ${error instanceof Error ? (error.stack ?? '') : 'no error'}`,
    );
    const text = 'Caught unhandled exception during callback function execution. Ending session.';
    return { messages: [{ type: 'Error', text }] };
  }
}

function refusalOf(flow: FlowRecord, request: PublishRequest): JobMessage | undefined {
  if (request.client !== undefined && !seesDivision(request.client, flow.divisionId)) {
    return {
      type: 'Error',
      text: `A backend service error occurred while publishing flow '${flow.name}'. (ARCHITECT_EXTERNAL_PUBLISH_ERROR)`,
    };
  }
  if (flow.lock !== undefined && flow.lock.id !== request.by.id) {
    return {
      type: 'Error',
      text:
        `The flow '${flow.name}' (id: '${flow.id}', type: '${flow.type}') is locked by another entity. ` +
        'You can use the --forceUnlock command line parameter if you wish to publish flows locked by another entity.',
    };
  }
  return isBusy(flow)
    ? { type: 'Error', text: apiError('architect.operation.already.in.progress').message }
    : undefined;
}

/** A flow that a document makes: in its division, else Home. */
export function newFlow(org: LocalOrg, content: ArchitectFlow): FlowRecord {
  const named =
    content.division === undefined ? [] : org.tables.divisions.having(nameKey('', content.division));
  const division = named[0] ?? homeDivision(org);
  return {
    id: newId(org),
    name: content.name,
    type: content.type,
    divisionId: division.id,
    system: false,
    deleted: false,
  };
}

/** A republish keeps id and division, and takes name spelling and description from the document. */
function update(flow: FlowRecord, content: ArchitectFlow): FlowRecord {
  return {
    ...without(flow, 'description'),
    name: content.name,
    ...(content.description === undefined ? {} : { description: content.description }),
  };
}
