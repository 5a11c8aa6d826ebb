import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CommonArguments } from './command-arguments.ts';
import type { Surroundings } from './surroundings.ts';

/** The folder of a command's project: `--project`, else the nearest folder upwards that has a callwright.yaml. Absolute. */
export function projectFolder(args: Pick<CommonArguments, 'project'>, around: Surroundings): string {
  return args.project === undefined ? nearestProject(around.folder) : resolve(around.folder, args.project);
}

/** What Callwright keeps beside a project: runs, cache, the local org. */
export function ownFolder(project: string): string {
  return join(project, '.callwright');
}

function nearestProject(start: string): string {
  let folder = resolve(start);
  while (!existsSync(join(folder, 'callwright.yaml'))) {
    const above = dirname(folder);
    if (above === folder) {
      return resolve(start);
    }
    folder = above;
  }
  return folder;
}
