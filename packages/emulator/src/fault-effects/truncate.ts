import type { FaultEffect } from '../fault-effect.ts';

/** Sends `bytes` of the answer's body, or half of it, and ends the connection: `{ bytes? }`. The org has done its part. */
export const truncateEffect: FaultEffect = {
  kind: 'truncate',
  keys: ['bytes'],
  read(map) {
    const bytes = map.wholeBetween('bytes', 0, Number.MAX_SAFE_INTEGER);
    return async (call) => ({ kind: 'truncated', reply: await call.handle(), bytes });
  },
};
