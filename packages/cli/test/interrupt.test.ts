import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs, writesOf } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { asked, begun, signalled } from './signalled.ts';
import { smallProject } from './small-project.ts';

jest.setTimeout(60_000);

const APPLY = ['apply', '--org', 'dev', '--auto-approve'];
const JOB_MS = 100_000;
/** A little more than a lease lives. */
const LEASE_MS = 181_000;

describe('an interrupted command', () => {
  let orgs: LocalOrgs;
  const folders: ProjectFolder[] = [];

  beforeAll(() => {
    orgs = localOrgs();
  });
  afterAll(async () => {
    folders.forEach((folder) => folder.remove());
    await orgs.close();
  });

  function project(org: LocalOrg): ProjectFolder {
    const folder = smallProject(org);
    folders.push(folder);
    return folder;
  }

  /** An org whose time stands still, so that a publish job is under way until it is told to pass. */
  async function orgWithSlowJobs(): Promise<LocalOrg> {
    const org = await orgs.start({}, { clock: 'virtual' });
    await org.settings({ jobDelayMs: JOB_MS });
    return org;
  }

  it('ends at once while it only reads', async () => {
    const org = await orgs.start();
    await org.settings({ latencyMs: 700 });
    const { status, err, out } = await signalled(['plan', '--org', 'dev'], project(org).path, {
      org,
      signal: 'SIGINT',
      at: { template: '/api/v2/tokens/me' },
    });

    expect({ status, out }).toEqual({ status: 130, out: '' });
    expect(err).toContain('genesys.interrupted');
    expect(writesOf(await org.requests())).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'finishes the steps under way at %s, begins no other, and gives the lease back',
    async (signal) => {
      const org = await orgWithSlowJobs();
      const applying = begun(APPLY, project(org).path);
      await asked(org, { template: '/uploads/{jobId}' });
      applying.process.kill(signal);
      await applying.said('interrupted: steps under way are finished');
      await org.pass(JOB_MS);
      const { status, out } = await applying.ended;

      expect({ status, out }).toMatchObject({ status: 130 });
      expect(out).toContain('1 done, 1 not tried');
      expect(out).toMatch(
        /Next: callwright apply --resume \S+ --org dev, or to put it back: callwright rollback /,
      );
      const { flows, ivrs, rows } = (await org.state()) as unknown as {
        readonly flows: readonly { readonly publishedVersion?: string }[];
        readonly ivrs: readonly unknown[];
        readonly rows: readonly unknown[];
      };
      expect(flows).toMatchObject([{ publishedVersion: '1.0' }]);
      expect(ivrs).toEqual([]);
      expect(JSON.stringify(rows)).toMatch(/released\\*":true/);
    },
  );

  it('stops at once when it is interrupted twice, and goes on later', async () => {
    const org = await orgWithSlowJobs();
    const folder = project(org);
    const command = (...words: readonly string[]): Promise<Ended> =>
      callwright(words, { folder: folder.path });
    const applying = begun(APPLY, folder.path);
    await asked(org, { method: 'GET', template: '/api/v2/flows/jobs/{jobId}' });
    applying.process.kill('SIGINT');
    await applying.said('interrupted: steps under way are finished');
    applying.process.kill('SIGINT');
    // Nobody lets time pass: the job does not end, and the run does.
    const { status, out } = await applying.ended;
    expect({ status, out }).toMatchObject({ status: 130 });
    expect(out).toContain('1 unknown, 1 not tried');
    const [run = ''] = readdirSync(join(folder.path, '.callwright', 'runs'));
    const next = `callwright apply --resume ${run} --org dev`;
    expect(out).toContain(`Next: ${next}, or`);
    expect((await command('runs', run)).out).toContain(`Next: ${next}\n`);

    // Nothing was sent any more, so the lease was not given back: it expires.
    await org.pass(LEASE_MS);
    await org.settings({ jobDelayMs: 0 });
    const resumed = await command('apply', '--resume', run, '--org', 'dev', '--auto-approve');
    expect({ status: resumed.status, words: resumed.status === 0 ? '' : resumed.out + resumed.err }).toEqual({
      status: 0,
      words: '',
    });
    const { versions, ivrs } = await org.state();
    expect(versions.map(({ version }) => version)).toEqual(['1.0']);
    expect(ivrs).toHaveLength(1);
  });
});
