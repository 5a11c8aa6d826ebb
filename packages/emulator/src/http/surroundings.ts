import type { Contract } from '../contract/contract.ts';
import type { FaultDesk } from '../faults/fault-desk.ts';
import type { InvariantWatch } from '../invariants/invariant-watch.ts';
import type { Seeding } from '../seed/seeding.ts';
import type { RequestLog } from './request-log.ts';

/** What stands beside the org while it is served. */
export interface Surroundings {
  readonly seeding: Seeding;
  readonly requests: RequestLog;
  readonly faults: FaultDesk;
  readonly invariants: InvariantWatch;
  /** There where answers are checked. */
  readonly contract: Contract | undefined;
}
