import type { RawRequest } from './exchange.ts';

/** One request on its way through the platform's part of the server. */
export interface Turn {
  readonly request: RawRequest;
  /** Rows by which a page of a listing begins late (or early, below 0); 0 unless a fault orders it. */
  readonly rowShift: number;
  /** Runs what the request changes: all or nothing. */
  readonly transact: <T>(work: () => T) => T;
  /** Gives the answer a header besides its own, whatever the answer turns out to be. */
  addHeader(name: string, value: string): void;
}
