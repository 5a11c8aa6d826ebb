import type { RunsArguments } from '../src/command-arguments.ts';
import { runs } from '../src/commands/runs.ts';
import type { Ended } from './callwright-process.ts';
import { SMALL_PROJECT, replaced } from './messages/case.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { run } from './random/in-process.ts';

const BREAK: RunsArguments = {
  project: undefined,
  color: false,
  org: 'local',
  var: [],
  gateway: undefined,
  tokens: 1,
  format: 'human',
  run: undefined,
  lease: true,
  break: true,
  confirm: undefined,
};
const HELD = {
  generation: 4,
  holder: 'jo@laptop\u001b[2J',
  run: 'run-4',
  takenAt: '2026-03-01T09:00:00.000Z',
  expiresAt: '2096-03-01T09:03:00.000Z',
  released: false,
};

/** A ledger file in which these generations of the lease stand. */
function ledger(...rows: readonly (typeof HELD)[]): string {
  return JSON.stringify({
    formatVersion: 1,
    rows: Object.fromEntries(rows.map((row) => [`lease|${row.generation}`, row])),
  });
}

describe('callwright runs --lease --break on a terminal', () => {
  let folder: ProjectFolder;
  beforeEach(() => {
    folder = projectFolder({
      ...SMALL_PROJECT,
      'callwright.yaml': replaced(
        SMALL_PROJECT['callwright.yaml'] ?? '',
        '  manifests:',
        '  ledger: { file: ledger.json }\n  manifests:',
      ).replace('gateway: "{{org}}"', 'region: us-east-1'),
      'ledger.json': ledger(HELD),
    });
  });
  afterEach(() => folder.remove());

  /** @param meanwhile what happens while somebody is asked */
  const breakIt = (answer: string, meanwhile = (): void => undefined): Promise<Ended> =>
    run((around) => runs(BREAK, around), folder.path, {
      canAsk: true,
      ask: () => {
        meanwhile();
        return Promise.resolve(answer);
      },
    });

  it('takes it from the run whose id is typed, after showing who that is', async () => {
    const ended = await breakIt(' run-4\n');
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.err).toContain('jo@laptop\\u{1b}[2J');
    expect(ended.out).toContain('Run run-4 has lost the lease');
    const { rows } = JSON.parse(folder.read('ledger.json')) as {
      readonly rows: Readonly<Record<string, object>>;
    };
    expect(rows['lease|4']).toEqual(HELD);
    expect(rows['lease|5']).toMatchObject({ generation: 5, released: false, breaks: 'run-4' });
    expect(ended.out).toMatch(/Nobody may begin before it must have noticed: .+ \(in \d+ s\)/);
  });

  it('needs no valid manifests', async () => {
    folder.write('manifests/line.yaml', 'kind: [InboundFlow\n');
    folder.write('manifests/other.yaml', 'kind: Nonsense\n');
    expect(await breakIt('run-4')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Run run-4 has lost the lease') as unknown,
    });
  });

  it('leaves it where it expires by itself sooner than anybody could begin', async () => {
    folder.write('ledger.json', ledger({ ...HELD, expiresAt: new Date(Date.now() + 10_000).toISOString() }));
    const before = folder.read('ledger.json');
    const ended = await breakIt('run-4');
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.out).toContain('Nothing was changed: unless it is renewed it expires sooner');
    expect(folder.read('ledger.json')).toBe(before);
  });

  it.each(['yes', '', 'run-3'])('leaves it where %j is typed', async (answer) => {
    const before = folder.read('ledger.json');
    const ended = await breakIt(answer);
    expect(ended).toMatchObject({ status: 130, out: '' });
    expect(ended.err).toContain('cli.declined');
    expect(folder.read('ledger.json')).toBe(before);
  });

  it('leaves it to another run that has taken it meanwhile', async () => {
    const now = ledger(HELD, { ...HELD, generation: 5, run: 'run-5' });
    const ended = await breakIt('run-4', () => folder.write('ledger.json', now));
    expect(ended).toMatchObject({ status: 6, out: '' });
    expect(ended.err).toContain('cli.lease-other-run');
    expect(ended.err).toContain('callwright runs --lease --org local');
    expect(folder.read('ledger.json')).toBe(now);
  });

  it('has nothing to do where the run has given it back meanwhile', async () => {
    const now = ledger({ ...HELD, released: true });
    const ended = await breakIt('run-4', () => folder.write('ledger.json', now));
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.out).toContain('There is nothing to break.');
    expect(folder.read('ledger.json')).toBe(now);
  });
});
