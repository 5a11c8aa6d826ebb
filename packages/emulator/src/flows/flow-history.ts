import type { LocalOrg } from '../local-org.ts';
import type { HistoryAction, HistoryEntryRecord } from '../state/flow-records.ts';
import type { Actor } from '../state/records.ts';

/** Notes what somebody did to a flow. Unlocking is no action of a history (facts: API appendix B). */
export function remember(
  org: LocalOrg,
  flowId: string,
  done: { readonly action: HistoryAction; readonly by: Actor; readonly version?: string | undefined },
): void {
  const number = org.tables.historyEntries.having(flowId).length + 1;
  org.tables.historyEntries.put({
    id: `${flowId}/${String(number)}`,
    flowId,
    number,
    action: done.action,
    date: org.clock.now(),
    by: done.by,
    ...(done.version === undefined ? {} : { version: done.version }),
  });
}

/** Everything that was done to a flow, oldest first. */
export function historyOf(org: LocalOrg, flowId: string): readonly HistoryEntryRecord[] {
  return org.tables.historyEntries.having(flowId).toSorted((a, b) => a.number - b.number);
}
