import type { Dirent } from 'node:fs';
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { compareText } from '@callwright/model';
import { globSync } from 'tinyglobby';
import type { FileReading, ProjectFiles } from './project-files.ts';
import { LARGEST_FILE } from './project-files.ts';

/** The files of a project folder on disk. */
export function projectFilesIn(dir: string): ProjectFiles {
  let root: string | undefined;

  /** The real path when it lies inside the project. Links are followed before the question is asked. */
  function inside(
    path: string,
  ): { readonly real: string } | 'missing' | 'outside' | { readonly why: string } {
    if (isAbsolute(path) || escapes(join('.', path))) {
      return 'outside';
    }
    try {
      root ??= realpathSync.native(dir);
      const real = realpathSync.native(join(root, path));
      const away = relative(root, real);
      return isAbsolute(away) || escapes(away) ? 'outside' : { real };
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : { why: code };
    }
  }

  return {
    read(path) {
      const found = inside(path);
      if (typeof found === 'string') {
        return { state: found };
      }
      return 'why' in found ? { state: 'unreadable', why: found.why } : readReal(found.real);
    },
    look(path) {
      const found = inside(path);
      if (typeof found === 'string') {
        return found;
      }
      // What cannot be looked at is left to reading, which says why.
      return 'real' in found && isFolder(found.real) ? 'folder' : 'file';
    },
    find(globs) {
      return globSync([...globs], {
        cwd: dir,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**'],
        // The signature has many forms; the one that is used asks for entries.
        fs: { readdirSync: entriesWithLinkedFiles as unknown as typeof readdirSync },
      })
        .map((path) => path.split(sep).join('/'))
        .sort(compareText);
    },
  };
}

/**
 * A linked file counts as a file, so that reading can tell where it leads; linked folders are not entered, since they
 * may lead anywhere and in circles.
 */
function entriesWithLinkedFiles(path: string): Dirent[] {
  return readdirSync(path, { withFileTypes: true }).map((entry) =>
    entry.isSymbolicLink()
      ? Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false })
      : entry,
  );
}

function escapes(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`);
}

function readReal(real: string): FileReading {
  try {
    const stat = statSync(real);
    if (!stat.isFile()) {
      return { state: 'not-a-file' };
    }
    // Before reading: a file of any size must not cost more than asking for its size.
    if (stat.size > LARGEST_FILE) {
      return { state: 'too-large', bytes: stat.size };
    }
    return decode(readFileSync(real));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? { state: 'missing' } : { state: 'unreadable', why: code };
  }
}

function decode(bytes: Buffer): FileReading {
  const text = bytes.toString('utf8');
  // Decoding puts U+FFFD in place of what is no UTF-8; a file that holds that character itself is fine.
  return text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(bytes)
    ? { state: 'not-utf8' }
    : { state: 'read', text };
}

function isFolder(real: string): boolean {
  try {
    return statSync(real).isDirectory();
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}
