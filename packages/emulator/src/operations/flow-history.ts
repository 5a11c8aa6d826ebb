import { isoDate } from '../clock.ts';
import { requireFlow } from '../flows/find-flow.ts';
import { actorReference, operationAnswer } from '../flows/flow-answer.ts';
import { historyOf } from '../flows/flow-history.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { largePage, pageWindow, sortedBy } from '../http/paging.ts';
import { newId } from '../local-org.ts';
import type { HistoryEntryRecord, HistoryRecord } from '../state/flow-records.ts';
import type { OperationRecord } from '../state/records.ts';

const permissions = { every: ['architect:flow:view'] };

/** Who did what to a flow and when (facts: API 2.7). Histories are asked for first and read then. */
export const flowHistory: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/flows/{flowId}/history', permissions, handle: begin },
  { method: 'GET', path: '/api/v2/flows/{flowId}/history/{historyId}', permissions, handle: read },
];

/** Values of the query parameter `action` (facts: API 2.7). */
const actions = [
  'checkin',
  'checkout',
  'create',
  'deactivate',
  'debug',
  'delete',
  'publish',
  'revert',
  'save',
] as const;

function begin(call: Call): Reply {
  const { org, caller } = call;
  const flow = requireFlow(call, param(call, 'flowId'), { deleted: true });
  const now = org.clock.now();
  const history: HistoryRecord = {
    id: newId(org),
    flowId: flow.id,
    by: caller.actor,
    started: now,
    completed: now + org.settings().flowActMs,
    entries: historyOf(org, flow.id).length,
  };
  org.tables.histories.put(history);
  return ok(operationAnswer(operationOf(history, 'STARTED')));
}

function operationOf(history: HistoryRecord, status: 'STARTED' | 'SUCCESS'): OperationRecord {
  return { id: history.id, actionName: 'HISTORY', actor: history.by, status };
}

function read(call: Call): Reply {
  const { org, query } = call;
  const flow = requireFlow(call, param(call, 'flowId'), { deleted: true });
  const history = org.tables.histories.get(param(call, 'historyId'));
  if (history?.flowId !== flow.id) {
    throw apiError('not.found');
  }
  const wanted = query.listOf('action', actions);
  const isDone = history.completed <= org.clock.now();
  const entries = (isDone ? historyOf(org, flow.id) : []).filter(
    ({ number, action }) =>
      number <= history.entries && (wanted.length === 0 || wanted.includes(action.toLowerCase())),
  );
  const { rows, pageSize, pageNumber, total, pageCount } = pageWindow(
    call,
    inOrder(call, entries),
    largePage,
  );
  return ok({
    ...operationAnswer(operationOf(history, isDone ? 'SUCCESS' : 'STARTED')),
    name: flow.name,
    description: flow.description,
    system: flow.system,
    started: isoDate(history.started),
    completed: isDone ? isoDate(history.completed) : undefined,
    pageSize,
    pageNumber,
    total,
    entities: rows.map(entryAnswer),
    pageCount,
  });
}

/** By time, latest first, unless something else is asked for (facts: API 2.7). */
function inOrder(call: Call, entries: readonly HistoryEntryRecord[]): readonly HistoryEntryRecord[] {
  const by = call.query.oneOf('sortBy', ['action', 'timestamp', 'user']) ?? 'timestamp';
  const order = call.query.oneOf('sortOrder', ['asc', 'desc', 'ascending', 'descending']) ?? 'desc';
  const inTime = (entry: HistoryEntryRecord): string => String(entry.number).padStart(9, '0');
  const keys: Readonly<Record<string, (entry: HistoryEntryRecord) => string>> = {
    action: (entry) => `${entry.action}\n${inTime(entry)}`,
    user: (entry) => `${entry.by.name}\n${inTime(entry)}`,
  };
  return sortedBy(entries, keys[by] ?? inTime, order.startsWith('desc'));
}

function entryAnswer(entry: HistoryEntryRecord): Readonly<Record<string, unknown>> {
  return {
    action: entry.action,
    timestamp: isoDate(entry.date),
    [entry.by.kind]: actorReference(entry.by),
    version: entry.version,
  };
}
