import { join } from 'node:path';
import { fileJournal } from '@callwright/applier';
import type { Journal, JournalEntry, SealedPlan } from '@callwright/model';
import { ToolError, isToolError } from '@callwright/model';
import { writePlanFolder } from './saved-plan.ts';

/** Opens the folder of a run that goes on, made where this machine has none; the plan of what is left stands beside the first. */
export function reopenRunFolder(folder: string, sealed: SealedPlan): Promise<Journal> {
  return openJournal(folder, async (entries) => {
    const times = entries.filter(({ entry }) => entry === 'resumed').length;
    await writePlanFolder(join(folder, entries.length === 0 ? 'plan' : `plan-${times + 2}`), sealed);
  });
}

/**
 * Makes the folder of a run: its journal, empty, and the plan beside it. Throws a ToolError where another run has its
 * journal already; its plan is needed to go on with that run, so nothing there is touched.
 */
export function openRunFolder(folder: string, sealed: SealedPlan): Promise<Journal> {
  return openJournal(folder, async (entries) => {
    if (entries.length > 0) {
      throw new ToolError({
        code: 'cli.run-dir-in-use',
        problem: 'usage',
        summary: `${folder} holds the journal of another run.`,
        detail: 'Two runs in one journal could not be told apart. Nothing was changed.',
        hint: 'Give another folder with --run-dir.',
      });
    }
    await writePlanFolder(join(folder, 'plan'), sealed);
  });
}

/**
 * The journal of a folder, which stays open unless what has to be there beside it cannot be. Throws a ToolError
 * `cli.run-folder-not-writable` where either cannot be written.
 */
async function openJournal(
  folder: string,
  prepare: (entries: readonly JournalEntry[]) => Promise<void>,
): Promise<Journal> {
  try {
    return await openPrepared(folder, prepare);
  } catch (error) {
    const cause: unknown = isToolError(error) && error.code === 'plan.not-writable' ? error.cause : error;
    const { code } = cause as NodeJS.ErrnoException;
    throw isToolError(cause) || code === undefined ? cause : notWritable(folder, code, cause);
  }
}

async function openPrepared(
  folder: string,
  prepare: (entries: readonly JournalEntry[]) => Promise<void>,
): Promise<Journal> {
  const journal = await fileJournal(folder);
  try {
    await prepare(await journal.read());
    return journal;
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function notWritable(folder: string, code: string, cause: unknown): ToolError {
  return new ToolError({
    code: 'cli.run-folder-not-writable',
    problem: 'failed',
    summary: `The folder ${folder} of the run cannot be written (${code}). Nothing was changed.`,
    detail: 'Without its journal and its plan nobody could go on with the run, or put it back.',
    hint: 'Make room there, or give another folder with --run-dir.',
    cause,
  });
}
