import type { Finding, LedgerResult } from '@callwright/model';

/** One row of a ledger: a key and a JSON text. */
export interface LedgerRow {
  readonly key: string;
  readonly text: string;
}

export interface RowsReading {
  readonly state: 'present' | 'missing' | 'hidden';
  readonly rows: readonly LedgerRow[];
  /** False when some row may be missing from `rows`; then `findings` say why. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

export interface RowReader {
  readAll(): Promise<RowsReading>;
}

/** Contract: where the rows of a ledger lie. The first write makes what is missing. */
export interface RowStore extends RowReader {
  readonly where: 'org' | { readonly file: string };
  has(key: string): Promise<boolean | { readonly lost: string }>;
  /** `taken` when the key exists: at most one of many callers gets `done`. */
  insert(row: LedgerRow): Promise<LedgerResult>;
  /** Whether the key exists or not. */
  put(row: LedgerRow): Promise<LedgerResult>;
  /** `taken` when the key does not exist. */
  replace(row: LedgerRow): Promise<LedgerResult>;
  /** `done` too when the key does not exist. */
  remove(key: string): Promise<LedgerResult>;
}
