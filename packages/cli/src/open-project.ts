import { join, resolve } from 'node:path';
import type { FactsCache, LoadedProject } from '@callwright/manifest';
import { loadProject, projectFilesIn } from '@callwright/manifest';
import type { Json } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { CommonArguments } from './command-arguments.ts';
import { openFactsCache } from './facts-cache-file.ts';
import { ownFolder, projectFolder } from './project-folder.ts';
import type { Surroundings } from './surroundings.ts';

/** A project that has been read, and the folder for what Callwright keeps beside it. */
export interface OpenProject {
  readonly loaded: LoadedProject;
  /** Absolute. */
  readonly folder: string;
  /** Where its callwright.yaml stands: the same folder unless `--settings-from` says otherwise. Absolute. */
  readonly settings: string;
  /** `.callwright` in the project: runs, cache, the local org. */
  readonly ownFolder: string;
  readonly cache: FactsCache & { save(): Promise<void> };
}

/**
 * Reads the project of a command: `--project`, else the nearest folder upwards that has a callwright.yaml. With settings
 * from another folder, what Callwright keeps stands there too: a cache is believed, and must not come with the manifests.
 */
export async function openProject(
  args: CommonArguments & { readonly settingsFrom?: string | undefined },
  around: Surroundings,
): Promise<OpenProject> {
  const folder = projectFolder(args, around);
  const settings = args.settingsFrom === undefined ? folder : resolve(around.folder, args.settingsFrom);
  const own = ownFolder(settings);
  const cache = openFactsCache(join(own, 'cache'), around.toolVersion);
  const files = projectFilesIn(folder);
  const loaded = await loadProject(
    folder,
    files,
    cache,
    settings === folder ? files : projectFilesIn(settings),
  );
  return { loaded, folder, settings, ownFolder: own, cache };
}

/** Variables from `CALLWRIGHT_VAR_x` and `--var x=y`; the last wins (language 1). */
export function givenVariables(
  written: readonly string[],
  around: Surroundings,
): Readonly<Record<string, Json>> {
  const variables: Record<string, Json> = {};
  for (const [name, value] of Object.entries(around.env)) {
    if (name.startsWith('CALLWRIGHT_VAR_') && value !== undefined) {
      variables[name.slice('CALLWRIGHT_VAR_'.length)] = value;
    }
  }
  for (const pair of written) {
    const at = pair.indexOf('=');
    if (at < 1) {
      throw new ToolError({
        code: 'cli.usage',
        problem: 'usage',
        summary: `--var takes name=value, and got "${pair}".`,
      });
    }
    variables[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return variables;
}
