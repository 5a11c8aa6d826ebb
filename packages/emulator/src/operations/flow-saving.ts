import type { ArchitectFlow } from '../architect/engine.ts';
import { withDraft } from '../flows/drafts.ts';
import { requireFlow } from '../flows/find-flow.ts';
import { requireIdle } from '../flows/flow-acts.ts';
import { draftAnswer } from '../flows/flow-answer.ts';
import { remember } from '../flows/flow-history.ts';
import { requireOwnLock } from '../flows/locks.ts';
import { contentAsOfNow } from '../flows/stored-content.ts';
import { apiError } from '../http/api-error.ts';
import { isMap } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import type { FlowRecord } from '../state/records.ts';

/** Saving a configuration object as the draft of a flow; needs the lock (facts: API 2.4). */
export const flowSaving: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/flows/{flowId}/versions',
    permissions: { every: ['architect:flow:edit'] },
    handle: save,
  },
];

function save(call: Call): Reply {
  const { org, caller } = call;
  const flow = requireFlow(call, param(call, 'flowId'));
  requireIdle(flow);
  requireOwnLock(flow, caller.actor);
  const saved = withDraft(org, flow, contentOfBody(call, flow), caller.actor);
  org.tables.flows.put(saved);
  remember(org, flow.id, { action: 'SAVE', by: caller.actor });
  return ok(saved.draft === undefined ? {} : draftAnswer(org, saved, saved.draft));
}

/**
 * What a configuration holds. The platform's own form is not known (facts: API 2.3): what
 * `GET .../configuration` gives is taken, and it has to publish as it is. Assumed (README).
 */
function contentOfBody(call: Call, flow: FlowRecord): ArchitectFlow {
  const { body, org } = call;
  if (body === undefined) {
    throw apiError('architect.flow.data.missing');
  }
  if (!isMap(body)) {
    throw apiError('architect.object.validate.failed');
  }
  if (body['formatVersion'] !== 1) {
    throw apiError('architect.flow.version.validate.failed.configuration.version', {}, 'formatVersion');
  }
  const empty = { supportedLanguages: [], contract: [], compatibleFlowTypes: [], consumed: [] } as const;
  const given = { ...empty, type: flow.type, name: flow.name, configuration: body };
  const content = readable(() => contentAsOfNow(org, given));
  if (content?.type !== flow.type) {
    throw apiError('architect.object.validate.failed');
  }
  return content;
}

/** Anything may stand in a body that begins well: what the engine stumbles over is not valid. */
function readable(read: () => ArchitectFlow | undefined): ArchitectFlow | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
