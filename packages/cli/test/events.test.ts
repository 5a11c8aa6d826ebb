import { fileShapeProblem } from '@callwright/schemas';
import type { RunEvent } from '@callwright/model';
import { openEventFile } from '../src/event-file.ts';
import type { Surroundings } from '../src/surroundings.ts';
import { ONLY_VISIBLE } from './hostile-text.ts';
import { LINE_BY_HAND } from './messages/case.ts';
import { callwrightInOneProcess } from './one-process.ts';
import { projectFolder } from './project-folder.ts';
import { toldOnce } from './small-project.ts';

const callwright = callwrightInOneProcess();

type Line = RunEvent & { readonly at: string; readonly formatVersion?: number };

function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

describe('apply --events', () => {
  const HOSTILE = 'Robin\u001b[31m\nFields\u202e';
  const told = toldOnce(async (org, folder) => {
    const run = (...words: readonly string[]): ReturnType<typeof callwright> =>
      callwright(['apply', '--org', 'dev', '--auto-approve', '--events', 'events.jsonl', ...words], {
        folder: folder.path,
      });
    const first = await run('--format', 'json');
    const good = folder.read('events.jsonl');

    // Between plan and run somebody with a name that would move a cursor publishes.
    folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
    await callwright(['plan', '--org', 'dev', '--out', 'saved'], { folder: folder.path });
    await org.publish(HOSTILE, LINE_BY_HAND);
    const second = await callwright(
      ['apply', 'saved', '--auto-approve', '--stop-on-error', '--events', 'events.jsonl'],
      { folder: folder.path },
    );
    const stale = folder.read('events.jsonl');
    await callwright(['apply', '--org', 'dev', '--auto-approve', '--events', 'events.jsonl'], {
      folder: folder.path,
    });
    return { first, good, second, stale, none: folder.read('events.jsonl') };
  });

  it.each(['good', 'stale'] as const)('writes lines as the schema says: a run that is %s', (which) => {
    const lines = linesOf(told()[which]);
    expect(lines.map((line) => fileShapeProblem('event', line))).toEqual(lines.map(() => undefined));
    expect(lines.filter((line) => line.formatVersion !== undefined)).toEqual([lines[0]]);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
  });

  it('tells a run from its beginning to its end, and leaves standard output alone', () => {
    const { first, good } = told();
    expect(first).toMatchObject({ status: 0 });
    const { run } = JSON.parse(first.out) as { readonly run: string };
    const lines = linesOf(good);
    expect(lines[0]).toMatchObject({ event: 'run-opened', run, steps: 2 });
    expect(lines.at(-1)).toMatchObject({ event: 'run-closed', run, interrupted: false });
    expect(lines.flatMap((line) => (line.event === 'step-ended' ? [line.result] : []))).toMatchObject([
      { address: 'InboundFlow/line', outcome: 'done' },
      { address: 'CallRoute/main', outcome: 'done' },
    ]);
  });

  it('holds nothing of an earlier run, and lets no name from outside act on a terminal', () => {
    const { second, stale } = told();
    expect(second).toMatchObject({ status: 5 });
    expect(stale).toMatch(ONLY_VISIBLE);
    expect(linesOf(stale)).toMatchObject([
      { event: 'run-opened', steps: 1 },
      { event: 'step-started', address: 'InboundFlow/line' },
      {
        event: 'step-ended',
        result: {
          outcome: 'stale',
          trouble: { summary: expect.stringContaining(HOSTILE) as string },
        },
      },
      { event: 'run-closed' },
    ]);
  });

  it('is empty where there was no run', () => {
    expect(told().none).toBe('');
  });
});

test('a file that fails later is said once, and the run hears nothing of it', async () => {
  const folder = projectFolder({});
  const said: string[] = [];
  // Writing to this device fails as on a full disk.
  const file = await openEventFile('/dev/full', {
    folder: folder.path,
    say: (text: string) => void said.push(text),
    clock: { now: () => 0, sleep: () => Promise.resolve() },
  } as unknown as Surroundings);
  file.report({ event: 'run-opened', run: 'r1', steps: 1 });
  file.report({ event: 'run-closed', run: 'r1', interrupted: false });
  await file.close();
  folder.remove();
  expect(said).toEqual([expect.stringContaining('(ENOSPC)')]);
});
