import type { Disturbed } from '../fault-effect.ts';
import type { ReadMap } from '../map-reader.ts';

/** Whether a fault strikes before the org has seen the request, or after what it changed is committed and on disk. */
export type Moment = 'before' | 'after';

const moments = ['before', 'after'] as const;

/** Reads `moment`, which is `before` unless the kind of fault says otherwise. */
export function momentOf(map: ReadMap, otherwise: Moment = 'before'): Moment {
  return map.oneOf('moment', moments) ?? otherwise;
}

/** Takes the request from the wire, and lets the org handle it when the fault strikes afterwards. */
export async function passTo(call: Disturbed, moment: Moment): Promise<void> {
  if (moment === 'after') {
    await call.handle();
    return;
  }
  // A client that is still sending would see a broken pipe instead of the fault.
  await call.request.body(0).catch(() => undefined);
}
