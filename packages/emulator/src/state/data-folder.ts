import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  write,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { emulatorError } from '../emulator-error.ts';
import { codeOf } from './folder-lock.ts';
import type { Change, Commit, Journal } from './org-store.ts';

/*
 * The folder holds `snapshot` (generation n) and `log-n`, what was committed after it. Each line of both is
 * `<crc32> <json>`. A snapshot is written aside and renamed: that rename is the moment at which generation n+1 begins,
 * and a log of another generation is never read. Only the last line of a log can be torn (its answer was never
 * sent); anything else that does not fit its checksum is a corrupt folder, and nothing is guessed.
 */

/** A log longer than this is folded into the snapshot. Bytes. */
const longestLog = 64 * 1024 * 1024;

const format = 'callwright-local-org/1';

interface Header {
  readonly format: string;
  readonly generation: number;
}

/** What a folder held when it was opened. */
export interface KeptState {
  readonly commits: readonly Commit[];
  /** Continues the log of this folder. */
  readonly openJournal: (wholeState: () => Commit) => Journal;
}

/**
 * Reads a data folder that this process has locked. Throws an EmulatorError `folder-corrupt`.
 * @param compactAfter bytes of log after which it is folded into the snapshot
 */
export function readDataFolder(folder: string, compactAfter: number = longestLog): KeptState {
  const snapshot = readSnapshot(folder);
  const logPath = join(folder, logName(snapshot.generation));
  const log = readLines(logPath, 'cut the torn end');
  const commits = [...snapshot.commits, ...log.values.map((value) => asCommit(value, logPath))];
  return {
    commits,
    openJournal: (wholeState) =>
      openJournal(folder, { generation: snapshot.generation, length: log.length, compactAfter }, wholeState),
  };
}

function readSnapshot(folder: string): { readonly generation: number; readonly commits: readonly Commit[] } {
  const path = join(folder, 'snapshot');
  if (!existsSync(path)) {
    if (logGenerations(folder).some((generation) => generation > 0)) {
      throw corrupt(path, 'is missing');
    }
    return { generation: 0, commits: [] };
  }
  const [first, ...rest] = readLines(path, 'refuse a torn end').values;
  const header = first as Partial<Header> | undefined;
  if (header?.format !== format || typeof header.generation !== 'number') {
    throw corrupt(path, `does not begin as a file of format ${format}`);
  }
  return { generation: header.generation, commits: rest.map((value) => asCommit(value, path)) };
}

function logGenerations(folder: string): readonly number[] {
  return readdirSync(folder).flatMap((name) => {
    const generation = /^log-(\d+)$/.exec(name)?.[1];
    return generation === undefined ? [] : [Number(generation)];
  });
}

/** Logs that a crash between a rename and a removal left behind: their content is in the snapshot. */
function removeOldLogs(folder: string, generation: number): void {
  logGenerations(folder)
    .filter((old) => old < generation)
    .forEach((old) => rmSync(join(folder, logName(old)), { force: true }));
}

function readLines(
  path: string,
  end: 'cut the torn end' | 'refuse a torn end',
): { readonly values: readonly unknown[]; readonly length: number } {
  if (!existsSync(path)) {
    return { values: [], length: 0 };
  }
  const bytes = readFileSync(path);
  const values: unknown[] = [];
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(0x0a, at);
    if (newline === -1) {
      if (end === 'refuse a torn end') {
        throw corrupt(path, 'ends in the middle of a line');
      }
      truncateSync(path, at);
      break;
    }
    const line = bytes.subarray(at, newline).toString('utf8');
    const json = line.slice(9);
    if (line.slice(0, 8) !== checksum(json)) {
      throw corrupt(path, `has a line that does not fit its checksum (line ${String(values.length + 1)})`);
    }
    values.push(JSON.parse(json));
    at = newline + 1;
  }
  return { values, length: at };
}

function openJournal(
  folder: string,
  from: { readonly generation: number; readonly length: number; readonly compactAfter: number },
  wholeState: () => Commit,
): Journal {
  let { generation, length } = from;
  removeOldLogs(folder, generation);
  let fd = openSync(join(folder, logName(generation)), 'a');
  let pending: string[] = [];
  let running: Promise<void> | undefined;
  let failure: unknown;

  /** One writer: what arrives while it syncs goes out together with the next sync. */
  async function drain(): Promise<void> {
    while (pending.length > 0) {
      const bytes = Buffer.from(pending.join(''), 'utf8');
      pending = [];
      await writeAll(fd, bytes);
      await promisify(fdatasync)(fd);
      length += bytes.length;
      if (length > from.compactAfter) {
        compact();
      }
    }
  }

  /** Synchronous, so that the state cannot change while it is written. Pending lines are in it: they repeat harmlessly. */
  function compact(): void {
    const next = generation + 1;
    writeSnapshot(folder, next, wholeState());
    const nextFd = openSync(join(folder, logName(next)), 'a');
    closeSync(fd);
    rmSync(join(folder, logName(generation)), { force: true });
    fd = nextFd;
    generation = next;
    length = 0;
  }

  function settled(): Promise<void> {
    if (failure !== undefined) {
      return Promise.reject(cannotWrite(folder, failure));
    }
    if (pending.length > 0 && running === undefined) {
      running = drain()
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => {
          running = undefined;
        });
    }
    return running === undefined ? Promise.resolve() : running.then(settled);
  }

  return {
    append(commit) {
      pending.push(lineOf(commit));
    },
    settled,
    async close() {
      try {
        await settled();
      } finally {
        closeSync(fd);
      }
    },
  };
}

function writeSnapshot(folder: string, generation: number, state: Commit): void {
  const path = join(folder, 'snapshot');
  const aside = `${path}.new`;
  const fd = openSync(aside, 'w');
  try {
    writeFileSync(fd, lineOf({ format, generation } satisfies Header));
    for (const part of inParts(state)) {
      writeFileSync(fd, lineOf(part));
    }
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(aside, path);
  syncFolder(folder);
}

/** A commit in lines of bounded length: a string cannot grow beyond half a gigabyte. */
function* inParts(state: Commit): Generator<Commit> {
  const changesPerLine = 200;
  for (let at = 0; at < state.changes.length; at += changesPerLine) {
    yield { ids: state.ids, changes: state.changes.slice(at, at + changesPerLine) };
  }
}

function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } catch (error) {
    // Windows cannot sync a folder; the rename is atomic there all the same.
    if (process.platform !== 'win32') {
      throw error;
    }
  } finally {
    closeSync(fd);
  }
}

async function writeAll(fd: number, bytes: Buffer): Promise<void> {
  let at = 0;
  while (at < bytes.length) {
    at += (await promisify(write)(fd, bytes, at, bytes.length - at, null)).bytesWritten;
  }
}

function lineOf(value: Commit | Header): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}

function logName(generation: number): string {
  return `log-${String(generation)}`;
}

function asCommit(value: unknown, path: string): Commit {
  const commit = value as { readonly ids?: unknown; readonly changes?: unknown };
  if (typeof commit.ids !== 'number' || !Array.isArray(commit.changes)) {
    throw corrupt(path, 'has a line of another shape');
  }
  return { ids: commit.ids, changes: commit.changes as Change[] };
}

function corrupt(path: string, what: string): Error {
  return emulatorError(
    'folder-corrupt',
    `The local org's file ${path} ${what}, so its state cannot be trusted. ` +
      `Restore the folder from a copy, or remove it to begin again from the seed.`,
  );
}

function cannotWrite(folder: string, error: unknown): Error {
  return emulatorError(
    'folder-not-usable',
    `The data folder ${folder} could not be written: ${codeOf(error)}. Free space or permissions, then start again.`,
    { cause: error },
  );
}
