/** One request as it was answered. Holds no credential: queries of signed addresses are left out. */
export interface LoggedRequest {
  readonly number: number;
  /** ISO date. */
  readonly time: string;
  readonly method: string;
  /** With query. */
  readonly path: string;
  /** Template of the operation, e.g. `/api/v2/flows/{flowId}`; the path itself for what is no operation. */
  readonly template: string;
  readonly status: number;
  readonly correlationId: string;
}

/** What was asked since the start or the last reset; the control interface itself is not counted. */
export interface RequestLog {
  add(request: Omit<LoggedRequest, 'number'>): void;
  /** Count per `METHOD template`. */
  counts(): Readonly<Record<string, number>>;
  /** The latest requests, oldest first. */
  requests(): readonly LoggedRequest[];
  reset(): void;
}

/** How many single requests are remembered; counts are complete. */
const remembered = 10_000;

export function createRequestLog(): RequestLog {
  let counts = new Map<string, number>();
  let requests: LoggedRequest[] = [];
  let total = 0;
  return {
    add(request) {
      const key = `${request.method} ${request.template}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      requests.push({ number: ++total, ...request });
      if (requests.length > 2 * remembered) {
        requests = requests.slice(-remembered);
      }
    },
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    requests: () => requests.slice(-remembered),
    reset() {
      counts = new Map();
      requests = [];
      total = 0;
    },
  };
}
