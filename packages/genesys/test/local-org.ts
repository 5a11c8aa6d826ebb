import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Clock } from '@callwright/model';
import { manualClock } from '@callwright/testkit';
import type { Connection } from '../src/index.ts';

/** The local org as a process of its own: tests share HTTP with it and nothing else. */
export interface LocalOrg {
  readonly url: string;
  connection(more?: Partial<Connection>): Connection;
  /** The control interface. */
  control(path: string, body?: unknown): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const MAIN = resolve(__dirname, '../../emulator/dist/bundle/main.js');

export async function localOrg(seed: string): Promise<LocalOrg> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-genesys-'));
  const seedFile = join(folder, 'seed.yaml');
  await writeFile(seedFile, seed);
  const child = spawn(
    process.execPath,
    [
      MAIN,
      '--port',
      '0',
      '--data',
      join(folder, 'data'),
      '--seed',
      seedFile,
      '--exit-with-parent',
      '--check-answers',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await new Promise<string>((ready, fail) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const match = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output);
      if (match?.[1] !== undefined) {
        ready(match[1]);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('exit', () => fail(new Error(`the local org did not start: ${output}`)));
    child.once('error', fail);
  });
  const clock: Clock = manualClock({ auto: true, start: Date.now() });
  return {
    url,
    connection: (more = {}) => ({
      gateway: url,
      credentials: { clientId: 'local', clientSecret: 'local-secret' },
      clock,
      ...more,
    }),
    async control(path, body) {
      const answer = await fetch(`${url}/emulator/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) {
        throw new Error(`control ${path}: ${answer.status} ${text}`);
      }
      return JSON.parse(text) as Record<string, unknown>;
    },
    async close() {
      child.stdin.end();
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
