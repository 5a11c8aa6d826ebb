import { apiError } from './api-error.ts';
import type { Call, Reply } from './operation.ts';
import { ok } from './operation.ts';

/** Most rows of one page: documented nowhere, so the sizes that CX as Code uses (facts: API 2.2, 4.2). */
export const largePage = 500;
export const smallPage = 100;

/**
 * Answers one page in the platform's envelope: relative addresses, no `nextUri` on the last page, an empty listing
 * has `pageCount` 0 (facts: API 9, row 6). Only the rows of the page are rendered.
 */
export function page<T>(call: Call, all: readonly T[], most: number, render: (entity: T) => unknown): Reply {
  const { rows, pageSize, pageNumber, total, pageCount } = pageWindow(call, all, most);
  const uri = (n: number): string => {
    const query = new URLSearchParams(call.query.sent);
    query.set('pageSize', String(pageSize));
    query.set('pageNumber', String(n));
    return `${call.path}?${query.toString()}`;
  };
  return ok({
    entities: rows.map(render),
    pageSize,
    pageNumber,
    total,
    firstUri: uri(1),
    lastUri: uri(Math.max(pageCount, 1)),
    selfUri: uri(pageNumber),
    ...(pageNumber < pageCount ? { nextUri: uri(pageNumber + 1) } : {}),
    ...(pageNumber > 1 ? { previousUri: uri(pageNumber - 1) } : {}),
    pageCount,
  });
}

/** The rows of the page that the query asks for, with the counts of its envelope. */
export interface PageWindow<T> {
  readonly rows: readonly T[];
  readonly pageSize: number;
  readonly pageNumber: number;
  readonly total: number;
  readonly pageCount: number;
}

/** Cuts a page out. `otherwise` is its size when the query names none. */
export function pageWindow<T>(call: Call, all: readonly T[], most: number, otherwise = 25): PageWindow<T> {
  const pageSize = Math.min(call.query.whole('pageSize', otherwise), most);
  const pageNumber = call.query.whole('pageNumber', 1);
  const from = Math.max((pageNumber - 1) * pageSize + call.rowShift, 0);
  return {
    rows: all.slice(from, from + pageSize),
    pageSize,
    pageNumber,
    total: all.length,
    pageCount: Math.ceil(all.length / pageSize),
  };
}

/**
 * Refuses pages beyond documented maxima with 400 `invalid.query.param.value` (facts: API 4.2; that they are refused
 * and not clamped is assumed, README).
 */
export function requirePageWithin(
  call: Call,
  most: { readonly pageSize: number; readonly pageNumber?: number },
): void {
  for (const [name, limit] of Object.entries(most)) {
    const value = call.query.whole(name, 1);
    if (value > limit) {
      throw apiError(
        'invalid.query.param.value',
        { value: String(value), parameter: name, allowed: `1 to ${String(limit)}` },
        name,
      );
    }
  }
}

/** Sorts a copy by a text, by code units: the same order on every machine. */
export function sortedBy<T>(
  all: readonly T[],
  text: (entity: T) => string,
  descending: boolean,
): readonly T[] {
  const keyed = all.map((entity) => ({ entity, key: text(entity) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (descending) {
    keyed.reverse();
  }
  return keyed.map(({ entity }) => entity);
}

/** True for the two spellings of a descending `sortOrder`. */
export function isDescending(call: Call): boolean {
  const order = call.query.text('sortOrder')?.toLowerCase();
  return order === 'desc' || order === 'descending';
}

/**
 * Whether a name fits the query's `name`: exact without regard to letter case, `*` stands for anything.
 * Assumed: the facts sheet finds no description (API 2.2, 4.2).
 */
export function nameMatcher(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined) {
    return () => true;
  }
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*');
  const expression = new RegExp(`^${source}$`, 'isu');
  return (name) => expression.test(name);
}
