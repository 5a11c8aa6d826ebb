import type { LocalOrg } from '../local-org.ts';
import type { Entity, Table } from '../state/table.ts';

/*
 * Objects that reads see late, and deletes that take their time (facts: API 4.11). That writes know of both at once is
 * assumed (README).
 */

/** Something of which a delete may be under way. */
export interface Lingering extends Entity {
  /** Epoch milliseconds from which it is gone; absent: nobody deleted it. */
  readonly goneFrom?: number;
  /** Epoch milliseconds from which reads know it; absent: from the beginning. */
  readonly readableFrom?: number;
}

/** Whether reads show it. */
export function isReadable(org: LocalOrg, object: Lingering): boolean {
  const now = org.clock.now();
  return (object.readableFrom ?? 0) <= now && !isGone(org, object);
}

/** Whether its delete has come to its end. */
export function isGone(org: LocalOrg, { goneFrom }: Lingering): boolean {
  return goneFrom !== undefined && goneFrom <= org.clock.now();
}

/** Whether writes still find it. */
export function isLiving(object: Lingering): boolean {
  return object.goneFrom === undefined;
}

/** Deletes an object: at once without a lag, else it lingers, and what has lingered long enough is cleared away. */
export function removeAfter<T extends Lingering>(
  org: LocalOrg,
  table: Table<T>,
  object: T,
  lagMs: number,
): void {
  if (lagMs === 0) {
    table.remove(object.id);
    return;
  }
  table
    .all()
    .filter((other) => isGone(org, other))
    .forEach(({ id }) => {
      table.remove(id);
    });
  table.put({ ...object, goneFrom: org.clock.now() + lagMs });
}
