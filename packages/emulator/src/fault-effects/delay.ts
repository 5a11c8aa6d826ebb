import type { FaultEffect } from '../fault-effect.ts';
import { momentOf } from './moment.ts';

/**
 * Holds the answer for `ms` milliseconds of real time: `{ ms, moment? }`. By default the org handles the request at
 * once and answers late; with `moment: before` it handles it late, also when the client has given up by then.
 */
export const delayEffect: FaultEffect = {
  kind: 'delay',
  keys: ['ms', 'moment'],
  read(map) {
    const ms = map.wholeBetween('ms', 1, 3_600_000);
    if (ms === undefined) {
      throw map.fail('ms', 'is missing.');
    }
    const moment = momentOf(map, 'after');
    return async (call) => {
      if (moment === 'after') {
        const reply = await call.handle();
        await call.pause(ms);
        return { kind: 'whole', reply };
      }
      // Read now: what a client has sent before it gives up must not be lost with its connection.
      await call.request.body(0).catch(() => undefined);
      await call.pause(ms);
      return { kind: 'whole', reply: await call.handle() };
    };
  },
};
