import type { Ended } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs, writesOf } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { signalled } from './signalled.ts';
import { smallProject } from './small-project.ts';

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

  /** Interrupts a command in the small project as soon as the org has got a request. */
  function interrupted(words: readonly string[], org: LocalOrg, template: string): Promise<Ended> {
    const folder = smallProject(org);
    folders.push(folder);
    return signalled(words, folder.path, { org, signal: 'SIGINT', at: { template } });
  }

  it('ends at once while it only reads', async () => {
    const org = await orgs.start();
    await org.settings({ latencyMs: 700 });
    const { status, err, out } = await interrupted(['plan', '--org', 'dev'], org, '/api/v2/tokens/me');

    expect({ status, out }).toEqual({ status: 130, out: '' });
    expect(err).toContain('genesys.interrupted');
    expect(writesOf(await org.requests())).toEqual([]);
  });

  it('finishes the steps under way, begins no other, and gives the lease back', async () => {
    const org = await orgs.start();
    await org.settings({ jobDelayMs: 1_200 });
    const { status, err, out } = await interrupted(
      ['apply', '--org', 'dev', '--auto-approve'],
      org,
      '/uploads/{jobId}',
    );

    expect({ status, out }).toMatchObject({ status: 130 });
    expect(err).toContain('interrupted: steps under way are finished');
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
  });
});
