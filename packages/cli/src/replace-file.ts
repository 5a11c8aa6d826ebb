import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ToolError } from '@callwright/model';

/**
 * Puts a text in place of what a file holds, at once: whoever reads meanwhile gets the old one or the new one, and one
 * that is killed meanwhile leaves the old one. Permissions stay. Throws a ToolError `cli.not-writable`.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const { mode } = await stat(path);
    await putInPlace(path, text, mode);
  } catch (error) {
    throw notWritable(
      path,
      error,
      'Files that were named before it are written; this one and those after it are as they were.',
    );
  }
}

/** What is thrown when the file system refuses a file; `hint` says what became of the others. */
export function notWritable(path: string, error: unknown, hint: string): ToolError {
  return new ToolError({
    code: 'cli.not-writable',
    problem: 'failed',
    summary: `${path} could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    hint,
    cause: error,
  });
}

/**
 * Writes a whole file aside, has it on disk, and renames it over what is there: no reader ever sees a part. Throws what
 * the file system says; then the file is as it was.
 */
export async function putInPlace(path: string, text: string, mode?: number): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    const file = await open(aside, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}
