import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Plan, Run, RunNotes, UndoNote } from '@callwright/model';
import { verbatim } from '../src/reporters/markdown-text.ts';
import { rollbackText } from '../src/reporters/rollback-text.ts';
import { openRollbackFile } from '../src/rollback-file.ts';
import { ONLY_VISIBLE, hostileText, withTexts } from './hostile-text.ts';
import { sampleChange, samplePlan } from './sample-plan.ts';

const RUNS = process.env['CALLWRIGHT_DEEP'] === '1' ? 2000 : 150;

/** What a renderer shows as text and may interpret: everything outside of code spans and blocks (CommonMark 6.1, 4.5). */
function interpreted(markdown: string): string {
  const lines = markdown.split('\n');
  const fences = lines.flatMap((line, at) => (line === '```' ? [at] : []));
  expect(fences.length % 2).toBe(0);
  const inBlock = (at: number): boolean => fences.filter((fence) => fence < at).length % 2 === 1;
  return lines.map((line, at) => (line === '```' || inBlock(at) ? '' : withoutSpans(line))).join('\n');
}

/** A run of backticks opens a code span that the next run of the same length closes. */
function withoutSpans(line: string): string {
  let rest = line;
  let left = '';
  for (;;) {
    const opening = /`+/.exec(rest);
    if (opening === null) {
      return left + rest;
    }
    const behind = rest.slice(opening.index + opening[0].length);
    const closing = [...behind.matchAll(/`+/g)].find(([run]) => run.length === opening[0].length);
    expect(closing).toBeDefined();
    left += rest.slice(0, opening.index);
    rest = behind.slice((closing?.index ?? 0) + opening[0].length);
  }
}

const NOTES: readonly UndoNote[] = [
  {
    address: 'SharedFlow/login',
    was: 'flow',
    flowType: 'commonmodule',
    liveId: 'flow-1',
    liveName: 'Login',
    publishedVersion: '4.0',
  },
  {
    address: 'InboundFlow/draft',
    was: 'flow',
    flowType: 'inboundcall',
    liveId: 'flow-2',
    liveName: 'Only a draft',
    publishedVersion: null,
  },
  {
    address: 'InboundFlow/old',
    was: 'flow',
    flowType: 'inboundcall',
    liveId: 'flow-3',
    liveName: 'Old line',
    publishedVersion: '9.0',
    division: 'Sales',
  },
  {
    address: 'InboundFlow/stale',
    was: 'flow',
    flowType: 'inboundcall',
    liveId: 'flow-4',
    liveName: 'Stale',
    publishedVersion: '2.0',
  },
  {
    address: 'EmergencyGroup/storm',
    was: 'object',
    kind: 'EmergencyGroup',
    liveId: 'group-1',
    liveName: 'Storm',
    attributes: {
      flows: [{ flow: { $ref: 'InboundFlow/old' }, routes: [{ $ref: 'CallRoute/main' }] }],
    },
  },
  {
    address: 'CallRoute/main',
    was: 'object',
    kind: 'CallRoute',
    liveId: 'route-1',
    liveName: 'Main',
    attributes: {
      numbers: ['+13175550100', { raw: '911' }],
      open: { $ref: 'InboundFlow/kept' },
      closed: { $named: { bucket: 'flows', name: 'By hand' } },
      hours: null,
    },
  },
  {
    address: 'Schedule/days',
    was: 'object',
    kind: 'Schedule',
    liveId: 'schedule-1',
    liveName: 'Days',
    attributes: { start: '2026-01-05T08:00:00' },
  },
  { address: 'InboundFlow/new', was: 'nothing' },
  { address: 'CallRoute/new', was: 'nothing' },
  { address: 'QueueRoute/support', was: 'nothing' },
  {
    address: 'CallRoute/main',
    was: 'unmanaged',
    kind: 'CallRoute',
    liveId: 'route-9',
    liveName: 'Theirs',
    attributes: { numbers: ['+13175550109'] },
  },
  { address: 'CallRoute/huge', was: 'too-large' },
];

const PLAN = samplePlan(
  [
    sampleChange({
      address: 'InboundFlow/kept',
      action: 'keep',
      live: { id: 'flow-7', name: 'Kept line' },
    }),
    sampleChange({
      address: 'InboundFlow/stale',
      action: 'republish',
      liveName: 'Stale',
      reason: { code: 'stale-caller', words: '', because: ['SharedFlow/login'] },
    }),
    sampleChange({ address: 'InboundFlow/draft', action: 'update', liveName: 'Now' }),
    sampleChange({ address: 'InboundFlow/old', action: 'delete' }),
    sampleChange({ address: 'InboundFlow/new', action: 'create', liveName: 'New line' }),
    sampleChange({ address: 'CallRoute/new', action: 'create', liveName: 'New route' }),
    sampleChange({
      address: 'QueueRoute/support',
      action: 'update',
      live: { id: 'queue-1', name: 'Support', binds: 'queues' },
    }),
  ],
  {
    steps: ['InboundFlow/new', 'CallRoute/new'].map((address) => ({
      id: `create ${address}`,
      address: address as 'CallRoute/new',
      do: 'drop-receipt',
      after: [],
      precondition: { kind: 'none' },
    })),
  },
);

const notesOf = (notes: readonly UndoNote[]): RunNotes => ({
  run: 'run-7',
  project: 'acme',
  org: 'dev',
  planDigest: PLAN.digest,
  sourcesDigest: PLAN.sourcesDigest,
  at: '2026-03-02T10:00:00.000Z',
  notes,
});
const told = (ended?: Run, plans: readonly Plan[] = [PLAN]): string =>
  rollbackText({ notes: notesOf(NOTES), plans, ...(ended && { ended }) });
const part = (text: string, address: string): string =>
  text.slice(text.indexOf(`### \`${address}\``)).split('\n\n')[1] ?? '';

describe('rollback.md', () => {
  it('says the command, and that nobody knows yet how the run ended', () => {
    expect(told()).toContain('```\ncallwright rollback run-7 --org dev\n```');
    expect(told()).toContain('```\ncallwright apply --resume run-7 --org dev\n```');
    expect(told()).toContain('the run has not said that it is over');
  });

  it('says of a flow its name, id and version, and of a route its values with names and ids of flows', () => {
    const text = told();
    expect(part(text, 'SharedFlow/login').split('\n').slice(0, 2)).toEqual([
      '- in the org `Login`, id `flow-1`',
      '- published version before: `4.0` (`commonmodule`)',
    ]);
    expect(part(text, 'CallRoute/main').split('\n')).toEqual([
      '- in the org `Main`, id `route-1`',
      '- `numbers` before: `+13175550100`; [`raw` `911`]',
      '- `open` before: `InboundFlow/kept`, in the org `Kept line` (id `flow-7`)',
      '- `closed` before: `By hand` of the `flows` of the org',
      '- `hours` before: none',
    ]);
  });

  it('says under which name the run leaves what it renames, so that it is found', () => {
    expect(part(told(), 'InboundFlow/draft')).toContain(
      '- the run calls it `Now`; the name above comes back too',
    );
    expect(part(told(), 'InboundFlow/stale')).not.toContain('calls it');
    expect(part(told(), 'InboundFlow/old')).not.toContain('calls it');
  });

  it('puts what others name before them, and deletes in the reverse order of making', () => {
    const addresses = [...told().matchAll(/^### `(.*)`$/gm)].map(([, address]) => address);
    expect(addresses).toEqual([
      'Schedule/days',
      'SharedFlow/login',
      'InboundFlow/draft',
      'InboundFlow/old',
      'InboundFlow/stale',
      'CallRoute/main',
      'EmergencyGroup/storm',
      'QueueRoute/support',
      'CallRoute/new',
      'InboundFlow/new',
    ]);
  });

  it('says what does not come back as it was, and why', () => {
    const losses = told().slice(told().indexOf('## What does not come back')).split('\n- ').slice(1);
    expect(losses).toEqual([
      expect.stringMatching(/^`InboundFlow\/draft` was never published before/),
      expect.stringMatching(/^`InboundFlow\/old` is deleted by the run and comes back under a new id/),
      expect.stringMatching(/^`InboundFlow\/stale` held an older copy of `SharedFlow\/login`/),
      expect.stringMatching(/^`Theirs` \(`CallRoute`, id `route-9`\).*It had: `numbers` `\+13175550109`\./),
      expect.stringMatching(/^`CallRoute\/huge`: what it was has no room/),
    ]);
  });

  it('does not say of a thing that is bound that it is deleted', () => {
    expect(part(told(), 'QueueRoute/support')).toBe(
      '- `Support`, id `queue-1`, was bound to nothing: its flow is taken off again, and it stays',
    );
  });

  it('says at the end what became of each address, and the id of what was made', () => {
    const ended: Run = {
      run: 'run-7',
      interrupted: true,
      outcomes: {
        'create InboundFlow/new': {
          step: 'create InboundFlow/new',
          address: 'InboundFlow/new',
          outcome: 'done',
          after: { liveId: 'flow-99' },
        },
      },
    };
    expect(part(told(ended), 'InboundFlow/new').split('\n')).toEqual([
      '- it was not there before; the run makes it as `New line`, id `flow-99`',
      '- in this run: done',
    ]);
    expect(part(told(ended), 'CallRoute/new')).toContain('nothing of it was begun, so it is as before');
    expect(told(ended)).toContain('**The run stopped before its end');
    // What a process before it did nobody knows here.
    expect(part(told(ended, [PLAN, PLAN]), 'CallRoute/new')).not.toContain('as before');
  });

  it('interprets nothing of any name', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 9, maxLength: 9 }), (texts) => {
        let at = 0;
        // No two are equal, so that the same sentences are said of all names, whatever they are.
        const next = (): string => {
          const text = texts[at % texts.length] ?? '';
          at += 1;
          return at % 2 === 0 ? `${text}${at}` : `${at}${text}`;
        };
        const keep = (_: string, key: string): boolean =>
          ['was', 'address', '$ref', 'action', 'code', 'kind', 'do', 'id', 'binds', 'at'].includes(key);
        const facts = withTexts({ notes: notesOf(NOTES), plans: [PLAN] }, next, keep);
        const text = rollbackText(facts);
        expect(text).toMatch(ONLY_VISIBLE);
        const calm = rollbackText(
          withTexts({ notes: notesOf(NOTES), plans: [PLAN] }, () => `x${++at}`, keep),
        );
        expect(interpreted(text)).toBe(interpreted(calm));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('text from outside in Markdown', () => {
  it.each([
    ['plain', '`plain`'],
    ['<b>&lt;', '`<b>&lt;`'],
    ['a`b``c', '```a`b``c```'],
    ['`', '`` ` ``'],
    [' x', '`  x `'],
    ['a\n# b', '`a⏎# b`'],
    ['\u001b[31m\u202e', '`\\u{1b}[31m\\u{202e}`'],
    ['', '(empty)'],
  ])('%j becomes %s', (text, shown) => {
    expect(verbatim(text)).toBe(shown);
  });
});

describe('the file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callwright-rollback-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const of = { run: 'run-7', sealed: { plan: PLAN, bodies: {} }, at: '2026-03-02T10:00:00.000Z' };
  const read = (): string => readFileSync(join(folder, 'rollback.md'), 'utf8');

  it('is there before the run, is replaced as a whole at its end, and leaves nothing beside it', async () => {
    const file = await openRollbackFile(folder, of);
    expect(read()).toContain('has not said that it is over');
    expect(await file.complete({ run: 'run-7', interrupted: false, outcomes: {} })).toBe(true);
    expect(read()).toContain('has come to its end');
    expect(readdirSync(folder)).toEqual(['rollback.md']);
  });

  it('keeps what was noted when the run began, where it goes on', async () => {
    await openRollbackFile(folder, { ...of, before: notesOf(NOTES) });
    expect(part(read(), 'SharedFlow/login')).toContain('`4.0`');
  });

  it('ends the command where it cannot be written, and is left as it was where that happens at the end', async () => {
    const file = await openRollbackFile(folder, of);
    const before = read();
    await expect(openRollbackFile(join(folder, 'nowhere'), of)).rejects.toMatchObject({
      code: 'cli.rollback-not-written',
    });
    expect(read()).toBe(before);
    rmSync(folder, { recursive: true });
    expect(await file.complete({ run: 'run-7', interrupted: false, outcomes: {} })).toBe(false);
  });
});
