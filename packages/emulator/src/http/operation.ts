import type { LocalOrg } from '../local-org.ts';
import type { Actor, ClientRecord } from '../state/records.ts';
import type { Query } from './query.ts';

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export type Method = (typeof methods)[number];

/** Who sends a request: the OAuth client behind its token. */
export interface Caller {
  readonly client: ClientRecord;
  readonly actor: Actor;
  /** SHA-256 of the token, its id in the state. */
  readonly tokenId: string;
}

/** One request as an operation sees it: authenticated, permitted, parsed. */
export interface Call {
  readonly org: LocalOrg;
  readonly caller: Caller;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Path without query, for paging addresses. */
  readonly path: string;
  readonly query: Query;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
  /** Rows by which a page of a listing begins late (or early, below 0): rows came or went between two pages. */
  readonly rowShift: number;
}

/** An answer. Without `json` it has no body. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
}

/** Needed permissions by their real names: every one of a list, or any of it (facts: API 2.1, 3.4, 4.2). */
export type Permissions = { readonly every: readonly string[] } | { readonly any: readonly string[] };

/** One operation of the platform. `handle` runs inside a transaction: it throws an ApiError or changes everything. */
export interface Operation {
  readonly method: Method;
  /** As the API description writes it, e.g. `/api/v2/flows/{flowId}`. */
  readonly path: string;
  readonly permissions: Permissions;
  handle(call: Call): Reply;
}

/** No permission is needed, only a valid token. */
export const noPermission: Permissions = { every: [] };

/** Answers 200 with a body. */
export function ok(json: unknown): Reply {
  return { status: 200, json };
}

/** A path parameter; the router guarantees that it is there. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}
