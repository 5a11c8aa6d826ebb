import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { WrittenFile } from '@callwright/manifest';
import { ToolError } from '@callwright/model';

/**
 * The files that somebody named, or all of them: files and folders, seen from where the command runs.
 * Throws a ToolError `cli.usage` for a path that leads out of the project or to nothing that people write there.
 */
export function chooseFiles(
  paths: readonly string[],
  written: readonly WrittenFile[],
  { folder, here }: { readonly folder: string; readonly here: string },
): readonly WrittenFile[] {
  if (paths.length === 0) {
    return written;
  }
  const chosen = new Set<WrittenFile>();
  for (const path of paths) {
    const inside = relative(folder, resolve(here, path)).split(sep).join('/');
    if (isAbsolute(inside) || inside === '..' || inside.startsWith('../')) {
      throw refused(path, `it lies outside of the project in ${folder}`, 'Name files of the project.');
    }
    const found = written.filter(
      ({ file }) => inside === '' || file === inside || file.startsWith(`${inside}/`),
    );
    if (found.length === 0) {
      throw refused(
        path,
        'the project has no such manifest',
        'Manifests are what stands under `manifests` in callwright.yaml; Architect bodies and seeds are left as they are.',
      );
    }
    found.forEach((file) => chosen.add(file));
  }
  return written.filter((file) => chosen.has(file));
}

function refused(path: string, why: string, hint: string): ToolError {
  return new ToolError({
    code: 'cli.usage',
    problem: 'usage',
    summary: `${path} is not formatted: ${why}.`,
    hint,
  });
}
