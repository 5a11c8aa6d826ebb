import type { Look } from '../check.ts';
import { duration } from '../words.ts';

/** Clocks that differ more than this make leases and receipts hard to read. */
const MOST_SKEW_SECONDS = 120;

/** How far the clock of this machine is from the server's. */
export const clockLook: Look = {
  checks: ['clock'],
  look({ reader, around }) {
    const skew = Math.round((around.clock.now() - Date.parse(reader.serverTime())) / 1000);
    const words = `differs from the server's by ${duration(Math.abs(skew))}`;
    return Promise.resolve([
      Math.abs(skew) <= MOST_SKEW_SECONDS
        ? { check: 'clock', result: 'good', words }
        : {
            check: 'clock',
            result: 'warning',
            words,
            fix: 'Set the clock of this machine. Leases and receipts go by the server, so nothing breaks; but people read both.',
          },
    ]);
  },
};
