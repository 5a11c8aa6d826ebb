import { posix } from 'node:path';
import type { Finding } from '@callwright/model';
import { compareText } from '@callwright/model';
import { fileMissing, fileOutsideProject, findingAt, noMatch } from './findings.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectFile } from './read-project-file.ts';
import { PROJECT_FILE } from './read-project-file.ts';

/** The manifest files that `spec.manifests` names (files, folders or globs), each once, by name. */
export function manifestPaths(
  project: ProjectFile,
  files: ProjectFiles,
): { readonly paths: readonly string[]; readonly findings: readonly Finding[] } {
  const found = new Set<string>();
  const findings: Finding[] = [];
  const others = otherFiles(project);
  project.spec.manifests.forEach((pattern, index) => {
    const say = (words: Parameters<typeof findingAt>[0]): void => {
      findings.push(findingAt(words, project.place(['spec', 'manifests', index])));
    };
    const matched = matchesOf(pattern, files);
    if (typeof matched === 'function') {
      say(matched(pattern));
      return;
    }
    if (matched.length === 0) {
      say(noMatch(pattern));
    }
    matched.filter((path) => !others.has(path)).forEach((path) => found.add(path));
  });
  return { paths: [...found].sort(compareText), findings };
}

function matchesOf(
  pattern: string,
  files: ProjectFiles,
): readonly string[] | ((path: string) => ReturnType<typeof noMatch>) {
  const path = posix.normalize(pattern).replace(/(?<=.)\/+$/, '');
  switch (files.look(path)) {
    case 'outside':
      return fileOutsideProject;
    case 'file':
      return [path];
    case 'folder':
      return files.find([`${escapeGlob(path)}/**/*.{yaml,yml}`]).map(normalised);
    case 'missing':
      return /[*?[\]{}!()]/.test(path) ? files.find([path]).map(normalised) : fileMissing;
  }
}

function normalised(path: string): string {
  return posix.normalize(path);
}

function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}!()\\]/g, '\\$&');
}

/** Files of the project that are no manifests, wherever they stand. */
function otherFiles(project: ProjectFile): ReadonlySet<string> {
  const orgs = Object.values(project.spec.orgs ?? {});
  const seeds = Object.values(project.orgs).map((org) => org.seed);
  const paths = [PROJECT_FILE, ...orgs, ...seeds].filter((path) => typeof path === 'string');
  return new Set(paths.map(normalised));
}
