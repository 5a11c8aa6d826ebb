import type { FaultEffect } from '../fault-effect.ts';

/** The `Date` header of the answer is `ms` ahead of the org's clock; below 0: behind. `{ ms }` */
export const clockSkewEffect: FaultEffect = {
  kind: 'clock-skew',
  keys: ['ms'],
  read(map) {
    const skewMs = map.wholeBetween('ms', -1e12, 1e12);
    if (skewMs === undefined) {
      throw map.fail('ms', 'is missing.');
    }
    return async (call) => ({ kind: 'whole', reply: await call.handle(), skewMs });
  },
};
