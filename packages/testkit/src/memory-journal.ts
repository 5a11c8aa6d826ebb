import type { Journal, JournalEntry } from '@callwright/model';

/** A journal in memory that can be told to fail, as a full disk does. */
export interface MemoryJournal extends Journal {
  readonly entries: readonly JournalEntry[];
  /** From now on `append` rejects with this error for entries that match. */
  failOn(matches: (entry: JournalEntry) => boolean, error: Error): void;
}

export function memoryJournal(onAppend: (entry: JournalEntry) => void = () => {}): MemoryJournal {
  const entries: JournalEntry[] = [];
  let failure: { readonly matches: (entry: JournalEntry) => boolean; readonly error: Error } | undefined;
  return {
    entries,
    failOn(matches, error) {
      failure = { matches, error };
    },
    append(entry) {
      if (failure?.matches(entry)) {
        return Promise.reject(failure.error);
      }
      entries.push(structuredClone(entry));
      onAppend(entry);
      return Promise.resolve();
    },
    read: () => Promise.resolve([...entries]),
    close: () => Promise.resolve(),
  };
}
