import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type ServedOrg } from './served-org.ts';

/** The built server; `npm run build` makes it before tests run. */
export const main = join(__dirname, '../../dist/bundle/main.js');

/** Tests of the server as a process; skipped where it is not built. */
export const withBuild = existsSync(main) ? describe : describe.skip;

/** How a process ended. */
export interface Ending {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly errors: string;
}

/** The server as a process. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly ended: Promise<Ending>;
  /** Rejects with what it said when it ends without listening. */
  readonly listening: Promise<ServedOrg>;
}

/** Starts the server on a data folder; `before` is what a shell does first. */
export function startProcess(dataDir: string, words: readonly string[] = [], before?: string): ServerProcess {
  const command = [process.execPath, main, '--port', '0', '--data', dataDir, '--exit-with-parent', ...words];
  const [program = '', ...rest] =
    before === undefined ? command : ['bash', '-c', `${before} && exec "$0" "$@"`, ...command];
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (status) => resolve({ status, errors }));
  });
  const listening = new Promise<ServedOrg>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const url = /listening on (\S+)\n/.exec(out)?.[1];
      if (url !== undefined) {
        resolve(connect(url, () => Promise.resolve()));
      }
    });
    void ended.then((end) => reject(new Error(`ended with ${String(end.status)}: ${end.errors}`)));
  });
  // Whoever waits for the end only need not hear of it twice.
  listening.catch(() => undefined);
  return { process: child, ended, listening };
}
