import type { FaultEffect } from '../fault-effect.ts';

const mostRows = 500;

/**
 * A page of a listing as if rows had come or gone since the page before: `{ repeat }` rows of that page stand on this
 * one again, or `{ miss }` rows stand on neither. Concerns listings with page numbers.
 */
export const rowsEffect: FaultEffect = {
  kind: 'rows',
  keys: ['repeat', 'miss'],
  read(map) {
    const repeat = map.wholeBetween('repeat', 1, mostRows);
    const miss = map.wholeBetween('miss', 1, mostRows);
    if ((repeat === undefined) === (miss === undefined)) {
      throw map.fail('repeat', "or 'miss' must be there, and not both.");
    }
    const rowShift = miss ?? -(repeat ?? 0);
    return async (call) => ({ kind: 'whole', reply: await call.handle({ rowShift }) });
  },
};
