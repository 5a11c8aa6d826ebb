import type { Clock } from '@callwright/model';

/** One request that left, for counters and logs. Holds no header, no query and no body. */
export interface RequestRecord {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** Undefined when no answer came. */
  readonly status?: number;
  readonly ms: number;
}

/**
 * How one org is reached. Readers, writers and ledgers that are opened with the same object share its tokens, their
 * rate budgets and its sockets; open them with one object per org and process.
 */
export interface Connection {
  /** AWS name or host, see {@link REGIONS}; `us-east-1` where absent. */
  readonly region?: string;
  /** `http://host:port`: login and API of one origin. Wins over the region. */
  readonly gateway?: string;
  readonly credentials:
    { readonly clientId: string; readonly clientSecret: string } | { readonly accessToken: string };
  /** Names of the environment variables the credentials came from, for messages. */
  readonly variables?: readonly string[];
  readonly clock: Clock;
  readonly onRequest?: (record: RequestRecord) => void;
  /** Aborted: requests in flight are given up, and nothing more is sent. */
  readonly signal?: AbortSignal;
  /**
   * Requests per minute and token; 240 where absent: the platform's 300 less a reserve of 20 % (facts: API 5.1).
   * `off` sends at once; `Retry-After` is honoured in any case.
   */
  readonly pace?: 'off' | { readonly perMinute: number };
  /**
   * How many tokens of the client take turns, each with that budget; 1 where absent, and with a fixed token. Only the first
   * logs in until its budget is used up.
   */
  readonly tokens?: number;
  /** Longest time for one answer; 30 seconds where absent. */
  readonly timeoutMs?: number;
}
