import type { StepScope } from './step-scope.ts';
import { startWatch } from './stopwatch.ts';

/** How long the org may take until a read shows what a write did (design 6: the consistency bound). */
export const CONSISTENCY_BOUND_MS = 90_000;

/**
 * Reads until `decide` gives an answer or the bound has passed; undefined then. The waits grow from 1 s to 15 s and hold
 * no worker.
 */
export async function readUntil<T, R>(
  scope: StepScope,
  why: string,
  read: () => Promise<T>,
  decide: (reading: T) => R | undefined,
): Promise<R | undefined> {
  const watch = startWatch(scope.context.input.clock, scope.context.server);
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 15_000)) {
    const decided = decide(await read());
    const left = CONSISTENCY_BOUND_MS - watch.passed();
    if (decided !== undefined || left <= 0) {
      return decided;
    }
    await scope.wait(Math.min(wait, left), why);
  }
}
