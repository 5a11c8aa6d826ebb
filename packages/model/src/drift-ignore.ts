import type { Address } from './address.ts';
import type { Place } from './finding.ts';

/** Known drift that somebody bears for a while (language 1, `drift.ignore`), or for good (`lifecycle.ignore` of a flow). */
export interface DriftIgnore {
  readonly address: Address;
  /** Where, as a report says it: an attribute, or a place in a flow and everything inside of it. */
  readonly path: string;
  /** Last day; undefined where a manifest leaves that part of a flow to others. */
  readonly until?: string;
  readonly reason?: string;
  readonly place: Place;
}
