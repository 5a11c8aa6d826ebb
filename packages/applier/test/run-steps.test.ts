import type { LeaseRow, Step } from '@callwright/model';
import { isToolError, ToolError } from '@callwright/model';
import fc from 'fast-check';
import { memoryLedger } from '@callwright/testkit';
import { nextCommand, summariseRun } from '../src/index.ts';
import type { World } from './run-a-plan.ts';
import {
  apply,
  createStep,
  journaled,
  newWorld,
  outcomes,
  OWNER,
  publishStep,
  receiptOf,
  sealed,
  updateStep,
  versionsOf,
} from './run-a-plan.ts';

async function codeOf(running: Promise<unknown>): Promise<string> {
  try {
    await running;
  } catch (error) {
    return isToolError(error) ? `${error.problem} ${error.code}` : `not a ToolError: ${String(error)}`;
  }
  return 'no error';
}

function lease(world: World, more: Partial<LeaseRow> = {}): LeaseRow {
  const now = world.clock.now();
  return {
    generation: 4,
    holder: 'jo@laptop',
    run: 'run-0',
    takenAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 60_000).toISOString(),
    released: false,
    ...more,
  };
}

const writesOf = (world: World): number => world.fake.requests.filter(({ isWrite }) => isWrite).length;

describe('before the first step', () => {
  test.each([
    {
      name: 'a plan that was edited',
      code: 'stale applier.plan-edited',
      edit: () => {
        const { plan, bodies } = sealed([publishStep('sales')]);
        return { plan: { ...plan, org: 'dev' }, bodies };
      },
    },
    {
      name: 'a body that was edited',
      code: 'stale applier.plan-edited',
      edit: () => {
        const { plan, bodies } = sealed([publishStep('sales')]);
        return { plan, bodies: Object.fromEntries(Object.keys(bodies).map((hash) => [hash, 'other: {}'])) };
      },
    },
    {
      name: 'a body that is missing',
      code: 'stale applier.plan-edited',
      edit: () => ({ plan: sealed([publishStep('sales')]).plan, bodies: {} }),
    },
    {
      name: 'a plan for another org',
      code: 'stale applier.other-org',
      edit: () => sealed([publishStep('sales')], { orgId: 'org-2' }),
    },
    {
      name: 'steps that wait for each other',
      code: 'failed applier.broken-plan',
      edit: () =>
        sealed([
          createStep('a', { after: ['create-object:CallRoute/b'] }),
          createStep('b', { after: ['create-object:CallRoute/a'] }),
        ]),
    },
  ])('$name is refused, and nothing is written', async ({ code, edit }) => {
    const world = newWorld();
    expect(await codeOf(apply(world, [], { sealed: edit() }))).toBe(code);
    expect(writesOf(world)).toBe(0);
    expect(world.ledger.writes).toEqual([]);
  });

  test('a journal that holds a run already is refused', async () => {
    const world = newWorld();
    await apply(world, []);
    expect(await codeOf(apply(world, []))).toBe('usage applier.run-exists');
  });

  test.each([
    { state: 'hidden', code: 'configuration applier.ledger-hidden' },
    { complete: false, code: 'failed applier.ledger-incomplete' },
  ] as const)('a ledger that is $code is refused', async ({ code, ...reading }) => {
    const world = newWorld();
    const ledger = {
      ...world.ledger,
      read: async () => ({ ...(await world.ledger.read()), ...reading }),
    };
    expect(await codeOf(apply(world, [publishStep('sales')], { ledger }))).toBe(code);
    expect(writesOf(world)).toBe(0);
  });
});

describe('the lease', () => {
  test('is taken before the first write, one generation up, and released at the end', async () => {
    const world = newWorld();
    world.ledger.table.leases.set(4, lease(world, { released: true }));
    await apply(world, [createStep('sales')]);
    const last = world.ledger.table.leases.get(5);
    expect(last).toMatchObject({ holder: 'ci@build-7', run: 'run-1', released: true });
    expect(world.trail.indexOf('takeLease')).toBeLessThan(world.trail.indexOf('createObject'));
  });

  test('of somebody else is waited for, and taken when it expires', async () => {
    const world = newWorld();
    const begun = world.clock.now();
    world.ledger.table.leases.set(4, lease(world));
    const run = await apply(world, [createStep('sales')]);
    expect(outcomes(run)).toEqual({ 'create-object:CallRoute/sales': 'done' });
    expect(world.clock.now() - begun).toBeGreaterThan(60_000);
    expect(world.events[0]).toMatchObject({
      event: 'run-waits',
      for: expect.stringContaining('jo@laptop') as unknown,
    });
  });

  test('that was taken away from a run is waited for until that one must have noticed', async () => {
    const world = newWorld();
    const broken = lease(world, { run: 'break-of-run-0', breaks: 'run-0' });
    world.ledger.table.leases.set(4, broken);
    expect(await codeOf(apply(world, [createStep('sales')], { leaseTimeoutMs: 0 }))).toBe(
      'lease applier.lease-held',
    );
    const run = await apply(world, [createStep('sales')]);
    expect(outcomes(run)).toEqual({ 'create-object:CallRoute/sales': 'done' });
    expect(world.clock.now()).toBeGreaterThan(Date.parse(broken.expiresAt));
    expect(world.events[0]).toMatchObject({
      event: 'run-waits',
      for: expect.stringContaining('run run-0 to notice') as unknown,
    });
  });

  test('of somebody else who renews it ends the waiting at the time-out', async () => {
    const world = newWorld();
    world.ledger.table.leases.set(4, lease(world, { expiresAt: '2030-01-01T00:00:00.000Z' }));
    expect(await codeOf(apply(world, [createStep('sales')], { leaseTimeoutMs: 30_000 }))).toBe(
      'lease applier.lease-held',
    );
    expect(writesOf(world)).toBe(0);
    expect(world.journal.entries).toEqual([]);
  });

  test('is renewed while a job takes long, and never runs out', async () => {
    const world = newWorld();
    world.fake.jobSeconds = 900;
    const run = await apply(world, [publishStep('sales')]);
    expect(run.outcomes['publish-flow:InboundFlow/sales']?.outcome).toBe('done');
    expect(world.ledger.writes.filter(({ write }) => write === 'renewLease').length).toBeGreaterThanOrEqual(
      25,
    );
    expect(world.ledger.table.leases.size).toBe(1);
  });

  test('that another run has taken stops this one before its next write', async () => {
    const world = newWorld();
    const sales = publishStep('sales');
    world.fake.jobSeconds = 60;
    world.fake.beforeRequest(({ request }) => {
      if (request === 'publishState') {
        world.ledger.table.leases.set(2, lease(world, { generation: 2 }));
      }
    });
    const run = await apply(world, [sales, createStep('sales', { after: [sales.id] })]);
    expect(run.stopped).toMatchObject({ problem: 'lease', code: 'applier.lease-lost' });
    expect(outcomes(run)).toEqual({ [sales.id]: 'unknown applier.lease-lost' });
    expect(world.fake.requests.filter(({ isWrite }) => isWrite).map(({ request }) => request)).toEqual([
      'registerPublish',
      'upload',
    ]);
    expect(world.ledger.table.leases.get(2)?.released).toBe(false);
  });

  test('survives renewals whose answers are lost', async () => {
    const world = newWorld();
    world.fake.jobSeconds = 600;
    world.ledger.loseAnswers('renewLease', 6, false);
    const run = await apply(world, [publishStep('sales')]);
    expect(run.outcomes['publish-flow:InboundFlow/sales']?.outcome).toBe('done');
  });

  test.each([true, false])('whose taking got no answer (arrived: %s) is looked up', async (arrived) => {
    const world = newWorld();
    world.ledger.loseAnswers('takeLease', 1, arrived);
    const run = await apply(world, [createStep('sales')]);
    expect(outcomes(run)).toEqual({ 'create-object:CallRoute/sales': 'done' });
    expect(world.ledger.table.leases.size).toBe(1);
  });

  test('after a pause longer than its life, a new generation is taken before the next write', async () => {
    const world = newWorld();
    world.fake.beforeRequest(({ request }) => {
      if (request === 'objectByName') {
        world.clock.jump(600_000);
      }
    });
    const run = await apply(world, [createStep('sales')]);
    expect(outcomes(run)).toEqual({ 'create-object:CallRoute/sales': 'done' });
    expect([...world.ledger.table.leases.keys()]).toEqual([1, 2]);
  });

  test('after such a pause, a request for the new generation that did not arrive is sent again', async () => {
    const world = newWorld();
    world.fake.beforeRequest(({ request }) => {
      if (request === 'objectByName') {
        world.clock.jump(600_000);
        world.ledger.loseAnswers('takeLease', 2, false);
      }
    });
    const run = await apply(world, [createStep('sales')]);
    expect(outcomes(run)).toEqual({ 'create-object:CallRoute/sales': 'done' });
    expect([...world.ledger.table.leases.keys()]).toEqual([1, 2]);
  });

  test('of two runs at once, the second waits for the first', async () => {
    const world = newWorld();
    const other: World = {
      ...newWorld(),
      clock: world.clock,
      fake: world.fake,
      ledger: memoryLedger(OWNER, world.ledger.table),
    };
    world.fake.jobSeconds = 100;
    const [first, second] = await Promise.all([
      apply(world, [publishStep('sales')]),
      apply(other, [publishStep('sales')], { run: 'run-2', holder: 'jo@laptop' }),
    ]);
    expect(Object.values({ ...outcomes(first) })).toEqual(['done']);
    expect(Object.values({ ...outcomes(second) })).toEqual(['stale applier.name-taken']);
    expect(versionsOf(world, 'sales')).toBe(1);
  });
});

describe('a step that is not done', () => {
  const steps = (): readonly Step[] => {
    const bad = publishStep('bad');
    return [
      bad,
      createStep('after-bad', { after: [bad.id] }),
      createStep('after-after-bad', { after: ['create-object:CallRoute/after-bad'] }),
      publishStep('good'),
      createStep('after-good', { after: ['publish-flow:InboundFlow/good'] }),
    ];
  };

  test('leaves what follows it, and the rest goes on', async () => {
    const world = newWorld();
    world.fake.failPublish('bad', ['no']);
    const run = await apply(world, steps());
    expect(outcomes(run)).toEqual({
      'publish-flow:InboundFlow/bad': 'failed applier.publish-failed',
      'create-object:CallRoute/after-bad': 'skipped applier.needs-step',
      'create-object:CallRoute/after-after-bad': 'skipped applier.needs-step',
      'publish-flow:InboundFlow/good': 'done',
      'create-object:CallRoute/after-good': 'done',
    });
    const summary = summariseRun(world.journal.entries);
    expect(summary).toMatchObject({ done: 2, failed: 1, skipped: 2, notTried: 0, interrupted: false });
    expect(nextCommand(summary, 'run-1', 'prod')).toBe('callwright plan --org prod');
  });

  test('ends the run with stopOnError', async () => {
    const world = newWorld();
    world.fake.failPublish('bad', ['no']);
    const run = await apply(world, steps(), { stopOnError: true, workers: 1 });
    expect(run.outcomes).not.toHaveProperty('create-object:CallRoute/after-good');
    expect(run.interrupted).toBe(false);
    expect(summariseRun(world.journal.entries).notTried).toBeGreaterThan(0);
  });
});

describe('an interrupt', () => {
  test('finishes the steps in flight, begins no other, journals and releases the lease', async () => {
    const world = newWorld();
    const finish = new AbortController();
    const sales = publishStep('sales');
    world.fake.beforeRequest(({ request }) => {
      if (request === 'upload') {
        finish.abort();
      }
    });
    const run = await apply(world, [sales, createStep('sales', { after: [sales.id] })], {
      finish: finish.signal,
    });
    expect(outcomes(run)).toEqual({ [sales.id]: 'done' });
    expect(run.interrupted).toBe(true);
    expect(run.stopped).toBeUndefined();
    expect(world.journal.entries.at(-1)).toMatchObject({ entry: 'closed', interrupted: true });
    expect(world.ledger.table.leases.get(1)?.released).toBe(true);
  });

  test('a second one ends the waits at once: what was sent is unknown, and settled later by its job', async () => {
    const world = newWorld();
    const stop = new AbortController();
    const sales = publishStep('sales');
    world.fake.jobSeconds = 600;
    world.fake.beforeRequest(({ request }) => {
      if (request === 'publishState') {
        stop.abort();
      }
    });
    const begun = world.clock.now();
    const run = await apply(world, [sales], { stop: stop.signal });
    expect(outcomes(run)).toEqual({ [sales.id]: 'unknown applier.interrupted' });
    expect(run.interrupted).toBe(true);
    expect(world.clock.now() - begun).toBeLessThan(10_000);
    expect(receiptOf(world, sales.address)?.pending).toBeDefined();
  });

  test('while the lease is waited for ends the waiting', async () => {
    const world = newWorld();
    world.ledger.table.leases.set(4, lease(world));
    const finish = new AbortController();
    const running = apply(world, [createStep('sales')], {
      finish: finish.signal,
      report: () => finish.abort(),
    });
    expect(await codeOf(running)).toBe('interrupted applier.interrupted');
    expect(writesOf(world)).toBe(0);
  });
});

describe('a journal that cannot be written', () => {
  const full = new Error('ENOSPC: no space left on device');

  test.each([
    { when: 'started', writes: [] },
    { when: 'noted', writes: ['registerPublish'] },
  ])('at "$when" stops the run before the write', async ({ when, writes }) => {
    const world = newWorld();
    world.journal.failOn((entry) => entry.entry === when, full);
    const run = await apply(world, [publishStep('sales')]);
    expect(run.stopped).toMatchObject({ problem: 'failed', code: 'applier.journal-not-written' });
    expect(world.fake.requests.filter(({ isWrite }) => isWrite).map(({ request }) => request)).toEqual(
      writes,
    );
  });

  test('from the start ends the run before it begins', async () => {
    const world = newWorld();
    world.journal.failOn(() => true, full);
    expect(await codeOf(apply(world, [publishStep('sales')]))).toBe('failed applier.journal-not-written');
    expect(writesOf(world)).toBe(0);
    expect(world.ledger.table.leases.get(1)?.released).toBe(true);
  });
});

test('a token that is refused in mid-run stops it, says why, and leaves the rest untried', async () => {
  const world = newWorld();
  const error = new ToolError({
    code: 'genesys.token-expired',
    problem: 'configuration',
    summary: 'The access token has expired.',
  });
  world.fake.onWrite('createObject', 2, { trouble: 'throw', error });
  const steps = ['a', 'b', 'c'].map((name) => createStep(name));
  const run = await apply(world, steps, { workers: 1 });
  expect(outcomes(run)).toEqual({
    'create-object:CallRoute/a': 'done',
    'create-object:CallRoute/b': 'unknown genesys.token-expired',
  });
  expect(run.stopped).toMatchObject({
    code: 'genesys.token-expired',
    summary: 'The access token has expired.',
  });
});

test('a reporter that fails does not end the run', async () => {
  const world = newWorld();
  const report = (): never => {
    throw new Error('EPIPE');
  };
  const run = await apply(world, [createStep('sales')], { report });
  expect(outcomes(run)).toEqual({ 'create-object:CallRoute/sales': 'done' });
});

describe('steps that must be consecutive', () => {
  const NUMBER = '+13175550100';
  const moving = (world: World): readonly Step[] => {
    const from = world.fake.addObject('CallRoute', 'from', { numbers: [NUMBER] });
    const to = world.fake.addObject('CallRoute', 'to', { numbers: [] });
    const release = updateStep('from', from.id, {
      before: { numbers: [NUMBER] },
      attributes: { numbers: [] },
    });
    return [
      release,
      ...Array.from({ length: 12 }, (_, index) => createStep(`other-${String(index)}`)),
      updateStep(
        'to',
        to.id,
        { before: { numbers: [] }, attributes: { numbers: [NUMBER] } },
        { after: [release.id], follows: release.id },
      ),
    ];
  };

  test('no other write leaves between them', async () => {
    const world = newWorld();
    const run = await apply(world, moving(world), { workers: 4 });
    expect(Object.values(run.outcomes).every(({ outcome }) => outcome === 'done')).toBe(true);
    const writes = world.fake.requests.filter(({ isWrite }) => isWrite).map(({ request }) => request);
    const first = writes.indexOf('updateObject');
    expect(writes[first + 1]).toBe('updateObject');
  });

  test('nothing of theirs is read between them either', async () => {
    const world = newWorld();
    await apply(world, moving(world), { workers: 1 });
    const asked = world.fake.requests.map(({ request }) => request);
    const first = asked.indexOf('updateObject');
    expect(asked.slice(first, first + 2)).toEqual(['updateObject', 'updateObject']);
  });

  test('where the second cannot be done, the first is not begun', async () => {
    const world = newWorld();
    const steps = moving(world);
    const to = [...world.fake.objects.values()].find(({ name }) => name === 'to');
    world.fake.editObject(to?.id ?? '', { numbers: ['+13175550109'] });
    const run = await apply(world, steps);
    expect(outcomes(run)).toMatchObject({
      'update-object:CallRoute/from': 'skipped applier.needs-step',
      'update-object:CallRoute/to': 'stale applier.object-changed',
    });
    expect(world.trail).not.toContain('updateObject');
  });

  test('nor where the answer of the first is lost: the org is read, and the second follows at once', async () => {
    const world = newWorld();
    const steps = moving(world);
    world.fake.onWrite('updateObject', 1, { trouble: 'lost-done' });
    const run = await apply(world, steps, { workers: 4 });
    expect(Object.values(run.outcomes).every(({ outcome }) => outcome === 'done')).toBe(true);
    const writes = world.trail.filter((one) => /^(updateObject|createObject|writeReceipt)$/.test(one));
    const first = writes.indexOf('updateObject');
    expect(writes[first + 1]).toBe('updateObject');
  });

  test('a name that the first gives up is free for the second', async () => {
    const world = newWorld();
    const from = world.fake.addObject('EmailRoute', 'help@acme.example', { address: 'help@acme.example' });
    const release: Step = {
      ...updateStep('from', from.id, {
        before: { address: 'help@acme.example' },
        attributes: { address: 'other@acme.example' },
      }),
      kind: 'EmailRoute',
      liveName: 'other@acme.example',
      precondition: {
        kind: 'object-at',
        of: 'EmailRoute',
        liveId: from.id,
        attributes: { address: 'help@acme.example' },
      },
    };
    const create: Step = {
      ...createStep('to', { after: [release.id] }),
      kind: 'EmailRoute',
      liveName: 'help@acme.example',
      attributes: { address: 'help@acme.example' },
      precondition: { kind: 'object-absent', of: 'EmailRoute', name: 'help@acme.example' },
      follows: release.id,
    };
    const run = await apply(world, [release, create]);
    expect(outcomes(run)).toEqual({ [release.id]: 'done', [create.id]: 'done' });
  });

  test('an object that gives one thing and takes another is written twice, and nobody reads it in between', async () => {
    const world = newWorld();
    const OTHER = '+13175550101';
    const a = world.fake.addObject('CallRoute', 'a', { numbers: [NUMBER] });
    const b = world.fake.addObject('CallRoute', 'b', { numbers: [OTHER] });
    const numbers = (...all: readonly string[]): { readonly numbers: readonly string[] } => ({
      numbers: all,
    });
    const step = (
      id: string,
      { name, liveId, before, after }: { name: string; liveId: string; before: string[]; after: string[] },
      follows?: string,
    ): Step => ({
      ...updateStep(name, liveId, { before: numbers(...before), attributes: numbers(...after) }),
      id,
      ...(follows !== undefined && { after: [follows], follows }),
    });
    const run = await apply(world, [
      step('one', { name: 'a', liveId: a.id, before: [NUMBER], after: [] }),
      step('two', { name: 'b', liveId: b.id, before: [OTHER], after: [NUMBER] }, 'one'),
      step('three', { name: 'a', liveId: a.id, before: [], after: [OTHER] }, 'two'),
    ]);
    expect(outcomes(run)).toEqual({ one: 'done', two: 'done', three: 'done' });
    expect([...world.fake.objects.values()].map(({ attributes }) => attributes)).toEqual([
      { numbers: [OTHER] },
      { numbers: [NUMBER] },
    ]);
    expect(receiptOf(world, 'CallRoute/a')?.attributes).toEqual({ numbers: [OTHER] });
    const asked = world.fake.requests.map(({ request }) => request);
    const first = asked.indexOf('updateObject');
    expect(asked.slice(first, first + 3)).toEqual(['updateObject', 'updateObject', 'updateObject']);
  });

  test('what they cost is paid before the first leaves', async () => {
    const world = newWorld();
    const { platform } = world.fake;
    const paid: number[] = [];
    await apply(world, moving(world), {
      platform: {
        ...platform,
        atOnce(writes, work) {
          paid.push(writes);
          expect(world.trail).not.toContain('updateObject');
          return platform.atOnce(writes, work);
        },
      },
    });
    expect(paid).toEqual([2]);
    expect(world.trail.filter((one) => one === 'updateObject')).toHaveLength(2);
  });

  test('a wait for the budget that is stopped ends the run before anything of them is sent', async () => {
    const world = newWorld();
    const stopped = new ToolError({
      code: 'genesys.interrupted',
      problem: 'interrupted',
      summary: 'Stopped.',
    });
    const run = await apply(world, moving(world), {
      platform: { ...world.fake.platform, atOnce: () => Promise.reject(stopped) },
    });
    expect(run.interrupted).toBe(true);
    expect(run.outcomes['update-object:CallRoute/from']).toBeUndefined();
    expect(world.trail).not.toContain('updateObject');
  });

  test('when the second fails, the first is undone before anything else is sent', async () => {
    const world = newWorld();
    const steps = moving(world);
    world.fake.onWrite('updateObject', 2, { trouble: 'refuse', refusal: { code: 'general.bad.request' } });
    const run = await apply(world, steps, { workers: 4 });
    expect(outcomes(run)).toMatchObject({
      'update-object:CallRoute/from': 'failed applier.undone',
      'update-object:CallRoute/to': 'failed general.bad.request',
    });
    const from = [...world.fake.objects.values()].find(({ name }) => name === 'from');
    expect(from?.attributes['numbers']).toEqual([NUMBER]);
    expect(receiptOf(world, 'CallRoute/from')).toBeUndefined();
    const writes = world.fake.requests.filter(({ isWrite }) => isWrite).map(({ request }) => request);
    const first = writes.indexOf('updateObject');
    expect(writes.slice(first, first + 3)).toEqual(['updateObject', 'updateObject', 'updateObject']);
  });
});

const SEED =
  process.env['CALLWRIGHT_SEED'] === undefined ? Date.now() % 1e9 : Number(process.env['CALLWRIGHT_SEED']);
const RUNS = process.env['CALLWRIGHT_DEEP'] === '1' ? 2_000 : 60;

test(`random graphs with random failures (seed ${String(SEED)}): nothing runs before what it needs, every step is decided once`, async () => {
  const graph = fc.array(
    fc.record({
      after: fc.array(fc.nat(30), { maxLength: 3 }),
      isRoute: fc.boolean(),
      fails: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    }),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(graph, fc.integer({ min: 1, max: 5 }), async (nodes, workers) => {
      const world = newWorld();
      const ids: string[] = [];
      const steps = nodes.map(({ after, isRoute, fails }, index) => {
        const name = `n-${String(index)}`;
        const needed = [...new Set(after.filter((one) => one < index))].map((one) => ids[one] ?? '');
        const step = isRoute ? createStep(name, { after: needed }) : publishStep(name, { after: needed });
        ids.push(step.id);
        if (fails && isRoute) {
          world.fake.hide(name);
        } else if (fails) {
          world.fake.failPublish(name, ['no']);
        }
        return step;
      });
      const run = await apply(world, steps, { workers });
      const position = new Map(journaled(world).map((line, index) => [line, index]));
      for (const step of steps) {
        const outcome = run.outcomes[step.id]?.outcome;
        const needs = step.after.map((id) => run.outcomes[id]?.outcome);
        const isBlocked = needs.some((one) => one !== 'done');
        expect(outcome === 'skipped').toBe(isBlocked);
        for (const id of outcome === 'done' ? step.after : []) {
          expect(position.get(`ended ${id} done`)).toBeLessThan(position.get(`started ${step.id}`) ?? -1);
        }
      }
      expect(journaled(world).filter((line) => line.startsWith('ended'))).toHaveLength(steps.length);
    }),
    { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: 40_000 },
  );
});
