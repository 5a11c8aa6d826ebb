import type { Attributes, Change, Plan, Step, UndoNote } from '@callwright/model';
import { notedRuns, notesOfPlan, readRunNotes } from '../src/index.ts';
import { rowsOfNotes } from '../src/run-notes.ts';
import { undoNotes } from '../src/undo-notes.ts';
import { apply, createStep, newWorld, publishStep, sealed, updateStep } from './run-a-plan.ts';

const NO_IMPACT = { flows: [], routes: [], entrances: [], dynamic: false };

function change(address: Change['address'], more: Partial<Change>): Change {
  return {
    address,
    kind: address.slice(0, address.indexOf('/')),
    action: 'update',
    liveName: 'now',
    reason: { code: 'x', words: '', because: [] },
    edits: [],
    impact: NO_IMPACT,
    hazards: [],
    ...more,
  };
}

const live = { id: 'id-1', name: 'Before' };
const applied = { liveId: 'id-1', run: 'run-0', at: '2026-03-01T00:00:00.000Z' };
const flow = 'InboundFlow/sales';
const route = 'CallRoute/sales';
const publish = (more: Partial<Step> = {}): Step =>
  ({ ...publishStep('sales', { liveId: 'id-1' }), ...more }) as Step;
const base = { after: [], precondition: { kind: 'none' } } as const;

const cases: readonly {
  readonly name: string;
  readonly change: Change;
  readonly steps: readonly Step[];
  readonly notes: readonly UndoNote[];
}[] = [
  {
    name: 'what is made was nothing',
    change: change(flow, { action: 'create' }),
    steps: [publishStep('sales')],
    notes: [{ address: flow, was: 'nothing', liveName: 'now' }],
  },
  {
    name: 'what is published was its published version, under its name of then',
    change: change(flow, { live: { ...live, publishedVersion: '7.0' } }),
    steps: [publish()],
    notes: [
      {
        address: flow,
        was: 'flow',
        flowType: 'inboundcall',
        liveId: 'id-1',
        liveName: 'Before',
        publishedVersion: '7.0',
      },
    ],
  },
  {
    name: 'a flow that was never published is said to be so',
    change: change(flow, { live }),
    steps: [publish()],
    notes: [
      {
        address: flow,
        was: 'flow',
        flowType: 'inboundcall',
        liveId: 'id-1',
        liveName: 'Before',
        publishedVersion: null,
      },
    ],
  },
  {
    name: 'of a move between divisions only where it stood',
    change: change(flow, { live: { ...live, publishedVersion: '7.0' } }),
    steps: [
      {
        ...base,
        id: 'm',
        do: 'move-division',
        address: flow,
        kind: 'InboundFlow',
        liveId: 'id-1',
        from: 'A',
        to: 'B',
      },
    ],
    notes: [{ address: flow, was: 'flow', liveId: 'id-1', liveName: 'Before', division: 'A' }],
  },
  {
    name: 'values written in several steps are those before the first of each',
    change: change(route, { live, applied }),
    steps: [
      updateStep('sales', 'id-1', {
        before: { numbers: ['1', '2'], open: null },
        attributes: { numbers: [] },
      }),
      updateStep('sales', 'id-1', { before: { numbers: [] }, attributes: { numbers: ['3'], open: 'x' } }),
    ],
    notes: [
      {
        address: route,
        was: 'object',
        kind: 'CallRoute',
        liveId: 'id-1',
        liveName: 'Before',
        attributes: { numbers: ['1', '2'], open: null },
      },
    ],
  },
  {
    name: 'what is deleted keeps its division too',
    change: change(route, { action: 'delete', live: { ...live, division: 'Home' }, applied }),
    steps: [
      {
        ...base,
        id: 'd',
        do: 'delete-object',
        address: route,
        kind: 'CallRoute',
        liveId: 'id-1',
        before: { numbers: ['1'] },
      },
    ],
    notes: [
      {
        address: route,
        was: 'object',
        kind: 'CallRoute',
        liveId: 'id-1',
        liveName: 'Before',
        division: 'Home',
        attributes: { numbers: ['1'] },
      },
    ],
  },
  {
    name: 'a thing that nobody had bound was not bound',
    change: change('QueueRoute/sales', { live: { ...live, binds: 'queues' } }),
    steps: [
      {
        ...updateStep('sales', 'id-1', { before: { flow: null }, attributes: {} }),
        address: 'QueueRoute/sales',
      },
    ],
    notes: [
      {
        address: 'QueueRoute/sales',
        was: 'nothing',
        liveName: 'now',
        binds: 'queues',
        attributes: { flow: null },
      },
    ],
  },
  {
    name: 'a binding that turns to another thing was that of the one it lets go of',
    change: change('MessageRoute/sales', {
      live: { ...live, binds: 'deployments' },
      applied: { ...applied, liveId: 'id-0' },
    }),
    steps: [
      {
        ...updateStep(
          'sales',
          'id-0',
          { before: { flow: { $ref: flow } }, attributes: {} },
          { unmanaged: true, binds: 'recipients' },
        ),
        address: 'MessageRoute/sales',
        liveName: 'Other',
      },
      {
        ...updateStep('sales', 'id-1', { before: { flow: null }, attributes: {} }),
        address: 'MessageRoute/sales',
      },
    ],
    notes: [
      {
        address: 'MessageRoute/sales',
        was: 'object',
        kind: 'MessageRoute',
        liveId: 'id-0',
        liveName: 'Other',
        binds: 'recipients',
        attributes: { flow: { $ref: flow } },
      },
    ],
  },
  {
    name: 'a binding that turns from a thing that somebody else has bound since was nothing',
    change: change('QueueRoute/sales', {
      live: { ...live, binds: 'queues' },
      applied: { ...applied, liveId: 'id-0' },
    }),
    steps: [
      {
        ...updateStep('sales', 'id-1', { before: { flow: null }, attributes: { flow: { $ref: flow } } }),
        address: 'QueueRoute/sales',
      },
    ],
    notes: [
      {
        address: 'QueueRoute/sales',
        was: 'nothing',
        liveName: 'now',
        binds: 'queues',
        attributes: { flow: null },
      },
    ],
  },
  {
    name: 'a binding that hands its thing over to another one was what that one writes over',
    change: change('QueueRoute/old', { action: 'release', live: { ...live, binds: 'queues' }, applied }),
    steps: [
      { ...base, id: 'x', do: 'drop-receipt', address: 'QueueRoute/old' },
      {
        ...updateStep('new', 'id-1', { before: { flow: { $ref: flow } }, attributes: {} }),
        address: 'QueueRoute/new',
        liveName: 'Before',
      },
    ],
    notes: [
      {
        address: 'QueueRoute/old',
        was: 'object',
        kind: 'QueueRoute',
        liveId: 'id-1',
        liveName: 'Before',
        binds: 'queues',
        attributes: { flow: { $ref: flow } },
      },
    ],
  },
  {
    name: 'what somebody else gives up is told beside it',
    change: change(route, { action: 'create' }),
    steps: [
      {
        ...updateStep('sales', 'id-9', { before: { numbers: ['1'] }, attributes: {} }, { unmanaged: true }),
        liveName: 'Theirs',
      },
      createStep('sales'),
    ],
    notes: [
      { address: route, was: 'nothing', liveName: 'now' },
      {
        address: route,
        was: 'unmanaged',
        kind: 'CallRoute',
        liveId: 'id-9',
        liveName: 'Theirs',
        attributes: { numbers: ['1'] },
      },
    ],
  },
  {
    name: 'of a binding that is only noted again nothing',
    change: change('QueueRoute/sales', { action: 'keep', live: { ...live, binds: 'queues' }, applied }),
    steps: [
      {
        ...base,
        id: 'w',
        do: 'write-receipt',
        address: 'QueueRoute/sales',
        liveId: 'id-1',
        liveName: 'Before',
        attributes: { flow: null },
      },
    ],
    notes: [],
  },
  {
    name: 'of a binding that is adopted nothing',
    change: change('QueueRoute/sales', { action: 'adopt', live: { ...live, binds: 'queues' } }),
    steps: [
      {
        ...base,
        id: 'w',
        do: 'write-receipt',
        address: 'QueueRoute/sales',
        liveId: 'id-1',
        liveName: 'Before',
        attributes: { flow: null },
      },
    ],
    notes: [],
  },
  {
    name: 'of what is only noted in the ledger, and of what is held, nothing',
    change: change(flow, { action: 'adopt', live }),
    steps: [{ ...base, id: 'w', do: 'write-receipt', address: flow, liveId: 'id-1', liveName: 'Before' }],
    notes: [],
  },
];

test.each(cases)('$name', ({ change: one, steps, notes }) => {
  expect(undoNotes({ changes: [one], steps } as unknown as Plan)).toEqual(notes);
});

test('a binding that takes the thing of another one was nothing, and only that one gets it back', () => {
  const bind = (name: string, liveId: string, before: Attributes): Step => ({
    ...updateStep(name, liveId, { before, attributes: { flow: { $ref: 'InboundFlow/other' } } }),
    address: `MessageRoute/${name}`,
    liveName: liveId === 'id-1' ? 'Before' : 'Other',
  });
  const turns = change('MessageRoute/old', {
    live: { id: 'id-2', name: 'Other', binds: 'recipients' },
    applied,
  });
  const takes = change('MessageRoute/new', { live: { ...live, binds: 'deployments' } });
  const steps = [bind('old', 'id-2', { flow: null }), bind('new', 'id-1', { flow: { $ref: flow } })];
  expect(undoNotes({ changes: [takes, turns], steps } as unknown as Plan)).toEqual([
    {
      address: 'MessageRoute/new',
      was: 'nothing',
      liveName: 'now',
      binds: 'deployments',
      attributes: { flow: { $ref: flow } },
    },
    {
      address: 'MessageRoute/old',
      was: 'object',
      kind: 'MessageRoute',
      liveId: 'id-1',
      liveName: 'Before',
      binds: 'deployments',
      attributes: { flow: { $ref: flow } },
    },
  ]);
});

test('a binding that takes the thing of another one with what it holds was nothing, although nothing is written there', () => {
  const turns = change('MessageRoute/old', {
    live: { id: 'id-2', name: 'Other', binds: 'recipients' },
    applied,
  });
  const takes = change('MessageRoute/new', { action: 'keep', live: { ...live, binds: 'deployments' } });
  const steps: readonly Step[] = [
    {
      ...updateStep('old', 'id-2', { before: { flow: null }, attributes: { flow: { $ref: flow } } }),
      address: 'MessageRoute/old',
      liveName: 'Other',
    },
    {
      ...base,
      id: 'w',
      do: 'write-receipt',
      address: 'MessageRoute/new',
      liveId: 'id-1',
      liveName: 'Before',
      attributes: { flow: { $ref: flow } },
    },
  ];
  expect(undoNotes({ changes: [turns, takes], steps } as unknown as Plan)).toEqual([
    {
      address: 'MessageRoute/old',
      was: 'object',
      kind: 'MessageRoute',
      liveId: 'id-1',
      liveName: 'Before',
      binds: 'deployments',
      attributes: { flow: { $ref: flow } },
    },
    {
      address: 'MessageRoute/new',
      was: 'nothing',
      liveName: 'now',
      binds: 'deployments',
      attributes: { flow: { $ref: flow } },
    },
  ]);
});

describe('rows of a run', () => {
  const AT = '2026-03-02T12:00:00.000Z';
  const notesOf = (many: number, size = 0): ReturnType<typeof notesOfPlan> => ({
    ...notesOfPlan('run-1', sealed([]), AT),
    notes: Array.from({ length: many }, (_, at): UndoNote => ({
      address: `CallRoute/r${at}`,
      was: 'object',
      kind: 'CallRoute',
      liveId: `id-${at}`,
      liveName: 'x'.repeat(size),
    })),
  });
  const reading = (rows: ReturnType<typeof rowsOfNotes>) => ({
    state: 'present' as const,
    receipts: [],
    elsewhere: [],
    complete: true,
    findings: [],
    runNotes: rows,
  });

  test.each([
    [0, 0],
    [1, 0],
    [2_000, 100],
  ])('%d notes of %d characters come back as they were, and each row fits', (many, size) => {
    const notes = notesOf(many, size);
    const rows = rowsOfNotes(notes);
    expect(Math.max(...rows.map((row) => JSON.stringify(row).length))).toBeLessThan(32_000);
    expect(readRunNotes(reading(rows), 'run-1')).toEqual(notes);
    expect(notedRuns(reading(rows)).map(({ run }) => run)).toEqual(['run-1']);
  });

  test('a note that no row holds is noted as such, and the others stay', () => {
    const notes = { ...notesOf(0), notes: [...notesOf(1, 40_000).notes, ...notesOf(1).notes] };
    expect(readRunNotes(reading(rowsOfNotes(notes)), 'run-1')?.notes).toEqual([
      { address: 'CallRoute/r0', was: 'too-large' },
      ...notesOf(1).notes,
    ]);
  });

  test('a run of which a row is missing is not half known', () => {
    const rows = rowsOfNotes(notesOf(2_000, 100));
    for (const left of rows.map((_, at) => rows.filter((__, other) => other !== at))) {
      expect(readRunNotes(reading(left), 'run-1')).toBeUndefined();
    }
  });

  test('the newest twenty runs of a project stay, and those of others', async () => {
    const world = newWorld();
    const note = async (run: string, project: string, at: string): Promise<void> => {
      for (const row of rowsOfNotes({ ...notesOfPlan(run, sealed([]), at), project })) {
        await world.ledger.noteRun(row.run, row.key, row.note);
      }
    };
    for (let day = 10; day < 35; day += 1) {
      await note(`ours-${day}`, 'acme-voice', `2026-01-${day}T00:00:00.000Z`);
    }
    await note('theirs', 'other', '2020-01-01T00:00:00.000Z');
    await apply(world, [createStep('sales')]);
    const kept = notedRuns(await world.ledger.read()).map(({ run }) => run);
    expect(kept).toHaveLength(21);
    expect(kept).toEqual(expect.arrayContaining(['run-1', 'ours-34', 'ours-16', 'theirs']));
    expect(kept).not.toContain('ours-15');
  });

  test('a run whose notes the ledger does not confirm changes nothing', async () => {
    const world = newWorld();
    world.ledger.loseAnswers('noteRun', 3, false);
    await expect(apply(world, [createStep('sales')])).rejects.toMatchObject({
      code: 'applier.run-not-noted',
    });
    expect(world.trail).not.toContain('createObject');
    expect(world.ledger.table.leases.get(1)?.released).toBe(true);
  });

  test.each(['finish', 'stop'] as const)(
    'a run that is interrupted (%s) while the ledger does not confirm them ends at once and gives the lease back',
    async (signal) => {
      const world = newWorld();
      world.ledger.loseAnswers('noteRun', 1, false);
      const interrupt = new AbortController();
      const begun = world.clock.now();
      // The answer is lost, and while the run waits before it asks again somebody types Ctrl-C.
      const clock = {
        now: () => world.clock.now(),
        sleep: (ms: number, end?: AbortSignal): Promise<void> => {
          const waited = world.clock.sleep(ms, end);
          // The lease is renewed in the background, which is a longer wait.
          if (ms < 10_000) {
            interrupt.abort(new Error('Ctrl-C'));
          }
          return waited;
        },
      };
      await expect(
        apply(world, [createStep('sales')], { clock, [signal]: interrupt.signal }),
      ).rejects.toMatchObject({ code: 'applier.interrupted', problem: 'interrupted' });
      expect(world.ledger.writes.filter(({ write }) => write === 'noteRun')).toHaveLength(1);
      expect(world.trail).not.toContain('createObject');
      expect(world.ledger.table.leases.get(1)?.released).toBe(true);
      expect(world.clock.now()).toBe(begun);
    },
  );
});
