import type { Json, Step } from '@callwright/model';
import type { RunContext } from './run-context.ts';

/** What an act may do while its step runs. Every write goes through here, so none can leave unjournaled. */
export interface StepScope {
  readonly context: RunContext;
  readonly step: Step;
  /**
   * Sends one write: first the journal (`started` before the step's first write), then the lease, then the request.
   * Throws when the run may not write any more; then nothing was sent.
   */
  write<T>(what: string, send: () => Promise<T>): Promise<T>;
  note(note: Json): Promise<void>;
  /** Waits without holding a worker. Rejects at once when the run breaks. */
  wait(ms: number, why: string): Promise<void>;
  /** Whether a write was sent: what happened to the org is then not known without reading. */
  wrote(): boolean;
}

/**
 * @param before how things stand before the first write, for the journal
 * @param hasTurn whether the turn to write is held already, as it is for steps that are consecutive requests
 */
export function openStepScope(
  context: RunContext,
  step: Step,
  before: Json,
  hasTurn: () => boolean = () => false,
): StepScope {
  const { halt, lease, recorder, input, workers, writeTurns } = context;
  let started = false;
  let wrote = false;
  const journalWrite = async (what: string): Promise<void> => {
    if (started) {
      await recorder.record({ entry: 'noted', step: step.id, note: { sending: what } });
      return;
    }
    await recorder.record({ entry: 'started', step: step.id, address: step.address, before });
    started = true;
  };
  const mayLeave = async (): Promise<void> => {
    do {
      await lease.confirm();
    } while (!lease.mayWrite() && halt.broken() === undefined);
    const broken = halt.broken();
    if (broken !== undefined) {
      throw broken;
    }
  };
  return {
    context,
    step,
    wrote: () => wrote,
    async write(what, send) {
      const leave = async (): ReturnType<typeof send> => {
        await mayLeave();
        await journalWrite(what);
        // Asked again: the disk may have taken longer than the lease allows.
        await mayLeave();
        wrote = true;
        return send();
      };
      return hasTurn() ? leave() : writeTurns.side(leave);
    },
    note: (note) => recorder.record({ entry: 'noted', step: step.id, note }),
    async wait(ms, why) {
      input.report({
        event: 'step-waits',
        step: step.id,
        address: step.address,
        for: why,
        seconds: ms / 1000,
      });
      workers.give();
      try {
        await input.clock.sleep(ms, halt.signal);
      } finally {
        await workers.take();
      }
    },
  };
}
