import { posix } from 'node:path';
import { compareText } from '@callwright/model';
import { manifestPaths } from './manifest-paths.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectFile } from './read-project-file.ts';
import { PROJECT_FILE } from './read-project-file.ts';
import type { WrittenShape } from './schema-check.ts';

/** A file of the project that people write in our language, by its path, with the schema that it must fit. */
export interface WrittenFile {
  readonly file: string;
  readonly shape: WrittenShape;
}

/**
 * The project file, the files of its orgs, and everything under `manifests`, by name. Architect bodies that stand among
 * manifests are there too: only reading tells (`topKeyOfBody`).
 */
export function writtenFiles(project: ProjectFile, files: ProjectFiles): readonly WrittenFile[] {
  const orgs = Object.values(project.spec.orgs ?? {}).filter((path) => typeof path === 'string');
  const shapes = new Map<string, WrittenShape>([
    ...manifestPaths(project, files).paths.map((file) => [file, 'manifest'] as const),
    ...orgs.map((file) => [posix.normalize(file), 'org'] as const),
    [PROJECT_FILE, 'project'],
  ]);
  return [...shapes].map(([file, shape]) => ({ file, shape })).sort((a, b) => compareText(a.file, b.file));
}
