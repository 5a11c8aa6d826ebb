import type { PlanInput, PlanOptions } from '../plan-input.ts';

/** One org as it was read, and what the manifests want from it. */
export type OrgAsRead = Pick<PlanInput, 'desired' | 'live' | 'ledger'>;

/** What two orgs of one project are compared in. */
export interface CompareInput {
  readonly first: OrgAsRead;
  readonly second: OrgAsRead;
  readonly options: CompareOptions;
}

export interface CompareOptions extends Pick<PlanOptions, 'now' | 'toolVersion' | 'gitCommit'> {
  /** Also compare what nobody manages. */
  readonly withUnmanaged?: boolean;
}
