import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs, SeenRequest } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import type { Running } from './signalled.ts';
import { asked, begun } from './signalled.ts';
import { smallProject } from './small-project.ts';

jest.setTimeout(120_000);

const APPLY = ['apply', '--org', 'dev', '--auto-approve'];
/** A little more than a lease lives. */
const LEASE_MS = 181_000;
const POLL = { method: 'GET', template: '/api/v2/flows/jobs/{jobId}' };
const LEDGER = '/flows/datatables';

/** What was sent to change the org and was not refused. */
function changes(requests: readonly SeenRequest[]): readonly string[] {
  return requests
    .filter(({ method, template, status }) => method !== 'GET' && status < 400 && template !== '/oauth/token')
    .map(({ method, template }) => `${method} ${template}`);
}

/** Two checkouts of the small project, as on two machines, and one org whose time stands still unless it is told to pass. */
describe('two applies at once', () => {
  let orgs: LocalOrgs;
  const folders: ProjectFolder[] = [];
  const holders: Running[] = [];

  beforeAll(() => {
    orgs = localOrgs();
  });
  afterEach(() => {
    // One that stands still would outlive a test that failed.
    holders.splice(0).forEach((holder) => holder.process.kill('SIGKILL'));
  });
  afterAll(async () => {
    folders.forEach((folder) => folder.remove());
    await orgs.close();
  });

  interface Scene {
    readonly org: LocalOrg;
    readonly first: ProjectFolder;
    readonly second: ProjectFolder;
  }

  async function scene(): Promise<Scene> {
    const org = await orgs.start({}, { clock: 'virtual' });
    const [first, second] = [smallProject(org), smallProject(org)];
    folders.push(first, second);
    return { org, first, second };
  }

  /** A run of the first checkout that waits for the job of its publish. */
  async function holdsTheLease({ org, first }: Scene): Promise<Running> {
    const holder = begun(APPLY, first.path);
    holders.push(holder);
    await asked(org, POLL);
    return holder;
  }

  const runOf = ({ path }: ProjectFolder): string =>
    readdirSync(join(path, '.callwright', 'runs'))[0] ?? 'no run';

  /** What must be in the org when both have ended: everything, and everything once. */
  async function isWhole({ org, second }: Scene): Promise<void> {
    const { versions, ivrs } = await org.state();
    expect(versions.map(({ version }) => version)).toEqual(['1.0']);
    expect(ivrs.map(({ name }) => name)).toEqual(['Main']);
    expect(
      await callwright(['plan', '--org', 'dev', '--detailed-exitcode'], { folder: second.path }),
    ).toMatchObject({
      status: 0,
    });
  }

  it('the second waits, or exits 6; with the holder killed, it takes over after the expiry', async () => {
    const all = await scene();
    const { org, first, second } = all;
    // The upload of the first does not arrive, so that its job waits for it and nothing is published.
    await org.fault({
      name: 'lost upload',
      path: '/uploads/{jobId}',
      on: 1,
      effect: { kind: 'drop', moment: 'before' },
    });
    const holder = await holdsTheLease(all);

    const impatient = await callwright([...APPLY, '--lease-timeout', '0'], { folder: second.path });
    expect(impatient).toMatchObject({ status: 6 });
    expect(impatient.err).toContain('applier.lease-held');
    expect(impatient.err).toContain(`run ${runOf(first)}`);

    const patient = begun([...APPLY, '--run-dir', 'patient'], second.path);
    await patient.said('waiting for');
    holder.process.kill('SIGKILL');
    await holder.ended;
    await org.forget();
    await org.pass(LEASE_MS);
    const { status, out, err } = await patient.ended;
    expect({ status, words: status === 0 ? '' : out + err }).toEqual({ status: 0, words: '' });
    expect(out).toContain('2 done');
    await isWhole(all);
  });

  it('a holder that was stopped finds the newer generation before its next write, and stops', async () => {
    const all = await scene();
    const { org, second } = all;
    // A job under way outlives the stop, and has ended when the first comes back.
    await org.settings({ jobDelayMs: 100_000 });
    const holder = await holdsTheLease(all);
    holder.process.kill('SIGSTOP');
    await org.pass(LEASE_MS);
    await org.settings({ jobDelayMs: 0 });
    const taking = await callwright(APPLY, { folder: second.path });
    expect({ status: taking.status, words: taking.status === 0 ? '' : taking.out + taking.err }).toEqual({
      status: 0,
      words: '',
    });

    await org.forget();
    holder.process.kill('SIGCONT');
    const came: Ended = await holder.ended;
    expect(came).toMatchObject({ status: 6 });
    expect(came.out).toContain(
      'Another run took the lease of this org; this one stops before its next write.',
    );
    expect(came.out).toContain('1 unknown, 1 not tried');
    const requests = await org.requests();
    expect(changes(requests)).toEqual([]);
    // It did look, and did ask for the next generation, which was refused.
    expect(
      requests.filter(
        ({ method, template, status }) => method !== 'GET' && template.includes(LEDGER) && status === 409,
      ),
    ).toHaveLength(1);
    await isWhole(all);
  });

  it('a holder that was stopped and is alone goes on where it was', async () => {
    const all = await scene();
    const { org, first } = all;
    await org.settings({ jobDelayMs: 100_000 });
    const holder = await holdsTheLease(all);
    holder.process.kill('SIGSTOP');
    await org.pass(LEASE_MS);
    holder.process.kill('SIGCONT');
    const { status, out, err } = await holder.ended;
    expect({ status, words: status === 0 ? '' : out + err }).toEqual({ status: 0, words: '' });
    await isWhole({ ...all, second: first });
  });
});
