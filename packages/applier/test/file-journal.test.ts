import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEntry } from '@callwright/model';
import { isToolError } from '@callwright/model';
import { fileJournal, outcomesOf, readJournal, runStory, summariseRun } from '../src/index.ts';
import { apply, newWorld, outcomes, publishStep } from './run-a-plan.ts';

const AT = '2026-03-02T12:00:00.000Z';
const opened: JournalEntry = {
  entry: 'opened',
  formatVersion: 1,
  run: 'run-1',
  at: AT,
  planDigest: 'd',
  project: 'p',
  org: 'prod',
  orgId: 'org-1',
  steps: ['a', 'b', 'c'],
};
const started = (step: string, before?: string): JournalEntry => ({
  entry: 'started',
  at: AT,
  step,
  address: 'Flow/x',
  ...(before !== undefined && { before }),
});

describe('the journal on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callwright-journal-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const path = (): string => join(folder, 'deep', 'run', 'journal.jsonl');
  const openJournal = (): ReturnType<typeof fileJournal> => fileJournal(join(folder, 'deep', 'run'));

  test('gives entries back as they were appended, in another process too', async () => {
    const journal = await openJournal();
    const entries = [opened, started('a', 'line\nbreak "quote" \u2028 \u0007'), started('b')];
    await Promise.all(entries.map((entry) => journal.append(entry)));
    expect(await journal.read()).toEqual(entries);
    await journal.close();
    const again = await openJournal();
    expect(await again.read()).toEqual(entries);
    await again.close();
    expect((await readFile(path(), 'utf8')).split('\n')).toHaveLength(4);
  });

  test('an entry is in the file when append resolves', async () => {
    const journal = await openJournal();
    await journal.append(opened);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(opened);
    await journal.close();
  });

  test.each(['{"entry":"sta', '{"entry":"closed","at":"x","interrupted":false}', '\u00e4'.slice(0, 1)])(
    'a last line that a dying process left unfinished is cut off: %j',
    async (torn) => {
      const journal = await openJournal();
      await journal.append(opened);
      await journal.close();
      await appendFile(path(), torn);
      const again = await openJournal();
      expect(await again.read()).toEqual([opened]);
      await again.append(started('a'));
      await again.close();
      const third = await openJournal();
      expect(await third.read()).toEqual([opened, started('a')]);
      await third.close();
    },
  );

  test.each(['not json', '[]', '{"no":"entry"}', ''])(
    'a damaged line in the middle is told with its place: %j',
    async (line) => {
      const journal = await openJournal();
      await journal.append(opened);
      await journal.close();
      await writeFile(path(), `${JSON.stringify(opened)}\n${line}\n${JSON.stringify(opened)}\n`);
      const error: unknown = await openJournal().catch((caught: unknown) => caught);
      expect(isToolError(error) && error.code).toBe('applier.journal-damaged');
      expect(isToolError(error) && error.message).toContain('Line 2 ');
    },
  );

  test('is read without being changed, also while it is written', async () => {
    expect(await readJournal(join(folder, 'deep', 'run'))).toBeUndefined();
    const journal = await openJournal();
    expect(await readJournal(join(folder, 'deep', 'run'))).toEqual([]);
    await journal.append(opened);
    await appendFile(path(), '{"entry":"sta');
    const before = await readFile(path(), 'utf8');
    expect(await readJournal(join(folder, 'deep', 'run'))).toEqual([opened]);
    expect(await readFile(path(), 'utf8')).toBe(before);
    await journal.close();
  });

  test.each([
    [JSON.stringify({ ...opened, formatVersion: 2 }), 'applier.journal-version'],
    [JSON.stringify(started('a')), 'applier.journal-damaged'],
    [JSON.stringify({ ...opened, steps: 'a' }), 'applier.journal-damaged'],
    [
      `${JSON.stringify(opened)}\n{"entry":"ended","at":"${AT}","step":"a","outcome":"failed"}`,
      'applier.journal-damaged',
    ],
  ])('a reader refuses what is no journal of ours: %s', async (text, code) => {
    const journal = await openJournal();
    await journal.close();
    await writeFile(path(), `${text}\n`);
    const error: unknown = await readJournal(join(folder, 'deep', 'run')).catch((caught: unknown) => caught);
    expect(isToolError(error) && error.code).toBe(code);
  });

  test('holds the whole of a run', async () => {
    const world = newWorld();
    const journal = await openJournal();
    const run = await apply(world, [publishStep('sales')], { journal });
    const entries = await journal.read();
    expect(Object.fromEntries(outcomesOf(entries))).toEqual(outcomes(run));
    expect(summariseRun(entries)).toMatchObject({ done: 1, interrupted: false });
    await journal.close();
  });
});

test('a journal that ends in the middle tells of steps that are unknown and of steps that were not tried', () => {
  const entries: readonly JournalEntry[] = [
    opened,
    started('a'),
    { entry: 'ended', at: AT, step: 'a', outcome: 'done' },
    started('b'),
  ];
  expect(summariseRun(entries)).toMatchObject({ done: 1, unknown: 1, notTried: 1, interrupted: true });
});

test('the story of a run names steps in the order of the journal; the last end of a step holds', () => {
  const trouble = { code: 'a.b', summary: 'No.' };
  const story = runStory([
    { ...opened, holder: 'ci@build-7', steps: ['put:A/one', 'put:A/two#2', 'put:A/three', 'put:A/four'] },
    { entry: 'started', at: AT, step: 'put:A/three', address: 'A/three', before: 1 },
    { entry: 'noted', at: AT, step: 'put:A/three', note: { sending: 'x' } },
    { entry: 'ended', at: AT, step: 'put:A/two#2', outcome: 'skipped', trouble },
    { entry: 'started', at: AT, step: 'put:A/one', address: 'A/one' },
    { entry: 'ended', at: AT, step: 'put:A/one', outcome: 'done', after: 2, polls: [AT] },
    { entry: 'ended', at: AT, step: 'put:A/one', outcome: 'failed', trouble },
  ]);
  expect(story).toMatchObject({ state: 'open', holder: 'ci@build-7', notTried: ['put:A/four'] });
  expect(story?.steps).toEqual([
    {
      step: 'put:A/three',
      address: 'A/three',
      outcome: 'unknown',
      startedAt: AT,
      before: 1,
      notes: [{ sending: 'x' }],
      notedAt: [AT],
    },
    {
      step: 'put:A/two#2',
      address: 'A/two',
      outcome: 'skipped',
      endedAt: AT,
      trouble,
      notes: [],
      notedAt: [],
    },
    {
      step: 'put:A/one',
      address: 'A/one',
      outcome: 'failed',
      startedAt: AT,
      endedAt: AT,
      trouble,
      notes: [],
      notedAt: [],
    },
  ]);
  expect(runStory([])).toBeUndefined();
});
