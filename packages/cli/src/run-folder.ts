import { join } from 'node:path';
import { fileJournal } from '@callwright/applier';
import type { Journal, SealedPlan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { writePlanFolder } from './saved-plan.ts';

/**
 * Makes the folder of a run: its journal, empty, and the plan beside it. Throws a ToolError where another run has its
 * journal already; its plan is needed to go on with that run, so nothing there is touched.
 */
export async function openRunFolder(folder: string, sealed: SealedPlan): Promise<Journal> {
  const journal = await fileJournal(folder);
  try {
    if ((await journal.read()).length > 0) {
      throw new ToolError({
        code: 'cli.run-dir-in-use',
        problem: 'usage',
        summary: `${folder} holds the journal of another run.`,
        detail: 'Two runs in one journal could not be told apart. Nothing was changed.',
        hint: 'Give another folder with --run-dir.',
      });
    }
    await writePlanFolder(join(folder, 'plan'), sealed);
    return journal;
  } catch (error) {
    await journal.close();
    throw error;
  }
}
