import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { journalLines } from './journal-lines.ts';

/**
 * The entries of the journal in the folder of a run, without touching it: the run may still be at work. Undefined where
 * the folder has no journal. Throws a ToolError when it cannot be read, or its lines are no journal of this format.
 */
export async function readJournal(folder: string): Promise<readonly JournalEntry[] | undefined> {
  const path = join(folder, 'journal.jsonl');
  const bytes = await readFile(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      return undefined;
    }
    throw new ToolError({
      code: 'applier.journal-not-readable',
      problem: 'failed',
      summary: `The journal ${path} cannot be read (${code ?? 'unknown'}).`,
      hint: 'Make it readable for yourself, or plan again: a plan reads what is live.',
      cause: error,
    });
  });
  if (bytes === undefined) {
    return undefined;
  }
  const { entries } = journalLines(bytes, path);
  checkFirst(entries[0], path);
  return entries;
}

function checkFirst(first: JournalEntry | undefined, path: string): void {
  if (first === undefined) {
    return;
  }
  if (first.entry !== 'opened') {
    throw new ToolError({
      code: 'applier.journal-damaged',
      problem: 'failed',
      summary: `The journal ${path} does not begin with the entry that opens a run.`,
      detail: 'A journal without its beginning cannot tell what was to be done.',
      hint: 'Restore the file from a copy, or plan again: a plan reads what is live.',
    });
  }
  const version: number = first.formatVersion;
  if (version !== 1) {
    throw new ToolError({
      code: 'applier.journal-version',
      problem: 'failed',
      summary: `The journal ${path} has format ${String(version)}, and this version of Callwright reads format 1.`,
      hint: 'Look at it with the version of Callwright that wrote it.',
    });
  }
}
