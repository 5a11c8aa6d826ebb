/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, withBuild, type ServerProcess } from './server-process.ts';

let folder: string;
const processes: ServerProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-org-data-'));
});
afterEach(async () => {
  for (const each of processes.splice(0)) {
    each.process.kill('SIGKILL');
    await each.ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(dataDir: string, before?: string): ServerProcess {
  const started = startProcess(dataDir, [], before);
  processes.push(started);
  return started;
}

withBuild('a data folder', () => {
  test('in use is a sentence with the address of who has it, and exit status 1', async () => {
    const first = await start(folder).listening;
    const { status, errors } = await start(folder).ended;
    expect(status).toBe(1);
    expect(errors).toMatch(/^The data folder .* is in use by process \d+, which answers at http:\S+\. Stop/);
    expect(errors).toContain(first.url);
  });

  test('belongs to one of several that begin at once', async () => {
    const begun = Array.from({ length: 4 }, () => start(folder));
    const outcomes = await Promise.allSettled(begun.map(({ listening }) => listening));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const [n, { status }] of outcomes.entries()) {
      if (status === 'rejected') {
        expect(await begun[n]?.ended).toMatchObject({ status: 1, errors: expect.stringContaining('in use') });
      }
    }
  });

  test('goes to the next one after a kill', async () => {
    const first = start(folder);
    await first.listening;
    first.process.kill('SIGKILL');
    await first.ended;
    await start(folder).listening;
  });

  test.each([
    ['that is a file', () => join(folder, 'file'), 'cannot be made: EEXIST'],
    ['below a file', () => join(folder, 'file', 'below'), 'cannot be made: ENOTDIR'],
    ['that is corrupt', () => folder, 'does not fit its checksum'],
  ])('%s is a sentence and exit status 1', async (_name, dataDir, sentence) => {
    writeFileSync(join(folder, 'file'), '');
    writeFileSync(join(folder, 'log-0'), 'no log\nat all\n');
    const { status, errors } = await start(dataDir()).ended;
    expect([status, errors.split('\n').length]).toEqual([1, 2]);
    expect(errors).toContain(sentence);
  });

  test('on a full disk: the server says so and ends, and what was acknowledged is there afterwards', async () => {
    const first = start(folder, 'ulimit -f 64');
    const org = await first.listening;
    const schema = { type: 'object', properties: { key: { type: 'string' }, text: { type: 'string' } } };
    const { json } = await org.call('POST', '/flows/datatables', { name: 'T', schema });
    const rows = `/flows/datatables/${json.id as string}/rows`;
    const acknowledged: string[] = [];
    const filling = (async () => {
      for (let n = 0; ; n++) {
        const { status } = await org.call('POST', rows, { key: String(n), text: 'x'.repeat(2000) });
        if (status === 200) {
          acknowledged.push(String(n));
        }
      }
    })();
    await expect(filling).rejects.toThrow();
    const { status, errors } = await first.ended;
    expect(status).toBe(1);
    expect(errors).toMatch(/The data folder \S+ could not be written: EFBIG\. Free space or permissions/);
    const again = await start(folder).listening;
    const state = (await again.raw('GET', '/emulator/state')).json;
    const keys = new Set((state.rows as { readonly key: string }[]).map(({ key }) => key));
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
  });
});
