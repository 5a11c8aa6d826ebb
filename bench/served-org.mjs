// A local org as a process of its own, for measures.
import { spawn } from 'node:child_process';

/** Starts one with a command and waits until it listens; where it ends instead, says so. */
export async function servedOrg(words, options = {}) {
  const server = spawn(words[0], words.slice(1), { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  const url = await new Promise((resolve, reject) => {
    let out = '';
    server.stdout.on('data', (part) => {
      out += part;
      const found = /listening on (\S+)\n/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', (status) => reject(new Error(`${words.join(' ')} ended with ${status}`)));
  });
  const close = () =>
    new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGTERM');
    });
  return { url, pid: server.pid, close };
}
