import { join } from 'node:path';
import { continuedNotes, notesOfPlan } from '@callwright/applier';
import type { Plan, Run, RunNotes, SealedPlan } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { putInPlace } from './replace-file.ts';
import { rollbackText } from './reporters/rollback-text.ts';
import { readPlan } from './saved-plan.ts';

/** Which run the file is about. */
export interface RollbackOf {
  readonly run: string;
  readonly sealed: SealedPlan;
  /** ISO instant at which it begins. */
  readonly at: string;
  /** What it noted when it began, where it goes on. */
  readonly before?: RunNotes;
}

/** `rollback.md` of one run. */
export interface RollbackFile {
  /** Says how the run ended. Gives false where that could not be written: the file from before is still true. */
  complete(run: Run): Promise<boolean>;
}

/**
 * Writes `rollback.md` into the folder of a run, for people (design 6), before its first step: there it is, whatever
 * becomes of the process. Throws a ToolError `cli.rollback-not-written`; then nothing was changed.
 */
export async function openRollbackFile(folder: string, of: RollbackOf): Promise<RollbackFile> {
  const path = join(folder, 'rollback.md');
  const now = notesOfPlan(of.run, of.sealed, of.at);
  const notes = of.before === undefined ? now : continuedNotes(of.before, now);
  const plans =
    of.before === undefined ? [of.sealed.plan] : [...(await firstPlan(folder, of)), of.sealed.plan];
  try {
    await putInPlace(path, rollbackText({ notes, plans }));
  } catch (error) {
    throw notWritten(path, error);
  }
  return {
    complete: (ended) =>
      putInPlace(path, rollbackText({ notes, plans, ended })).then(
        () => true,
        () => false,
      ),
  };
}

/** None where the run was begun on another machine. */
async function firstPlan(folder: string, { sealed }: RollbackOf): Promise<readonly Plan[]> {
  const plan = await readPlan(join(folder, 'plan')).catch(() => undefined);
  return plan === undefined || plan.digest === sealed.plan.digest ? [] : [plan];
}

function notWritten(path: string, cause: unknown): ToolError {
  return new ToolError({
    code: 'cli.rollback-not-written',
    problem: 'failed',
    summary: `${path} could not be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}). Nothing was changed.`,
    detail: 'It says how everything was before the run, for whoever has to put it back by hand.',
    hint: 'Make room, or give another folder with --run-dir; then apply again.',
    cause,
  });
}
