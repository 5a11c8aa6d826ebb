import { fileShapeProblem } from '@callwright/schemas';
import type { Ended } from './callwright-process.ts';
import { SMALL_PROJECT } from './messages/case.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { serveLocalOrg } from './serve-local-org.ts';

const callwright = callwrightInOneProcess();

interface Lease {
  readonly state: string;
  readonly row?: { readonly run: string; readonly generation: number; readonly expiresAt: string };
  readonly broken?: { readonly row: { readonly run: string } };
}

/** The small project on the built-in local org. */
function localProject(more = ''): ProjectFolder {
  return projectFolder({ ...SMALL_PROJECT, 'callwright.yaml': `${PROJECT}${more}` });
}

const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  existing: { queues: [Sales], numbers: { main: "+13175550100" } }
  orgs: { local: { emulator: true } }
`;

/** A run that waits for a publish job while others ask for its lease, and one of them breaks it. */
async function tell(folder: ProjectFolder): Promise<Readonly<Record<string, Ended>>> {
  const run = (...words: readonly string[]): Promise<Ended> => callwright(words, { folder: folder.path });
  const none = await run('runs', '--lease');
  const nothing = await run('runs', '--lease', '--break', '--format', 'json');
  // From here on the local org runs beside the commands, which join it.
  const org = await serveLocalOrg(folder);
  try {
    await org.settings({ jobDelayMs: 600_000 });
    const watched = { isOver: false };
    const applying = run('apply', '--auto-approve').finally(() => {
      watched.isOver = true;
    });
    while (
      !watched.isOver &&
      !(await org.requests()).some(({ template }) => template === '/uploads/{jobId}')
    ) {
      // Each round is a request of its own, so this waits without a clock.
    }
    const held = await run('runs', '--lease');
    const heldJson = await run('runs', '--lease', '--format', 'json');
    const id = (JSON.parse(heldJson.out) as Lease).row?.run ?? '';
    const unasked = await run('runs', '--lease', '--break');
    const other = await run('runs', '--lease', '--break', '--confirm', 'another');
    const still = await run('runs', '--lease', '--format', 'json');
    const broken = await run('runs', '--lease', '--break', '--confirm', id, '--format', 'json');
    const applied = await applying;
    // An hour back the time for the run to notice is not over, an hour on it is, however long all this took.
    await org.settings({ clockSkewMs: -3_600_000 });
    const unnoticed = await run('runs', '--lease');
    const again = await run('runs', '--lease', '--break', '--confirm', id, '--format', 'json');
    await org.settings({ clockSkewMs: 3_600_000 });
    const noticed = await run('runs', '--lease');
    return {
      none,
      nothing,
      held,
      heldJson,
      unasked,
      other,
      still,
      broken,
      applied,
      unnoticed,
      again,
      noticed,
    };
  } finally {
    await org.close();
  }
}

describe('callwright runs --lease', () => {
  const folder = localProject();
  let told: Readonly<Record<string, Ended>>;
  const ended = (which: string): Ended => told[which] as Ended;
  const leaseOf = (which: string): Lease => JSON.parse(ended(which).out) as Lease;

  beforeAll(async () => {
    told = await tell(folder);
  }, 120_000);
  afterAll(() => folder.remove());

  it('says that nobody ever took it, and that there is nothing to break', () => {
    expect(ended('none')).toMatchObject({ status: 0, err: '' });
    expect(ended('none').out).toContain('Nobody holds the lease of org local: nobody ever took it.');
    expect(leaseOf('nothing')).toMatchObject({ state: 'none' });
  });

  it('says who holds it, since when and until when', () => {
    expect(ended('held')).toMatchObject({ status: 0, err: '' });
    expect(ended('held').out).toMatch(
      /^The lease of org local is held by .+@.+ \(process \d+\)\.\n {2}run {6}\S+\n {2}holder {3}.+\n {2}taken {4}\S+ \S+ UTC \(.+ ago\)\n {2}expires {2}\S+ \S+ UTC \(in .+, unless it is renewed\)\n$/,
    );
  });

  it.each(['nothing', 'heldJson', 'still', 'broken', 'again'])(
    'prints JSON as schemas/lease.schema.json says: %s',
    (which) => {
      expect(fileShapeProblem('lease', JSON.parse(ended(which).out))).toBeUndefined();
    },
  );

  it('takes it from nobody who was not named', () => {
    expect(ended('unasked')).toMatchObject({ status: 7, out: '' });
    expect(ended('unasked').err).toContain('cli.not-confirmed');
    expect(ended('unasked').err).toContain(
      `callwright runs --lease --break --org local --confirm ${leaseOf('heldJson').row?.run ?? '?'}`,
    );
    expect(ended('other')).toMatchObject({ status: 6, out: '' });
    expect(ended('other').err).toContain('cli.lease-other-run');
    expect(leaseOf('still')).toMatchObject({ state: 'held', row: { generation: 1 } });
  });

  it('takes it away, and the run that had it stops', () => {
    expect(ended('broken')).toMatchObject({ status: 0, err: '' });
    expect(leaseOf('broken')).toMatchObject({
      state: 'broken',
      row: { generation: 2, breaks: leaseOf('heldJson').row?.run },
      broken: { row: { run: leaseOf('heldJson').row?.run }, until: leaseOf('broken').row?.expiresAt },
    });
    expect(ended('applied')).toMatchObject({ status: 6 });
    expect(ended('applied').out).toContain('Another run took the lease of this org');
  });

  it('says afterwards from whom it was taken, and when anybody may begin', () => {
    const run = leaseOf('heldJson').row?.run ?? '?';
    expect(ended('unnoticed').out).toContain(
      `The lease of org local was taken away from run ${run}, which may not have noticed yet`,
    );
    expect(ended('unnoticed').out).toMatch(/expires .* \(in [^,]*\)\n/);
    expect(ended('again')).toMatchObject({ status: 0 });
    expect(leaseOf('again')).toMatchObject({ state: 'broken', row: { generation: 2 } });
    expect(ended('noticed').out).toContain(
      `it was taken away from run ${run}, which must have noticed by now`,
    );
  });
});

test('there is no lease without a ledger', async () => {
  const folder = localProject('  ledger: none\n');
  const run = (...words: readonly string[]): Promise<Ended> => callwright(words, { folder: folder.path });
  const words = await run('runs', '--lease', '--break');
  const json = await run('runs', '--lease', '--format', 'json');
  folder.remove();
  expect(words).toMatchObject({ status: 0, err: '' });
  expect(words.out).toContain('keeps no ledger');
  expect(JSON.parse(json.out)).toEqual({
    formatVersion: 1,
    org: 'local',
    ledger: 'none',
    state: 'no-ledger',
  });
});

test('a ledger in a file says that it protects only that', async () => {
  const folder = localProject('  ledger: { file: ledger.json }\n');
  const run = (...words: readonly string[]): Promise<Ended> => callwright(words, { folder: folder.path });
  await run('apply', '--auto-approve');
  const { status, out } = await run('runs', '--lease');
  folder.remove();
  expect(status).toBe(0);
  expect(out).toContain('the last run gave it back');
  expect(out).toContain('ledger.json: it protects that file only');
});
