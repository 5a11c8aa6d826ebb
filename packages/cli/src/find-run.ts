import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { closestName } from '@callwright/archy';
import { ToolError } from '@callwright/model';
import type { Surroundings } from './surroundings.ts';

/**
 * The folder of a run that a person named: by its id, or by the folder that `--run-dir` gave it. Throws a ToolError
 * `cli.unknown-run` that says which one was probably meant.
 */
export async function findRun(wanted: string, runsFolder: string, around: Surroundings): Promise<string> {
  const ids = (await readdir(runsFolder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  if (ids.includes(wanted)) {
    return join(runsFolder, wanted);
  }
  const folder = resolve(around.folder, wanted);
  if (existsSync(join(folder, 'journal.jsonl'))) {
    return folder;
  }
  const near = nearRun(basename(wanted), ids);
  throw new ToolError({
    code: 'cli.unknown-run',
    problem: 'usage',
    summary: `There is no run "${wanted}" of this project, and no folder of that name with a journal.`,
    hint:
      near === undefined ? 'callwright runs lists them.' : `Did you mean this one? callwright runs ${near}`,
  });
}

/** A part that was copied counts before a slip of the hand; of several the newest. */
function nearRun(wanted: string, ids: readonly string[]): string | undefined {
  return (wanted === '' ? undefined : ids.findLast((id) => id.includes(wanted))) ?? closestName(wanted, ids);
}
