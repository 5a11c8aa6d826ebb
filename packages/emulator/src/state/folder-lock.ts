import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatorError, type EmulatorError } from '../emulator-error.ts';

/** The right to write one data folder; one process at a time has it. */
export interface FolderLock {
  /** Notes where this process answers, for a second command that wants to join it. */
  announce(url: string): void;
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** When that process began, in the kernel's ticks: process ids are used again after a kill. */
  readonly began: string;
  readonly url?: string;
}

/**
 * Takes the lock of a folder, which is made when it is missing. A lock left by a process that is gone is taken over.
 * Throws an EmulatorError `folder-in-use` (with the holder's `url`, when it has announced one) or `folder-not-usable`.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, began: beginningOf(process.pid) ?? '' };
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw emulatorError(
      'folder-not-usable',
      `The data folder ${folder} cannot be made: ${codeOf(error)}. Give a folder that can be written.`,
      { cause: error },
    );
  }
  while (!claim(path, mine)) {
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) {
      throw inUse(folder, holder);
    }
    setAside(path, folder);
  }
  return {
    announce(url) {
      const holder = readHolder(path);
      if (holder !== undefined && (holder.pid !== mine.pid || holder.began !== mine.began)) {
        throw inUse(folder, holder);
      }
      const next = `${path}.${String(process.pid)}`;
      writeFileSync(next, JSON.stringify({ ...mine, url }));
      renameSync(next, path);
    },
    release() {
      const holder = readHolder(path);
      if (holder?.pid === mine.pid && holder.began === mine.began) {
        rmSync(path, { force: true });
      }
    },
  };
}

function inUse(folder: string, holder: Holder): EmulatorError {
  const where = holder.url === undefined ? '' : `, which answers at ${holder.url}`;
  return emulatorError(
    'folder-in-use',
    `The data folder ${folder} is in use by process ${String(holder.pid)}${where}. ` +
      `Stop that one, use it, or give another folder.`,
    holder.url === undefined ? {} : { url: holder.url },
  );
}

/** True when the lock is now ours; false when there is one. The content is there before the name is: link, not open. */
function claim(path: string, mine: Holder): boolean {
  const draft = `${path}.${String(process.pid)}`;
  try {
    writeFileSync(draft, JSON.stringify(mine));
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return false;
    }
    throw emulatorError(
      'folder-not-usable',
      `The data folder of ${path} cannot be locked: ${codeOf(error)}. Give a folder that can be written.`,
      { cause: error },
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead holder's lock. If somebody took it over in the same moment, theirs is put back. */
function setAside(path: string, folder: string): void {
  const aside = `${path}.dead.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder !== undefined && isAlive(holder)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process was quicker: the folder is in use all the same, and the first finds out before it answers.
    }
    rmSync(aside, { force: true });
    throw inUse(folder, holder);
  }
  // A folder in the place of the lock is nobody's lock either.
  rmSync(aside, { force: true, recursive: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number') {
      return value as Holder;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  const began = beginningOf(holder.pid);
  return began === undefined || holder.began === '' || began === holder.began;
}

/** Field 22 of /proc/<pid>/stat; undefined where there is no /proc. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** The system's code of a failed call, e.g. `EACCES`. */
export function codeOf(error: unknown): string {
  // Not by instanceof: an error of the runtime may come from another realm than this module.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
