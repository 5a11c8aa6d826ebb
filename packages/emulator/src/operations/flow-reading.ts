import { apiFlowType } from '../flow-types.ts';
import { requireFlow } from '../flows/find-flow.ts';
import { draftAnswer, flowAnswer, versionAnswer } from '../flows/flow-answer.ts';
import { contentOf, latestContent, versionOf, versionsOf } from '../flows/versions.ts';
import type { ArchitectFlow } from '../architect/engine.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { largePage, page } from '../http/paging.ts';
import type { DraftRecord, FlowRecord, VersionRecord } from '../state/records.ts';

const view = { every: ['architect:flow:view'] };

/** Reading one flow, its versions and its configurations (facts: API 2.1, 2.3). */
export const flowReading: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    permissions: view,
    handle: (call) => ok(flowAnswer(call.org, flowOf(call), { schemas: true })),
  },
  {
    method: 'GET',
    path: '/api/v2/flows/{flowId}/latestconfiguration',
    permissions: view,
    handle: (call: Call): Reply => {
      const flow = flowOf(call);
      const content = latestContent(call.org, flow);
      if (content === undefined) {
        throw apiError('flow.no.config.available');
      }
      return ok(configuration(flow, content));
    },
  },
  {
    method: 'GET',
    path: '/api/v2/flows/{flowId}/versions',
    permissions: view,
    handle: (call) =>
      page(call, [...versionsOf(call.org, flowOf(call).id)].reverse(), largePage, (version) =>
        versionAnswer(call.org, version),
      ),
  },
  {
    method: 'GET',
    path: '/api/v2/flows/{flowId}/versions/{versionId}',
    permissions: view,
    handle: (call: Call): Reply => {
      const flow = flowOf(call);
      const draft = queriedDraft(call, flow);
      return ok(
        draft === undefined
          ? versionAnswer(call.org, requireVersion(call, flow))
          : draftAnswer(call.org, flow, draft),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/v2/flows/{flowId}/versions/{versionId}/configuration',
    permissions: view,
    handle: (call: Call): Reply => {
      const flow = flowOf(call);
      const isDraft = queriedDraft(call, flow) !== undefined;
      const stored = isDraft ? 'draft' : requireVersion(call, flow).version;
      const content = contentOf(call.org, flow.id, stored);
      if (content === undefined) {
        throw apiError('flow.no.config.available');
      }
      return ok(configuration(flow, content));
    },
  },
];

function flowOf(call: Call): FlowRecord {
  return requireFlow(call, param(call, 'flowId'), { deleted: call.query.flag('deleted', false) });
}

/** The draft, where the path names it instead of a number. */
function queriedDraft(call: Call, { draft }: FlowRecord): DraftRecord | undefined {
  return draft?.id === param(call, 'versionId') ? draft : undefined;
}

function requireVersion(call: Call, flow: FlowRecord): VersionRecord {
  const version = versionOf(call.org, flow.id, param(call, 'versionId'));
  if (version === undefined) {
    throw apiError('architect.flow.version.missing');
  }
  return version;
}

/** The untyped configuration; `name`, `type` and `manifest` are what consumers read (facts: API 2.3). */
function configuration(flow: FlowRecord, content: ArchitectFlow): Readonly<Record<string, unknown>> {
  const manifest = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const { id, name, type, version } of content.consumed) {
    const entry = { id, name, version };
    const key = manifestKey(type);
    manifest.set(key, [...(manifest.get(key) ?? []), entry]);
  }
  return {
    ...content.configuration,
    id: flow.id,
    name: flow.name,
    type: apiFlowType(flow.type).toLowerCase(),
    manifest: Object.fromEntries(manifest),
  };
}

/** `COMMONMODULEFLOW` stands as `commonModuleFlow`; of the other keys only `botFlow` is known (facts: API 2.3). */
function manifestKey(dependencyType: string): string {
  const lower = dependencyType.toLowerCase();
  const words: Readonly<Record<string, string>> = {
    commonmoduleflow: 'commonModuleFlow',
    userprompt: 'userPrompt',
    systemprompt: 'systemPrompt',
    dataaction: 'dataAction',
    datatable: 'dataTable',
    schedulegroup: 'scheduleGroup',
    emergencygroup: 'emergencyGroup',
  };
  return words[lower] ?? lower.replace(/flow$/, 'Flow');
}
