import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

let folder: ProjectFolder;
beforeEach(() => {
  folder = projectFolder({});
});
afterEach(() => folder.remove());

interface Serving {
  readonly url: string;
  stop(): Promise<Ended>;
}

/** Runs `callwright emulator serve` until it is stopped; rejects with what it printed when it ends before it listens. */
async function serving(...words: readonly string[]): Promise<Serving> {
  let child: ChildProcess | undefined;
  const ended = callwright(['emulator', 'serve', ...words], {
    folder: folder.path,
    began: (process) => {
      child = process;
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child?.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      const found = /listening on (\S+)\n/.exec(out)?.[1];
      if (found !== undefined) {
        resolve(found);
      }
    });
    void ended.then(({ err }) => reject(new Error(err)));
  });
  return {
    url,
    stop: () => {
      child?.kill('SIGTERM');
      return ended;
    },
  };
}

async function refused(...words: readonly string[]): Promise<Ended> {
  const ended = await callwright(['emulator', 'serve', ...words], { folder: folder.path });
  expect(ended.err).not.toContain('defect');
  return ended;
}

async function json(url: string, path: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(`${url}${path}`, init)).json();
}

describe('emulator serve', () => {
  it('keeps a virtual clock, faults and invariants from files beside it', async () => {
    folder.write(
      'f.yaml',
      'faults: [ { name: gone, path: /oauth/token, effect: { kind: answer, status: 502 } } ]',
    );
    folder.write('i.yaml', 'invariants: [ { rule: no-duplicate-names-per-type } ]');
    const words = [
      '--clock',
      'virtual:2026-01-01',
      '--data',
      'org',
      '--faults',
      'f.yaml',
      '--invariants',
      'i.yaml',
    ];
    const first = await serving(...words);
    expect((await fetch(`${first.url}/oauth/token`, { method: 'POST' })).status).toBe(502);
    expect(await json(first.url, '/emulator/faults')).toMatchObject({ faults: [{ name: 'gone', fired: 1 }] });
    expect(await json(first.url, '/emulator/invariants')).toMatchObject({ holds: true });
    await json(first.url, '/emulator/clock', { advanceMs: 3_600_000 });
    expect((await first.stop()).status).toBe(0);
    const second = await serving(...words);
    expect(await json(second.url, '/emulator/clock')).toEqual({
      kind: 'virtual',
      now: '2026-01-01T01:00:00.000Z',
    });
    await second.stop();
  });

  it.each([
    ['no clock of that kind', ['--clock', 'slow'], 'option-invalid', "not 'slow'"],
    ['no fault file', ['--faults', 'none.yaml'], 'faults-unreadable', 'none.yaml cannot be read: ENOENT'],
    [
      'a bad fault file',
      ['--faults', 'bad.yaml'],
      'faults-invalid',
      "faults[0] 'x': 'chance' must be a number",
    ],
    ['a bad invariants file', ['--invariants', 'bad.yaml'], 'invariants-invalid', "'faults' is not a key"],
    ['a bad seed', ['--seed', 'bad.yaml'], 'seed-invalid', "'faults' is not a key"],
    ['a corrupt folder', ['--data', 'torn'], 'folder-corrupt', 'Restore the folder from a copy'],
  ])('%s: a sentence and status 7', async (_name, words, code, part) => {
    folder.write(
      'bad.yaml',
      'faults: [ { name: x, path: /api/v2/flows, chance: 2, effect: { kind: drop } } ]',
    );
    folder.write('torn/log-0', '00000000 {"ids":1,"changes":[]}\n');
    const { status, err, out } = await refused(...words);
    expect({ status, out, err }).toEqual({
      status: 7,
      out: '',
      err: expect.stringContaining(part) as unknown,
    });
    expect(err).toContain(`[emulator.${code}]`);
  });

  it('a folder in use: a sentence and status 7, and the first goes on', async () => {
    const first = await serving('--data', 'org');
    const { status, err } = await refused('--data', 'org');
    expect([status, err]).toEqual([7, expect.stringContaining('[emulator.folder-in-use]')]);
    expect(await json(first.url, '/emulator/clock')).toMatchObject({ kind: 'real' });
    expect((await first.stop()).status).toBe(0);
  });

  it('a port in use: a sentence and status 7', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, err } = await refused('--port', String(port));
    other.close();
    expect([status, err]).toEqual([7, expect.stringContaining('[emulator.port-in-use]')]);
    expect(err).toContain(`Port ${port} of this machine is in use`);
  });
});
