import { areaOf } from './area.ts';
import type { RawRequest } from './exchange.ts';

/** A request by what names it. Holds no credential: queries of signed addresses are left out. */
export interface RequestNote {
  /** Counted from 1 as requests come, since the start or the last reset of the log. */
  readonly number: number;
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly correlationId: string;
}

/** One request as it was answered. */
export interface LoggedRequest extends RequestNote {
  /** ISO date. */
  readonly time: string;
  /** Template of the operation, e.g. `/api/v2/flows/{flowId}`; the path itself for what is no operation. */
  readonly template: string;
  /** Absent when the connection was dropped without an answer. */
  readonly status?: number;
  /** Name of the fault rule that fired. */
  readonly fault?: string;
}

/** What was asked since the start or the last reset; the control interface itself is not counted. */
export interface RequestLog {
  /** Numbers a request that has just come. */
  note(request: RawRequest, correlationId: string): RequestNote;
  add(request: LoggedRequest): void;
  /** Count per `METHOD template`. */
  counts(): Readonly<Record<string, number>>;
  /** The latest requests, in the order in which they were answered. */
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
    note: (request, correlationId) => ({
      number: ++total,
      method: request.method,
      path: loggedPath(request),
      correlationId,
    }),
    add(request) {
      const key = `${request.method} ${request.template}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      requests.push(request);
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

function loggedPath(request: RawRequest): string {
  const query = areaOf(request) === 'transfer' ? '' : request.query.toString();
  return query === '' ? request.path : `${request.path}?${query}`;
}
