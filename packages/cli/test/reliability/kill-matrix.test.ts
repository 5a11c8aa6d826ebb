import type { Machine, MatrixScene, MatrixWorld } from './matrix-world.ts';
import { APPLY, openMatrixWorld } from './matrix-world.ts';
import { TAKEN_NUMBER } from './matrix-project.ts';
import { inLanes } from './lanes.ts';
import type { OrgPicture } from './org-picture.ts';
import { differences, sayDifferences } from './org-picture.ts';
import { shuffled } from './shuffled.ts';
import type { Moment } from './stage.ts';

/**
 * A run over everything that there is, killed (SIGKILL) before and after every request and every entry of its journal, and
 * in the middle of each entry. Whoever goes on, here or on another machine, ends where the run would have ended, makes
 * nothing twice, and can put it back. Virtual time: the moments are the same in every run.
 */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const SAMPLE_MS = isDeep ? Infinity : Number(process.env['KILL_MS'] ?? 15_000);
const LANES = 2;
const MACHINES: readonly Machine[] = ['the same machine', 'another machine'];

jest.setTimeout(3 * 3_600_000);

describe('the kill matrix', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await openMatrixWorld(LANES);
  });
  afterAll(() => world.close());

  test('its plan has at least 40 steps, of every kind and over all kinds of resources', () => {
    expect(world.steps.length).toBeGreaterThanOrEqual(40);
    const dos = new Set(world.steps.map((step) => step.slice(0, step.indexOf(':'))));
    const kinds = new Set(world.steps.map((step) => /:(\w+)\//.exec(step)?.[1]));
    expect([...dos].sort()).toEqual([
      'create-object',
      'delete-flow',
      'delete-object',
      'drop-receipt',
      'move-division',
      'publish-flow',
      'rename-flow',
      'unlock-flow',
      'update-object',
      'write-receipt',
    ]);
    expect([...kinds].sort()).toEqual([
      'CallRoute',
      'EmailRoute',
      'EmergencyGroup',
      'Flow',
      'InboundFlow',
      'MessageRoute',
      'QueueRoute',
      'Schedule',
      'ScheduleGroup',
      'SharedFlow',
    ]);
  });

  test('what a rollback does not give back is what its plan said', () => {
    expect(differences(world.original, world.restored['the same machine'])).toEqual([
      'flows inboundcall Drafted',
      'flows inboundcall Locked',
      'flows inboundcall Ping',
      'flows inboundcall Pong',
      'ivrs Old line',
    ]);
    expect(world.restored['the same machine']['ivrs Old line']).toMatchObject({
      dnis: expect.not.arrayContaining([TAKEN_NUMBER]) as string[],
    });
  });

  test('whoever goes on ends where the run would have ended, and can put it back', async () => {
    const moments =
      (process.env['KILL_MOMENTS']?.split(',') as Moment[]) ??
      (isDeep ? world.moments : shuffled(world.moments, seed));
    const seen = new Set<string>();
    const troubles: string[] = [];
    const counts = { kills: 0, continued: 0 };
    await inLanes(moments, { lanes: LANES, forMs: SAMPLE_MS }, async (moment) => {
      counts.kills += 1;
      for (const machine of MACHINES) {
        const story = await killedAt(world, moment, machine, seen);
        counts.continued += story === 'as before' ? 0 : 1;
        troubles.push(...(Array.isArray(story) ? story : []));
      }
    });
    process.stderr.write(
      `kill matrix: CALLWRIGHT_SEED=${String(seed)}, ${String(world.steps.length)} steps, ${String(counts.kills)} of ${String(world.moments.length)} moments killed, ` +
        `${String(counts.continued)} times gone on from different states and put back, ${String(troubles.length)} troubles\n`,
    );
    expect(troubles).toEqual([]);
    expect(counts.kills).toBeGreaterThan(0);
  });
});

/** What was wrong; `as before` where the same state was gone on from already. */
async function killedAt(
  world: MatrixWorld,
  moment: Moment,
  machine: Machine,
  seen: Set<string>,
): Promise<readonly string[] | 'as before'> {
  const scene = await world.open();
  const troubles: string[] = [];
  const wrong = (what: string): void => void troubles.push(`${moment}, ${machine}: ${what}`);
  try {
    if (!(await scene.dies(moment, ...APPLY))) {
      wrong('the command came to its end');
      return troubles;
    }
    const state = `${machine} ${await scene.digest(machine)}`;
    if (seen.has(state)) {
      return 'as before';
    }
    seen.add(state);
    const run = await scene.run();
    if (machine === 'another machine') {
      scene.forget();
    }
    const named = await goneOn(scene, machine, run, wrong);
    const compare = (when: string, wanted: OrgPicture, held: OrgPicture): void => {
      const said = sayDifferences(wanted, held);
      if (said !== undefined) {
        wrong(`${when} ${said}`);
      }
    };
    compare('after going on', world.intended, await scene.picture());
    const versions = await scene.versions();
    if (JSON.stringify(versions) !== JSON.stringify(world.versions)) {
      wrong(`other versions were published: ${JSON.stringify(versions)}`);
    }
    const back = await scene.command('rollback', named, '--auto-approve');
    if (back.status !== 0) {
      wrong(`the rollback ended with ${String(back.status)}\n${back.out}\n${back.err}`);
    }
    compare('after the rollback', world.restored[machine], await scene.picture());
    (await scene.breaches()).forEach((breach) => {
      wrong(breach);
    });
    return troubles;
  } finally {
    await scene.close();
  }
}

/** Resumes the run, or applies again where nothing of it is known yet. Gives the name under which it can be put back. */
async function goneOn(
  scene: MatrixScene,
  machine: Machine,
  run: string | undefined,
  wrong: (what: string) => void,
): Promise<string> {
  const name = machine === 'the same machine' ? 'RUN' : (run ?? 'RUN');
  const resumed = await scene.command('apply', '--resume', name, '--run-dir', 'RUN', '--auto-approve');
  const ended = resumed.err.includes('[cli.unknown-run]') ? await scene.command(...APPLY) : resumed;
  if (ended.status !== 0) {
    wrong(`going on ended with ${String(ended.status)}\n${ended.out}\n${ended.err}`);
  }
  return ended === resumed ? name : 'RUN';
}
