/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { moduleBody, plainBody, callerBody, brokenBody } from './bodies.ts';
import { randomNumbers, walkThrough } from './random-org.ts';
import { closeServers, serveOrg, testClock, type Answer, type ServedOrg } from './served-org.ts';

afterEach(closeServers);

const from = Number(process.env['CALLWRIGHT_SEED'] ?? 20_260_101);
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const walks = isDeep ? 150 : 3;
const steps = isDeep ? 250 : 90;

/** Asked without a token: a token would take an id. */
async function written(org: ServedOrg, query = ''): Promise<string> {
  const { status, json, text } = await org.raw('GET', `/emulator/seed${query}`);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return json.seed as string;
}

/** What passes: a written seed does not have it. */
const passing = [
  'tokens',
  'deployJobs',
  'exportJobs',
  'validateJobs',
  'runningJobs',
  'flowActs',
  'historyEntries',
  'histories',
  'dependencyBuilds',
  'releases',
  'clock',
];

/** The state without what passes, each table in the order of ids. */
async function lasting(org: ServedOrg): Promise<unknown> {
  const { json } = await org.raw('GET', '/emulator/state');
  return Object.fromEntries(
    Object.entries(json as Readonly<Record<string, unknown>>)
      .filter(([name]) => !passing.includes(name))
      .map(([name, table]) => [
        name,
        Array.isArray(table)
          ? (table as { readonly id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1))
          : table,
      ]),
  );
}

/** What a client reads of every flow and version, exports included. */
async function readings(org: ServedOrg): Promise<unknown> {
  const ask = async (path: string): Promise<unknown> => {
    const { status, json } = await org.call('GET', path);
    return [path, status, status < 400 ? json : json.code];
  };
  const { json } = await org.call('GET', '/flows?pageSize=500&deleted=true&includeSchemas=true');
  const flows = json.entities as { readonly id: string; readonly type: string }[];
  const all: unknown[] = [json];
  for (const { id, type } of flows) {
    all.push(await ask(`/flows/${id}/latestconfiguration?deleted=true`));
    const { json: versions } = await org.call('GET', `/flows/${id}/versions?pageSize=100&deleted=true`);
    all.push(versions);
    for (const { id: version } of (versions.entities ?? []) as { readonly id: string }[]) {
      all.push(await ask(`/flows/${id}/versions/${version}/configuration?deleted=true`));
      const objectType = type === 'WORKFLOW' ? type : `${type}FLOW`;
      all.push(
        await ask(
          `/architect/dependencytracking/consumedresources?id=${id}&version=${version}&objectType=${objectType}&pageSize=100`,
        ),
      );
      all.push(await exported(org, id, version));
    }
  }
  return all;
}

async function exported(org: ServedOrg, id: string, version: string): Promise<unknown> {
  const { json } = await org.call('POST', '/flows/export/jobs', { flows: [{ flow: { id, version } }] });
  for (;;) {
    const job: Answer['json'] = (
      await org.call('GET', `/flows/export/jobs/${json.id as string}?expand=messages`)
    ).json;
    if (job.status === 'Success') {
      return (await org.raw('GET', job.downloadUrl as string)).text;
    }
    if (job.status === 'Failure') {
      return (job.messages as { readonly text: string }[]).map(({ text }) => text);
    }
  }
}

const startSeed = `
org: { divisions: [Sales, { name: 'id:5' }] }
clients:
  - { id: local, secret: local }
  - { id: other, secret: 'very: "secret"', name: Other, divisions: [Home, 'id:5'], tokenSeconds: 60000000 }
queues: [Login, login, 'yes', "It's: a # test"]
prompts: [Welcome]
schedules: [{ name: Weekdays, start: 2026-01-05T08:00, end: 2026-01-05T18:00 }]
dataActions: [{ integration: CRM, action: Find }]
didPools: [{ from: '+13175550100', to: '+13175550199' }]
numbers: [{ number: '+13175550150', user: Ann }]
recipients: [Texts]
smsAddresses: [{ name: Office, city: Indianapolis }]
smsNumbers: [{ number: '+13175550190', address: Office }]
systemPrompts: [{ name: Busy, resources: { en-us: 'All: "busy"' } }]
`;

describe(`an org as a file (CALLWRIGHT_SEED=${String(from)})`, () => {
  test.each(Array.from({ length: walks }, (_, n) => from + n))(
    'whatever came about is written, made again and written in the same words (walk %d)',
    async (number) => {
      const clock = testClock();
      const lenientReferences = number % 3 === 0;
      const org = await serveOrg({ clock, seedText: startSeed, lenientReferences, checkAnswers: false });
      const tokens = [await org.token(), await org.token('other', 'very: "secret"')];
      await walkThrough({ org, clock, random: randomNumbers(number), tokens }, steps);
      const seed = await written(org);
      const again = await serveOrg({ clock, seedText: seed, checkAnswers: false });
      expect(await written(again)).toBe(seed);
      expect(await lasting(again)).toEqual(await lasting(org));
      expect(await readings(again)).toEqual(await readings(org));
    },
    120_000,
  );
});

describe('a written seed', () => {
  test('says names, keeps ids, and says which version of a module a stale caller copied in', async () => {
    const org = await serveOrg({ clock: testClock(), seedText: 'queues: [Sales]' });
    await org.deploy(moduleBody('Login'));
    await org.deploy(callerBody('Stale', 'Login'));
    await org.deploy(moduleBody('Login'));
    await org.deploy(callerBody('Fresh', 'Login'));
    const seed = await written(org);
    const [stale = '', fresh = ''] = ['Stale', 'Fresh'].map((name) =>
      seed.slice(seed.indexOf(`name: ${name}\n`)),
    );
    const uses = 'uses:\n          - kind: flow\n            name: Login\n            version: 1\n';
    expect(stale).toContain(uses);
    expect(fresh).not.toContain('uses:');
    expect(seed).toMatch(/queues:\n {2}- id: [-0-9a-f]{36}\n {4}name: Sales\n/);
  });

  // Found by walk 104911650: a module whose draft called a module that was read after it.
  test('never holds a draft of another flow type than its flow, which the org refuses', async () => {
    const org = await serveOrg({ clock: testClock() });
    await org.deploy(moduleBody('First'));
    await org.deploy(moduleBody('Second'));
    const draft = (yaml: string): Promise<Answer> =>
      org.call('POST', '/emulator/people/draft', { user: 'Ann', flow: 'First', yaml });
    const refused = await draft(callerBody('First', 'Second'));
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('type commonmodule')]);
    expect((await draft(moduleBody('First', 'done'))).status).toBe(200);
    const seed = await written(org);
    expect(await written(await serveOrg({ clock: testClock(), seedText: seed }))).toBe(seed);
  });

  test('is a seed that a person can add to', async () => {
    const org = await serveOrg({ clock: testClock() });
    await org.deploy(moduleBody('Login'));
    const seed = `${await written(org)}\nqueues: [New]\n`.replace(
      /^flows:\n/m,
      `flows:\n  - yaml: ${JSON.stringify(callerBody('Caller', 'Login'))}\n`,
    );
    const again = await serveOrg({ clock: testClock(), seedText: seed });
    const { flows, objects, queues } = (await again.raw('GET', '/emulator/state')).json;
    expect(flows).toMatchObject([{ name: 'Login' }, { name: 'Caller', publishedVersion: '1.0' }]);
    expect(JSON.stringify(queues ?? objects)).toContain('"New"');
  });

  test('new objects of an org made from it get ids that the first one never gave', async () => {
    const org = await serveOrg({ clock: testClock() });
    await org.deploy(plainBody('Gone'));
    const { json } = await org.call('GET', '/flows');
    const again = await serveOrg({ clock: testClock(), seedText: await written(org) });
    await again.deploy(plainBody('New'));
    const ids = ((await again.call('GET', '/flows')).json.entities as { readonly id: string }[]).map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(json.entities[0].id);
  });

  test('without secrets it says so, and no org starts from it before they are filled in', async () => {
    const org = await serveOrg({ clock: testClock(), seedText: 'clients: [{ id: c, secret: very-secret }]' });
    const seed = await written(org, '?secrets=no');
    expect(seed).not.toContain('very-secret');
    await expect(serveOrg({ seedText: seed })).rejects.toMatchObject({
      code: 'seed-invalid',
      message: expect.stringContaining("client 'c' has no `secret`"),
    });
    const again = await serveOrg({ seedText: seed.replace('- id: c\n', '- id: c\n    secret: new\n') });
    expect((await again.token('c', 'new')).length).toBeGreaterThan(10);
    expect((await org.raw('GET', '/emulator/seed?secrets=perhaps')).status).toBe(400);
  });

  test('added to the org it was written from it changes nothing', async () => {
    const org = await serveOrg({ clock: testClock(), seedText: startSeed, checkAnswers: false });
    await walkThrough(
      { org, clock: testClock(), random: randomNumbers(from), tokens: [await org.token()] },
      60,
    );
    const seed = await written(org);
    const { status } = await org.raw('POST', '/emulator/seed', { body: JSON.stringify({ seed }) });
    expect([status, await written(org)]).toEqual([200, seed]);
  });

  test.each([
    [
      'a version that is not there',
      'flows: [{ name: A, type: inboundcall, published: 2 }]',
      'the version 2.0',
    ],
    ['an unknown flow type', 'flows: [{ name: A, type: nothing }]', "'type' is not a flow type"],
    [
      'versions out of order',
      'flows: [{ name: A, type: inboundcall, versions: [{ number: 2 }, { number: 1 }] }]',
      'must be higher',
    ],
    ['a document with versions', 'flows: [{ file: a.yaml, versions: [] }]', 'does not go with'],
    [
      'a stored version that is none',
      "flows: [{ name: A, type: inboundcall, versions: [{ stored: '{}' }] }]",
      "'stored' is not",
    ],
    [
      'a date without zone',
      'flows: [{ name: A, type: inboundcall, versions: [{ date: 2026-01-01T00:00 }] }]',
      'ISO date',
    ],
    [
      'a version that does not publish',
      `flows: [{ name: A, type: inboundcall, versions: [{ yaml: ${JSON.stringify(brokenBody('A'))} }] }]`,
      'cannot be published',
    ],
    [
      'a draft of another type',
      `flows: [{ name: A, type: commonmodule, draft: { yaml: ${JSON.stringify(plainBody('A'))} } }]`,
      'draft holds a document of type inboundcall',
    ],
    [
      'two actors in one',
      'flows: [{ name: A, type: inboundcall, lockedBy: { user: a, client: b } }]',
      'cannot both',
    ],
    [
      'a use of nothing',
      "flows: [{ name: A, type: inboundcall, versions: [{ yaml: '', uses: [{ kind: queue, name: A }] }] }]",
      "'id' is missing",
    ],
    ['an unknown name', 'ivrs: [{ name: A, scheduleGroup: Nobody }]', "'Nobody'"],
  ])('%s is a sentence', async (_name, seedText, part) => {
    await expect(serveOrg({ seedText })).rejects.toMatchObject({
      code: 'seed-invalid',
      message: expect.stringContaining(part),
    });
  });
});
