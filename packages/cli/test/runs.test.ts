import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileShapeProblem } from '@callwright/schemas';
import type { Ended } from './callwright-process.ts';
import { ONLY_VISIBLE } from './hostile-text.ts';
import { LINE_BY_HAND } from './messages/case.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { toldOnce } from './small-project.ts';

const callwright = callwrightInOneProcess();

const RUNS = join('.callwright', 'runs');
const HOSTILE = 'Robin\u001b[31m\nFields\u202e';

/** Everything below a folder with its bytes and its time: what looking must not change. */
function contents(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`)
    .sort();
}

/** A copy of a run under another id, with another journal. */
function copyRun(folder: ProjectFolder, from: string, to: string, journal: (text: string) => string): void {
  cpSync(join(folder.path, RUNS, from), join(folder.path, RUNS, to), { recursive: true });
  folder.write(join(RUNS, to, 'journal.jsonl'), journal(folder.read(join(RUNS, from, 'journal.jsonl'))));
}

/** Two runs that began in one second, the later one first. */
const SAME_SECOND = [
  ['20180505-000001-aaaaaa', '2018-05-05T00:00:01.900Z'],
  ['20180505-000001-ffffff', '2018-05-05T00:00:01.100Z'],
] as const;

const told = toldOnce(async (org, folder) => {
  const run = (...words: readonly string[]): Promise<Ended> => callwright(words, { folder: folder.path });
  const none = await run('runs');
  await run('apply', '--org', 'dev', '--auto-approve');
  const [done = ''] = readdirSync(join(folder.path, RUNS));

  folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
  await run('plan', '--org', 'dev', '--out', 'saved');
  await org.publish(HOSTILE, LINE_BY_HAND);
  await run('apply', 'saved', '--auto-approve', '--run-dir', 'kept-run');

  const lines = (text: string): readonly string[] => text.trimEnd().split('\n');
  copyRun(
    folder,
    done,
    '20200101-000001-00000a',
    (text) => `${lines(text).slice(0, 3).join('\n')}\n{"entry":"no`,
  );
  copyRun(folder, done, '20200101-000002-00000b', (text) =>
    text.replace(/"entry":"ended"/, '"entry":"eaten"'),
  );
  copyRun(folder, done, '20200101-000003-00000c', () => '');
  copyRun(folder, done, '20200101-000004-00000d', (text) =>
    text.replace('"formatVersion":1', '"formatVersion":2'),
  );
  copyRun(folder, done, '20200101-000005-00000e', (text) =>
    text
      .replace('"org":"dev"', '"org":"prod"')
      .replace(/"at":"\d{4}/g, '"at":"2019')
      .replace('"interrupted":false', '"interrupted":true'),
  );
  for (const [id, at] of SAME_SECOND) {
    copyRun(folder, done, id, (text) => text.replace(/"at":"[^"]+"/g, `"at":"${at}"`));
  }
  const before = contents(folder.path);
  const results = {
    list: await run('runs'),
    json: await run('runs', '--format', 'json'),
    prod: await run('runs', '--org', 'prod'),
    nobody: await run('runs', '--org', 'local', '--format', 'json'),
    one: await run('runs', done),
    oneJson: await run('runs', done, '--format', 'json'),
    stale: await run('runs', 'kept-run'),
    staleJson: await run('runs', 'kept-run', '--format', 'json'),
    open: await run('runs', '20200101-000001-00000a'),
    openJson: await run('runs', '20200101-000001-00000a', '--format', 'json'),
    damaged: await run('runs', '20200101-000002-00000b'),
    notBegun: await run('runs', '20200101-000003-00000c'),
    notBegunJson: await run('runs', '20200101-000003-00000c', '--format', 'json'),
    later: await run('runs', '20200101-000004-00000d'),
    part: await run('runs', done.slice(-6)),
    slip: await run('runs', done.replace(/.$/, 'x')),
    nothing: await run('runs', 'zzz'),
    both: await run('runs', done, '--org', 'dev'),
  };
  const after = contents(folder.path);
  return { none, done, before, after, ...results };
});

type Results = ReturnType<typeof told>;

describe('callwright runs', () => {
  it('says so where nothing was applied', () => {
    expect(told().none).toMatchObject({ status: 0, err: '' });
    expect(told().none.out).toContain('Nothing was applied from here yet');
  });

  it('lists runs newest first, and a damaged one hides none', () => {
    const { list, done } = told();
    expect(list).toMatchObject({ status: 0, err: '' });
    expect(
      list.out
        .split('\n')
        .slice(0, 6)
        .map((line) => line.replaceAll(/ {2,}/g, ' ')),
    ).toEqual([
      expect.stringMatching(new RegExp(`^${done} \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC dev 2 done$`)),
      expect.stringMatching(/^\d{8}-\d{6}-\w{6} .* dev 1 unknown, 1 not tried; died, or still at work$/),
      expect.stringMatching(
        /^20200101-000004-00000d 2020-01-01 00:00:04 UTC \? damaged: .*\[applier\.journal-version\]$/,
      ),
      expect.stringMatching(
        /^20200101-000003-00000c 2020-01-01 00:00:03 UTC dev not begun: it never had the lease$/,
      ),
      expect.stringMatching(
        /^20200101-000002-00000b 2020-01-01 00:00:02 UTC \? damaged: Line \d+ .*\[applier\.journal-damaged\]$/,
      ),
      expect.stringMatching(/^\d{8}-\d{6}-\w{6} 2019-\S+ \S+ UTC prod 2 done; interrupted$/),
    ]);
    expect(list.out).toContain('→ callwright runs RUN');
  });

  it('lists the newest first also of one second', () => {
    const { runs } = JSON.parse(told().json.out) as { readonly runs: readonly { readonly folder: string }[] };
    const listed = runs.map(({ folder }) => basename(folder)).filter((run) => run.startsWith('20180505-'));
    expect(listed).toEqual(SAME_SECOND.map(([id]) => id));
  });

  it('limits the list to an org, and keeps what does not tell its org', () => {
    expect(told().prod.out.match(/ (?:dev|prod|\?) /g)).toEqual([' ? ', ' ? ', ' prod ']);
    const { runs } = JSON.parse(told().nobody.out) as {
      readonly runs: readonly { readonly state: string }[];
    };
    expect(runs.map(({ state }) => state)).toEqual(['damaged', 'damaged']);
  });

  it.each([
    ['runs', 'json'],
    ['runs', 'nobody'],
    ['run', 'oneJson'],
    ['run', 'staleJson'],
    ['run', 'openJson'],
    ['run', 'notBegunJson'],
  ] as const)('prints JSON as schemas/%s.schema.json says: %s', (shape, which) => {
    expect(told()[which]).toMatchObject({ status: 0, err: '' });
    expect(fileShapeProblem(shape, JSON.parse(told()[which].out))).toBeUndefined();
    expect(told()[which].out).toMatch(ONLY_VISIBLE);
  });

  it('changes nothing by looking', () => {
    expect(told().after).toEqual(told().before);
  });
});

describe('callwright runs RUN', () => {
  it('tells a run that went well', () => {
    const { one, done } = told();
    expect(one).toMatchObject({ status: 0, err: '' });
    expect(one.out).toContain(`Run ${done}: acme → org dev: 2 done\n`);
    expect(one.out).toMatch(/ {2}begun {4}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC by .+ \(process \d+\)\n/);
    expect(one.out).toMatch(/ {2}plan {5}[0-9a-f]{12}, made .* UTC from no commit with Callwright /);
    expect(one.out).toMatch(/\n\d\d:\d\d:\d\d {2}done {5}publish-flow InboundFlow\/line \(.*\)\n/);
    expect(one.out).not.toContain('→ Next');
  });

  it('tells what went wrong, finds the folder of --run-dir, and lets no name act on a terminal', () => {
    const { stale } = told();
    expect(stale).toMatchObject({ status: 0, err: '' });
    expect(stale.out).toMatch(ONLY_VISIBLE);
    expect(stale.out).toContain('1 stale');
    expect(stale.out).toMatch(
      /stale {4}publish-flow InboundFlow\/line: .*Robin\\u\{1b\}.*\[applier\.[a-z-]+\]/,
    );
    expect(stale.out).toContain('→ Next: callwright plan --org dev');
  });

  it('tells of a run without an end what is unknown and what was not tried', () => {
    const { open } = told();
    expect(open.out).toContain('1 unknown, 1 not tried');
    expect(open.out).toContain('no end in the journal: died, or still at work');
    expect(open.out).toMatch(
      /unknown {2}publish-flow InboundFlow\/line: begun, and the journal has no answer/,
    );
    expect(open.out).toContain('not tried (1):\n');
    expect(open.out).toContain('→ Whether it is still at work: callwright runs --lease --org dev');
  });

  it('tells of a run that never had the lease', () => {
    expect(told().notBegun.out).toContain('was not begun');
    expect(told().notBegun.out).toContain('→ Next: callwright plan --org dev');
  });

  it.each([
    ['damaged', 1, 'applier.journal-damaged', 'plan again'],
    ['later', 1, 'applier.journal-version', 'version of Callwright that wrote it'],
    ['part', 7, 'cli.unknown-run', 'DONE'],
    ['slip', 7, 'cli.unknown-run', 'DONE'],
    ['nothing', 7, 'cli.unknown-run', 'callwright runs lists them'],
    ['both', 7, 'cli.usage', 'callwright runs DONE'],
  ] as const)('%s', (which: keyof Results, status, code, says) => {
    const ended = told()[which] as Ended;
    expect(ended).toMatchObject({ status, out: '' });
    expect(ended.err).toContain(code);
    expect(ended.err).toContain(says.replace('DONE', told().done));
  });
});

test('runs are listed from a folder within the project, also where its manifests are broken', async () => {
  const folder = projectFolder({ 'callwright.yaml': 'nonsense: [', 'manifests/a.yaml': '' });
  const { status, out } = await callwright(['runs'], { folder: join(folder.path, 'manifests') });
  folder.remove();
  expect(status).toBe(0);
  expect(out).toContain(basename(folder.path));
});
