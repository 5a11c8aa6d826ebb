import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { smallProject } from './small-project.ts';

const callwright = callwrightInOneProcess();

describe('manifests of a stranger, planned with the settings of the project', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let base: ProjectFolder;
  let fork: ProjectFolder;

  beforeAll(async () => {
    orgs = localOrgs();
    org = await orgs.start();
    base = smallProject(org);
    fork = smallProject(org);
    fork.edit('manifests/line.yaml', 'Thank you for calling.', 'Thank you.');
  });
  afterAll(async () => {
    base.remove();
    fork.remove();
    await orgs.close();
  });
  const plan = (...words: readonly string[]): ReturnType<typeof callwright> =>
    callwright(
      ['plan', '--project', fork.path, '--settings-from', '.', '--org', 'dev', '--format', 'json', ...words],
      { folder: base.path },
    );

  it('go to the org of the project, whatever the stranger wrote, and leave nothing with the stranger', async () => {
    fork.write(
      'callwright.yaml',
      fork
        .read('callwright.yaml')
        .replace(/gateway: .*/, 'gateway: "http://127.0.0.1:9"')
        .replace('metadata: { name: acme }', 'metadata: { name: mallory }'),
    );
    const ended = await plan();
    expect(ended).toMatchObject({ status: 0 });
    expect(JSON.parse(ended.out)).toMatchObject({ project: 'acme', summary: { create: 2 } });
    expect(fork.read('manifests/line.yaml')).toContain('Thank you.');
    expect(() => fork.read('.callwright/cache')).toThrow('ENOENT');
  });

  it('are not read through a link that leads outside', async () => {
    writeFileSync(join(base.path, 'secret.yaml'), 'inboundCall: { name: secret-of-the-runner }\n');
    const link = join(fork.path, 'manifests', 'link.yaml');
    symlinkSync(join(base.path, 'secret.yaml'), link);
    const ended = await plan();
    rmSync(link);
    expect(ended).toMatchObject({ status: 1, out: '' });
    expect(ended.err).toContain('manifest.file-outside-project');
    expect(ended.err).not.toContain('secret-of-the-runner');
  });
});
