/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';

const seedText = `
org: { divisions: [Sales] }
clients: [ { id: local, secret: local }, { id: nobody, secret: nobody, permissions: [] } ]
prompts:
  - Welcome
  - name: Goodbye
    division: Sales
    description: Said at the end
    resources:
      en-us: Bye
      de: { tts: Tschüss, text: Tschüss, mediaUri: https://media.test/1, seconds: 2, uploadStatus: transcoded }
systemPrompts: [ { name: invalid_entry, resources: { en-us: Invalid } }, silence ]
`;

let org: ServedOrg;
beforeAll(async () => {
  org = await serveOrg({ seedText });
});
afterAll(() => org.close());

const path = '/architect/prompts';

describe('prompts', () => {
  test('with what they say in which language', async () => {
    const { json } = await org.call('GET', `${path}?name=goodbye`);
    expect(json.entities).toMatchObject([
      {
        name: 'Goodbye',
        division: { name: 'Sales' },
        resources: [
          {
            id: 'en-us',
            language: 'en-us',
            ttsString: 'Bye',
            uploadStatus: 'created',
            languageDefault: true,
          },
          {
            language: 'de',
            text: 'Tschüss',
            mediaUri: 'https://media.test/1',
            durationSeconds: 2,
            uploadStatus: 'transcoded',
            languageDefault: false,
          },
        ],
      },
    ]);
    const [prompt] = json.entities;
    const one = `${path}/${prompt.id as string}`;
    expect((await org.call('GET', one)).json).toEqual(prompt);
    expect((await org.call('GET', `${one}/resources`)).json.entities).toEqual(prompt.resources);
    expect((await org.call('GET', `${one}/resources/DE`)).json).toEqual(prompt.resources[1]);
    expect((await org.call('GET', `${one}?includeResources=false`)).json.resources).toBeUndefined();
    expect((await org.call('GET', `${one}?language=de`)).json.resources).toHaveLength(1);
    const silent = await org.call('GET', `${one}?includeMediaUris=false`);
    expect(silent.json.resources[1].mediaUri).toBeUndefined();
  });

  test.each([
    ['name=welcome&name=goodbye', 2],
    ['name=W*,G*', 2],
    ['name=x', 0],
    ['description=*end', 1],
    ['nameOrDescription=*end', 1],
    ['nameOrDescription=Welcome', 1],
    ['divisionId=x', 0],
    ['sortBy=name&sortOrder=desc', 2],
  ])('list with %s', async (query, total) => {
    expect((await org.call('GET', `${path}?${query}`)).json.total).toBe(total);
  });

  test('no page beyond 10,000 rows', async () => {
    expect((await org.call('GET', `${path}?pageSize=100&pageNumber=100`)).status).toBe(200);
    const beyond = await org.call('GET', `${path}?pageSize=100&pageNumber=101`);
    expect([beyond.status, beyond.json.code]).toEqual([400, 'invalid.query.param.value']);
  });

  test.each([
    [`${path}/unknown`, 'architect.prompt.not.found'],
    [`${path}/unknown/resources`, 'architect.prompt.not.found'],
    [`${path}/unknown/resources/en-us`, 'architect.prompt.resource.not.found'],
    ['/architect/systemprompts/unknown', 'architect.system.prompt.not.found'],
    ['/architect/systemprompts/unknown/resources/en-us', 'architect.system.prompt.not.found'],
  ])('%s is %s', async (at, code) => {
    const answer = await org.call('GET', at);
    expect([answer.status, answer.json.code]).toEqual([404, code]);
  });

  test('an unknown language', async () => {
    const { id } = (await org.call('GET', `${path}?name=welcome`)).json.entities[0];
    const answer = await org.call('GET', `${path}/${id as string}/resources/fr`);
    expect([answer.status, answer.json.code]).toEqual([404, 'architect.prompt.resource.not.found']);
  });

  test('those of the system have no division', async () => {
    const { json } = await org.call('GET', '/architect/systemprompts?sortBy=name');
    expect(json.entities).toMatchObject([{ name: 'invalid_entry' }, { name: 'silence', resources: [] }]);
    expect(json.entities[0].division).toBeUndefined();
    const one = `/architect/systemprompts/${json.entities[0].id as string}`;
    expect((await org.call('GET', one)).json).toEqual(json.entities[0]);
    expect((await org.call('GET', `${one}/resources`)).json.entities).toEqual(json.entities[0].resources);
    expect((await org.call('GET', `${one}/resources/en-us`)).json.ttsString).toBe('Invalid');
    const other = await org.call('GET', `${one}/resources/de`);
    expect(other.json.code).toBe('architect.system.prompt.resource.not.found');
    expect((await org.call('GET', `${path}/${json.entities[0].id as string}`)).status).toBe(404);
  });

  test.each([
    [path, 'architect:userPrompt:view'],
    [`${path}/x/resources/y`, 'architect:userPrompt:view'],
    ['/architect/systemprompts', 'architect:systemPrompt:view'],
  ])('row 24: %s needs %s', async (at, permissions) => {
    const answer = await org.call('GET', at, undefined, await org.token('nobody', 'nobody'));
    expect([answer.status, answer.json.messageParams]).toEqual([403, { permissions }]);
  });

  test.each([
    'prompts: [{ name: X, resources: [en-us] }]',
    'prompts: [{ name: X, resources: { en-us: { uploadStatus: done } } }]',
    'prompts: [{ name: X, resources: { en-us: 7 } }]',
  ])('the seed %s is refused', async (seed) => {
    expect((await org.call('POST', '/emulator/seed', { seed })).status).toBe(400);
  });
});
