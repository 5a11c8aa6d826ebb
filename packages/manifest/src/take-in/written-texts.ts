import type { LoadedProject } from '../load-project.ts';

/** Texts of a project's files while they are changed: several resources may stand in one file. */
export interface WrittenTexts {
  /** As it is now; undefined for files that the project does not read. */
  of(file: string): string | undefined;
  put(file: string, text: string): void;
  /** Those that are no more as they were. */
  changed(): ReadonlyMap<string, string>;
}

export function writtenTexts(loaded: Pick<LoadedProject, 'sources'>): WrittenTexts {
  const before = new Map(loaded.sources.map(({ file, text }) => [file, text]));
  const now = new Map<string, string>();
  return {
    of: (file) => now.get(file) ?? before.get(file),
    put: (file, text) => void now.set(file, text),
    changed: () => new Map([...now].filter(([file, text]) => before.get(file) !== text)),
  };
}
