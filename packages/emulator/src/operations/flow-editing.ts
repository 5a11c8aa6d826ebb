import { divisionForNew } from '../access.ts';
import { flowTypeOf } from '../flow-types.ts';
import { reasonAgainstDelete } from '../flows/consumers.ts';
import { requireFlow, requireQueriedFlow } from '../flows/find-flow.ts';
import { flowAnswer, operationAnswer } from '../flows/flow-answer.ts';
import { requireFreeFlowName } from '../flows/flow-name.ts';
import {
  addVersion,
  contentId,
  contentOf,
  latestContent,
  publishVersion,
  versionOf,
} from '../flows/versions.ts';
import { apiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { newId } from '../local-org.ts';
import type { Actor, FlowRecord, OperationRecord, VersionRecord } from '../state/records.ts';
import { without } from '../without.ts';

/** Making, changing and deleting flows, and the edit cycle of locks, drafts and versions (facts: API 2.4). */
export const flowEditing: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/flows', permissions: { every: ['architect:flow:add'] }, handle: create },
  {
    method: 'PUT',
    path: '/api/v2/flows/{flowId}',
    permissions: { every: ['architect:flow:edit'] },
    handle: change,
  },
  {
    method: 'DELETE',
    path: '/api/v2/flows/{flowId}',
    permissions: { every: ['architect:flow:delete'] },
    handle: remove,
  },
  {
    method: 'POST',
    path: '/api/v2/flows/actions/checkout',
    permissions: { every: ['architect:flow:edit'] },
    handle: checkout,
  },
  {
    method: 'POST',
    path: '/api/v2/flows/actions/checkin',
    permissions: { any: ['architect:flow:edit', 'architect:flow:unlock'] },
    handle: checkin,
  },
  {
    method: 'POST',
    path: '/api/v2/flows/actions/revert',
    permissions: { every: ['architect:flow:edit'] },
    handle: revert,
  },
  {
    method: 'POST',
    path: '/api/v2/flows/actions/unlock',
    permissions: { every: ['architect:flow:unlock'] },
    handle: unlock,
  },
  {
    method: 'POST',
    path: '/api/v2/flows/actions/publish',
    permissions: { any: ['architect:flow:unlock', 'architect:flow:publish'] },
    handle: publish,
  },
];

function flowBody(call: Call): Body {
  return readBody(call.body, (field) => apiError('architect.object.validate.failed.value', {}, field));
}

/** An empty flow, locked by its maker (the lock is inferred: facts API 2.4). */
function create(call: Call): Reply {
  const { org } = call;
  const body = flowBody(call);
  const typeText = body.text('type');
  if (typeText === undefined) {
    throw apiError('architect.flow.validate.failed.missing.type', {}, 'type');
  }
  const type = flowTypeOf(typeText);
  if (type === undefined) {
    throw apiError('architect.object.validate.failed.value', {}, 'type');
  }
  const name = requireFreeFlowName(org, type, body.text('name'));
  const description = body.text('description');
  const flow: FlowRecord = {
    id: newId(org),
    name,
    type,
    ...(description === undefined ? {} : { description }),
    divisionId: divisionForNew(call, body.reference('division')).id,
    system: false,
    deleted: false,
    lock: call.caller.actor,
  };
  return answer(call, flow);
}

/** Name and description, at once; needs the lock. */
function change(call: Call): Reply {
  const flow = requireOwnLock(call, requireFlow(call, param(call, 'flowId')));
  const body = flowBody(call);
  const name = requireFreeFlowName(call.org, flow.type, body.text('name'), flow);
  const description = body.text('description');
  if (flow.system && (name !== flow.name || description !== flow.description)) {
    throw apiError('architect.system.flow.name.or.description.error');
  }
  return answer(call, {
    ...without(flow, 'description'),
    name,
    ...(description === undefined ? {} : { description }),
  });
}

function remove(call: Call): Reply {
  const { org } = call;
  const flow = requireFlow(call, param(call, 'flowId'));
  if (flow.system) {
    throw apiError('architect.default.flow.cannot.delete');
  }
  if (flow.lock !== undefined && flow.lock.id !== call.caller.actor.id) {
    throw apiError('architect.flow.cannot.delete.user.does.not.have.lock');
  }
  const reason = reasonAgainstDelete(org, flow);
  if (reason !== undefined) {
    throw apiError(reason);
  }
  org.tables.flows.put({ ...withoutDraft(call, flow), deleted: true });
  return { status: 204 };
}

/** Locks the flow and makes a draft of its newest configuration; the holder may do it again. */
function checkout(call: Call): Reply {
  const flow = requireQueriedFlow(call);
  requireNoForeignLock(flow, call.caller.actor);
  return answer(call, withDraft(call, { ...flow, lock: call.caller.actor }));
}

function withDraft(call: Call, flow: FlowRecord): FlowRecord {
  const { org } = call;
  const content = latestContent(org, flow);
  if (content === undefined || flow.draft !== undefined) {
    return flow;
  }
  org.tables.contents.put({ id: contentId(flow.id, 'draft'), flow: content });
  const draft = {
    id: `saved_version_${newId(org)}`,
    savedBy: call.caller.actor,
    dateSaved: org.clock.now(),
  };
  return { ...flow, draft };
}

/** The draft becomes a numbered version that is not published; the lock goes. */
function checkin(call: Call): Reply {
  const { org } = call;
  const flow = requireQueriedFlow(call);
  requireNoForeignLock(flow, call.caller.actor);
  const content = flow.draft === undefined ? undefined : contentOf(org, flow.id, 'draft');
  if (content === undefined) {
    throw apiError('architect.flow.cannot.checkin.missing.config');
  }
  const version = addVersion(org, flow, {
    kind: 'CHECKIN',
    by: call.caller.actor,
    content: { ...content, name: flow.name },
  });
  const operation = newOperation(call, 'CHECKIN');
  org.tables.flows.put({ ...withoutDraft(call, flow), checkedInVersion: version.version, operation });
  return ok(operationAnswer(operation, 'begun'));
}

/** Drops draft and lock. */
function revert(call: Call): Reply {
  const flow = requireOwnLock(call, requireQueriedFlow(call));
  return answer(call, withoutDraft(call, flow));
}

/** Takes any lock away; the draft stays (assumed: what becomes of it is not known, facts API 11). */
function unlock(call: Call): Reply {
  return answer(call, without(requireQueriedFlow(call), 'lock'));
}

/**
 * Publishes the checked-in version, or with `version` that one. A version published by number keeps its number, its
 * content and the module snapshots it was made with: assumed (README), and said here only.
 */
function publish(call: Call): Reply {
  const { org } = call;
  const flow = requireQueriedFlow(call);
  requireNoForeignLock(flow, call.caller.actor);
  const version = versionToPublish(call, flow);
  if (version === undefined) {
    throw apiError('architect.flow.version.missing');
  }
  const operation = newOperation(call, 'PUBLISH');
  publishVersion(org, { ...flow, operation }, version, call.caller.actor);
  return ok(operationAnswer(operation, 'begun'));
}

/** Without a number: the caller's own draft, checked in for it, else the checked-in version (facts: API 2.4). */
function versionToPublish(call: Call, flow: FlowRecord): VersionRecord | undefined {
  const { org } = call;
  const wanted = call.query.text('version');
  const draft =
    flow.draft !== undefined && flow.lock !== undefined ? contentOf(org, flow.id, 'draft') : undefined;
  if (wanted === undefined && draft !== undefined) {
    return addVersion(org, flow, {
      kind: 'PUBLISH',
      by: call.caller.actor,
      content: { ...draft, name: flow.name },
    });
  }
  const number = wanted ?? flow.checkedInVersion;
  return number === undefined ? undefined : versionOf(org, flow.id, number);
}

function withoutDraft(call: Call, flow: FlowRecord): FlowRecord {
  call.org.tables.contents.remove(contentId(flow.id, 'draft'));
  return without(flow, 'lock', 'draft');
}

function newOperation(call: Call, actionName: OperationRecord['actionName']): OperationRecord {
  return { id: newId(call.org), actionName, actor: call.caller.actor };
}

function requireOwnLock(call: Call, flow: FlowRecord): FlowRecord {
  if (flow.lock?.id !== call.caller.actor.id) {
    throw apiError('architect.flow.not.locked.by.user');
  }
  return flow;
}

function requireNoForeignLock(flow: FlowRecord, actor: Actor): void {
  if (flow.lock !== undefined && flow.lock.id !== actor.id) {
    throw apiError('architect.flow.locked.by.user');
  }
}

function answer(call: Call, flow: FlowRecord): Reply {
  call.org.tables.flows.put(flow);
  return ok(flowAnswer(call.org, flow, { schemas: false }));
}
