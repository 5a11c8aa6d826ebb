// One clock for a client and a server in this process. It stands still while anybody works, and moves to the next one who
// sleeps as soon as everybody waits: minutes of waiting take no time, and come out the same every time.
import { subscribe } from 'node:diagnostics_channel';

/** What may stay open while nobody works: sockets that are kept, standard streams, the timers that guard requests. */
const WAITS = new Set([
  'TCPServerWrap',
  'TCPSocketWrap',
  'PipeWrap',
  'TTYWrap',
  'SignalWrap',
  'Timeout',
  'Immediate',
]);
/** So many turns of the event loop must find nobody at work: what one turn has read, the next one hands on. */
const QUIET_TURNS = 4;

/** @param start where it begins, epoch milliseconds */
export function sharedClock(start) {
  const sleepers = new Set();
  let now = start;
  let inFlight = 0;
  let isWatching = false;

  subscribe('http.client.request.start', ({ request }) => {
    inFlight += 1;
    request.once('close', () => {
      inFlight -= 1;
    });
  });

  const isBusy = () => inFlight > 0 || process.getActiveResourcesInfo().some((name) => !WAITS.has(name));
  const wakeNext = () => {
    const [first] = [...sleepers].sort((a, b) => a.wakeAt - b.wakeAt);
    sleepers.delete(first);
    now = Math.max(now, first.wakeAt);
    first.wake();
  };
  const watch = (quiet) => {
    if (sleepers.size === 0) {
      isWatching = false;
      return;
    }
    setImmediate(() => {
      if (isBusy()) watch(0);
      else if (quiet < QUIET_TURNS) watch(quiet + 1);
      else {
        if (sleepers.size > 0) wakeNext();
        watch(0);
      }
    });
  };

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        };
        const sleeper = {
          wakeAt: now + Math.max(0, ms),
          wake: () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        sleepers.add(sleeper);
        if (!isWatching) {
          isWatching = true;
          watch(0);
        }
      }),
  };
}
