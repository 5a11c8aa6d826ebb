import { divisionForNew } from '../access.ts';
import { flowTypeOf } from '../flow-types.ts';
import { requireFlow } from '../flows/find-flow.ts';
import { requireIdle } from '../flows/flow-acts.ts';
import { flowAnswer } from '../flows/flow-answer.ts';
import { remember } from '../flows/flow-history.ts';
import { requireFreeFlowName } from '../flows/flow-name.ts';
import { requireOwnLock } from '../flows/locks.ts';
import { apiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { newId } from '../local-org.ts';
import type { FlowRecord } from '../state/records.ts';
import { without } from '../without.ts';

/** Making flows and changing their name and description (facts: API 2.4). */
export const flowMaking: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/flows', permissions: { every: ['architect:flow:add'] }, handle: create },
  {
    method: 'PUT',
    path: '/api/v2/flows/{flowId}',
    permissions: { every: ['architect:flow:edit'] },
    handle: change,
  },
];

function flowBody(call: Call): Body {
  return readBody(call.body, (field) => apiError('architect.object.validate.failed.value', {}, field));
}

function typeOf(body: Body): FlowRecord['type'] | undefined {
  const text = body.text('type');
  const type = text === undefined ? undefined : flowTypeOf(text);
  if (text !== undefined && type === undefined) {
    throw apiError('architect.object.validate.failed.value', {}, 'type');
  }
  return type;
}

/** An empty flow, locked by its maker (the lock is inferred: facts API 2.4). */
function create(call: Call): Reply {
  const { org } = call;
  const body = flowBody(call);
  const type = typeOf(body);
  if (type === undefined) {
    throw apiError('architect.flow.validate.failed.missing.type', {}, 'type');
  }
  if (body.flag('system') === true) {
    throw apiError('architect.system.flow.cannot.create', {}, 'system');
  }
  const name = requireFreeFlowName(org, type, body.text('name'));
  const language = queriedLanguage(call);
  const flow: FlowRecord = {
    id: newId(org),
    name,
    type,
    ...described(body),
    ...(language === undefined ? {} : { language }),
    divisionId: divisionForNew(call, body.reference('division')).id,
    system: false,
    deleted: false,
    lock: call.caller.actor,
  };
  org.tables.flows.put(flow);
  remember(org, flow.id, { action: 'CREATE', by: call.caller.actor });
  return ok(flowAnswer(org, flow, { schemas: false }));
}

/** A language tag such as `en-us`. Which ones the platform takes is not known (facts: API 2.4). */
function queriedLanguage(call: Call): string | undefined {
  const language = call.query.text('language');
  if (language !== undefined && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) {
    throw apiError('architect.object.validate.failed.value', {}, 'language');
  }
  return language;
}

/** Name and description, at once; needs the lock. */
function change(call: Call): Reply {
  const { org, caller } = call;
  const flow = requireFlow(call, param(call, 'flowId'));
  requireIdle(flow);
  requireOwnLock(flow, caller.actor);
  const body = flowBody(call);
  if ((typeOf(body) ?? flow.type) !== flow.type) {
    throw apiError('architect.object.validate.failed.value', {}, 'type');
  }
  const name = requireFreeFlowName(org, flow.type, body.text('name'), flow);
  const next = { ...without(flow, 'description'), name, ...described(body) };
  if (flow.system && (next.name !== flow.name || next.description !== flow.description)) {
    throw apiError('architect.system.flow.name.or.description.error');
  }
  org.tables.flows.put(next);
  remember(org, flow.id, { action: 'UPDATE', by: caller.actor });
  return ok(flowAnswer(org, next, { schemas: false }));
}

function described(body: Body): { readonly description?: string } {
  const description = body.text('description');
  return description === undefined ? {} : { description };
}
