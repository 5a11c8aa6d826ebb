import { apiError, type ApiErrorCode } from '../http/api-error.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import type { FlowActRecord } from '../state/flow-records.ts';
import type { FlowRecord, OperationRecord } from '../state/records.ts';
import { checkin } from './checkin.ts';
import { deleteAll } from './delete-flow.ts';
import type { FlowAct } from './flow-act.ts';
import { publish } from './publish-version.ts';

const acts: Readonly<Record<FlowActRecord['actionName'], FlowAct>> = {
  CHECKIN: checkin,
  PUBLISH: publish,
  DELETE: deleteAll,
};

/**
 * Begins an act on flows. What stands against it is refused at once; else it takes the setting `flowActMs`, and the
 * flows show it as their `currentOperation` meanwhile and afterwards (facts: API 2.3, 2.4).
 */
export function beginAct(
  org: LocalOrg,
  wanted: Omit<FlowActRecord, 'id' | 'flowIds'>,
  flows: readonly FlowRecord[],
): OperationRecord {
  flows.forEach(requireIdle);
  const act: FlowActRecord = { ...wanted, id: newId(org), flowIds: flows.map(({ id }) => id) };
  const obstacle = acts[act.actionName].obstacle(org, act);
  if (obstacle !== undefined) {
    throw apiError(obstacle);
  }
  const begun: OperationRecord = {
    id: act.id,
    actionName: act.actionName,
    actor: act.by,
    status: 'STARTED',
  };
  show(org, act, begun);
  org.tables.flowActs.put(act);
  const due = org.clock.now() + org.settings().flowActMs;
  org.tables.runningJobs.put({ id: act.id, kind: 'act', due });
  return begun;
}

/** Does what was begun, if it still can be done. */
export function endAct(org: LocalOrg, id: string): void {
  end(org, id, (act) => acts[act.actionName].obstacle(org, act) ?? acts[act.actionName].perform(org, act));
}

/** Ends an act that a fault lets fail; nothing of it is done. */
export function failAct(org: LocalOrg, id: string): void {
  end(org, id, () => 'architect.unspecified.error');
}

function end(org: LocalOrg, id: string, how: (act: FlowActRecord) => ApiErrorCode | undefined): void {
  const act = org.tables.flowActs.get(id);
  if (act === undefined) {
    return;
  }
  org.tables.flowActs.remove(id);
  const error = how(act);
  show(org, act, {
    id,
    actionName: act.actionName,
    actor: act.by,
    ...(error === undefined ? { status: 'SUCCESS' } : { status: 'FAILURE', error }),
  });
}

/** 409 while an act on the flow is under way: no other may begin then (facts: API 2.4). */
export function requireIdle(flow: FlowRecord): void {
  if (isBusy(flow)) {
    throw apiError('architect.operation.already.in.progress');
  }
}

/** Whether an act on the flow is under way. */
export function isBusy(flow: FlowRecord): boolean {
  return flow.operation?.status === 'STARTED';
}

function show(org: LocalOrg, act: FlowActRecord, operation: OperationRecord): void {
  for (const flowId of act.flowIds) {
    const flow = org.tables.flows.get(flowId);
    if (flow !== undefined) {
      org.tables.flows.put({ ...flow, operation });
    }
  }
}
