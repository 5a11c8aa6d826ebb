import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { killedBeforeAnswer } from './signalled.ts';
import { smallProject } from './small-project.ts';

const callwright = callwrightInOneProcess();

jest.setTimeout(60_000);

/** The small project, applied by a process that is killed as soon as the org has got one request. */
describe('a run whose process died', () => {
  let orgs: LocalOrgs;
  const folders: ProjectFolder[] = [];

  beforeAll(() => {
    orgs = localOrgs();
  });
  afterAll(async () => {
    folders.forEach((folder) => folder.remove());
    await orgs.close();
  });

  interface Scene {
    readonly org: LocalOrg;
    readonly folder: ProjectFolder;
    readonly run: string;
    readonly command: (...words: readonly string[]) => Promise<Ended>;
  }

  async function killedAt(method: string, template: string): Promise<Scene> {
    const org = await orgs.start();
    const folder = smallProject(org);
    folders.push(folder);
    const command = (...words: readonly string[]): Promise<Ended> =>
      callwright([...words, '--org', 'dev'], { folder: folder.path });
    await org.settings({ jobDelayMs: 400 });
    await killedBeforeAnswer(['apply', '--org', 'dev', '--auto-approve'], folder.path, {
      org,
      at: { method, template },
    });
    const [run = ''] = readdirSync(join(folder.path, '.callwright', 'runs'));
    // Nobody waits for a process that is known to be dead: its lease is broken, and by the org's clock it has had its time to notice.
    await command('runs', '--lease', '--break', '--confirm', run);
    await org.settings({ clockSkewMs: 100_000 });
    return { org, folder, run, command };
  }

  const forget = ({ folder }: Scene): void =>
    rmSync(join(folder.path, '.callwright'), { recursive: true, force: true });

  it.each([
    ['PUT', '/uploads/{jobId}', 'on its machine'],
    ['POST', '/api/v2/flows/jobs', 'on another machine'],
  ])('goes on after %s %s %s, and makes nothing twice', async (method, template, where) => {
    const scene = await killedAt(method, template);
    const { command, run, org, folder } = scene;
    const rollback = (): string => folder.read(join('.callwright', 'runs', run, 'rollback.md'));
    expect(rollback()).toContain('has not said that it is over');
    if (where === 'on another machine') {
      forget(scene);
    }
    const died = await callwright(['runs', run], { folder: folder.path });
    const resumed = await command('apply', '--resume', run, '--auto-approve');
    expect({ status: resumed.status, words: resumed.status === 0 ? '' : resumed.out + resumed.err }).toEqual({
      status: 0,
      words: '',
    });
    expect((await command('plan', '--detailed-exitcode')).status).toBe(0);
    for (const made of ['InboundFlow/line', 'CallRoute/main']) {
      expect(rollback()).toContain(`\`${made}\`\n\n- it was not there before`);
    }
    const { versions, ivrs } = await org.state();
    expect(versions.map(({ version }) => version)).toEqual(['1.0']);
    expect(ivrs).toHaveLength(1);
    expect((await command('apply', '--resume', run, '--auto-approve')).err).toContain('nothing left to do');
    const told = await callwright(['runs', run], { folder: folder.path });
    expect(told.out).toMatch(/: \d done\n/);
    expect(told.out).not.toContain('Next:');
    if (where === 'on its machine') {
      expect(died.out).toContain(`callwright apply --resume ${run} --org dev`);
    }
  });

  it('goes on with its own manifests only, and is put back in full once it has come to its end', async () => {
    const scene = await killedAt('POST', '/api/v2/architect/ivrs');
    forget(scene);
    const { command, run, org, folder } = scene;
    const held = await command('rollback', run, '--auto-approve');
    expect(held).toMatchObject({ status: 4 });
    expect(held.out).toContain('It is still used by "Main".');
    expect(held.out).toContain('CallRoute/main stays as it is: the org has "Main"');
    expect(held.out).toContain(`callwright apply --resume ${run}`);
    folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
    expect(await command('apply', '--resume', run, '--auto-approve')).toMatchObject({
      status: 6,
      err: expect.stringContaining('cli.resume-other-sources') as unknown,
    });
    folder.edit('manifests/line.yaml', 'Thanks', 'Thank you');
    // Whoever plans from other manifests knows the route for the one that the run made.
    folder.edit('manifests/line.yaml', 'name: Main, numbers', 'name: Main, description: Ours, numbers');
    expect((await command('plan')).out).toContain(
      `~ update CallRoute/main "Main"\n    Run ${run} has made it`,
    );
    folder.edit('manifests/line.yaml', 'description: Ours, ', '');
    await command('apply', '--resume', run, '--auto-approve');
    const back = await command('rollback', run, '--auto-approve');
    expect({ status: back.status, words: back.status === 0 ? '' : back.out + back.err }).toEqual({
      status: 0,
      words: '',
    });
    const { flows, ivrs } = await org.state();
    expect(flows.filter(({ deleted }) => deleted !== true)).toEqual([]);
    expect(ivrs.filter((ivr) => !('state' in ivr) || ivr.state !== 'deleted')).toEqual([]);
  });
});
