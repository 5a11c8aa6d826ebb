/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';

let org: ServedOrg;
beforeEach(async () => {
  org = await serveOrg();
});
afterEach(() => org.close());

describe('data tables', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    required: ['key'],
    properties: { key: { type: 'string' }, data: { type: 'string' }, count: { type: 'integer', default: 7 } },
    additionalProperties: false,
  };

  test('schema on request, names unique, columns stay', async () => {
    const made = await org.call('POST', '/flows/datatables', { name: 'Ledger', schema });
    const path = `/flows/datatables/${made.json.id as string}`;
    expect((await org.call('GET', path)).json.schema).toBeUndefined();
    expect((await org.call('GET', `${path}?expand=schema`)).json.schema).toEqual(schema);
    const twice = await org.call('POST', '/flows/datatables', { name: 'ledger', schema });
    expect([twice.status, twice.json.code]).toEqual([409, 'flows.datatables.not.unique']);
    const less = await org.call('PUT', path, {
      name: 'Ledger',
      schema: { ...schema, properties: { key: { type: 'string' } } },
    });
    expect([less.status, less.json.code]).toEqual([400, 'flows.datatables.cannot.remove.fields']);
    expect((await org.call('DELETE', path)).status).toBe(204);
    expect((await org.call('GET', path)).json.code).toBe('flows.datatables.table.not.found');
  });

  test.each([
    'lease|1',
    'r|acme|prod|CallRoute|a/b',
    'quote " and \\ and newline \n',
    'Ünïcode 🙂 %2F + ?#',
    'x'.repeat(256),
  ])('a row with the key %j', async (key) => {
    const table = (await org.call('POST', '/flows/datatables', { name: 'Ledger', schema })).json.id as string;
    const path = `/flows/datatables/${table}/rows`;
    const made = await org.call('POST', path, { key, data: 'one' });
    expect([made.status, made.json]).toEqual([200, { key, data: 'one', count: 7 }]);
    const again = await org.call('POST', path, { key, data: 'two' });
    expect([again.status, again.json.code]).toEqual([409, 'flows.datatables.not.unique']);
    const one = `${path}/${encodeURIComponent(key)}`;
    expect((await org.call('GET', one)).json).toEqual({ key });
    expect((await org.call('GET', `${one}?showbrief=false`)).json).toEqual({ key, data: 'one', count: 7 });
    expect((await org.call('PUT', one, { key, data: 'three', count: 1 })).status).toBe(200);
    expect((await org.call('GET', `${path}?showbrief=false`)).json.entities).toEqual([
      { key, data: 'three', count: 1 },
    ]);
    expect((await org.call('GET', path)).json.entities).toEqual([{ key }]);
    expect((await org.call('DELETE', one)).status).toBe(204);
    const gone = await org.call('GET', one);
    expect([gone.status, gone.json.code]).toEqual([404, 'flows.datatables.row.not.found']);
  });

  test.each([
    [{ key: 'a', unknown: 1 }, 'flows.datatables.schema.exception'],
    [{ key: 'a', count: 'x' }, 'flows.datatables.schema.exception'],
    [{ data: 'x' }, 'flows.datatables.schema.exception'],
    [{ key: 'x'.repeat(257) }, 'flows.datatables.schema.exception'],
    [[], 'flows.datatables.syntax.error'],
  ])('the row %j is refused', async (row, code) => {
    const table = (await org.call('POST', '/flows/datatables', { name: 'Ledger', schema })).json.id as string;
    const answer = await org.call('POST', `/flows/datatables/${table}/rows`, row);
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });

  test('of two who create one key at once, one gets it', async () => {
    const table = (await org.call('POST', '/flows/datatables', { name: 'Ledger', schema })).json.id as string;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        org.call('POST', `/flows/datatables/${table}/rows`, { key: 'lease|1', data: String(n) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });
});
