import { spawn } from 'node:child_process';

/** What a shell step came to. */
export interface StepEnded {
  readonly name: string;
  readonly status: number;
  readonly log: string;
}

/** Runs a script as the pipelines do: bash that stops at the first failure. Nothing of our own environment gets in. */
export function bash(
  name: string,
  script: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<StepEnded> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, NO_PROXY: '127.0.0.1,localhost', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => log.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => log.push(chunk));
    child.once('error', reject);
    child.once('close', (status) =>
      resolve({ name, status: status ?? -1, log: Buffer.concat(log).toString('utf8') }),
    );
  });
}
