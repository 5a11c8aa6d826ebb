import type { Json } from '@callwright/model';
import type { FactsCache } from '../src/index.ts';
import { desiredState, noCache } from '../src/index.ts';
import { AROUND_BODY, BODY } from './desired-cases/bodies.ts';
import { markedProject } from './marked-project.ts';
import { flowOf } from './state-of.ts';

const ORGS =
  'existing: { queues: { sales: Sales }, numbers: { main: "+13175550100" } }\norgs:\n' +
  '  dev: { region: us-east-1, namePrefix: "DEV - " }\n  prod: { region: us-east-1, existing: { queues: { sales: Sales EU } } }';

/** Every thing that was found out and was not known before. */
interface Found extends FactsCache {
  readonly found: Json[];
}

function remembering(kept: Map<string, Json>): Found {
  const found: Json[] = [];
  return {
    found,
    get: (hash) => kept.get(hash),
    put: (hash, facts) => {
      found.push(facts);
      kept.set(hash, facts);
    },
  };
}

async function bodyIn(
  org: string,
  cache: FactsCache,
  { body = BODY, manifests = AROUND_BODY }: { readonly body?: string; readonly manifests?: string } = {},
) {
  const { loaded } = await markedProject({
    project: ORGS,
    manifests,
    files: { 'manifests/line.archy.yaml': body },
  });
  return flowOf(await desiredState(loaded, { org, variables: {}, cache }), 'InboundFlow/line').body;
}

test('what is remembered of a body is what was found out', async () => {
  const kept = new Map<string, Json>();
  const first = await bodyIn('dev', remembering(kept));
  const again = remembering(kept);
  const second = await bodyIn('dev', again);
  expect(again.found).toEqual([]);
  const fresh = await bodyIn('dev', noCache);
  for (const body of [first, second]) {
    expect({ ...body }).toEqual({ ...fresh });
  }
});

test.each<[string, Parameters<typeof bodyIn>[0], NonNullable<Parameters<typeof bodyIn>[2]>]>([
  ['another text', 'dev', { body: BODY.replace('Main', 'Other').replace('name: Call', 'name: Called') }],
  ['another queue in the org', 'prod', {}],
  [
    'another thing that has a name of it',
    'dev',
    {
      manifests: AROUND_BODY.replace('metadata: { name: late }', 'metadata: { name: later }').replace(
        'closed: late',
        'closed: later',
      ),
    },
  ],
])('%s has another hash, remembered or not', async (_name, org, written) => {
  const kept = new Map<string, Json>();
  const before = await bodyIn('dev', remembering(kept));
  const after = await bodyIn(org, remembering(kept), written);
  expect(after.contentHash).not.toBe(before.contentHash);
  expect({ ...after }).toEqual({ ...(await bodyIn(org, noCache, written)) });
});

test.each<[string, Json]>([
  ['no hash', 'x'],
  ['nothing', null],
  ['a list', [1]],
])('an entry that is %s is found out again', async (_name, entry) => {
  const kept = new Map<string, Json>();
  const good = await bodyIn('dev', remembering(kept));
  const isHash = ([, facts]: [string, Json]): boolean => facts === good.contentHash;
  const spoiled = new Map([...kept].map((one) => (isHash(one) ? [one[0], entry] : one)));
  expect([...spoiled.values()]).toContainEqual(entry);
  expect((await bodyIn('dev', remembering(spoiled))).contentHash).toBe(good.contentHash);
});
