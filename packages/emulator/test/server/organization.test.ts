/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';

let org: ServedOrg;
beforeEach(async () => {
  org = await serveOrg({
    seedText: `
org: { id: 0f3c1111-0000-4000-8000-000000000001, name: Acme }
clients: [ { id: local, secret: local }, { id: nobody, secret: nobody, permissions: [] } ]
limits: { architect: { flows: 7, 'own.limit': 3 } }
`,
  });
});
afterEach(() => org.close());

const me = '/organizations/me';

describe('the organisation', () => {
  test('is read without permission and changed with its version', async () => {
    const nobody = await org.token('nobody', 'nobody');
    const read = await org.call('GET', me, undefined, nobody);
    expect(read.json).toMatchObject({ name: 'Acme', version: 1, defaultLanguage: 'en-US' });
    const put = await org.call('PUT', me, { ...read.json, name: 'Acme 2', defaultLanguage: 'de' });
    expect(put.json).toMatchObject({ id: read.json.id, name: 'Acme 2', defaultLanguage: 'de', version: 2 });
    expect((await org.call('GET', me)).json).toEqual(put.json);
    expect((await org.call('GET', '/tokens/me')).json.organization.name).toBe('Acme 2');
    const stale = await org.call('PUT', me, { name: 'Other', version: 1 });
    expect([stale.status, stale.json.code]).toEqual([409, 'general.conflict']);
    const less = await org.call('PUT', me, { version: 2 });
    expect(less.json).toMatchObject({ name: 'Acme 2', defaultLanguage: 'de', version: 3 });
  });

  test.each([
    [{ name: 'x' }],
    [{ version: '1' }],
    [{ version: 1, name: '' }],
    [{ version: 1, domain: 7 }],
    [[]],
  ])('%j is 400', async (body) => {
    const answer = await org.call('PUT', me, body);
    expect([answer.status, answer.json.code]).toEqual([400, 'bad.request']);
    expect((await org.call('GET', me)).json.version).toBe(1);
  });

  test('row 24: changing it needs directory:organization:admin', async () => {
    const answer = await org.call('PUT', me, { version: 1 }, await org.token('nobody', 'nobody'));
    expect([answer.status, answer.json.messageParams]).toEqual([
      403,
      { permissions: 'directory:organization:admin' },
    ]);
  });
});

describe('limits', () => {
  const limits = '/organizations/limits';

  test('by namespace, those of the seed before the usual ones', async () => {
    const { json } = await org.call('GET', `${limits}/namespaces/architect`);
    expect(json.entities).toContainEqual({ namespace: 'architect', key: 'flows', value: 7 });
    expect(json.entities).toContainEqual({ namespace: 'architect', key: 'own.limit', value: 3 });
    expect(json.entities).toContainEqual({ namespace: 'architect', key: 'flow.milestones', value: 1000 });
    const usual = await org.call('GET', `${limits}/namespaces/architect/defaults`);
    expect(usual.json.entities).toContainEqual({ namespace: 'architect', key: 'flows', value: 5000 });
    const requests = await org.call('GET', `${limits}/namespaces/platform.api`);
    expect(requests.json.entities).toContainEqual({
      namespace: 'platform.api',
      key: 'client.credentials.token.rate.per.minute',
      value: 300,
    });
  });

  test('the namespaces, an unknown one', async () => {
    const { json } = await org.call('GET', `${limits}/namespaces`);
    expect(json.pageSize).toBe(100);
    expect(json.entities).toEqual(
      expect.arrayContaining([
        'architect',
        'datatables',
        'platform.api',
        'routing',
        'telephony.configuration',
        'web.deployments',
      ]),
    );
    expect((await org.call('GET', `${limits}/namespaces?pageSize=2`)).json.entities).toHaveLength(2);
    const unknown = await org.call('GET', `${limits}/namespaces/nothing`);
    expect([unknown.status, unknown.json.code]).toEqual([404, 'not.found']);
  });

  test('their documentation', async () => {
    const { json } = await org.call('GET', `${limits}/docs`);
    expect(json.namespaces).toContainEqual({
      name: 'authorization',
      friendlyName: 'authorization',
      limits: [{ key: 'divisions', defaultValue: 50, description: 'Divisions of an org' }],
    });
  });

  test('no change of a limit is asked for', async () => {
    const requests = `${limits}/changerequests`;
    expect((await org.call('GET', `${requests}?status=Open`)).json.entities).toEqual([]);
    expect((await org.call('GET', `${requests}?status=Lost`)).json.code).toBe('invalid.query.param.value');
    expect((await org.call('GET', `${requests}/x`)).json.code).toBe('not.found');
    expect((await org.call('GET', `${limits}/docs/freetrial`)).status).toBe(200);
  });

  test.each([
    'limits: []',
    'limits: { own: { things: 1 } }',
    'limits: { architect: 1 }',
    'limits: { architect: { flows: many } }',
  ])('the seed %s is refused', async (seed) => {
    expect((await org.call('POST', '/emulator/seed', { seed })).status).toBe(400);
  });
});
