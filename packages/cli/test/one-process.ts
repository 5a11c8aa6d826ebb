import type { Ended, Start } from './callwright-process.ts';
import { pipelineEnv } from './callwright-process.ts';
import type { CommandHost } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';

/**
 * The built command as a pipeline runs it, every command of a test file in one process: a process of its own costs more
 * than what most commands do. What a command does to its process (signals, streams, its end) is tried with
 * `callwright-process.ts`. Called at the top of a test file.
 */
export function callwrightInOneProcess(): (
  words: readonly string[],
  start: Pick<Start, 'folder' | 'env'>,
) => Promise<Ended> {
  let host: CommandHost;
  beforeAll(() => {
    host = openCommandHost();
  });
  afterAll(() => host.close());
  return async (words, { folder, env }) => {
    const { status, out, err } = await host.run({ words, folder, env: { ...pipelineEnv(folder), ...env } });
    return { status, out, err };
  };
}
