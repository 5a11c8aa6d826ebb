import type { ArchitectFlow, FlowType } from '../../architect/engine.ts';
import { emulatorError } from '../../emulator-error.ts';
import { flowNamed } from '../../flows/flow-name.ts';
import { exportNames } from '../../flows/org-names.ts';
import { publishBody } from '../../flows/publish-body.ts';
import { contentId, keepContent } from '../../flows/versions.ts';
import { isMap } from '../../http/body.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { FlowRecord } from '../../state/records.ts';
import { makeLacking } from '../lacking.ts';
import { actorOf } from '../seed-actor.ts';
import { seedDivisionId } from '../seed-division.ts';
import { optional } from '../seed-part.ts';
import type {
  SeedContent,
  SeedDocument,
  SeedDraft,
  SeedFlow,
  SeedFlowHistory,
  SeedVersion,
} from './flow-entry.ts';
import { namesThen } from './names-then.ts';

/**
 * Makes the flows that the org lacks. Those with a history come first: all of them exist before the first content is
 * read, and modules are read before what may call them. Then the documents are published one after the other.
 */
export function makeFlows(org: LocalOrg, wanted: readonly SeedFlow[]): void {
  const made = makeHistories(
    org,
    wanted.filter((flow) => 'versions' in flow),
  );
  const modulesFirst = made.toSorted((a, b) => Number(isModule(b.wanted)) - Number(isModule(a.wanted)));
  for (const { id, wanted: flow } of modulesFirst) {
    putContents(org, id, flow);
  }
  wanted.filter((flow) => 'text' in flow).forEach((document) => ensureDocument(org, document));
}

interface MadeFlow {
  readonly id: string;
  readonly wanted: SeedFlowHistory;
}

function isModule({ type }: SeedFlowHistory): boolean {
  return type === 'commonmodule';
}

function makeHistories(org: LocalOrg, wanted: readonly SeedFlowHistory[]): readonly MadeFlow[] {
  const { flows } = org.tables;
  const made: MadeFlow[] = [];
  makeLacking(
    wanted,
    {
      hasId: (id) => flows.get(id) !== undefined,
      hasName: ({ deleted, type, name }) => !deleted && flowNamed(org, type, name) !== undefined,
    },
    (entry) => {
      const flow = flowRecord(org, entry);
      requireVersions(entry);
      flows.put(flow);
      entry.versions.forEach((version) => putVersion(org, flow.id, version));
      made.push({ id: flow.id, wanted: entry });
    },
  );
  return made;
}

function flowRecord(org: LocalOrg, wanted: SeedFlowHistory): FlowRecord {
  const { name, type, system, deleted, lockedBy, publishedBy, operation, draft } = wanted;
  return {
    id: wanted.id ?? newId(org),
    name,
    type,
    ...optional('description', wanted.description),
    ...optional('language', wanted.language),
    divisionId: seedDivisionId(org, wanted.division, `flow '${name}'`),
    system,
    deleted,
    ...(lockedBy === undefined ? {} : { lock: actorOf(org, lockedBy) }),
    ...optional('checkedInVersion', wanted.checkedIn),
    ...optional('publishedVersion', wanted.published),
    ...(publishedBy === undefined ? {} : { publishedBy: actorOf(org, publishedBy) }),
    ...(operation === undefined
      ? {}
      : {
          operation: {
            id: operation.id,
            actionName: operation.action,
            actor: actorOf(org, operation.by),
            status: operation.status,
            ...optional('error', operation.error),
          },
        }),
    ...(draft === undefined ? {} : { draft: draftRecord(org, draft) }),
  };
}

function draftRecord(org: LocalOrg, draft: SeedDraft): NonNullable<FlowRecord['draft']> {
  return {
    id: draft.id ?? `saved_version_${newId(org)}`,
    savedBy: actorOf(org, draft.by),
    dateSaved: draft.date ?? org.clock.now(),
  };
}

/** A published or checked-in number that is none of the versions would be a flow without content. */
function requireVersions({ place, published, checkedIn, versions }: SeedFlowHistory): void {
  for (const [key, wanted] of Object.entries({ published, checkedIn })) {
    if (wanted !== undefined && !versions.some(({ version }) => version === wanted)) {
      throw emulatorError(
        'seed-invalid',
        `${place}: '${key}' names the version ${wanted}, which is not among its versions.`,
      );
    }
  }
}

function putVersion(org: LocalOrg, flowId: string, wanted: SeedVersion): void {
  org.tables.versions.put({
    id: contentId(flowId, wanted.version),
    flowId,
    version: wanted.version,
    kind: wanted.kind,
    createdBy: actorOf(org, wanted.by),
    dateCreated: wanted.date ?? org.clock.now(),
    ...optional('datePublished', wanted.published),
    ...optional('datePublishedEnd', wanted.until),
  });
}

function putContents(org: LocalOrg, flowId: string, { versions, draft, type }: SeedFlowHistory): void {
  const put = (version: string, content: SeedContent | undefined): void => {
    if (content !== undefined) {
      keepContent(org, contentId(flowId, version), contentOfType(org, type, content));
    }
  };
  versions.forEach(({ version, content }) => put(version, content));
  put('draft', draft?.content);
}

/** Every version and the draft of a flow are of its type; a module that held calls of modules would be read too early. */
function contentOfType(org: LocalOrg, type: FlowType, content: SeedContent): ArchitectFlow {
  const flow = 'stored' in content ? storedFlow(content) : readFlow(org, content);
  if (flow.type !== type) {
    throw emulatorError(
      'seed-invalid',
      `${content.place} holds a document of type ${flow.type}, and its flow is of type ${type}.`,
    );
  }
  return flow;
}

function storedFlow({ stored, place }: Extract<SeedContent, { readonly stored: string }>): ArchitectFlow {
  let flow: unknown;
  try {
    flow = JSON.parse(stored);
  } catch {
    flow = undefined;
  }
  if (!isMap(flow) || typeof flow['name'] !== 'string' || !Array.isArray(flow['consumed'])) {
    throw emulatorError('seed-invalid', `${place}: 'stored' is not what a written seed has there.`);
  }
  // Written by this program, and not meant to be edited.
  return flow as unknown as ArchitectFlow;
}

function readFlow(
  org: LocalOrg,
  { yaml, uses, place }: Extract<SeedContent, { readonly yaml: string }>,
): ArchitectFlow {
  const { flow, messages } = org.engine.read(yaml, namesThen(org, uses));
  if (flow === undefined) {
    throw unpublishable(place, messages);
  }
  return flow;
}

function ensureDocument(org: LocalOrg, document: SeedDocument): void {
  const read = org.engine.read(document.text, exportNames(org));
  const identity = read.flow ?? read.identity;
  if (identity !== undefined && flowNamed(org, identity.type, identity.name) !== undefined) {
    return;
  }
  const by = actorOf(org, document.publishedBy ?? { person: 'Seed' });
  const result = publishBody(org, { text: document.text, by, client: undefined, createStubs: false });
  if (!result.succeeded) {
    throw unpublishable(document.place, result.messages);
  }
}

function unpublishable(
  place: string,
  messages: readonly { readonly type: string; readonly text: string }[],
): Error {
  const errors = messages.filter(({ type }) => type === 'Error').map(({ text }) => text);
  return emulatorError('seed-invalid', `${place} cannot be published: ${errors.join(' · ')}`);
}
