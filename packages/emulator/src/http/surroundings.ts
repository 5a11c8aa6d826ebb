import type { Contract } from '../contract/contract.ts';
import type { Seeding } from '../seed/seeding.ts';

/** What stands beside the org while it is served. */
export interface Surroundings {
  readonly seeding: Seeding;
  /** There where answers are checked. */
  readonly contract: Contract | undefined;
}
