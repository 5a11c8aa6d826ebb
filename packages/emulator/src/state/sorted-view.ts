import type { Entity, Table } from './table.ts';

/** The entities of a table in the order of a text, kept as they change instead of sorted anew. */
export interface SortedView<T> {
  /** Good until the table changes next. */
  all(): readonly T[];
}

/**
 * Makes a view of the entities that `keeps` lets in. `key` must give each another text: its id at the end sees to
 * that. Order by code units.
 */
export function sortedView<T extends Entity>(
  table: Table<T>,
  key: (entity: T) => string,
  keeps: (entity: T) => boolean,
): SortedView<T> {
  const rows = table
    .all()
    .filter(keeps)
    .map((entity) => ({ entity, key: key(entity) }));
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = rows.map((row) => row.key);
  const entities = rows.map((row) => row.entity);

  /** Where a key stands, or would stand. */
  function placeOf(wanted: string): number {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? '') < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  const kept = (entity: T | undefined): T | undefined =>
    entity !== undefined && keeps(entity) ? entity : undefined;

  table.watch((was, is) => {
    const before = kept(was);
    const after = kept(is);
    const keyBefore = before === undefined ? undefined : key(before);
    const keyAfter = after === undefined ? undefined : key(after);
    if (after !== undefined && keyBefore === keyAfter) {
      entities[placeOf(key(after))] = after;
      return;
    }
    if (keyBefore !== undefined) {
      const at = placeOf(keyBefore);
      keys.splice(at, 1);
      entities.splice(at, 1);
    }
    if (after !== undefined && keyAfter !== undefined) {
      const at = placeOf(keyAfter);
      keys.splice(at, 0, keyAfter);
      entities.splice(at, 0, after);
    }
  });
  return { all: () => entities };
}
