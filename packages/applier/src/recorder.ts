import type { Clock, Journal, JournalEntry } from '@callwright/model';
import { ToolError } from '@callwright/model';

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never;

/** Appends to the journal, one entry at a time and with its instant. */
export interface Recorder {
  /** Resolves when the entry is on disk. Throws a ToolError when it cannot be written, now and ever after. */
  record(entry: WithoutTime<JournalEntry>): Promise<void>;
}

/** @param goOn the command that goes on with the run, once its journal holds something */
export function openRecorder(journal: Journal, clock: Clock, goOn: string): Recorder {
  let last: Promise<void> = Promise.resolve();
  let failure: ToolError | undefined;
  let isBegun = false;
  return {
    record(entry) {
      const append = async (): Promise<void> => {
        if (failure !== undefined) {
          throw failure;
        }
        try {
          await journal.append(stamped(entry, new Date(clock.now()).toISOString()));
          isBegun = true;
        } catch (error) {
          failure = journalFailed(error, isBegun ? goOn : undefined);
          throw failure;
        }
      };
      const appended = last.then(append);
      last = appended.catch(() => undefined);
      return appended;
    },
  };
}

/** What kind of entry and when first: that is how people read the file. */
function stamped(entry: WithoutTime<JournalEntry>, at: string): JournalEntry {
  const { entry: kind, ...rest } = entry;
  return { entry: kind, at, ...rest } as JournalEntry;
}

function journalFailed(cause: unknown, goOn: string | undefined): ToolError {
  return new ToolError({
    code: 'applier.journal-not-written',
    problem: 'failed',
    summary: 'The journal of this run cannot be written; the run stops before its next write to the org.',
    detail:
      `Without a journal nobody could tell afterwards what was done. ${cause instanceof Error ? cause.message : ''}`.trim(),
    hint:
      goOn === undefined
        ? 'Make room or give another folder with --run-dir, then apply again.'
        : `Make room where the folder of the run is, then: ${goOn}`,
    cause,
  });
}
