import type { Actor, DatedMessage, FlowReference } from './records.ts';

/** What can be done to a flow, as its history calls it (facts: API appendix B, `HistoryEntry.action`). */
export type HistoryAction =
  'CHECKIN' | 'CHECKOUT' | 'CREATE' | 'DEACTIVATE' | 'DELETE' | 'PUBLISH' | 'REVERT' | 'SAVE' | 'UPDATE';

/** One thing that was done to a flow; `id` is `<flow id>/<number from 1>`. */
export interface HistoryEntryRecord {
  readonly id: string;
  readonly flowId: string;
  readonly number: number;
  readonly action: HistoryAction;
  /** Epoch milliseconds. */
  readonly date: number;
  readonly by: Actor;
  /** `N.0`, where the act was about one. */
  readonly version?: string;
}

/** A history that somebody asked for: what had happened by then (facts: API 2.7). */
export interface HistoryRecord {
  readonly id: string;
  readonly flowId: string;
  readonly by: Actor;
  readonly started: number;
  readonly completed: number;
  /** So many entries of the flow are in it. */
  readonly entries: number;
}

/** A job that validates flows as they are stored (facts: API 2.6). */
export interface ValidateJobRecord {
  readonly id: string;
  readonly status: 'Started' | 'Success' | 'Failure';
  readonly clientId: string;
  readonly items: readonly FlowReference[];
  /** Polls that still answer `Started`. */
  readonly pollsLeft: number;
  readonly messages: readonly DatedMessage[];
}

/** The last full rebuild of the dependency index; there is one record at most. */
export interface DependencyBuildRecord {
  readonly id: string;
  readonly buildId: string;
  /** Epoch milliseconds. */
  readonly started: number;
  /** Absent while it runs. */
  readonly completed?: number;
  readonly by: Actor;
}

/** An act on flows that takes its time; `id` is that of its `Operation` (facts: API 2.3). */
export interface FlowActRecord {
  readonly id: string;
  readonly actionName: 'CHECKIN' | 'PUBLISH' | 'DELETE';
  readonly flowIds: readonly string[];
  readonly by: Actor;
  /** The version that a publish asks for. */
  readonly version?: string;
}
