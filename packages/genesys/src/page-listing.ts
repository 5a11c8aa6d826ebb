import type { JsonObject, Listing, Unknown } from '@callwright/model';
import { known, unknown } from '@callwright/model';
import type { Answer, Call } from './answer.ts';
import { pageBody, unreadable } from './answer.ts';
import { numberField, objectsField, textField } from './wire-field.ts';

/** Asks for one page; pages count from 1. */
export type FetchPage = (page: {
  readonly pageNumber: number;
  readonly pageSize: number;
}) => Promise<unknown>;

/** Rows and total do not agree. */
const CHANGING = 'incomplete-listing';

interface Page {
  readonly rows: readonly JsonObject[];
  readonly total: number | undefined;
  /** What the server really used: it may cut what was asked for (facts: API 4.2). */
  readonly pageSize: number | undefined;
}

/** No listing of an org is longer; a server that never ends must not keep us for ever. */
const MOST_PAGES = 2000;

/**
 * All rows of a paged listing, each once. `complete` is a fact only when the distinct rows add up to the `total` of
 * every page (design 3, confirmed absence): a page that fails, repeats or misses rows makes it unknown.
 *
 * @param what in sentences, e.g. `the call routes`
 * @param keyOf what tells rows apart; `id` where absent
 */
export async function listAll(
  call: Call,
  what: string,
  pageSize: number,
  fetch: FetchPage,
  keyOf: (row: JsonObject) => string | undefined = (row) => textField(row, 'id'),
): Promise<Listing<JsonObject>> {
  const ask = async (pageNumber: number): Promise<Page | Unknown> =>
    pageOf(what, await call(() => fetch({ pageNumber, pageSize })));

  const once = async (): Promise<Listing<JsonObject>> => {
    const first = await ask(1);
    if ('known' in first) {
      return { rows: [], complete: first };
    }
    const rest = await Promise.all(furtherPages(first, pageSize).map(ask));
    return merge(what, [first, ...rest], keyOf);
  };
  const listing = await once();
  // Somebody made or deleted something between two pages; the second time is mostly quiet.
  return !listing.complete.known && listing.complete.reason === CHANGING ? once() : listing;
}

function furtherPages(first: Page, asked: number): readonly number[] {
  const size = Math.min(asked, Math.max(1, first.pageSize ?? asked));
  const pages = Math.min(MOST_PAGES, Math.ceil((first.total ?? 0) / size));
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
}

function pageOf(what: string, answer: Answer): Page | Unknown {
  const body = pageBody(what, answer);
  return body.known
    ? {
        rows: objectsField(body.value, 'entities'),
        total: numberField(body.value, 'total'),
        pageSize: numberField(body.value, 'pageSize'),
      }
    : body;
}

function merge(
  what: string,
  pages: readonly (Page | Unknown)[],
  keyOf: (row: JsonObject) => string | undefined,
): Listing<JsonObject> {
  const rows = new Map<string, JsonObject>();
  let trouble: Unknown | undefined;
  for (const page of pages) {
    if ('known' in page) {
      trouble ??= page;
      continue;
    }
    for (const row of page.rows) {
      const key = keyOf(row);
      if (key === undefined) {
        trouble ??= unreadable(what);
      } else {
        rows.set(key, row);
      }
    }
  }
  const totals = pages.map((page) => ('known' in page ? undefined : page.total));
  const adds = totals.every((total) => total === rows.size);
  return {
    rows: [...rows.values()],
    complete:
      trouble ??
      (adds
        ? known(true)
        : unknown(
            CHANGING,
            `The listing of ${what} gave ${rows.size} rows and reported ${totals.find((total) => total !== rows.size) ?? 'no total'}.`,
          )),
  };
}
