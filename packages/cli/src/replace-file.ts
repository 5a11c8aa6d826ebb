import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ToolError } from '@callwright/model';

/**
 * Puts a text in place of what a file holds, at once: whoever reads meanwhile gets the old one or the new one, and one
 * that is killed meanwhile leaves the old one. Permissions stay. Throws a ToolError `cli.not-writable`.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    const { mode } = await stat(path);
    await writeFile(aside, text, { flag: 'wx', mode });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new ToolError({
      code: 'cli.not-writable',
      problem: 'failed',
      summary: `${path} could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      hint: 'Files that were named before it are written; this one and those after it are as they were.',
      cause: error,
    });
  }
}
