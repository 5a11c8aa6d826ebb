import { reasonAgainstDeactivation } from '../flows/consumers.ts';
import { draftContent, released, withDraft } from '../flows/drafts.ts';
import { requireQueriedFlow } from '../flows/find-flow.ts';
import { beginAct, requireIdle } from '../flows/flow-acts.ts';
import { flowAnswer, operationAnswer } from '../flows/flow-answer.ts';
import { remember } from '../flows/flow-history.ts';
import { requireNoForeignLock, requireOwnLock } from '../flows/locks.ts';
import { endPublication, latestContent } from '../flows/versions.ts';
import { apiError } from '../http/api-error.ts';
import { ok, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import type { FlowRecord } from '../state/records.ts';
import { without } from '../without.ts';

const edit: Permissions = { every: ['architect:flow:edit'] };
const unlockAny: Permissions = { every: ['architect:flow:unlock'] };
const unlockOrEdit: Permissions = { any: ['architect:flow:edit', 'architect:flow:unlock'] };
const unlockOrPublish: Permissions = { any: ['architect:flow:unlock', 'architect:flow:publish'] };
const publishOnly: Permissions = { every: ['architect:flow:publish'] };

/** The edit cycle of locks, drafts and versions (facts: API 2.1, 2.4). Each names its flow in the query. */
export const flowActions: readonly Operation[] = [
  action('checkout', edit, checkout),
  action('checkin', unlockOrEdit, beginCheckin),
  action('publish', unlockOrPublish, beginPublish),
  action('revert', edit, revert),
  action('unlock', unlockAny, unlock),
  action('deactivate', publishOnly, deactivate),
];

function action(
  name: string,
  permissions: Permissions,
  perform: (call: Call, flow: FlowRecord) => Reply,
): Operation {
  return {
    method: 'POST',
    path: `/api/v2/flows/actions/${name}`,
    permissions,
    handle: (call) => {
      const flow = requireQueriedFlow(call);
      requireIdle(flow);
      return perform(call, flow);
    },
  };
}

/** Locks the flow and makes a draft of its newest configuration; the holder may do it again. */
function checkout(call: Call, flow: FlowRecord): Reply {
  const { org, caller } = call;
  requireNoForeignLock(flow, caller.actor);
  const locked = { ...flow, lock: caller.actor };
  const content = latestContent(org, flow);
  remember(org, flow.id, { action: 'CHECKOUT', by: caller.actor });
  return answer(
    call,
    content === undefined || draftContent(org, flow) !== undefined
      ? locked
      : withDraft(org, locked, content, caller.actor),
  );
}

function beginCheckin({ org, caller }: Call, flow: FlowRecord): Reply {
  return ok(operationAnswer(beginAct(org, { actionName: 'CHECKIN', by: caller.actor }, [flow])));
}

function beginPublish({ org, caller, query }: Call, flow: FlowRecord): Reply {
  const version = query.text('version');
  const wanted = {
    actionName: 'PUBLISH',
    by: caller.actor,
    ...(version === undefined ? {} : { version }),
  } as const;
  return ok(operationAnswer(beginAct(org, wanted, [flow])));
}

/** Drops draft and lock. */
function revert(call: Call, flow: FlowRecord): Reply {
  requireOwnLock(flow, call.caller.actor);
  remember(call.org, flow.id, { action: 'REVERT', by: call.caller.actor });
  return answer(call, released(call.org, flow));
}

/** Takes any lock away; the draft stays (assumed: what becomes of it is not known, facts API 11). */
function unlock(call: Call, flow: FlowRecord): Reply {
  return answer(call, without(flow, 'lock'));
}

/**
 * No version is the published one any more (inferred: facts API 2.3). Flows that consume it do not stand against it:
 * they keep their snapshots, and no code for them is known (facts: API appendix C).
 */
function deactivate(call: Call, flow: FlowRecord): Reply {
  const { org, caller } = call;
  if (flow.system) {
    throw apiError('architect.default.flow.cannot.deactivate');
  }
  const reason = reasonAgainstDeactivation(org, flow);
  if (reason !== undefined) {
    throw apiError(reason);
  }
  endPublication(org, flow);
  remember(org, flow.id, { action: 'DEACTIVATE', by: caller.actor, version: flow.publishedVersion });
  return answer(call, without(flow, 'publishedVersion', 'publishedBy'));
}

function answer(call: Call, flow: FlowRecord): Reply {
  call.org.tables.flows.put(flow);
  return ok(flowAnswer(call.org, flow, { schemas: false }));
}
