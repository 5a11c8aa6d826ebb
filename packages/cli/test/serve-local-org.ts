import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { BIN } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';
import { overHttp } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';

/** The local org of a project, held open by `emulator serve`; commands of the project join it meanwhile. */
export async function serveLocalOrg(
  project: ProjectFolder,
): Promise<LocalOrg & { readonly close: () => Promise<void> }> {
  const data = join(project.path, '.callwright', 'local-org');
  const server = spawn(process.execPath, [BIN, 'emulator', 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CALLWRIGHT_CHECK_ANSWERS: '1' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /listening on (\S+)/.exec(text)?.[1];
      if (found !== undefined) {
        resolve(found);
      }
    });
    server.once('exit', () => reject(new Error('the local org did not start')));
  });
  return {
    ...overHttp(url, { id: 'local', secret: 'local' }),
    close: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
      }),
  };
}
