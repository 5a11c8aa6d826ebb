import type { ChildProcess } from 'node:child_process';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs, writesOf } from './local-orgs.ts';
import { SMALL_PROJECT } from './messages/case.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

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

  function projectAt(org: LocalOrg): string {
    const files = Object.entries(SMALL_PROJECT).map(
      ([file, text]) => [file, text.replaceAll('{{org}}', org.url)] as const,
    );
    const folder = projectFolder(Object.fromEntries(files));
    folders.push(folder);
    return folder.path;
  }

  /** Runs a command and interrupts it as soon as the org has got a request. */
  async function interrupted(words: readonly string[], org: LocalOrg, template: string): Promise<Ended> {
    let child: ChildProcess | undefined;
    const ended = callwright(words, {
      folder: projectAt(org),
      began: (process) => {
        child = process;
      },
    });
    while (!(await org.requests()).some((request) => request.template === template)) {
      // Each round is a request of its own, so this waits without a clock.
    }
    child?.kill('SIGINT');
    return ended;
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
