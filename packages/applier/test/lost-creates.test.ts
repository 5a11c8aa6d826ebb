import { FAKE_CLIENT } from '@callwright/testkit';
import type { Run } from '@callwright/model';
import type { World } from './run-a-plan.ts';
import { apply, createStep, newWorld, outcomes, receiptOf } from './run-a-plan.ts';

const SENT = { numbers: ['+13175550100'], open: null };
const OTHER = { numbers: ['+13175550109'], open: null };

/** A create whose answer is lost after it was done; `meanwhile` is done right before it, `afterwards` right after it. */
interface Story {
  readonly meanwhile?: (world: World) => void;
  readonly afterwards?: (world: World) => void;
}

async function told({ meanwhile, afterwards }: Story): Promise<{ readonly world: World; readonly run: Run }> {
  const world = newWorld();
  world.fake.onWrite('createObject', 1, { trouble: 'lost-done' });
  let looks = 0;
  world.fake.beforeRequest(({ request }) => {
    world.trail.push(request);
    if (request === 'createObject') {
      meanwhile?.(world);
      // Who was first is a matter of time, and the fake's stands still while nobody waits.
      world.clock.jump(10);
    } else if (request === 'namesakes' && ++looks === 1) {
      world.clock.jump(10);
      afterwards?.(world);
    }
  });
  return { world, run: await apply(world, [createStep('sales')]) };
}

const names = (world: World): readonly string[] =>
  [...world.fake.objects.values()].filter(({ name }) => name === 'sales').map(({ id }) => id);
const removals = (world: World): readonly string[] =>
  world.fake.requests.filter(({ request }) => request === 'deleteObject').map(({ on }) => on);
const trouble = (run: Run): string => {
  const [result] = Object.values(run.outcomes);
  return `${result?.trouble?.summary ?? ''} ${result?.trouble?.detail ?? ''}`;
};
const theirs = (world: World): void => void world.fake.addObject('CallRoute', 'sales', OTHER);
const STEP = 'create-object:CallRoute/sales';

describe('a create whose answer was lost', () => {
  test('of two, the one that this run made later and nothing refers to is removed, and said', async () => {
    const { world, run } = await told({ meanwhile: theirs });
    expect(outcomes(run)).toEqual({ [STEP]: 'stale applier.name-taken' });
    expect(names(world)).toEqual(['CallRoute-1']);
    expect(removals(world)).toEqual(['CallRoute-2']);
    expect(trouble(run)).toMatch(/CallRoute-1.*CallRoute-2.*was removed again/);
    expect(receiptOf(world, 'CallRoute/sales')).toBeUndefined();
    expect(world.journal.entries).toContainEqual(
      expect.objectContaining({ note: { removes: { liveId: 'CallRoute-2', stays: ['CallRoute-1'] } } }),
    );
  });

  test('the one that this run made first stays and is its own', async () => {
    const { world, run } = await told({ afterwards: theirs });
    expect(outcomes(run)).toEqual({ [STEP]: 'done' });
    expect(receiptOf(world, 'CallRoute/sales')?.liveId).toBe('CallRoute-1');
    expect(removals(world)).toEqual([]);
  });

  test('of two by our client that hold the same the first stays, as the object of this run', async () => {
    const { world, run } = await told({
      // Late to be listed: by a process of this run that died.
      meanwhile: (one) => {
        one.clock.jump(-60_000);
        one.fake.addObject('CallRoute', 'sales', SENT, FAKE_CLIENT);
        one.clock.jump(60_000);
      },
    });
    expect(run.outcomes[STEP]).toMatchObject({
      outcome: 'done',
      after: { liveId: 'CallRoute-1', removed: 'CallRoute-2' },
    });
    expect(names(world)).toEqual(['CallRoute-1']);
    expect(receiptOf(world, 'CallRoute/sales')?.liveId).toBe('CallRoute-1');
  });

  test.each<[string, Story, RegExp]>([
    [
      'something refers to ours',
      {
        meanwhile: theirs,
        afterwards: ({ fake }) =>
          void fake.addObject('EmergencyGroup', 'storm', {
            flows: [{ routes: [{ $live: { bucket: 'callRoutes', id: 'CallRoute-2' } }] }],
          }),
      },
      /CallRoute-2, and "storm" refers to it/,
    ],
    [
      'whether something refers to ours cannot be read',
      { meanwhile: theirs, afterwards: ({ fake }) => fake.hide('CallRoute-2') },
      /could not be read \(forbidden\)/,
    ],
    [
      'somebody has changed ours since',
      { meanwhile: theirs, afterwards: ({ fake }) => fake.editObject('CallRoute-2', OTHER) },
      /Which of them this run made is not sure/,
    ],
    [
      'the platform does not tell who made the other one',
      { meanwhile: ({ fake }) => void fake.addObject('CallRoute', 'sales', OTHER, null) },
      /Which of them was there first is not sure/,
    ],
    [
      'both were made by our client since the request left',
      { meanwhile: ({ fake }) => void fake.addObject('CallRoute', 'sales', SENT, FAKE_CLIENT) },
      /Which of them this run made is not sure/,
    ],
  ])('removes nothing and names both where %s', async (_, story, why) => {
    const { world, run } = await told(story);
    expect(outcomes(run)).toEqual({ [STEP]: 'unknown applier.several-of-one-name' });
    expect(trouble(run)).toMatch(why);
    expect(trouble(run)).toContain('CallRoute-1, CallRoute-2');
    expect(names(world)).toEqual(['CallRoute-1', 'CallRoute-2']);
    expect(removals(world)).toEqual([]);
    expect(receiptOf(world, 'CallRoute/sales')).toBeUndefined();
  });

  test('a removal that the org refuses leaves both, and says so', async () => {
    const world = newWorld();
    world.fake.onWrite('createObject', 1, { trouble: 'lost-done' });
    world.fake.onWrite('deleteObject', 1, {
      trouble: 'refuse',
      refusal: { status: 409, code: 'general.conflict' },
    });
    world.fake.beforeRequest(({ request }) => {
      if (request === 'createObject') {
        theirs(world);
        world.clock.jump(10);
      }
    });
    const run = await apply(world, [createStep('sales')]);
    expect(outcomes(run)).toEqual({ [STEP]: 'unknown applier.several-of-one-name' });
    expect(names(world)).toHaveLength(2);
  });

  test('a removal whose answer is lost is settled by reading', async () => {
    const world = newWorld();
    world.fake.onWrite('createObject', 1, { trouble: 'lost-done' });
    world.fake.onWrite('deleteObject', 1, { trouble: 'lost-done' });
    world.fake.beforeRequest(({ request }) => {
      if (request === 'createObject') {
        theirs(world);
        world.clock.jump(10);
      }
    });
    expect(outcomes(await apply(world, [createStep('sales')]))).toEqual({
      [STEP]: 'stale applier.name-taken',
    });
    expect(removals(world)).toEqual(['CallRoute-2']);
  });
});
