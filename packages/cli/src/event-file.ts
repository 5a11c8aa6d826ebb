import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RunEvent } from '@callwright/model';
import { ToolError, isJsonObject } from '@callwright/model';
import { jsonLine } from './reporters/json-text.ts';
import type { Surroundings } from './surroundings.ts';

/** The file of `apply --events`: what happens in a run, a line each (schemas/events.schema.json). */
export interface EventFile {
  /** Puts an event behind the others. Never throws: a file that fails is said once, and the run goes on without it. */
  readonly report: (event: RunEvent) => void;
  /** Resolves when everything reported is in the file. */
  close(): Promise<void>;
}

/** How much of a file is looked at to tell whether it holds events. */
const LOOK_BYTES = 4_096;

/**
 * Opens the file of `--events`, empty: nobody takes events of an earlier run for those of this one. Throws a ToolError
 * when it cannot be written, or holds anything but events.
 */
export async function openEventFile(written: string, around: Surroundings): Promise<EventFile> {
  if (written === '-') {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: '--events takes a file: standard output is for what the command was asked for.',
      hint: 'callwright apply --events events.jsonl',
    });
  }
  const path = resolve(around.folder, written);
  const file = await openEmpty(path, written);
  return eventFile(file, written, around);
}

async function openEmpty(path: string, written: string): Promise<FileHandle> {
  try {
    await refuseOthers(path, written);
    return await open(path, 'w');
  } catch (error) {
    if (error instanceof ToolError) {
      throw error;
    }
    throw new ToolError({
      code: 'cli.events-not-writable',
      problem: 'usage',
      summary: `The file ${written} of --events cannot be written (${codeOf(error)}). Nothing was changed.`,
      hint: 'Name a file in a folder that exists and can be written: callwright apply --events events.jsonl',
      cause: error,
    });
  }
}

/** The file given may by mistake be somebody's own: only what holds events, or nothing, is emptied. */
async function refuseOthers(path: string, written: string): Promise<void> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  try {
    if (file === undefined || !(await file.stat()).isFile()) {
      return;
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK_BYTES), 0, LOOK_BYTES, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
    if (bytesRead > 0 && !isFirstEvent(line)) {
      throw new ToolError({
        code: 'cli.events-file-in-use',
        problem: 'usage',
        summary: `The file ${written} of --events holds other things. Nothing was changed.`,
        hint: 'Name a new file, or one with the events of an earlier run: callwright apply --events events.jsonl',
      });
    }
  } finally {
    await file?.close();
  }
}

function isFirstEvent(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isJsonObject(value) && typeof value['event'] === 'string' && 'formatVersion' in value;
  } catch {
    return false;
  }
}

function eventFile(file: FileHandle, written: string, around: Surroundings): EventFile {
  let last: Promise<void> = Promise.resolve();
  let isFirst = true;
  let failed = false;
  const write = async (line: string): Promise<void> => {
    // Behind half a line nothing may be put.
    if (failed) {
      return;
    }
    try {
      await file.appendFile(line);
    } catch (error) {
      failed = true;
      around.say(
        `  The file ${written} of --events cannot be written any more (${codeOf(error)}); the run goes on without it, and its journal has everything.\n`,
      );
    }
  };
  return {
    report({ event, ...rest }) {
      const line = jsonLine({
        event,
        at: new Date(around.clock.now()).toISOString(),
        ...(isFirst ? { formatVersion: 1 } : {}),
        ...rest,
      });
      isFirst = false;
      last = last.then(() => write(line));
    },
    async close() {
      await last;
      await file.close().catch(() => undefined);
    },
  };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
