import { divisionReference } from './access.ts';
import type { Call, Reply } from './http/operation.ts';
import { page, smallPage } from './http/paging.ts';

/** Something that a division view can show. */
export interface Viewable {
  readonly id: string;
  readonly name: string;
  readonly divisionId: string;
}

/**
 * A page of id, name and division only, for whoever may search but not view (facts: API 4.2). `objects` are those that
 * fit all of the query but its `id`.
 */
export function pageOfViews(call: Call, objects: readonly Viewable[], path: string): Reply {
  const ids = call.query.list('id');
  const wanted = objects.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return page(call, wanted, smallPage, ({ id, name, divisionId }) => ({
    id,
    name,
    division: divisionReference(call.org, divisionId),
    selfUri: `${path}/${id}`,
  }));
}
