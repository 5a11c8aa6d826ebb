import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SECRET } from './local-orgs.ts';

/** The command as npm installs it. */
export const BIN = join(__dirname, '..', 'bin', 'callwright.js');

/** What a command came to. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** How a command is started. */
export interface Start {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A line of sh that ends in running the command, `"$@"`: where its output goes, and what it may use. */
  readonly through?: string;
  /** Gets the process as soon as it runs, to send signals to it. */
  readonly began?: (process: ChildProcess) => void;
}

/** What the environment of a pipeline says about an org. */
export const CREDENTIALS = {
  GENESYSCLOUD_OAUTHCLIENT_ID: 'pipeline',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: SECRET,
} as const;

/** All of the environment of a command, and nothing of the environment of whoever runs the tests. */
export function pipelineEnv(folder: string): Readonly<Record<string, string | undefined>> {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    NO_PROXY: '127.0.0.1,localhost',
    CALLWRIGHT_CHECK_ANSWERS: '1',
    ...CREDENTIALS,
  };
}

/** Runs the built command as users do: a process without a terminal. */
export function callwright(words: readonly string[], start: Start): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [program, before] =
      start.through === undefined
        ? [process.execPath, []]
        : ['sh', ['-c', start.through, 'sh', process.execPath]];
    const child = spawn(program, [...before, BIN, ...words], {
      cwd: start.folder,
      env: { ...pipelineEnv(start.folder), ...start.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    start.began?.(child);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (status, signal) =>
      resolve({
        status: status ?? -1,
        out: Buffer.concat(out).toString('utf8'),
        err: `${Buffer.concat(err).toString('utf8')}${signal === null ? '' : `ended by ${signal}`}`,
      }),
    );
  });
}
