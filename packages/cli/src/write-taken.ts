import { realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { ProjectFiles } from '@callwright/manifest';
import { ToolError } from '@callwright/model';
import { notWritable, replaceFile } from './replace-file.ts';

/**
 * Writes what was taken from an org into files of a project: new ones only where nothing is, changed ones as a whole. All
 * of them are looked at before the first is written. Throws a ToolError for a folder that leads out of the project, and
 * for what cannot be written; the same command goes on from there.
 */
export async function writeTaken(
  folder: string,
  texts: ReadonlyMap<string, string>,
  files: ProjectFiles,
): Promise<void> {
  const paths = [...texts.keys()].toSorted();
  paths.forEach((path) => requireInside(path, files));
  for (const path of paths) {
    const text = texts.get(path) ?? '';
    const at = join(folder, path);
    if (files.look(path) === 'missing') {
      await writeNew(at, text);
    } else {
      // A link within the project stays one.
      await replaceFile(realpathSync.native(at), withMark(text, files, path));
    }
  }
}

function requireInside(path: string, files: ProjectFiles): void {
  for (let part = path; part !== '.'; part = posix.dirname(part)) {
    if (files.look(part) === 'outside') {
      throw new ToolError({
        code: 'adopt.outside',
        problem: 'failed',
        summary: `${part} leads out of the project; nothing was written.`,
        hint: 'Replace the link by a folder; adopt puts new files elsewhere with --into.',
      });
    }
  }
}

async function writeNew(at: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, text, { flag: 'wx' });
  } catch (error) {
    throw notWritable(at, error, 'Files that were written before it are there; the same command goes on.');
  }
}

/** The mark that some editors put in front is no content, and stays. */
function withMark(text: string, files: ProjectFiles, path: string): string {
  const reading = files.read(path);
  return reading.state === 'read' && reading.text.startsWith('\uFEFF') && !text.startsWith('\uFEFF')
    ? `\uFEFF${text}`
    : text;
}
