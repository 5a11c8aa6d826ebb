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
 * The folder holds `snapshot` (generation n) and `log-n`, what was committed after it; generation 0 has no snapshot.
 * Each line of both is `<crc32> <json>`, the first is a header. A snapshot is written aside and renamed, when the next
 * log is there already: that rename is the moment at which generation n+1 begins, and a log of another generation is
 * never read. Only the last line of a log can be torn (its answer was never sent); anything else that is missing or
 * does not fit its checksum is a corrupt folder, and nothing is guessed.
 */

/** A log longer than this is folded into the snapshot. Bytes. */
const longestLog = 64 * 1024 * 1024;

const format = 'callwright-local-org/2';

interface Header {
  readonly format: string;
  readonly generation: number;
  /** Lines after this one; only of a snapshot, which is whole or not there. */
  readonly lines?: number;
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
  const log = readLog(folder, snapshot.generation);
  return {
    commits: [...snapshot.commits, ...log.commits],
    openJournal: (wholeState) =>
      openJournal(folder, { generation: snapshot.generation, length: log.length, compactAfter }, wholeState),
  };
}

function readSnapshot(folder: string): { readonly generation: number; readonly commits: readonly Commit[] } {
  const path = join(folder, 'snapshot');
  if (!existsSync(path)) {
    requireBeginning(folder, path);
    return { generation: 0, commits: [] };
  }
  const [first, ...rest] = readLines(path, 'refuse a torn end').values;
  const { generation, lines } = requireHeader(first, path);
  if (rest.length !== lines) {
    throw corrupt(path, 'ends too early');
  }
  return { generation, commits: rest.map((value) => asCommit(value, path)) };
}

/** Without a snapshot there may be the first log, and beside it the empty next one of a fold that was cut short. */
function requireBeginning(folder: string, snapshot: string): void {
  const generations = logGenerations(folder);
  const isBegun = (generation: number): boolean =>
    readLines(join(folder, logName(generation)), 'leave a torn end').values.length > 1;
  if (generations.some((generation) => generation > 1 || (generation === 1 && isBegun(1)))) {
    throw corrupt(snapshot, 'is missing');
  }
  if (generations.includes(1) && !generations.includes(0)) {
    throw corrupt(join(folder, logName(0)), 'is missing');
  }
}

function readLog(
  folder: string,
  generation: number,
): { readonly commits: readonly Commit[]; readonly length: number } {
  const path = join(folder, logName(generation));
  if (!existsSync(path)) {
    if (generation > 0) {
      throw corrupt(path, 'is missing');
    }
    return { commits: [], length: 0 };
  }
  const { values, length } = readLines(path, 'cut the torn end');
  const [first, ...rest] = values;
  // Of the first log alone nothing, or half a header, can be what a crash left: it was never written to then.
  if (first === undefined && generation > 0) {
    throw corrupt(path, 'is empty');
  }
  if (first !== undefined && requireHeader(first, path).generation !== generation) {
    throw corrupt(path, 'is the log of another generation');
  }
  return { commits: rest.map((value) => asCommit(value, path)), length };
}

function requireHeader(first: unknown, path: string): Header {
  const header = first as Partial<Header> | undefined;
  if (header?.format !== format || typeof header.generation !== 'number') {
    throw corrupt(path, `does not begin as a file of format ${format}: it may be of another release`);
  }
  return { ...header, format, generation: header.generation };
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
  end: 'cut the torn end' | 'leave a torn end' | 'refuse a torn end',
): { readonly values: readonly unknown[]; readonly length: number } {
  const bytes = readBytes(path);
  const values: unknown[] = [];
  let at = 0;
  for (let newline = bytes.indexOf(0x0a); newline !== -1; newline = bytes.indexOf(0x0a, at)) {
    const line = bytes.subarray(at, newline);
    if (!fitsChecksum(line)) {
      throw corrupt(path, `has a line that does not fit its checksum (line ${String(values.length + 1)})`);
    }
    values.push(JSON.parse(line.subarray(9).toString('utf8')));
    at = newline + 1;
  }
  // A line that is whole but for its last byte was not cut off: that byte was a line feed once.
  if (end === 'refuse a torn end' ? at < bytes.length : fitsChecksum(bytes.subarray(at, -1))) {
    throw corrupt(path, 'ends in the middle of a line');
  }
  if (end === 'cut the torn end' && at < bytes.length) {
    truncateSync(path, at);
  }
  return { values, length: at };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw emulatorError(
      'folder-not-usable',
      `The local org's file ${path} cannot be read: ${codeOf(error)}. Check the data folder and its permissions.`,
      { cause: error },
    );
  }
}

/** `<crc32 in 8 digits> <json>` */
function fitsChecksum(line: Buffer): boolean {
  return line.length > 9 && line[8] === 0x20 && line.toString('latin1', 0, 8) === checksum(line.subarray(9));
}

function openJournal(
  folder: string,
  from: { readonly generation: number; readonly length: number; readonly compactAfter: number },
  wholeState: () => Commit,
): Journal {
  let { generation, length } = from;
  removeOldLogs(folder, generation);
  let fd = openLog(folder, generation, length === 0);
  let pending: string[] = [];
  let running: Promise<void> | undefined;
  let failure: Error | undefined;
  let tellFailure: (error: Error) => void = () => undefined;
  const failed = new Promise<Error>((resolve) => {
    tellFailure = resolve;
  });

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
    const nextFd = openLog(folder, next, true);
    writeSnapshot(folder, next, wholeState());
    closeSync(fd);
    rmSync(join(folder, logName(generation)), { force: true });
    fd = nextFd;
    generation = next;
    length = 0;
  }

  function settled(): Promise<void> {
    if (failure !== undefined) {
      return Promise.reject(failure);
    }
    if (pending.length > 0 && running === undefined) {
      running = drain()
        .catch((error: unknown) => {
          failure = cannotWrite(folder, error);
          tellFailure(failure);
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
    failed,
    async close() {
      try {
        await settled();
      } finally {
        closeSync(fd);
      }
    },
  };
}

/** Opens a log for writing; a new one gets its header, and is on disk before anything relies on it. */
function openLog(folder: string, generation: number, isNew: boolean): number {
  try {
    const fd = openSync(join(folder, logName(generation)), isNew ? 'w' : 'a');
    if (isNew) {
      writeFileSync(fd, lineOf({ format, generation } satisfies Header));
      fsyncSync(fd);
      syncFolder(folder);
    }
    return fd;
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

function writeSnapshot(folder: string, generation: number, state: Commit): void {
  const path = join(folder, 'snapshot');
  const aside = `${path}.new`;
  const fd = openSync(aside, 'w');
  try {
    const lines = Math.ceil(state.changes.length / changesPerLine);
    writeFileSync(fd, lineOf({ format, generation, lines } satisfies Header));
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

/** So that lines are of bounded length: a string cannot grow beyond half a gigabyte. */
const changesPerLine = 200;

function* inParts(state: Commit): Generator<Commit> {
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

function checksum(json: string | Buffer): string {
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
