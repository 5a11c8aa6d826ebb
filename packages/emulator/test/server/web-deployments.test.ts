/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { mediumBody, plainBody } from './bodies.ts';
import { idsByName } from './ids-by-name.ts';
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
clients:
  - { id: local, secret: local }
  - { id: editor, secret: editor, permissions: ['webDeployments:configuration:edit'] }
flows:
  - { yaml: ${JSON.stringify(mediumBody('inboundShortMessage', 'Chat'))} }
  - { yaml: ${JSON.stringify(plainBody('Line'))} }
webDeploymentConfigurations:
  - { name: Look, settings: { languages: [en-us], defaultLanguage: en-us } }
  - { name: Unpublished, versions: [] }
webDeployments:
  - { name: Site, configuration: Look, flow: Chat }
`;

let org: ServedOrg;
let flows: Readonly<Record<string, string>>;
let configurations: Readonly<Record<string, string>>;
const clock = testClock();
const looks = '/webdeployments/configurations';
const sites = '/webdeployments/deployments';

beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  flows = idsByName((await org.call('GET', '/flows')).json.entities);
  configurations = idsByName((await org.call('GET', looks)).json.entities);
});
afterEach(() => org.close());

const site = (more: object = {}): object => ({
  name: 'Shop "1" <b>',
  description: 'Sells',
  allowedDomains: ['shop.example.com'],
  flow: { id: flows['Chat'] },
  configuration: { id: configurations['Look'], version: '1' },
  ...more,
});

describe('configurations of web deployments', () => {
  test('a draft is changed, published versions stay', async () => {
    const made = await org.call('POST', looks, {
      name: 'New',
      languages: ['en-us'],
      messenger: { enabled: true, launcherButton: { visibility: 'On' } },
    });
    expect(made.json).toMatchObject({ name: 'New', version: 'draft', status: 'Pending' });
    const one = `${looks}/${made.json.id as string}`;
    expect((await org.call('GET', `${one}/versions/draft`)).json).toEqual(made.json);
    const first = await org.call('POST', `${one}/versions/draft/publish`);
    expect(first.json).toMatchObject({ id: made.json.id, version: '1', status: 'Active' });
    expect(first.json.datePublished).toBeDefined();
    const changed = await org.call('PUT', `${one}/versions/draft`, { name: 'Newer' });
    expect(changed.json.messenger).toBeUndefined();
    expect((await org.call('POST', `${one}/versions/draft/publish`)).json).toMatchObject({
      name: 'Newer',
      version: '2',
    });
    expect((await org.call('GET', `${one}/versions/1`)).json).toEqual(first.json);
    const versions = (await org.call('GET', `${one}/versions`)).json.entities;
    expect(versions.map(({ version }: { version: string }) => version)).toEqual(['1', '2', 'draft']);
    expect((await org.call('DELETE', one)).status).toBe(200);
    expect((await org.call('GET', `${one}/versions/1`)).status).toBe(404);
  });

  test.each([
    ['no name', {}, 'bad.request'],
    ['a list of numbers', { name: 'x', languages: [1] }, 'bad.request'],
    [
      'an unknown value',
      { name: 'x', messenger: { launcherButton: { visibility: 'Maybe' } } },
      'invalid.value',
    ],
    ['a list', [], 'bad.request'],
  ])('%s is 400', async (_name, body, code) => {
    for (const [method, path] of [
      ['POST', looks],
      ['PUT', `${looks}/${configurations['Look'] ?? ''}/versions/draft`],
    ] as const) {
      const answer = await org.call(method, path, body);
      expect([answer.status, answer.json.code]).toEqual([400, code]);
    }
  });

  test('one in use stays; unknown ones are not found', async () => {
    const used = await org.call('DELETE', `${looks}/${configurations['Look'] ?? ''}`);
    expect([used.status, used.json.code]).toEqual([400, 'bad.request']);
    for (const [method, path] of [
      ['DELETE', `${looks}/unknown`],
      ['GET', `${looks}/unknown/versions`],
      ['GET', `${looks}/unknown/versions/draft`],
      ['PUT', `${looks}/unknown/versions/draft`],
      ['POST', `${looks}/unknown/versions/draft/publish`],
      ['GET', `${looks}/${configurations['Look'] ?? ''}/versions/9`],
    ] as const) {
      expect((await org.call(method, path, method === 'PUT' ? { name: 'x' } : undefined)).status).toBe(404);
    }
  });

  test('only the published ones on request', async () => {
    const { json } = await org.call('GET', `${looks}?showOnlyPublished=true`);
    expect(json.entities.map(({ name }: { name: string }) => name)).toEqual(['Look']);
  });

  test('publishing needs two permissions', async () => {
    const editor = await org.token('editor', 'editor');
    const uri = `${looks}/${configurations['Look'] ?? ''}/versions/draft`;
    expect((await org.call('PUT', uri, { name: 'Look' }, editor)).status).toBe(200);
    expect((await org.call('POST', `${uri}/publish`, undefined, editor)).json.message).toContain(
      'webDeployments:configuration:add',
    );
    expect((await org.call('GET', sites, undefined, editor)).json.message).toContain(
      'webDeployments:deployment:view',
    );
  });
});

describe('web deployments', () => {
  test('PUT removes what it leaves out', async () => {
    const made = await org.call('POST', sites, site());
    expect(made.json).toMatchObject({
      status: 'Active',
      allowAllDomains: false,
      allowedDomains: ['shop.example.com'],
      flow: { name: 'Chat' },
      configuration: { name: 'Look', version: '1' },
    });
    const one = `${sites}/${made.json.id as string}`;
    const put = await org.call('PUT', one, {
      name: 'Shop',
      allowAllDomains: true,
      configuration: { id: configurations['Look'], version: '1' },
    });
    expect([put.json.description, put.json.flow, put.json.allowedDomains]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect((await org.call('GET', one)).json).toEqual(put.json);
  });

  test.each([
    ['domains beside all', { allowAllDomains: true }],
    ['no configuration', { configuration: null }],
    ['a configuration without version', { configuration: 'no version' }],
    ['an unknown configuration', { configuration: { id: 'unknown', version: '1' } }],
    ['an unknown version', { configuration: 'version 9' }],
    ['a draft', { configuration: 'draft' }],
    ['an unknown flow', { flow: { id: 'unknown' } }],
    ['a call flow', { flow: 'Line' }],
    ['an empty name', { name: '' }],
    ['domains that are a text', { allowedDomains: 'shop.example.com' }],
  ])('%s is 400', async (_name, more: object) => {
    const id = configurations['Look'];
    const stands: Readonly<Record<string, object>> = {
      'no version': { id },
      'version 9': { id, version: '9' },
      draft: { id, version: 'draft' },
      Line: { id: flows['Line'] },
    };
    const named = Object.fromEntries(
      Object.entries(more).map(([field, value]) => [field, stands[String(value)] ?? value]),
    );
    const answer = await org.call('POST', sites, site(named));
    expect([answer.status, answer.json.code]).toEqual([400, 'bad.request']);
    expect((await org.call('GET', sites)).json.entities).toHaveLength(1);
  });

  test('Pending at first, Inactive when told, Deleting at last', async () => {
    await org.call('POST', '/emulator/settings', {
      webDeploymentPendingMs: 1000,
      webDeploymentDeleteLagMs: 1000,
    });
    const made = (await org.call('POST', sites, site())).json;
    const one = `${sites}/${made.id as string}`;
    const status = async (): Promise<string> => (await org.call('GET', one)).json.status;
    expect(await status()).toBe('Pending');
    clock.advance(1000);
    expect(await status()).toBe('Active');
    expect((await org.call('PUT', one, site({ status: 'Inactive' }))).json.status).toBe('Inactive');
    expect((await org.call('PUT', one, site({ status: 'Pending' }))).json.status).toBe('Inactive');
    expect((await org.call('PUT', one, site({ status: 'Active' }))).json.status).toBe('Active');
    expect((await org.call('DELETE', one)).status).toBe(200);
    expect(await status()).toBe('Deleting');
    expect((await org.call('PUT', one, site())).status).toBe(404);
    clock.advance(1000);
    const gone = await org.call('GET', one);
    expect([gone.status, gone.json.code]).toEqual([404, 'not.found']);
  });

  test('pages go by cursors, also when a row goes meanwhile', async () => {
    for (let n = 0; n < 4; n++) {
      await org.call('POST', sites, site({ name: `Site ${String(n)}` }));
    }
    const all = (await org.call('GET', sites)).json;
    expect([all.nextUri, all.previousUri, all.pageNumber]).toEqual([undefined, undefined, undefined]);
    const ids = all.entities.map(({ id }: { id: string }) => id);
    const first = (await org.call('GET', `${sites}?pageSize=2`)).json;
    await org.call('DELETE', `${sites}/${ids[1] as string}`);
    const follow = (uri: string) => org.call('GET', uri.slice('/api/v2'.length));
    const second = (await follow(first.nextUri)).json;
    const third = (await follow(second.nextUri)).json;
    const seen = [first, second, third].flatMap(({ entities }) =>
      entities.map(({ id }: { id: string }) => id),
    );
    expect(seen).toEqual(ids);
    expect(third.nextUri).toBeUndefined();
    const back = (await follow(third.previousUri)).json;
    expect(back.entities).toEqual(second.entities);
    for (const query of ['after=%21', 'pageSize=0', 'expand=all']) {
      expect((await org.call('GET', `${sites}?${query}`)).json.code).toBe('invalid.query.param.value');
    }
  });

  test('configuration and flow in full, on request', async () => {
    const [row] = (await org.call('GET', `${sites}?expand=Configuration`)).json.entities;
    expect(row.configuration).toMatchObject({ name: 'Look', version: '1', languages: ['en-us'] });
    const read = await org.call('GET', `${sites}/${row.id as string}?expand=flowDetails`);
    expect(read.json.flow).toMatchObject({ name: 'Chat', publishVersion: { id: '1.0' } });
    const active = await org.call('GET', `${sites}/${row.id as string}/configurations`);
    expect(active.json).toMatchObject({
      configurationVersion: { name: 'Look', version: '1', languages: ['en-us'] },
      deployment: { id: row.id, name: 'Site' },
    });
  });

  test('a flow of a web deployment can be deleted, unless that is set', async () => {
    const id = flows['Chat'] ?? '';
    await org.call('POST', '/emulator/settings', { webDeploymentsHoldFlows: true });
    expect((await org.call('DELETE', `/flows/${id}`)).json.code).toBe(
      'architect.flow.cannot.delete.used.by.message.addresses',
    );
    await org.call('POST', '/emulator/settings', { webDeploymentsHoldFlows: false });
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
    expect((await org.call('GET', sites)).json.entities[0].flow).toMatchObject({ id });
  });
});
