import type { Surroundings } from './surroundings.ts';

/** Without a terminal a line now and then shows that a command is alive. */
export const HEARTBEAT_SECONDS = 30;
/** On a terminal the line of what is under way is written anew, so that its seconds run. */
const TICK_MS = 1_000;

/** Calls `tick` once a second until `closed` is aborted, which it must be: the process lives as long. */
export async function everyTick(around: Surroundings, closed: AbortSignal, tick: () => void): Promise<void> {
  while (!closed.aborted) {
    await around.clock.sleep(TICK_MS, closed).then(tick, () => undefined);
  }
}

/** Whole seconds; none where the clock was set back. */
export function secondsSince(instant: number, { clock }: Pick<Surroundings, 'clock'>): number {
  return Math.max(0, Math.floor((clock.now() - instant) / 1000));
}
