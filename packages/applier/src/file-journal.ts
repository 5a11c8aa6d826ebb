import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal, JournalEntry } from '@callwright/model';
import { journalLines } from './journal-lines.ts';

/**
 * The journal of a run as `journal.jsonl` in its folder, made where missing: one entry per line, each on disk (fsync)
 * when `append` resolves. A last line that a dying process left unfinished was never confirmed to anybody and is cut off.
 * Throws a ToolError when the file holds anything else that is no entry.
 */
export async function fileJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'journal.jsonl');
  const file = await open(path, 'a+');
  const entries: JournalEntry[] = [];
  try {
    entries.push(...(await readWhole(file, path)));
    await syncFolder(folder);
  } catch (error) {
    await file.close();
    throw error;
  }
  let last: Promise<void> = Promise.resolve();
  let broken: Error | undefined;
  return {
    append(entry) {
      const write = async (): Promise<void> => {
        // After a failed write the file may end in half a line; nothing may be put behind it.
        if (broken !== undefined) {
          throw broken;
        }
        try {
          await file.appendFile(`${JSON.stringify(entry)}\n`);
          await file.datasync();
          entries.push(entry);
        } catch (error) {
          broken = error instanceof Error ? error : new Error(String(error));
          throw broken;
        }
      };
      const written = last.then(write);
      last = written.catch(() => undefined);
      return written;
    },
    read: async () => {
      await last;
      return [...entries];
    },
    close: async () => {
      await last;
      await file.close();
    },
  };
}

/** Reads all entries and cuts an unfinished last line off the file. */
async function readWhole(file: FileHandle, path: string): Promise<readonly JournalEntry[]> {
  const bytes = await file.readFile();
  const { entries, whole } = journalLines(bytes, path);
  if (whole < bytes.length) {
    await file.truncate(whole);
    await file.datasync();
  }
  return entries;
}

/** The file's name must survive a power cut too. Some systems cannot sync a folder; there it is as safe as they make it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
