import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock, Json, JsonObject, LedgerResult } from '@callwright/model';
import { ToolError, isJsonObject, isToolError, stableStringify } from '@callwright/model';
import type { LedgerRow, RowReader, RowStore, RowsReading } from '../row-store.ts';
import { whileLocked } from './file-lock.ts';

const FORMAT_VERSION = 1;

type Content =
  | { readonly file: 'absent' }
  | { readonly file: 'damaged' }
  | { readonly file: 'read'; readonly rows: JsonObject };

/** Reads the file; never writes. */
export function jsonFileReader(path: string): RowReader {
  return {
    async readAll() {
      return readingOf(path, await contentOf(path));
    },
  };
}

/** One JSON file, replaced as a whole under a lock: a reader sees the rows before or after a write, never between. */
export function jsonFileRows(path: string, clock: Clock): RowStore {
  const change = async (edit: (rows: Map<string, Json>) => LedgerResult): Promise<LedgerResult> => {
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => fail(path, error));
    return whileLocked(`${path}.lock`, clock, async () => {
      const rows = await rowsToChange(path);
      const result = edit(rows);
      if (result === 'done') {
        await replaceFile(path, rows);
      }
      return result;
    }).catch((error: unknown) => fail(path, error));
  };
  const set = (rows: Map<string, Json>, row: LedgerRow): LedgerResult => {
    rows.set(row.key, JSON.parse(row.text) as Json);
    return 'done';
  };
  return {
    ...jsonFileReader(path),
    where: { file: path },
    has: async (key) => (await rowsToChange(path)).has(key),
    insert: (row) => change((rows) => (rows.has(row.key) ? 'taken' : set(rows, row))),
    put: (row) => change((rows) => set(rows, row)),
    replace: (row) => change((rows) => (rows.has(row.key) ? set(rows, row) : 'taken')),
    remove: (key) =>
      change((rows) => {
        rows.delete(key);
        return 'done';
      }),
  };
}

async function contentOf(path: string): Promise<Content> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? { file: 'absent' } : fail(path, error);
  }
  const value = parsed(text);
  return isJsonObject(value) && value['formatVersion'] === FORMAT_VERSION && isJsonObject(value['rows'])
    ? { file: 'read', rows: value['rows'] }
    : { file: 'damaged' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readingOf(path: string, content: Content): RowsReading {
  if (content.file === 'absent') {
    return { state: 'missing', rows: [], complete: true, findings: [] };
  }
  if (content.file === 'damaged') {
    const { summary, detail, hint } = damaged(path);
    return {
      state: 'present',
      rows: [],
      complete: false,
      findings: [{ code: 'ledger.file-damaged', severity: 'error', summary, detail, hint }],
    };
  }
  return {
    state: 'present',
    rows: Object.entries(content.rows).map(([key, value]) => ({ key, text: stableStringify(value) })),
    complete: true,
    findings: [],
  };
}

/** A damaged file is never overwritten: it may be all that is left of the receipts. */
async function rowsToChange(path: string): Promise<Map<string, Json>> {
  const content = await contentOf(path);
  if (content.file === 'damaged') {
    throw new ToolError({ code: 'ledger.file-damaged', problem: 'failed', ...damaged(path) });
  }
  return new Map(content.file === 'absent' ? [] : Object.entries(content.rows));
}

/** On disk before the answer: written aside, synced, renamed, and the folder synced. */
async function replaceFile(path: string, rows: ReadonlyMap<string, Json>): Promise<void> {
  const sorted = Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  const aside = `${path}.${randomUUID()}`;
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(
        `${JSON.stringify({ formatVersion: FORMAT_VERSION, rows: sorted }, undefined, 2)}\n`,
      );
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Some systems cannot sync a folder; the rename itself has succeeded.
  }
}

function damaged(path: string): { readonly summary: string; readonly detail: string; readonly hint: string } {
  return {
    summary: `The ledger file ${JSON.stringify(path)} cannot be read as one`,
    detail:
      'It is no JSON of the expected form, or was written by a newer version of Callwright. It is not overwritten.',
    hint: 'Restore it from version control or a backup. Deleting it starts an empty ledger; equal things are adopted again.',
  };
}

function fail(path: string, error: unknown): never {
  if (isToolError(error)) {
    throw error;
  }
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  throw new ToolError({
    code: 'ledger.file',
    problem: 'failed',
    summary: `The ledger file ${JSON.stringify(path)} cannot be used: ${code}`,
    hint: 'Check the path under `ledger: { file: ... }`, the rights of its folder, and the free space.',
  });
}
