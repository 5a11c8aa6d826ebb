import type { JsonObject, Listing, Unknown } from '@callwright/model';
import { known, unknown } from '@callwright/model';
import type { Call } from './answer.ts';
import { pageBody, unreadable } from './answer.ts';
import { objectsField, textField } from './wire-field.ts';

/** A server that never ends must not keep us for ever. */
const MOST_PAGES = 2000;

/**
 * All rows of a listing that pages by cursor, each once. There is no total (facts: API 4.8), so it is complete when every
 * page was read and the last one names no next.
 *
 * @param what in sentences, e.g. `the web deployments`
 * @param fetch asks for the page that begins at a cursor, or for the first
 */
export async function listByCursor(
  call: Call,
  what: string,
  fetch: (after?: string) => Promise<unknown>,
): Promise<Listing<JsonObject>> {
  const rows = new Map<string, JsonObject>();
  const seen = new Set<string>();
  const ended = (complete: Listing<JsonObject>['complete']): Listing<JsonObject> => ({
    rows: [...rows.values()],
    complete,
  });
  let after: string | undefined;
  do {
    const page = await readPage(call, what, () => fetch(after));
    if ('known' in page) {
      return ended(page);
    }
    page.rows.forEach((row) => rows.set(textField(row, 'id') ?? '', row));
    if (rows.has('')) {
      return ended(unreadable(what));
    }
    after = page.next;
    if (after !== undefined && (seen.has(after) || seen.size >= MOST_PAGES)) {
      return ended(unknown('incomplete-listing', `The listing of ${what} goes round and does not end.`));
    }
    seen.add(after ?? '');
  } while (after !== undefined);
  return ended(known(true));
}

interface Page {
  readonly rows: readonly JsonObject[];
  readonly next: string | undefined;
}

async function readPage(call: Call, what: string, fetch: () => Promise<unknown>): Promise<Page | Unknown> {
  const body = pageBody(what, await call(fetch));
  if (!body.known) {
    return body;
  }
  const next = textField(body.value, 'nextUri');
  const cursor = next === undefined ? undefined : cursorIn(next);
  return next !== undefined && cursor === undefined
    ? unknown(
        'incomplete-listing',
        `The listing of ${what} has a next page, and does not say where it begins.`,
      )
    : { rows: objectsField(body.value, 'entities'), next: cursor };
}

/** The cursor stands in the query of a path. */
function cursorIn(uri: string): string | undefined {
  return new URLSearchParams(uri.slice(uri.indexOf('?') + 1)).get('after') ?? undefined;
}
