import { apiError } from '../http/api-error.ts';
import type { Actor, FlowRecord } from '../state/records.ts';

/** Whether somebody else holds the flow's lock. Locks do not expire (facts: API 2.4). */
export function isHeldByAnother(flow: FlowRecord, by: Actor): boolean {
  return flow.lock !== undefined && flow.lock.id !== by.id;
}

/** 409 unless the caller holds the flow's lock. */
export function requireOwnLock(flow: FlowRecord, by: Actor): void {
  if (flow.lock?.id !== by.id) {
    throw apiError('architect.flow.not.locked.by.user');
  }
}

/** 409 when somebody else holds the flow's lock. */
export function requireNoForeignLock(flow: FlowRecord, by: Actor): void {
  if (isHeldByAnother(flow, by)) {
    throw apiError('architect.flow.locked.by.user');
  }
}
