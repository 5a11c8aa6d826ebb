/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
org: { name: Acme, divisions: [Hidden] }
clients:
  - { id: local, secret: local }
  - { id: home, secret: home, divisions: [Home] }
  - { id: searcher, secret: searcher, permissions: ['architect:datatable:search'], divisions: [Home] }
  - { id: rows, secret: rows, permissions: ['architect:datatableRow:view'] }
dataTables:
  - { name: Numbers, columns: { Target: string, Open: boolean, Count: integer },
      rows: [{ key: b, Target: two }, { key: a, Target: one }, { key: c }] }
  - { name: Secret, division: Hidden, columns: {}, rows: [] }
`;

let org: ServedOrg;
let numbers: string;
let secret: string;
const clock = testClock();
const path = '/flows/datatables';

beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  [numbers, secret] = (await org.call('GET', `${path}?sortBy=name`)).json.entities.map(
    ({ id }: { id: string }) => id,
  );
});
afterEach(() => org.close());

const column = (type: string, more: object = {}): object => ({ type, ...more });

function schema(columns: Readonly<Record<string, object>>): object {
  return {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    required: ['key'],
    properties: { key: column('string'), ...columns },
    additionalProperties: false,
  };
}

const former = { Target: column('string'), Open: column('boolean'), Count: column('integer') };

describe('data tables', () => {
  test('the views of divisions have their own permission and the same shape', async () => {
    const token = await org.token('searcher', 'searcher');
    const list = await org.call('GET', `${path}/divisionviews?expand=schema`, undefined, token);
    expect(list.json.entities).toMatchObject([{ id: numbers, schema: { type: 'object' } }]);
    const one = await org.call('GET', `${path}/divisionviews/${numbers}`, undefined, token);
    expect([one.json.name, one.json.schema]).toEqual(['Numbers', undefined]);
    const hidden = await org.call('GET', `${path}/divisionviews/${secret}`, undefined, token);
    expect([hidden.status, hidden.json.code]).toEqual([403, 'not.authorized']);
    const refused = await org.call('GET', path, undefined, token);
    expect([refused.status, refused.json.code]).toEqual([403, 'missing.permissions']);
    const unknown = await org.call('GET', `${path}/divisionviews/unknown`, undefined, token);
    expect([unknown.status, unknown.json.code]).toEqual([404, 'flows.datatables.table.not.found']);
  });

  test('a PUT adds columns, and shows the schema when it is asked to', async () => {
    const body = { name: 'Numbers', schema: schema({ ...former, More: column('number') }) };
    const quiet = await org.call('PUT', `${path}/${numbers}`, body);
    expect(quiet.json.schema).toBeUndefined();
    const shown = await org.call('PUT', `${path}/${numbers}?expand=schema`, body);
    expect(shown.json.schema).toEqual(body.schema);
    expect((await org.call('GET', `${path}/${numbers}/rows/a?showbrief=false`)).json).toEqual({
      key: 'a',
      Target: 'one',
    });
  });

  test.each([
    ['a column less', { Target: column('string') }, 'flows.datatables.cannot.remove.fields'],
    ['another type', { ...former, Count: column('string') }, 'flows.datatables.schema.exception'],
    ['a type that is none', { ...former, More: column('object') }, 'flows.datatables.schema.exception'],
    [
      'a default of another type',
      { ...former, More: column('integer', { default: 'x' }) },
      'flows.datatables.schema.exception',
    ],
    [
      '51 columns',
      {
        ...former,
        ...Object.fromEntries(Array.from({ length: 47 }, (_, n) => [`c${String(n)}`, column('string')])),
      },
      'flows.datatables.too.many.properties',
    ],
  ])('a PUT with %s is 400', async (_name, columns, code) => {
    const answer = await org.call('PUT', `${path}/${numbers}`, { name: 'Numbers', schema: schema(columns) });
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });

  test.each(['a/b', 'a\\b', '', ' ', 'x'.repeat(257)])('%j is no name', async (name) => {
    const answer = await org.call('POST', path, { name, schema: schema({}) });
    expect([answer.status, answer.json.code]).toEqual([400, 'flows.datatables.syntax.error']);
  });

  test.each(['a "quoted" name', 'a\nline', '<b>bold', 'x'.repeat(256)])('%j is a name', async (name) => {
    expect((await org.call('POST', path, { name, schema: schema({}) })).json.name).toBe(name);
  });

  test('two hundred tables, and no more', async () => {
    for (let n = 2; n < 200; n++) {
      await org.call('POST', path, { name: `Table ${String(n)}`, schema: schema({}) });
    }
    const answer = await org.call('POST', path, { name: 'One more', schema: schema({}) });
    expect([answer.status, answer.json.code]).toEqual([400, 'flows.datatables.too.many.schemas']);
  });

  test.each(['sortBy=size', 'expand=rows', 'pageSize=x'])('list with %s is 400', async (query) => {
    expect((await org.call('GET', `${path}?${query}`)).json.code).toBe('invalid.query.param.value');
  });

  test('a name in a hidden division is taken all the same', async () => {
    const home = await org.token('home', 'home');
    expect((await org.call('GET', path, undefined, home)).json.total).toBe(1);
    const answer = await org.call('POST', path, { name: 'secret', schema: schema({}) }, home);
    expect([answer.status, answer.json.code]).toEqual([409, 'flows.datatables.not.unique']);
    expect((await org.call('GET', `${path}/${secret}/rows`, undefined, home)).status).toBe(403);
  });
});

describe('rows', () => {
  test.each([
    ['', ['a', 'b', 'c']],
    ['sortOrder=descending', ['c', 'b', 'a']],
    ['pageSize=2&pageNumber=2', ['c']],
  ])('are listed by key with %j', async (query, keys) => {
    const { json } = await org.call('GET', `${path}/${numbers}/rows?${query}`);
    expect(json.entities).toEqual(keys.map((key) => ({ key })));
  });

  test.each(['sortOrder=down', 'showbrief=maybe'])('list with %s is 400', async (query) => {
    const answer = await org.call('GET', `${path}/${numbers}/rows?${query}`);
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid.query.param.value']);
  });

  test('a deleted row is read for a while, but its key is free', async () => {
    await org.call('POST', '/emulator/settings', { rowDeleteLagMs: 60_000 });
    const one = `${path}/${numbers}/rows/a`;
    expect((await org.call('DELETE', one)).status).toBe(204);
    expect((await org.call('GET', `${one}?showbrief=false`)).json).toEqual({ key: 'a', Target: 'one' });
    expect((await org.call('GET', `${path}/${numbers}/rows`)).json.total).toBe(3);
    for (const [method, body] of [
      ['PUT', { key: 'a' }],
      ['DELETE', undefined],
    ] as const) {
      const answer = await org.call(method, one, body);
      expect([answer.status, answer.json.code]).toEqual([404, 'flows.datatables.row.not.found']);
    }
    clock.advance(60_000);
    expect((await org.call('GET', one)).status).toBe(404);
    expect((await org.call('GET', `${path}/${numbers}/rows`)).json.total).toBe(2);
    await org.call('DELETE', `${path}/${numbers}/rows/b`);
    expect((await org.call('POST', `${path}/${numbers}/rows`, { key: 'b', Target: 'new' })).status).toBe(200);
    clock.advance(60_000);
    expect((await org.call('GET', `${path}/${numbers}/rows/b?showbrief=false`)).json.Target).toBe('new');
  });

  test('a settable length of texts', async () => {
    await org.call('POST', '/emulator/settings', { mostCellCharacters: 10 });
    const post = await org.call('POST', `${path}/${numbers}/rows`, { key: 'd', Target: 'x'.repeat(11) });
    expect([post.status, post.json.code]).toEqual([400, 'flows.datatables.schema.exception']);
    const put = await org.call('PUT', `${path}/${numbers}/rows/a`, { Target: 'x'.repeat(11) });
    expect([put.status, put.json.code]).toEqual([400, 'flows.datatables.schema.exception']);
    expect((await org.call('PUT', `${path}/${numbers}/rows/a`, { Target: 'x'.repeat(10) })).status).toBe(200);
  });

  test('five thousand rows, and no more', async () => {
    const all = Array.from({ length: 5000 }, (_, n) => ({ key: `k${String(n)}` }));
    const full = await serveOrg({
      seedText: `dataTables: [{ name: Full, columns: {}, rows: ${JSON.stringify(all)} }]`,
    });
    const [{ id }] = (await full.call('GET', path)).json.entities;
    const answer = await full.call('POST', `${path}/${id as string}/rows`, { key: 'more' });
    expect([answer.status, answer.json.code]).toEqual([400, 'flows.datatables.too.many.rows']);
    expect((await full.call('GET', `${path}/${id as string}/rows?pageSize=500`)).json.entities).toHaveLength(
      100,
    );
    await full.close();
  });

  test('the permission of rows reads rows and writes none', async () => {
    const token = await org.token('rows', 'rows');
    expect((await org.call('GET', `${path}/${numbers}/rows`, undefined, token)).status).toBe(200);
    const refused = await org.call('POST', `${path}/${numbers}/rows`, { key: 'd' }, token);
    expect([refused.status, refused.json.code]).toEqual([403, 'missing.any.permissions']);
    expect(refused.json.message).toContain('architect:datatableRow:add');
  });

  test.each(['export/jobs', 'import/jobs', 'import/csv/jobs'])(
    '%s is not part of the local org',
    async (job) => {
      expect((await org.call('POST', `${path}/${numbers}/${job}`, {})).status).toBe(501);
    },
  );
});
