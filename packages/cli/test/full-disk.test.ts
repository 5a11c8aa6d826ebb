import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import { callwright } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs, writesOf } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { smallProject } from './small-project.ts';

const inOneProcess = callwrightInOneProcess();

jest.setTimeout(60_000);

/** No file of the command grows beyond so many bytes, whoever runs it: what a full disk does, without filling one. */
const withRoomFor = (bytes: number): string => `ulimit -f ${String(bytes / 512)} && exec "$@"`;

const APPLY = ['apply', '--auto-approve'];
const RUNS = join('.callwright', 'runs');
const LONG_TEXT = 'Thank you. '.repeat(2_000).trimEnd();
const OTHER = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: other }
spec: { name: Other, media: call, languages: [en-us], steps: [transferToQueue: Sales] }
`;

describe('a disk that is full', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let folder: ProjectFolder;

  beforeAll(() => {
    orgs = localOrgs();
  });
  beforeEach(async () => {
    org = await orgs.start();
    folder = smallProject(org);
  });
  afterEach(() => folder.remove());
  afterAll(() => orgs.close());

  const run = (words: readonly string[], through?: string): Promise<Ended> =>
    through === undefined
      ? inOneProcess([...words, '--org', 'dev'], { folder: folder.path })
      : callwright([...words, '--org', 'dev'], { folder: folder.path, through });
  const runs = (): readonly string[] => readdirSync(join(folder.path, RUNS));
  const liveFlows = async (): Promise<readonly string[]> => {
    const { flows } = await org.state();
    return flows.filter(({ deleted }) => deleted !== true).map(({ name }) => name);
  };

  it('ends a run before it begins where its folder cannot be written, and nothing was changed', async () => {
    const { status, err } = await run(APPLY, withRoomFor(1_024));
    expect({ status, err }).toMatchObject({ status: 1 });
    expect(err).toContain('cli.run-folder-not-writable');
    expect(err).toContain('(EFBIG). Nothing was changed.');
    expect(writesOf(await org.requests())).toEqual([]);
    expect(await run(APPLY)).toMatchObject({ status: 0 });
  });

  it('stops a run before the write that it cannot journal, says so, and the run goes on when there is room', async () => {
    folder.edit('manifests/line.yaml', 'Thank you', LONG_TEXT);
    expect(await run(APPLY)).toMatchObject({ status: 0 });
    const earlier = runs();
    // What is deleted is kept in the journal before it goes, and does not fit there.
    folder.write('manifests/line.yaml', OTHER);
    folder.edit(
      'callwright.yaml',
      'spec:',
      'spec:\n  removed: { CallRoute/main: delete, InboundFlow/line: delete }',
    );
    await org.forget();

    const stopped = await run([...APPLY, '--allow', 'unroutes-number:CallRoute/main'], withRoomFor(16_384));
    expect({ status: stopped.status, words: stopped.err }).toMatchObject({ status: 1 });
    expect(stopped.err).toContain('applier.journal-not-written');
    expect(stopped.err).toContain('the run stops before its next write');
    expect(stopped.err).toContain('EFBIG');
    const [stoppedRun = ''] = runs().filter((one) => !earlier.includes(one));
    expect(stopped.err).toContain(`callwright apply --resume ${stoppedRun} --org dev`);
    expect(writesOf(await org.requests())).toEqual(['ledger']);
    expect(await liveFlows()).toEqual(['Line']);

    // Half a line is what such a disk leaves behind.
    const journal = join(RUNS, stoppedRun, 'journal.jsonl');
    expect(folder.read(journal)).not.toMatch(/\n$/);
    const resumed = await run(['apply', '--resume', stoppedRun, '--auto-approve']);
    expect({ status: resumed.status, words: resumed.status === 0 ? '' : resumed.out + resumed.err }).toEqual({
      status: 0,
      words: '',
    });
    expect(await liveFlows()).toEqual(['Other']);
    expect(folder.read(journal)).toContain(LONG_TEXT);
  });
});
