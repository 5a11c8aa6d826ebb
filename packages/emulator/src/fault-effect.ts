import type { JobOrder } from './faults/job-orders.ts';
import type { Delivery } from './http/delivery.ts';
import type { RawReply, RawRequest } from './http/exchange.ts';
import type { LocalOrg } from './local-org.ts';
import type { ReadMap } from './map-reader.ts';

/** A request that a fault has met. */
export interface Disturbed {
  readonly org: LocalOrg;
  readonly request: RawRequest;
  readonly correlationId: string;
  /**
   * Lets the org do what is asked and gives its answer, once: what it changed is committed and on disk then.
   * A refusal of the org is an answer too.
   */
  handle(orders?: Orders): Promise<RawReply>;
  /** Milliseconds of real time, whatever the org's clock is: it is a socket that waits. Rejects when the server ends. */
  pause(ms: number): Promise<void>;
}

/** What a fault asks of the org while it handles the request. */
export interface Orders {
  /** See `Call.rowShift`. */
  readonly rowShift?: number;
  /** For the jobs that the request registers or starts. */
  readonly job?: JobOrder;
}

/** Answers a request in the way of a fault. */
export type Disturb = (call: Disturbed) => Promise<Delivery>;

/** One kind of fault: `effect: { kind: ..., <keys> }` of a rule. */
export interface FaultEffect {
  readonly kind: string;
  /** Keys beside `kind`. */
  readonly keys: readonly string[];
  /** Reads the keys; throws an EmulatorError `faults-invalid` that names the place. */
  read(map: ReadMap): Disturb;
}
