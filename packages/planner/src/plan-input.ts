import type {
  Address,
  DesiredState,
  Edit,
  LedgerReading,
  LiveState,
  Place,
  ThingSort,
} from '@callwright/model';

/** Everything that a plan is made of. Plain data; the planner asks nobody for more. */
export interface PlanInput {
  readonly desired: DesiredState;
  readonly live: LiveState;
  readonly ledger: LedgerReading;
  readonly options: PlanOptions;
  /** Where an edit comes from. Says the same whenever it is asked. */
  readonly placeOf?: (address: Address, edit: Edit) => Place | undefined;
  /** Where a resource names something of the org. Says the same whenever it is asked. */
  readonly placeOfName?: (
    address: Address,
    named: { readonly sort: ThingSort; readonly name: string },
  ) => Place | undefined;
}

/** What a plan that puts a run back must know beside how things were (design 6). */
export interface Rollback {
  readonly run: string;
  /** Addresses that a later run has changed since, with that run. */
  readonly later: ReadonlyMap<Address, { readonly run: string; readonly at: string }>;
}

export interface PlanOptions {
  /** ISO instant: decides which allowances have expired. */
  readonly now: string;
  readonly toolVersion: string;
  readonly gitCommit?: string;
  /** Addresses that the plan is limited to, with what they bring with them; absent or empty means everything. */
  readonly targets?: readonly Address[];
  /** The run that the plan puts back: the desired state is how things were before it. */
  readonly rollback?: Rollback;
  /** Rate budget of one token, for the estimate; 240 by default (design 6, rate). */
  readonly requestsPerMinute?: number;
}
