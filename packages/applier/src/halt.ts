import { setMaxListeners } from 'node:events';
import { isToolError, ToolError } from '@callwright/model';

/**
 * Whether the run may go on. `draining`: no new step begins. `broken`: no write leaves any more, and every wait ends at
 * once, because what a write needs (lease, journal, token, the person's patience) is gone.
 */
export interface Halt {
  draining(): boolean;
  broken(): Error | undefined;
  /** Aborted when the run breaks; given to every wait. */
  readonly signal: AbortSignal;
  drain(): void;
  /** The first break counts; later ones follow from it. */
  break(error: Error): void;
  /** Whether a person asked for the end. */
  interrupted(): boolean;
  /** Takes the listeners off the caller's signals. */
  dispose(): void;
}

export function openHalt(finish: AbortSignal | undefined, stop: AbortSignal | undefined): Halt {
  const controller = new AbortController();
  // Every step that waits listens: as many as there are jobs under way.
  setMaxListeners(0, controller.signal);
  let draining = false;
  let broken: Error | undefined;
  const breakWith = (error: Error): void => {
    broken ??= error;
    controller.abort(broken);
  };
  const onStop = (): void =>
    breakWith(
      new ToolError({
        code: 'applier.interrupted',
        problem: 'interrupted',
        summary: 'The run was stopped.',
      }),
    );
  stop?.addEventListener('abort', onStop, { once: true });
  if (stop?.aborted) {
    onStop();
  }
  return {
    draining: () => draining || broken !== undefined || finish?.aborted === true,
    broken: () => broken,
    signal: controller.signal,
    drain: () => {
      draining = true;
    },
    break: breakWith,
    interrupted: () => finish?.aborted === true || (isToolError(broken) && broken.problem === 'interrupted'),
    dispose: () => stop?.removeEventListener('abort', onStop),
  };
}
