import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import type { Clock } from '@callwright/model';
import { ToolError, isJsonObject } from '@callwright/model';

/** A lock is held for the time of one rewrite. */
const LONGEST_WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 20;

/** After this time a lock of another machine is taken for left over; its processes cannot be asked. */
const LEFT_OVER_MS = 60_000;

/**
 * Runs `work` while nobody else does who uses the same lock file: other processes, and other machines on a shared disk.
 * A lock whose process is gone is removed.
 *
 * @throws ToolError `ledger.file-locked`
 */
export async function whileLocked<T>(lock: string, clock: Clock, work: () => Promise<T>): Promise<T> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), at: clock.now(), key: randomUUID() });
  const until = clock.now() + LONGEST_WAIT_MS;
  while (!(await create(lock, mine))) {
    const theirs = await contentOf(lock);
    if (theirs !== undefined && isLeftOver(theirs, clock.now())) {
      await removeExactly(lock, theirs);
    } else if (clock.now() >= until) {
      throw locked(lock, theirs);
    } else {
      await clock.sleep(LOOK_AGAIN_MS);
    }
  }
  try {
    return await work();
  } finally {
    await removeExactly(lock, mine);
  }
}

async function create(lock: string, content: string): Promise<boolean> {
  // Written aside and linked: a lock is never seen without its content.
  const aside = `${lock}.${randomUUID()}`;
  const file = await open(aside, 'wx');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  try {
    await link(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function contentOf(lock: string): Promise<string | undefined> {
  try {
    return await readFile(lock, 'utf8');
  } catch {
    return undefined;
  }
}

/** Between reading and removing, somebody may have put a new lock in its place: that one is put back. */
async function removeExactly(lock: string, content: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if ((await contentOf(aside)) !== content) {
    await link(aside, lock).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

function isLeftOver(content: string, now: number): boolean {
  const holder = holderOf(content);
  if (holder === undefined) {
    return false;
  }
  return holder.host === hostname() ? !isAlive(holder.pid) : now - holder.at > LEFT_OVER_MS;
}

function holderOf(
  content: string,
): { readonly pid: number; readonly host: string; readonly at: number } | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return isJsonObject(value) &&
      typeof value['pid'] === 'number' &&
      typeof value['host'] === 'string' &&
      typeof value['at'] === 'number'
      ? { pid: value['pid'], host: value['host'], at: value['at'] }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function locked(lock: string, content: string | undefined): ToolError {
  const holder = content === undefined ? undefined : holderOf(content);
  return new ToolError({
    code: 'ledger.file-locked',
    problem: 'lease',
    summary: `The ledger file is locked by ${holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`}`,
    detail: `The lock file ${JSON.stringify(lock)} was there for ${LONGEST_WAIT_MS / 1000} seconds.`,
    hint: 'If no such process runs any more, delete the lock file.',
  });
}
