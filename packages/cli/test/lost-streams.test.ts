import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from '@callwright/model';
import { BIN, CREDENTIALS, callwright } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { asked, begun } from './signalled.ts';
import { smallProject } from './small-project.ts';

jest.setTimeout(60_000);

const APPLY = ['apply', '--org', 'dev', '--auto-approve'];
const JOB_MS = 100_000;
const UPLOAD = { template: '/uploads/{jobId}' };

/** What a run does whose words nobody gets any more. */
describe('a run', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let folder: ProjectFolder;

  beforeAll(() => {
    orgs = localOrgs();
  });
  beforeEach(async () => {
    org = await orgs.start({}, { clock: 'virtual' });
    await org.settings({ jobDelayMs: JOB_MS });
    folder = smallProject(org);
  });
  afterEach(() => folder.remove());
  afterAll(() => orgs.close());

  /** The journal of the only run, as far as it was written. */
  function journal(): readonly JournalEntry[] {
    const runs = join(folder.path, '.callwright', 'runs');
    const [run = ''] = readdirSync(runs);
    return readFileSync(join(runs, run, 'journal.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JournalEntry);
  }

  const isWhole = async (): Promise<void> => {
    const { versions, ivrs } = await org.state();
    expect(versions.map(({ version }) => version)).toEqual(['1.0']);
    expect(ivrs).toHaveLength(1);
    expect(journal().at(-1)).toMatchObject({ entry: 'closed', interrupted: false });
  };

  it('goes on when whoever read its output has left', async () => {
    const applying = begun(APPLY, folder.path);
    await asked(org, UPLOAD);
    applying.process.stdout?.destroy();
    applying.process.stderr?.destroy();
    await org.pass(JOB_MS);
    expect(await applying.ended).toMatchObject({ status: 0 });
    await isWhole();
  });

  it('goes on when its output meets a full disk, and does not say that all is well', async () => {
    await org.settings({ jobDelayMs: 0 });
    const { status } = await callwright(APPLY, {
      folder: folder.path,
      through: 'exec "$@" > /dev/full 2> /dev/full',
    });
    expect(status).toBe(1);
    await isWhole();
  });

  it('of a plan whose output meets a full disk says so', async () => {
    const { status, err } = await callwright(
      ['plan', '--org', 'dev', '--format', 'json', '--detailed-exitcode'],
      {
        folder: folder.path,
        through: 'exec "$@" > /dev/full',
      },
    );
    expect(status).toBe(1);
    expect(err).toContain('cli.output-not-written');
    expect(err).toContain('ENOSPC');
  });

  it('takes the closing of its terminal for an interrupt: finishes what is under way and writes its journal', async () => {
    const words = [process.execPath, BIN, ...APPLY];
    // `script` gives it a terminal; when `script` is gone, so is the terminal.
    const terminal = spawn(
      'script',
      process.platform === 'darwin'
        ? ['-q', '/dev/null', ...words]
        : ['-qefc', words.map((word) => `'${word}'`).join(' '), '/dev/null'],
      {
        cwd: folder.path,
        env: {
          PATH: process.env['PATH'],
          HOME: folder.path,
          NO_PROXY: '127.0.0.1,localhost',
          ...CREDENTIALS,
        },
        stdio: ['pipe', 'ignore', 'ignore'],
      },
    );
    await asked(org, UPLOAD);
    const closed = new Promise((resolve) => terminal.once('close', resolve));
    terminal.kill('SIGKILL');
    await closed;
    await org.pass(JOB_MS);
    while (journal().at(-1)?.entry !== 'closed') {
      // Each round is a request of its own, so this waits without a clock.
      await org.requests();
    }
    expect(journal().map(({ entry }) => entry)).toContain('ended');
    expect(journal().at(-1)).toMatchObject({ entry: 'closed', interrupted: true });
    const { versions, ivrs } = await org.state();
    expect(versions.map(({ version }) => version)).toEqual(['1.0']);
    expect(ivrs).toEqual([]);
  });
});
