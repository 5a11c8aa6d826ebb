import type { FaultEffect } from '../fault-effect.ts';
import { momentOf, passTo } from './moment.ts';

/** Ends the connection without an answer, before or after the commit: `{ moment? }`. */
export const dropEffect: FaultEffect = {
  kind: 'drop',
  keys: ['moment'],
  read(map) {
    const moment = momentOf(map);
    return async (call) => {
      await passTo(call, moment);
      return { kind: 'dropped' };
    };
  },
};
