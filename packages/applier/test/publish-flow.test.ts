import type { Step } from '@callwright/model';
import { FAKE_PERSON } from '@callwright/testkit';
import type { World } from './run-a-plan.ts';
import {
  apply,
  createStep,
  journaled,
  newWorld,
  outcomes,
  publishStep,
  receiptOf,
  versionsOf,
} from './run-a-plan.ts';

const SALES = 'publish-flow:InboundFlow/sales';

describe('the order of a publish', () => {
  test('each write stands in the journal before it leaves, and the job in the ledger before the upload', async () => {
    const world = newWorld();
    await apply(world, [publishStep('sales')]);
    const quiet = world.trail.filter((one) => one !== 'identify' && one !== 'publishState');
    expect(quiet).toEqual([
      'takeLease',
      'noteRun',
      'journal:opened',
      'flowByName',
      'journal:started',
      'registerPublish',
      'journal:noted',
      'journal:noted',
      'writeReceipt',
      'journal:noted',
      'upload',
      'flow',
      'journal:noted',
      'writeReceipt',
      'journal:ended',
      'journal:closed',
      'releaseLease',
    ]);
  });

  test('the end of the step tells when the job was asked how it goes, each time', async () => {
    const world = newWorld();
    const instants: string[] = [];
    world.fake.beforeRequest(({ request }) => {
      if (request === 'publishState') {
        instants.push(new Date(world.clock.now()).toISOString());
      }
    });
    await apply(world, [publishStep('sales'), createStep('route')]);
    const polls = world.journal.entries.flatMap((entry) => (entry.entry === 'ended' ? [entry.polls] : []));
    // The route needs no job, and ends while that of the flow is under way.
    expect(polls).toEqual([undefined, instants]);
    expect(new Set(instants).size).toBeGreaterThan(1);
  });

  test('at the moment of the upload the ledger knows the job and the version before it', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'sales');
    let atUpload: unknown;
    world.fake.beforeRequest(({ request }) => {
      if (request === 'upload') {
        atUpload = receiptOf(world, 'InboundFlow/sales');
      }
    });
    await apply(world, [publishStep('sales', { liveId: id })]);
    expect(atUpload).toMatchObject({
      liveId: id,
      flow: { publishedVersion: null },
      pending: { previousVersion: '1.0', run: 'run-1', step: SALES },
    });
  });

  test('the receipt says what was published and which shared flows were copied in', async () => {
    const world = newWorld();
    const other = world.fake.addFlow('commonmodule', 'other');
    const login = publishStep('login', { flowType: 'commonmodule' });
    const sales = publishStep('sales', {
      after: [login.id],
      takesIn: [
        { address: login.address, name: 'login', contentHash: login.contentHash },
        { liveId: other, name: 'other', publishedVersion: '1.0' },
      ],
    });
    const run = await apply(world, [login, sales]);
    expect(outcomes(run)).toEqual({ [login.id]: 'done', [sales.id]: 'done' });
    const loginId = receiptOf(world, 'SharedFlow/login')?.liveId;
    const receipt = receiptOf(world, 'InboundFlow/sales');
    expect(receipt).toMatchObject({
      project: 'acme-voice',
      run: 'run-1',
      liveName: 'sales',
      flow: {
        contentHash: sales.contentHash,
        publishedVersion: '1.0',
        snapshots: [
          { id: loginId, address: 'SharedFlow/login', version: '1.0', contentHash: login.contentHash },
          { id: other, version: '1.0' },
        ],
      },
    });
    expect(receipt).not.toHaveProperty('pending');
  });
});

/** A world, what happens in it during the run, and what the one step comes to. */
interface Case {
  readonly name: string;
  readonly given: (world: World, id: string) => void;
  /** The flow exists at version 1.0; without it, it is created. */
  readonly exists: boolean;
  readonly outcome: string;
  readonly versions: number;
  readonly step?: Partial<Parameters<typeof publishStep>[1]>;
}

function when(world: World, request: string, nth: number, act: () => void): void {
  let seen = 0;
  world.fake.beforeRequest((heard) => {
    if (heard.request === request && ++seen === nth) {
      act();
    }
  });
}

/** As the plan saw the flow, with what may be lost by name. */
const allowed = (liveId: string): Step['precondition'] => ({
  kind: 'flow-at',
  liveId,
  publishedVersion: '1.0',
  lockAllowed: true,
  draftAllowed: true,
});

const cases: readonly Case[] = [
  {
    name: 'a flow that exists gets its next version',
    exists: true,
    given: () => {},
    outcome: 'done',
    versions: 2,
  },
  { name: 'a new flow gets its first version', exists: false, given: () => {}, outcome: 'done', versions: 1 },
  {
    name: 'somebody published since the plan: stale',
    exists: true,
    given: (world, id) => world.fake.publishAs(id, FAKE_PERSON),
    outcome: 'stale applier.flow-published-since',
    versions: 2,
  },
  {
    name: 'the name was taken since the plan: stale',
    exists: false,
    given: (world) => void world.fake.addFlow('inboundcall', 'sales', FAKE_PERSON),
    outcome: 'stale applier.name-taken',
    versions: 1,
  },
  {
    name: 'the flow was deleted since the plan: stale',
    exists: true,
    given: (world, id) => world.fake.removeFlow(id),
    outcome: 'stale applier.flow-gone',
    versions: 1,
  },
  {
    name: 'somebody holds the lock: stale',
    exists: true,
    given: (world, id) => world.fake.lockAs(id, FAKE_PERSON),
    outcome: 'stale applier.flow-locked',
    versions: 1,
  },
  {
    name: 'a draft appeared: stale',
    exists: true,
    given: (world, id) => world.fake.draftAs(id, FAKE_PERSON),
    outcome: 'stale applier.draft-appeared',
    versions: 1,
  },
  {
    name: 'a draft whose loss was allowed is no obstacle',
    exists: true,
    given: (world, id) => world.fake.draftAs(id, FAKE_PERSON),
    outcome: 'done',
    versions: 2,
    step: { precondition: allowed('flow-1') },
  },
  {
    name: 'a draft that cannot be saved is not discarded, although its loss was allowed',
    exists: true,
    given: (world, id) => {
      world.fake.draftAs(id, FAKE_PERSON);
      when(world, 'exportFlows', 1, () => world.fake.draftAs(id, FAKE_PERSON, 'saved_version_again'));
    },
    outcome: 'failed applier.draft-not-saved',
    versions: 1,
    step: { precondition: allowed('flow-1') },
  },
  {
    name: 'the flow cannot be read: failed, and nothing is written',
    exists: true,
    given: (world, id) => world.fake.hide(id),
    outcome: 'failed applier.not-readable',
    versions: 1,
  },
  {
    name: 'the job fails: failed, and the ledger is as before',
    exists: true,
    given: (world) => world.fake.failPublish('sales', ['Task "Main" has no start.']),
    outcome: 'failed applier.publish-failed',
    versions: 1,
  },
  {
    name: 'the registration is refused: failed',
    exists: true,
    given: (world) =>
      world.fake.onWrite('registerPublish', 1, {
        trouble: 'refuse',
        refusal: { status: 403, code: 'missing.permissions' },
      }),
    outcome: 'failed missing.permissions',
    versions: 1,
  },
  {
    name: 'the upload is refused: failed',
    exists: true,
    given: (world) =>
      world.fake.onWrite('upload', 1, { trouble: 'refuse', refusal: { code: 'upload.expired' } }),
    outcome: 'failed upload.expired',
    versions: 1,
  },
  {
    name: 'the answer of the registration is lost: a job without upload does nothing, so another is registered',
    exists: true,
    given: (world) => world.fake.onWrite('registerPublish', 1, { trouble: 'lost-done' }),
    outcome: 'done',
    versions: 2,
  },
  {
    name: 'the answer of the upload is lost, the upload arrived: settled by the job, one version',
    exists: true,
    given: (world) => world.fake.onWrite('upload', 1, { trouble: 'lost-done' }),
    outcome: 'done',
    versions: 2,
  },
  {
    name: 'the upload itself is lost: unknown, never sent again',
    exists: true,
    given: (world) => world.fake.onWrite('upload', 1, { trouble: 'lost-undone' }),
    outcome: 'unknown applier.upload-lost',
    versions: 1,
  },
  {
    name: 'the job never ends: unknown after 16 minutes',
    exists: true,
    given: (world) => {
      world.fake.jobSeconds = undefined;
    },
    outcome: 'unknown applier.job-without-end',
    versions: 1,
  },
  {
    name: 'a person publishes between the precondition and the job: overtook, theirs is kept',
    exists: true,
    given: (world, id) => when(world, 'upload', 1, () => world.fake.publishAs(id, FAKE_PERSON)),
    outcome: 'overtook applier.overtook',
    versions: 3,
  },
  {
    name: 'a person publishes after the job, before we read: overtook',
    exists: true,
    given: (world, id) =>
      // The second reading of the flow is the one after the job.
      when(world, 'flow', 2, () => world.fake.publishAs(id, FAKE_PERSON)),
    outcome: 'overtook applier.overtook',
    versions: 3,
  },
  {
    name: 'a shared flow that it would copy in was published by somebody: stale',
    exists: true,
    given: (world) => world.fake.publishAs(world.fake.addFlow('commonmodule', 'shared'), FAKE_PERSON),
    outcome: 'stale applier.shared-flow-moved',
    versions: 1,
    step: { takesIn: [{ liveId: 'flow-2', name: 'shared', publishedVersion: '1.0' }] },
  },
];

describe('what becomes of a publish', () => {
  test.each(cases)('$name', async ({ given, exists, outcome, versions, step }) => {
    const world = newWorld();
    const id = exists ? world.fake.addFlow('inboundcall', 'sales') : '';
    given(world, id);
    const run = await apply(world, [publishStep('sales', { ...(exists && { liveId: id }), ...step })]);
    expect(outcomes(run)).toEqual({ [SALES]: outcome });
    expect(versionsOf(world, 'sales')).toBe(versions);
    expect(world.journal.entries.at(-1)).toMatchObject({ entry: 'closed', interrupted: false });
  });

  test('failed: the messages of the org come with it, and no pending note stays behind', async () => {
    const world = newWorld();
    world.fake.failPublish('sales', ['Task "Main" has no start.']);
    const run = await apply(world, [publishStep('sales')]);
    expect(run.outcomes[SALES]?.trouble?.messages).toEqual(['Task "Main" has no start.']);
    expect(receiptOf(world, 'InboundFlow/sales')).toBeUndefined();
  });

  test('unknown: the pending note stays, and nobody publishes over a job that may still end', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'sales');
    world.fake.jobSeconds = undefined;
    await apply(world, [publishStep('sales', { liveId: id })]);
    expect(receiptOf(world, 'InboundFlow/sales')?.pending).toMatchObject({ previousVersion: '1.0' });

    const later = { ...newWorld(), clock: world.clock, fake: world.fake, ledger: world.ledger };
    const run = await apply(later, [publishStep('sales', { liveId: id })], { run: 'run-2' });
    expect(outcomes(run)).toEqual({ [SALES]: 'stale applier.publish-under-way' });

    await world.clock.advance(25 * 3_600_000);
    world.fake.jobSeconds = 10;
    const next = { ...newWorld(), clock: world.clock, fake: world.fake, ledger: world.ledger };
    const after = await apply(next, [publishStep('sales', { liveId: id })], { run: 'run-3' });
    expect(outcomes(after)).toEqual({ [SALES]: 'done' });
  });

  test('overtook: the journal keeps their content and who they are, dependents are left', async () => {
    const world = newWorld();
    const id = world.fake.addFlow('inboundcall', 'sales');
    when(world, 'upload', 1, () => world.fake.publishAs(id, FAKE_PERSON));
    const route = createStep('sales', { after: [SALES] });
    const run = await apply(world, [publishStep('sales', { liveId: id }), route]);
    expect(outcomes(run)[route.id]).toBe('skipped applier.needs-step');
    expect(run.outcomes[SALES]?.trouble?.summary).toContain('Jo Doe');
    const notes = world.journal.entries.flatMap((entry) => (entry.entry === 'noted' ? [entry.note] : []));
    expect(notes).toContainEqual({
      overtook: expect.objectContaining({
        version: '2.0',
        export: expect.stringContaining('by user-jo') as unknown,
      }) as unknown,
    });
    expect(receiptOf(world, 'InboundFlow/sales')?.flow?.publishedVersion).toBe('3.0');
  });
});

test('overtook twice: both of theirs are named and in the journal, not only the first', async () => {
  const world = newWorld();
  const id = world.fake.addFlow('inboundcall', 'sales');
  when(world, 'upload', 1, () => {
    world.fake.publishAs(id, FAKE_PERSON);
    world.fake.publishAs(id, FAKE_PERSON);
  });
  const run = await apply(world, [publishStep('sales', { liveId: id })]);
  const { summary, detail } = run.outcomes[SALES]?.trouble ?? {};
  expect(summary).toContain('Jo Doe published version 3.0');
  expect(detail).toContain(
    'Our version 4.0 is live now and came after theirs. Before that came version 2.0 by',
  );
  const notes = world.journal.entries.flatMap((entry) => (entry.entry === 'noted' ? [entry.note] : []));
  expect(notes).toMatchObject(
    expect.arrayContaining(
      ['2.0', '3.0'].map((version) => ({
        overtook: expect.objectContaining({ version, export: expect.any(String) as unknown }) as unknown,
      })),
    ) as object,
  );
});

test('a draft that is discarded is in the journal before anything is written', async () => {
  const world = newWorld();
  const id = world.fake.addFlow('inboundcall', 'sales');
  world.fake.draftAs(id, FAKE_PERSON);
  await apply(world, [publishStep('sales', { liveId: id, precondition: allowed(id) })]);
  const kept = world.journal.entries.findIndex((entry) => entry.entry === 'noted');
  expect(world.journal.entries[kept]).toMatchObject({
    note: { discards: { liveId: id, export: 'a draft of sales', by: { name: 'Jo Doe' } } },
  });
  expect(world.journal.entries.findIndex((entry) => entry.entry === 'started')).toBeGreaterThan(kept);
});

test('a lost answer at any write of a run never makes a second version or object', async () => {
  const steps = (): readonly Step[] => {
    const login = publishStep('login', { flowType: 'commonmodule' });
    const sales = publishStep('sales', {
      after: [login.id],
      takesIn: [{ address: login.address, name: 'login', contentHash: login.contentHash }],
    });
    return [
      login,
      sales,
      createStep('sales', { after: [sales.id], attributes: { open: { $ref: sales.address } } }),
    ];
  };
  const writes = ['registerPublish', 'upload', 'createObject'] as const;
  for (const write of writes) {
    for (const nth of [1, 2]) {
      for (const trouble of ['lost-done', 'lost-undone'] as const) {
        const world = newWorld();
        world.fake.onWrite(write, nth, { trouble });
        const run = await apply(world, steps());
        expect(mostVersions(world)).toBeLessThanOrEqual(1);
        expect(world.fake.objects.size).toBeLessThanOrEqual(1);
        expect(Object.keys(run.outcomes)).toHaveLength(3);
        expect(journaled(world).at(-1)).toBe('closed');
      }
    }
  }
});

function mostVersions(world: World): number {
  return Math.max(0, ...[...world.fake.flows.values()].map((flow) => flow.versions.length));
}

test.each([4, 10])(
  'two hundred publishes with jobs of %i s cost at most 8 requests each',
  async (seconds) => {
    const world = newWorld();
    world.fake.jobSeconds = seconds;
    const steps = Array.from({ length: 200 }, (_, index) => publishStep(`flow-${String(index)}`));
    const run = await apply(world, steps);
    expect(Object.values(run.outcomes).every((result) => result.outcome === 'done')).toBe(true);
    const requests = world.fake.requests.length + world.ledger.writes.length;
    expect(requests / steps.length).toBeLessThanOrEqual(8);
  },
);
