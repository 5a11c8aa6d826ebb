import type { Disturb } from '../fault-effect.ts';
import type { Method } from '../http/operation.ts';

/** Which requests meet a fault, which of them it strikes, and how. */
export interface FaultRule {
  readonly name: string;
  readonly method?: Method;
  /** See `path-pattern.ts`. */
  readonly path: string;
  /** Parameters that the request must carry with these values; it may carry others. */
  readonly query: Readonly<Record<string, string>>;
  /** The first matching request that it may strike, from 1. */
  readonly from: number;
  /** How many it strikes at most. */
  readonly times: number;
  /** With what probability it strikes one, above 0 and up to 1, and the seed of the dice. */
  readonly chance: number;
  readonly seed: number;
  readonly disturb: Disturb;
  /** As it was written, for reports. */
  readonly written: Readonly<Record<string, unknown>>;
}
