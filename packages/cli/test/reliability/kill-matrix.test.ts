import type { Ended } from '../callwright-process.ts';
import type { Machine, MatrixScene, MatrixWorld } from './matrix-world.ts';
import { APPLY, openMatrixWorld } from './matrix-world.ts';
import { TAKEN_NUMBER } from './matrix-project.ts';
import { inLanes, sayAtOnce } from './lanes.ts';
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
const SAMPLE_MS = isDeep ? Infinity : 3_000;
const LANES = 2;
const MACHINES: readonly Machine[] = ['the same machine', 'another machine'];

jest.setTimeout(isDeep ? 3 * 3_600_000 : 90_000);

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
      'ivrs Old line',
    ]);
    expect(world.restored['the same machine']['ivrs Old line']).toMatchObject({
      dnis: expect.not.arrayContaining([TAKEN_NUMBER]) as string[],
    });
  });

  test('whoever goes on ends where the run would have ended, and can put it back', async () => {
    const moments = isDeep ? world.moments : shuffled(world.moments, seed);
    const seen = new Set<string>();
    const troubles: string[] = [];
    const counts = { kills: 0, continued: 0 };
    await inLanes(moments, { name: 'kill matrix', lanes: LANES, forMs: SAMPLE_MS }, async (moment) => {
      counts.kills += 1;
      const stories = await killedAt(world, moment, seen);
      counts.continued += stories.length;
      troubles.push(...stories.flat());
      sayAtOnce('kill matrix', stories.flat());
    });
    process.stderr.write(
      `kill matrix: CALLWRIGHT_SEED=${String(seed)}, ${String(world.steps.length)} steps, ${String(counts.kills)} of ${String(world.moments.length)} moments killed, ` +
        `${String(counts.continued)} times gone on from different states and put back, ${String(troubles.length)} troubles\n`,
    );
    expect(troubles).toEqual([]);
    expect(counts.kills).toBeGreaterThan(0);
  });
});

/** What was wrong on each machine that had not gone on from the same state already. */
async function killedAt(
  world: MatrixWorld,
  moment: Moment,
  seen: Set<string>,
): Promise<readonly (readonly string[])[]> {
  const scene = await world.open();
  try {
    if (!(await scene.dies(moment, ...APPLY))) {
      return [[`${moment}: the command came to its end`]];
    }
    const stories: (readonly string[])[] = [];
    for (const machine of MACHINES) {
      const state = `${machine} ${await scene.digest(machine)}`;
      if (!seen.has(state)) {
        seen.add(state);
        const wrong = await goneOnAt(world, await scene.copy(), machine);
        stories.push(wrong.map((what) => `${moment}, ${machine}: ${what}`));
      }
    }
    return stories;
  } finally {
    await scene.close();
  }
}

/** Goes on with what died in the scene, and puts it back. Gives what was wrong. */
async function goneOnAt(
  world: MatrixWorld,
  scene: MatrixScene,
  machine: Machine,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const compare = async (when: string, wanted: OrgPicture): Promise<void> => {
    const said = sayDifferences(wanted, await scene.picture());
    wrong.push(...(said === undefined ? [] : [`${when} ${said}`]));
  };
  const mustEnd = ({ status, out, err }: Ended, what: string): void => {
    wrong.push(...(status === 0 ? [] : [`${what} ended with ${String(status)}\n${out}\n${err}`]));
  };
  try {
    const run = await scene.run();
    if (machine === 'another machine') {
      scene.forget();
    }
    const name = machine === 'the same machine' ? 'RUN' : (run ?? 'RUN');
    const resumed = await scene.command('apply', '--resume', name, '--run-dir', 'RUN', '--auto-approve');
    // Before anything of it was noted there is nothing to resume: then it is applied, from here.
    const isNew = resumed.err.includes('[cli.unknown-run]');
    mustEnd(isNew ? await scene.command(...APPLY) : resumed, 'going on');
    await compare('after going on', world.intended);
    const versions = await scene.versions();
    if (JSON.stringify(versions) !== JSON.stringify(world.versions)) {
      wrong.push(`other versions were published: ${JSON.stringify(versions)}`);
    }
    mustEnd(await scene.command('rollback', isNew ? 'RUN' : name, '--auto-approve'), 'the rollback');
    await compare('after the rollback', world.restored[isNew ? 'the same machine' : machine]);
    return [...wrong, ...(await scene.breaches())];
  } finally {
    await scene.close();
  }
}
