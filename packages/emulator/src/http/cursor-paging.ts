import { apiError } from './api-error.ts';
import { ok, type Call, type Reply } from './operation.ts';

/** How a listing with cursors is cut into pages. */
export interface CursorPaging {
  /** Rows of a page when the query does not say, and at most. */
  readonly otherwise: number;
  readonly most: number;
}

/**
 * Answers one page of a listing that pages by `before` and `after` (facts: API 4.2, 4.8): no counts, and a cursor keeps
 * its place while the listing changes. `all` is sorted by `key`, which must be unique. How cursors look is invented.
 */
export function cursorPage<T>(
  call: Call,
  all: readonly T[],
  key: (entity: T) => string,
  paging: CursorPaging,
  render: (entity: T) => unknown,
): Reply {
  const size = Math.min(call.query.whole('pageSize', paging.otherwise), paging.most);
  const after = cursorOf(call, 'after');
  const before = cursorOf(call, 'before');
  const within = all.filter(
    (entity) =>
      (after === undefined || key(entity) > after) && (before === undefined || key(entity) < before),
  );
  const isBackwards = before !== undefined && after === undefined;
  const rows = isBackwards ? within.slice(-size) : within.slice(0, size);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const hasNext = last !== undefined && all.some((entity) => key(entity) > key(last));
  const hasPrevious = first !== undefined && all.some((entity) => key(entity) < key(first));
  return ok({
    entities: rows.map(render),
    selfUri: uri(call, size, {}),
    ...(hasNext ? { nextUri: uri(call, size, { after: key(last) }) } : {}),
    ...(hasPrevious ? { previousUri: uri(call, size, { before: key(first) }) } : {}),
  });
}

function uri(call: Call, size: number, cursor: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(call.query.sent);
  query.set('pageSize', String(size));
  for (const [name, key] of Object.entries(cursor)) {
    query.delete('before');
    query.delete('after');
    query.set(name, Buffer.from(key).toString('base64url'));
  }
  return `${call.path}?${query.toString()}`;
}

function cursorOf(call: Call, name: string): string | undefined {
  const sent = call.query.text(name);
  if (sent === undefined) {
    return undefined;
  }
  const key = Buffer.from(sent, 'base64url').toString('utf8');
  if (Buffer.from(key).toString('base64url') !== sent) {
    throw apiError(
      'invalid.query.param.value',
      { value: sent, parameter: name, allowed: 'cursors that a listing gave' },
      name,
    );
  }
  return key;
}
