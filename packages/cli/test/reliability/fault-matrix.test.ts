import type { Disturbance } from './disturbances.ts';
import { everyFault, lostAnswers } from './disturbances.ts';
import { inLanes, sayAtOnce } from './lanes.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { APPLY, openMatrixWorld } from './matrix-world.ts';
import { sayDifferences } from './org-picture.ts';
import { shuffled } from './shuffled.ts';

/**
 * The run of the kill matrix, with one fault of the local org in it: every fault at every sort of request, and every write
 * with its answer lost. It ends as it should or says what did not; the rules that must hold do; the next apply leads there;
 * and of a lost answer nobody makes a second version or a second object.
 */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const SAMPLE_MS = isDeep ? Infinity : 2_000;
const LANES = 2;
const HOUR = 3_600_000;

jest.setTimeout(isDeep ? 3 * HOUR : 90_000);

describe('the fault matrix', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await openMatrixWorld(LANES);
  });
  afterAll(() => world.close());

  test.each([
    ['every fault at every sort of request', everyFault],
    ['the answer of every write is lost', lostAnswers],
  ])('%s', async (what, disturbances) => {
    const all = disturbances(world.requests);
    const troubles: string[] = [];
    const counts = { tried: 0, intended: 0 };
    const chosen = isDeep ? all : shuffled(all, seed);
    await inLanes(chosen, { name: `fault matrix, ${what}`, lanes: LANES, forMs: SAMPLE_MS }, async (one) => {
      counts.tried += 1;
      const { isIntended, wrong } = await disturbed(world, one);
      counts.intended += isIntended ? 1 : 0;
      troubles.push(...wrong.map((trouble) => `${one.name}: ${trouble}`));
      sayAtOnce(one.name, wrong);
    });
    process.stderr.write(
      `fault matrix, ${what}: CALLWRIGHT_SEED=${String(seed)}, ${String(counts.tried)} of ${String(all.length)} tried, ` +
        `${String(counts.intended)} ended as intended at once, ${String(troubles.length)} troubles\n`,
    );
    expect(troubles).toEqual([]);
    expect(counts.tried).toBeGreaterThan(0);
  });
});

async function disturbed(
  world: MatrixWorld,
  { rule, isStuck, losesAnswer }: Disturbance,
): Promise<{ readonly isIntended: boolean; readonly wrong: readonly string[] }> {
  const scene = await world.open();
  const wrong: string[] = [];
  try {
    await scene.org.fault(rule);
    const run = await scene.command(...APPLY);
    await scene.org.control('DELETE', '/faults');
    const left = sayDifferences(world.intended, await scene.picture());
    if (run.status === 0 && left !== undefined) {
      wrong.push(`it says that all is done, and ${left}`);
    }
    if (run.status !== 0 && !/\[[a-z]+[.][a-z.-]+\]/.test(`${run.out}${run.err}`)) {
      wrong.push(`it ended with ${String(run.status)} and gives no code\n${run.out}\n${run.err}`);
    }
    if (run.err.includes('defect')) {
      wrong.push(`it is a defect\n${run.err}`);
    }
    // Longer than anybody waits for what lags, a lease, or a job that is stuck.
    await scene.org.pass(isStuck ? 25 * HOUR : HOUR / 2);
    const again = await scene.command('apply', '--auto-approve', '--run-dir', 'AGAIN');
    const apart = sayDifferences(world.intended, await scene.picture());
    if (again.status !== 0 || apart !== undefined) {
      wrong.push(
        `the next apply ended with ${String(again.status)}; ${apart ?? ''}\n${again.out}\n${again.err}\nAfter:\n${run.out}\n${run.err}`,
      );
    }
    const versions = await scene.versions();
    if (losesAnswer && JSON.stringify(versions) !== JSON.stringify(world.versions)) {
      wrong.push(`other versions were published: ${JSON.stringify(versions)}`);
    }
    wrong.push(...(await scene.breaches()));
    return { isIntended: left === undefined, wrong };
  } finally {
    await scene.close();
  }
}
