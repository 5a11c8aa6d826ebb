import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, callwright } from './callwright-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

describe('a project that init made', () => {
  const project: ProjectFolder = projectFolder({});

  afterAll(() => project.remove());

  it('applies as it is, keeps its runs apart, prints JSON where there is nothing to do, and is not made twice', async () => {
    const run = (...words: readonly string[]): ReturnType<typeof callwright> =>
      callwright(words, { folder: project.path });
    expect(await run('init')).toMatchObject({ status: 0 });
    expect(project.read('.gitignore')).toContain('.callwright/');
    expect(await run('apply', '--auto-approve')).toMatchObject({ status: 0 });
    const [earlier = ''] = readdirSync(join(project.path, '.callwright', 'runs'));
    const runDir = join('.callwright', 'runs', earlier);
    project.edit('manifests/main-line.yaml', 'our service line', 'our line');
    const over = await run('apply', '--auto-approve', '--run-dir', runDir);
    expect(over).toMatchObject({ status: 7 });
    expect(over.err).toContain('cli.run-dir-in-use');
    expect(project.read(join(runDir, 'plan', 'plan.json'))).toContain('"create": 3');
    project.edit('manifests/main-line.yaml', 'our line', 'our service line');
    const again = await run('apply', '--format', 'json');
    expect(again).toMatchObject({ status: 0 });
    expect(JSON.parse(again.out)).toMatchObject({ formatVersion: 1, org: 'local', steps: [] });
    const twice = await run('init');
    expect(twice).toMatchObject({ status: 7, out: '' });
    expect(twice.err).toContain('cli.already-a-project');

    const status = await new Promise((resolve) => {
      const command = `"${process.execPath}" "${BIN}" graph | true; echo "\${PIPESTATUS[0]}"`;
      execFile('bash', ['-c', command], { cwd: project.path }, (_error, out, err) =>
        resolve({ out: out.trim(), err }),
      );
    });
    expect(status).toEqual({ out: '0', err: '' });
  });
});
