import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { ProjectFiles } from '@callwright/manifest';
import { ToolError } from '@callwright/model';
import type { OpenProject } from '../open-project.ts';

/**
 * The folder in which new manifests are put: `--into`, else the first folder of `manifests`. It must be one whose files
 * the project reads. Throws a ToolError `adopt.folder`.
 */
export function folderForNew(
  { loaded, folder }: Pick<OpenProject, 'loaded' | 'folder'>,
  files: ProjectFiles,
  into: string | undefined,
): string {
  const read = loaded.project.spec.manifests
    .map((pattern) => posix.normalize(pattern).replace(/(?<=.)\/+$/, ''))
    .filter((path) => !/[*?[\]{}!()]/.test(path) && !/\.ya?ml$/.test(path));
  const wanted = into === undefined ? read[0] : relative(folder, resolve(folder, into)).split(sep).join('/');
  if (wanted === undefined) {
    throw refused(
      '`manifests` in callwright.yaml names no folder',
      'Add one, e.g. `manifests: [manifests]`.',
    );
  }
  const isOutside =
    isAbsolute(wanted) || wanted === '..' || wanted.startsWith('../') || files.look(wanted) === 'outside';
  const isRead = read.some((path) => path === '.' || path === wanted || wanted.startsWith(`${path}/`));
  if (isOutside || !isRead || files.look(wanted) === 'file') {
    throw refused(
      `${into ?? wanted} is no folder of manifests of this project`,
      `Folders that it reads: ${read.length === 0 ? 'none' : read.join(', ')} (\`manifests\` in callwright.yaml).`,
    );
  }
  return wanted === '' ? '.' : wanted;
}

function refused(why: string, hint: string): ToolError {
  return new ToolError({
    code: 'adopt.folder',
    problem: 'usage',
    summary: `There is no place for new manifests: ${why}.`,
    hint,
  });
}
