import { readSpecFile } from '../../src/contract/api-description.ts';
import { operations } from '../../src/operations/operations.ts';
import { areas } from './areas/index.ts';

/** What docs/operations.md calls "list and get": all else that is served is tier 1. */
const { listAndGet } = readSpecFile('tiers.json') as { readonly listAndGet: readonly string[] };

test('the areas send every operation of tier 1, and none that is not served', () => {
  const served = operations.map(({ method, path }) => `${method} ${path}`);
  const tier1 = served.filter((one) => !listAndGet.some((prefix) => one.split(' ')[1]?.startsWith(prefix)));
  const sent = new Set(
    areas.flatMap(({ steps }) =>
      steps.flatMap((step) => ('op' in step ? [step.op.replace(' ', ' /api/v2')] : [])),
    ),
  );
  expect(tier1.filter((one) => !sent.has(one))).toEqual([]);
  expect([...sent].filter((one) => !served.includes(one))).toEqual([]);
});
