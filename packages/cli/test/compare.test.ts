import type { Comparison } from '@callwright/model';
import { fileShapeProblem } from '@callwright/schemas';
import { CREDENTIALS } from './callwright-process.ts';
import { SEED, compareProject } from './compare-project.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import type { CommandHost, Ran } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';
import type { ProjectFolder } from './project-folder.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

/** Ten differences between two orgs: what is done to make each, and how it is told. */
const TEN: readonly {
  readonly what: string;
  readonly told: string;
  readonly says?: string;
  readonly make?: (orgs: { readonly dev: LocalOrg; readonly prod: LocalOrg }) => Promise<void>;
}[] = [
  {
    what: 'a flow was changed by hand',
    told: 'differs InboundFlow/help',
    says: '"Help is on its way." (was "Help is near.")',
    make: async ({ dev }) => {
      const live = await dev.exported('DEV - Help', 'inboundcall');
      await dev.publish('Robin Fields', live.replace('Help is near.', 'Help is on its way.'));
    },
  },
  { what: 'a flow that was not promoted yet', told: 'only-in-first InboundFlow/wide' },
  { what: 'a flow that only the second has', told: 'only-in-second InboundFlow/late' },
  {
    what: 'another flow behind a route',
    told: 'differs CallRoute/help',
    says: 'open: help (was line)',
    make: ({ prod }) =>
      change(prod, '/architect/ivrs', 'PROD - Help line', async () => ({
        openHoursFlow: { id: (await rowOf(prod, '/flows', 'PROD - Line')).id },
      })),
  },
  {
    what: 'one number more on a route',
    told: 'differs CallRoute/main',
    says: 'numbers: removes +13175550140',
    make: ({ prod }) =>
      change(prod, '/architect/ivrs', 'PROD - Main', (row) => ({
        dnis: ['+13175550140', ...(row['dnis'] as string[])],
      })),
  },
  {
    what: 'another end of a schedule',
    told: 'differs Schedule/weekdays',
    says: 'end: 2026-01-05T20:00',
    make: ({ dev }) =>
      change(dev, '/architect/schedules', 'DEV - weekdays', () => ({ end: '2026-01-05T20:00:00.000' })),
  },
  { what: 'a queue that the second lacks', told: 'lacks queues VIP' },
  { what: 'a prompt that it lacks', told: 'lacks prompts Closed' },
  { what: 'a data action that it lacks', told: 'lacks dataActions Get Invoice' },
  { what: 'a skill that it lacks', told: 'lacks skills Spanish' },
];

/** What makes nothing different, beside other ids, prefixes, queues, numbers and greetings, and a flow of one org alone. */
async function makeNoise(dev: LocalOrg, prod: LocalOrg): Promise<void> {
  const live = await prod.exported('PROD - Line', 'inboundcall');
  await prod.publish('Robin Fields', live.replaceAll(/_(\d+)\b/g, '_9$1'));
  await change(dev, '/architect/ivrs', 'DEV - Main', (row) => ({
    dnis: [...(row['dnis'] as string[])].reverse(),
  }));
  const office = await rowOf(prod, '/architect/schedulegroups', 'PROD - Office');
  await prod.call('PUT', `/architect/schedulegroups/${office.id}`, {
    ...office,
    openSchedules: [...(office['openSchedules'] as object[])].reverse(),
  });
}

async function rowOf(org: LocalOrg, path: string, name: string): Promise<Row> {
  const page = (await org.call('GET', `${path}?pageSize=100`)) as { readonly entities: readonly Row[] };
  const row = page.entities.find((one) => one.name === name);
  if (row === undefined) {
    throw new Error(`${path} has no ${name}`);
  }
  return row;
}

async function change(
  org: LocalOrg,
  path: string,
  name: string,
  changed: (row: Row) => object | Promise<object>,
): Promise<void> {
  const { id } = await rowOf(org, path, name);
  const row = (await org.call('GET', `${path}/${id}`)) as Row;
  await org.call('PUT', `${path}/${id}`, { ...row, ...(await changed(row)) });
}

describe('compare', () => {
  let orgs: LocalOrgs;
  let host: CommandHost;
  let dev: LocalOrg;
  let prod: LocalOrg;
  let project: ProjectFolder;
  const seen: Record<string, Ran> = {};
  let asked: readonly string[] = [];

  const run = async (name: string, words: readonly string[]): Promise<void> => {
    seen[name] = await host.run({ words: [...words, '--no-color'], folder: project.path, env: CREDENTIALS });
  };
  const requestsOf = async (org: LocalOrg): Promise<readonly string[]> =>
    (await org.requests()).map(({ method, template }) => `${method} ${template}`);

  beforeAll(async () => {
    orgs = localOrgs();
    host = openCommandHost();
    [dev, prod] = await Promise.all([
      orgs.start({
        ...SEED,
        queues: [...SEED.queues, 'Sales Dev', 'VIP'],
        prompts: [...SEED.prompts, 'Closed'],
        skills: [...SEED.skills, 'Spanish'],
        dataActions: [...SEED.dataActions, { integration: 'CRM', action: 'Get Invoice' }],
      }),
      orgs.start({
        ...SEED,
        org: { name: 'Acme Production' },
        queues: [...SEED.queues, 'Sales', 'Billing'],
        // Another one's action of that name is another action.
        dataActions: [...SEED.dataActions, { integration: 'Billing', action: 'Get Invoice' }],
      }),
    ]);
    project = compareProject(dev, prod);
    const common = ['CallRoute/main', 'CallRoute/help'];
    const targets = (addresses: readonly string[]): string[] =>
      addresses.flatMap((address) => ['--target', address]);
    await run('dev', [
      ...['apply', '--org', 'dev', '--auto-approve'],
      ...targets([...common, 'InboundFlow/wide', 'InboundFlow/rehearsal']),
    ]);
    await run('prod', [
      ...['apply', '--org', 'prod', '--auto-approve'],
      ...targets([...common, 'InboundFlow/late']),
    ]);
    for (const { make } of TEN) {
      await make?.({ dev, prod });
    }
    await makeNoise(dev, prod);
    await Promise.all([dev.forget(), prod.forget()]);
    await run('json', ['compare', 'dev', 'prod', '--format', 'json']);
    asked = [...(await requestsOf(dev)), ...(await requestsOf(prod))];
    await run('human', ['compare', 'dev', 'prod']);
    await run('markdown', ['compare', 'dev', 'prod', '--format', 'markdown']);
    await run('back', ['compare', 'prod', 'dev', '--format', 'json']);
    await run('same', ['compare', 'dev', 'dev']);
    await run('unknown', ['compare', 'dev', 'prdo']);
    await prod.fault({
      name: 'no skills',
      method: 'GET',
      path: '/api/v2/routing/skills',
      effect: { kind: 'error', code: 'missing.permissions' },
    });
    await run('no skills', ['compare', 'dev', 'prod', '--format', 'json']);
    project.edit('callwright.yaml', prod.url, dev.url);
    project.edit('callwright.yaml', 'namePrefix: "PROD - "', 'namePrefix: "DEV - "');
    await run('one org', ['compare', 'dev', 'prod']);
    project.edit('manifests/all.yaml', 'open: help }', 'open: helb }');
    await run('invalid', ['compare', 'dev', 'prod']);
  }, 120_000);

  afterAll(async () => {
    project.remove();
    await Promise.all([host.close(), orgs.close()]);
  });

  const report = (name: string): Comparison => JSON.parse(seen[name]?.out ?? '{}') as Comparison;
  const differences = (name: string): readonly string[] => {
    const { objects, lacks } = report(name);
    return [
      ...objects
        .filter(({ class: is }) => is !== 'configured')
        .map(({ class: is, address }) => `${is} ${address ?? ''}`),
      ...lacks.map(({ sort, name: lacked }) => `lacks ${sort} ${lacked}`),
    ].sort();
  };

  it('names exactly the ten differences, as data that the schema describes', () => {
    expect([seen['dev']?.status, seen['prod']?.status]).toEqual([0, 0]);
    expect(seen['json']?.status).toBe(3);
    expect(fileShapeProblem('compare', report('json'))).toBeUndefined();
    expect(differences('json')).toEqual(TEN.map(({ told }) => told).sort());
  });

  it('tells each to people, in text and in Markdown, in words of both orgs', () => {
    for (const { says } of TEN) {
      expect(seen['human']?.out).toContain(says ?? '');
    }
    expect(seen['human']?.out).toMatch(
      /^acme: dev against prod: 4 differ, 1 only in dev, 1 only in prod, 4 lacking in prod, 2 as the manifests say, 3 alike\n/,
    );
    expect(seen['human']?.out).toContain(
      '! lacking in prod data action "Get Invoice" of "CRM"\n    Needed by InboundFlow/wide.\n',
    );
    expect(seen['markdown']?.out).toContain('- **lacking in** `prod`: skill `Spanish`\n');
    expect([seen['human']?.status, seen['markdown']?.status]).toEqual([3, 3]);
  });

  it('says what the manifests explain, and does not count it', () => {
    const configured = report('json').objects.filter(({ class: is }) => is === 'configured');
    expect(configured.map(({ address, words }) => [address, words])).toEqual([
      ['InboundFlow/line', 'It differs as the manifests of dev and prod say.'],
      ['InboundFlow/rehearsal', 'The manifests want it in dev and not in prod.'],
    ]);
    expect(configured.flatMap((one) => one.configured.map(({ words }) => words))).toEqual([
      'Flow: greets with "Welcome to a rehearsal." (was "Welcome to Acme.")',
    ]);
  });

  it('turned round, has the same differences, and the other org lacks nothing', () => {
    expect(differences('back')).toEqual(
      TEN.filter(({ told }) => !told.startsWith('lacks'))
        .map(({ told }) =>
          told.replace(/only-in-(first|second)/, (_, side) =>
            side === 'first' ? 'only-in-second' : 'only-in-first',
          ),
        )
        .sort(),
    );
  });

  it('only reads: listings, and content in one job of each org', () => {
    const others = asked.filter((request) => !request.startsWith('GET '));
    expect(others.filter((request) => request !== 'POST /oauth/token')).toEqual([
      'POST /api/v2/flows/export/jobs',
      'POST /api/v2/flows/export/jobs',
    ]);
    const listings = asked.filter((request) => !/export|downloads|tokens|oauth/.test(request));
    expect(listings.length).toBeLessThanOrEqual(20);
  });

  it('takes what could not be read for unknown, never for lacking', () => {
    expect(seen['no skills']?.status).toBe(3);
    expect(differences('no skills')).toEqual(
      TEN.map(({ told }) => told)
        .filter((told) => told !== 'lacks skills Spanish')
        .sort(),
    );
    expect(report('no skills').notChecked).toMatchObject([
      { sort: 'skills', because: 'unreadable', names: ['Spanish'], neededBy: ['InboundFlow/wide'] },
    ]);
  });

  it.each([
    ['same', 'cli.same-org', 'The orgs of the project are: local, dev, prod.'],
    ['unknown', 'cli.unknown-org', 'Did you mean prod?'],
    ['one org', 'cli.same-org', 'lead to the same organisation'],
  ])('refuses two words that are no two orgs: %s', (name, code, says) => {
    expect(seen[name]).toMatchObject({ status: 7, out: '' });
    expect(seen[name]?.text).toContain(`[${code}]`);
    expect(seen[name]?.text).toContain(says);
  });

  it('is a finding of the manifests first', () => {
    expect(seen['invalid']).toMatchObject({ status: 1, out: '' });
    expect(seen['invalid']?.text).toContain('[cli.invalid-manifests]');
  });
});
