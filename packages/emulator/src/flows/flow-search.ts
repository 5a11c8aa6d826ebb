import { apiFlowType } from '../flow-types.ts';
import type { Clock } from '../clock.ts';
import type { FlowRecord } from '../state/records.ts';
import { sortedView, type SortedView } from '../state/sorted-view.ts';
import type { Table } from '../state/table.ts';

/** `sortBy` values that are known; which there are is enumerated nowhere (facts: API 2.2). */
export type FlowOrder = 'id' | 'name' | 'type';

/**
 * The index behind every listing of flows. It lags behind the flows themselves by the setting `flowSearchLagMs`, while
 * reads by id do not (facts: API 2.2, 9 row 18).
 */
export interface FlowSearch {
  /** The flows as they were before the lag. Good until a flow changes next. */
  ordered(by: FlowOrder, wanted: WantedFlows): readonly FlowRecord[];
  /** The living flows as they are now. */
  present(by: FlowOrder): readonly FlowRecord[];
  /** Shows everything as it is now: what a seed brings in was there before anybody looked. */
  catchUp(): void;
}

/** Which way round, and whether deleted flows are among them. */
export interface WantedFlows {
  readonly descending: boolean;
  readonly deleted: boolean;
}

interface Past {
  readonly id: string;
  /** Undefined: the flow did not exist. */
  readonly was: FlowRecord | undefined;
  readonly changedAt: number;
}

const sortKeys: Readonly<Record<FlowOrder, (flow: FlowRecord) => string>> = {
  id: (flow) => flow.id,
  name: (flow) => `${flow.name.toLowerCase()}\n${flow.id}`,
  type: (flow) => `${apiFlowType(flow.type)}\n${flow.id}`,
};

/** Makes the index of a table. What it has not caught up with is not kept over a restart. */
export function createFlowSearch(flows: Table<FlowRecord>, clock: Clock, lagMs: () => number): FlowSearch {
  const views = new Map<string, SortedView<FlowRecord>>();
  let pasts: Past[] = [];

  flows.watch((before, after) => {
    const id = before?.id ?? after?.id;
    if (lagMs() > 0 && id !== undefined) {
      pasts.push({ id, was: before, changedAt: clock.now() });
    }
  });

  /** For each flow that changed within the lag what it was before the first of these changes. */
  function notCaughtUp(): ReadonlyMap<string, FlowRecord | undefined> {
    const since = clock.now() - lagMs();
    pasts = pasts.filter(({ changedAt }) => changedAt > since);
    return new Map(pasts.toReversed().map(({ id, was }) => [id, was]));
  }

  function lagging(
    now: readonly FlowRecord[],
    key: (flow: FlowRecord) => string,
    deleted: boolean,
  ): readonly FlowRecord[] {
    const changed = notCaughtUp();
    if (changed.size === 0) {
      return now;
    }
    const then = [...changed.values()]
      .flatMap((flow) => flow ?? [])
      .filter((flow) => deleted || !flow.deleted);
    return [...now.filter(({ id }) => !changed.has(id)), ...then]
      .map((flow) => ({ flow, key: key(flow) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ flow }) => flow);
  }

  /** Living flows have a view of their own: a listing then looks at no flow that is not on its page. */
  function viewOf(by: FlowOrder, deleted: boolean): readonly FlowRecord[] {
    const name = `${by} ${String(deleted)}`;
    const view = views.get(name) ?? sortedView(flows, sortKeys[by], (flow) => deleted || !flow.deleted);
    views.set(name, view);
    return view.all();
  }

  return {
    present: (by) => viewOf(by, false),
    ordered(by, { descending, deleted }) {
      const rows = lagging(viewOf(by, deleted), sortKeys[by], deleted);
      return descending ? rows.toReversed() : rows;
    },
    catchUp() {
      pasts = [];
    },
  };
}
