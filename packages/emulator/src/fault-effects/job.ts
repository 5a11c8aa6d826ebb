import type { FaultEffect } from '../fault-effect.ts';
import type { JobOrder } from '../faults/job-orders.ts';
import type { ReadMap } from '../map-reader.ts';

const ends = ['never', 'late', 'failure'] as const;

/**
 * What becomes of the job that the request registers or starts: `{ end: never | late | failure, ms?, messages? }`.
 * A late one ends `ms` of the org's clock later; a failing one has the messages that are given, or none.
 */
export const jobEffect: FaultEffect = {
  kind: 'job',
  keys: ['end', 'ms', 'messages'],
  read(map) {
    const job = orderOf(map);
    return async (call) => ({ kind: 'whole', reply: await call.handle({ job }) });
  },
};

function orderOf(map: ReadMap): JobOrder {
  const end = map.oneOf('end', ends);
  const ms = map.wholeBetween('ms', 1, Number.MAX_SAFE_INTEGER);
  if (end !== 'late' && ms !== undefined) {
    throw map.fail('ms', 'belongs to a job that ends late.');
  }
  if (end !== 'failure' && map.has('messages')) {
    throw map.fail('messages', 'belong to a job that ends in failure.');
  }
  switch (end) {
    case undefined:
      throw map.fail('end', `is missing: one of ${ends.join(', ')}.`);
    case 'never':
      return { end };
    case 'late':
      if (ms === undefined) {
        throw map.fail('ms', 'is missing.');
      }
      return { end, ms };
    case 'failure':
      return { end, messages: map.texts('messages') };
  }
}
