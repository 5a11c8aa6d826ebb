/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { oddNames } from './call-routing.ts';
import { serveOrg, testClock, type Answer, type ServedOrg } from './served-org.ts';

const seedText = `
org: { name: Acme, divisions: [Sales, Hidden, Empty] }
clients:
  - { id: local, secret: local }
  - { id: half, secret: half, divisions: [Home, Sales], permissions: ['architect:flow:view', 'routing:*'] }
  - { id: nobody, secret: nobody, permissions: [] }
dataTables: [ { name: Secret, division: Hidden }, { name: Open, division: Sales } ]
schedules: [ { name: Day, start: 2026-01-05T08:00, end: 2026-01-05T18:00, division: Sales } ]
`;

let org: ServedOrg;
let half: string;
const ids: Record<string, string> = {};
const clock = testClock();
beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  half = await org.token('half', 'half');
  for (const { id, name } of (await org.call('GET', path)).json.entities) {
    ids[name] = id;
  }
});
afterEach(() => org.close());

const path = '/authorization/divisions';
const one = (name: string): string => `${path}/${ids[name] ?? name}`;

const codeOf = async (method: string, at: string, body?: unknown, token?: string): Promise<unknown> => {
  const { status, json } = await org.call(method, at, body, token);
  return status < 300 ? status : [status, json.code];
};

describe('reading', () => {
  test('home, one, all, with how many objects are in each', async () => {
    expect((await org.call('GET', `${path}/home`)).json).toMatchObject({ name: 'Home', homeDivision: true });
    expect((await org.call('GET', one('Sales'))).json).toMatchObject({ name: 'Sales', homeDivision: false });
    expect((await org.call('GET', one('Sales'))).json.objectCounts).toBeUndefined();
    expect((await org.call('GET', `${one('Sales')}?objectCount=true`)).json.objectCounts).toEqual({
      DATATABLES: 1,
      ROUTINGSCHEDULES: 1,
    });
    const all = await org.call('GET', `${path}?objectCount=true&sortOrder=desc`, undefined, half);
    expect(all.json.entities.map(({ name }: { name: string }) => name)).toEqual([
      'Sales',
      'Home',
      'Hidden',
      'Empty',
    ]);
    expect(all.json.entities[3].objectCounts).toEqual({});
    expect(await codeOf('GET', `${path}/unknown`)).toEqual([404, 'not.found']);
  });

  test.each([
    ['name=sales', ['Sales']],
    ['name=H*', ['Hidden', 'Home']],
    ['name=x', []],
    ['id=x', []],
    ['expand=anything&nextPage=x&previousPage=y', ['Empty', 'Hidden', 'Home', 'Sales']],
  ])('list with %s', async (query, names) => {
    for (const at of [path, `${path}/query`]) {
      const { json } = await org.call('GET', `${at}?${query}`);
      expect(json.entities.map(({ name }: { name: string }) => name)).toEqual(names);
    }
  });

  test('the query pages by cursors, forth and back', async () => {
    const follow = (uri: unknown): Promise<Answer> => org.call('GET', String(uri).replace('/api/v2', ''));
    const first = await org.call('GET', `${path}/query?pageSize=3`);
    expect(first.json.entities).toHaveLength(3);
    expect(first.json.previousUri).toBeUndefined();
    expect(first.json.total).toBeUndefined();
    const second = await follow(first.json.nextUri);
    expect(second.json.entities).toMatchObject([{ name: 'Sales' }]);
    expect(second.json.nextUri).toBeUndefined();
    expect((await follow(second.json.previousUri)).json.entities).toEqual(first.json.entities);
    expect(await codeOf('GET', `${path}/query?after=!`)).toEqual([400, 'invalid.query.param.value']);
  });

  test('the limit is that of the org', async () => {
    expect((await org.call('GET', `${path}/limit`)).json).toBe(50);
  });

  test('the divisions in which the caller holds a permission', async () => {
    const names = async (permission: string, token?: string): Promise<unknown> => {
      const me = await org.call(
        'GET',
        `/authorization/divisionspermitted/me?permission=${permission}`,
        undefined,
        token,
      );
      const paged = await org.call(
        'GET',
        `/authorization/divisionspermitted/paged/me?permission=${permission}`,
        undefined,
        token,
      );
      expect(paged.json.entities).toEqual(me.json);
      return [me.json.map(({ name }: { name: string }) => name), paged.json.allDivsPermitted];
    };
    expect(await names('architect:flow:view', half)).toEqual([['Home', 'Sales'], false]);
    expect(await names('routing:callRoute:edit', half)).toEqual([['Home', 'Sales'], false]);
    expect(await names('architect:flow:add', half)).toEqual([[], false]);
    expect(await names('architect:flow:add')).toEqual([['Empty', 'Hidden', 'Home', 'Sales'], true]);
    expect(await codeOf('GET', '/authorization/divisionspermitted/me')).toEqual([400, 'bad.request']);
    const other = await org.call(
      'GET',
      '/authorization/divisionspermitted/paged/half?permission=architect:flow:view',
    );
    expect(other.json.total).toBe(2);
    expect(await codeOf('GET', '/authorization/divisionspermitted/paged/x?permission=a')).toEqual([
      404,
      'not.found',
    ]);
  });

  test('who has grants in a division', async () => {
    const subjects = async (name: string): Promise<unknown> => {
      const { json } = await org.call('GET', `${one(name)}/grants`);
      return json.entities.map(({ subjectId }: { subjectId: string }) => subjectId);
    };
    expect(await subjects('Sales')).toEqual(['local', 'half', 'nobody']);
    expect(await subjects('Hidden')).toEqual(['local', 'nobody']);
  });
});

describe('changing', () => {
  test.each(oddNames)('a division called %j', async (name) => {
    const made = await org.call('POST', path, { name, description: name });
    expect(made.json).toMatchObject({ name, description: name, homeDivision: false });
    expect((await org.call('GET', `${path}/${made.json.id as string}`)).json).toEqual(made.json);
    const put = await org.call('PUT', `${path}/${made.json.id as string}`, {
      name: 'Other',
      description: '',
    });
    expect(put.json).toMatchObject({ id: made.json.id, name: 'Other', description: '' });
  });

  test.each([
    ['no name', { description: '' }],
    ['an empty name', { name: ' ', description: '' }],
    ['a name that is a number', { name: 1 }],
    ['a name that is there', { name: 'SALES' }],
    ['no map', []],
    ['no body', undefined],
  ])('%s is 400', async (_name, body) => {
    expect(await codeOf('POST', path, body)).toEqual([400, 'bad.request']);
    expect(await codeOf('PUT', one('Hidden'), body)).toEqual([400, 'bad.request']);
    expect((await org.call('GET', path)).json.total).toBe(4);
  });

  test('a name may be written anew in other letters, and no more divisions made than the limit says', async () => {
    expect(await codeOf('PUT', one('Sales'), { name: 'SALES' })).toBe(200);
    await org.call('POST', '/emulator/seed', { seed: 'limits: { authorization: { divisions: 5 } }' });
    expect((await org.call('GET', `${path}/limit`)).json).toBe(5);
    expect(await codeOf('POST', path, { name: 'Fifth' })).toBe(200);
    expect(await codeOf('POST', path, { name: 'Sixth' })).toEqual([400, 'bad.request']);
  });

  test('one with objects does not go, an empty one does, and comes back', async () => {
    expect(await codeOf('DELETE', one('Sales'))).toEqual([400, 'bad.request']);
    expect(await codeOf('DELETE', one('Home'))).toEqual([400, 'bad.request']);
    expect(await codeOf('DELETE', one('Empty'))).toBe(200);
    expect(await codeOf('GET', one('Empty'))).toEqual([404, 'not.found']);
    expect(await codeOf('DELETE', one('Empty'))).toEqual([404, 'not.found']);
    expect(await codeOf('PUT', one('Empty'), { name: 'x' })).toEqual([404, 'not.found']);
    expect((await org.call('GET', path)).json.total).toBe(3);
    expect((await org.call('GET', `${path}/deleted`)).json.entities).toMatchObject([{ name: 'Empty' }]);
    const made = { name: 'x', division: { id: ids['Empty'] } };
    expect(await codeOf('POST', '/architect/ivrs', made)).toEqual([404, 'not.found']);

    const back = await org.call('POST', `${one('Empty')}/restore`, { name: 'Back', description: 'again' });
    expect(back.json).toMatchObject({ id: ids['Empty'], name: 'Back', description: 'again' });
    expect((await org.call('GET', `${path}/deleted`)).json.total).toBe(0);
    expect(await codeOf('POST', `${one('Empty')}/restore`)).toEqual([404, 'not.found']);
  });

  test('a name that was taken meanwhile is no name to come back with', async () => {
    await org.call('DELETE', one('Empty'));
    await org.call('POST', path, { name: 'Empty' });
    expect(await codeOf('POST', `${one('Empty')}/restore`)).toEqual([400, 'bad.request']);
    expect(await codeOf('POST', `${one('Empty')}/restore`, { name: 'Empty 2' })).toBe(200);
  });

  test('by force its objects go home', async () => {
    expect(await codeOf('DELETE', `${one('Sales')}?force=true`)).toBe(200);
    const schedule = (await org.call('GET', '/architect/schedules?name=Day')).json.entities[0];
    expect(schedule.division.name).toBe('Home');
  });

  test('what left a moment ago still counts, and a deleted one still answers, when there are lags', async () => {
    await org.call('POST', '/emulator/settings', { releaseLagMs: 2000, divisionDeleteLagMs: 1000 });
    const table = (await org.call('GET', '/flows/datatables?name=Secret')).json.entities[0];
    expect(await codeOf('POST', `${one('Home')}/objects/DATATABLES`, [table.id])).toBe(200);
    expect(await codeOf('DELETE', one('Hidden'))).toEqual([400, 'bad.request']);
    clock.advance(2000);
    expect(await codeOf('DELETE', one('Hidden'))).toBe(200);
    expect(await codeOf('GET', one('Hidden'))).toBe(200);
    clock.advance(1000);
    expect(await codeOf('GET', one('Hidden'))).toEqual([404, 'not.found']);
  });

  test('row 24: each change needs its permissions', async () => {
    const nobody = await org.token('nobody', 'nobody');
    for (const [method, at, permissions] of [
      ['POST', path, 'authorization:division:add, authorization:grant:add'],
      ['PUT', one('Sales'), 'authorization:division:edit'],
      ['DELETE', one('Sales'), 'authorization:division:delete'],
      ['GET', `${path}/deleted`, 'authorization:divisionDeleted:view'],
      ['POST', `${one('Sales')}/restore`, 'authorization:division:add'],
      ['GET', `${one('Sales')}/grants`, 'authorization:grant:view'],
    ] as const) {
      const answer = await org.call(method, at, method === 'GET' ? undefined : { name: 'x' }, nobody);
      expect([answer.status, answer.json.code, answer.json.messageParams]).toEqual([
        403,
        'missing.permissions',
        { permissions },
      ]);
    }
  });
});

describe('moving objects', () => {
  const move = (name: string, type: string, body: unknown, token?: string): Promise<unknown> =>
    codeOf('POST', `${one(name)}/objects/${type}`, body, token);

  test('all or none', async () => {
    const table = (await org.call('GET', '/flows/datatables?name=Open')).json.entities[0];
    expect(await move('Home', 'DATATABLES', [table.id, 'unknown'])).toEqual([404, 'not.found']);
    const at = `/flows/datatables/${table.id as string}`;
    expect((await org.call('GET', at)).json.division.name).toBe('Sales');
    expect(await move('Home', 'DATATABLES', [table.id])).toBe(200);
    expect((await org.call('GET', at)).json.division.name).toBe('Home');
    expect(await move('Home', 'QUEUE', [table.id])).toEqual([404, 'not.found']);
    expect(await move('Home', 'DATATABLES', [])).toBe(200);
    expect(await move('Home', 'CAMPAIGN', ['x'])).toEqual([404, 'not.found']);
  });

  test.each([
    ['ivrs', 'CALLROUTE', {}],
    ['schedules', 'ROUTINGSCHEDULES', { start: '2026-01-05T08:00', end: '2026-01-05T18:00' }],
    ['schedulegroups', 'ROUTINGSCHEDULEGROUPS', {}],
    ['emergencygroups', 'EMERGENCYGROUPS', {}],
  ])('%s are %s; a deleted one is not moved', async (resource, type, more) => {
    const made = (await org.call('POST', `/architect/${resource}`, { name: 'x', ...more })).json;
    const at = `/architect/${resource}/${made.id as string}`;
    expect(await move('Hidden', type, [made.id])).toBe(200);
    expect((await org.call('GET', at)).json).toMatchObject({ division: { name: 'Hidden' }, version: 1 });
    expect(await codeOf('GET', at, undefined, half)).toEqual([403, 'not.authorized']);
    await org.call('DELETE', at);
    expect(await move('Home', type, [made.id])).toEqual([404, 'not.found']);
  });

  test.each([
    ['milestones: [M]', '/flows/milestones', 'FLOWMILESTONE'],
    ['outcomes: [O]', '/flows/outcomes', 'FLOWOUTCOME'],
    ['queues: [Q]', '/routing/queues', 'QUEUE'],
  ])('%s', async (seed, at, type) => {
    await org.call('POST', '/emulator/seed', { seed });
    const { id } = (await org.call('GET', at)).json.entities[0];
    expect(await move('Sales', type, [id])).toBe(200);
    expect((await org.call('GET', `${at}/${id as string}`)).json.division.name).toBe('Sales');
  });

  test('neither from nor to a division that the caller does not see', async () => {
    const secret = (await org.call('GET', '/flows/datatables?name=Secret')).json.entities[0];
    const open = (await org.call('GET', '/flows/datatables?name=Open')).json.entities[0];
    expect(await move('Home', 'DATATABLES', [secret.id], half)).toEqual([403, 'not.authorized']);
    expect(await move('Hidden', 'DATATABLES', [open.id], half)).toEqual([403, 'not.authorized']);
    expect(await move('Home', 'DATATABLES', [open.id], half)).toBe(200);
  });

  test.each([
    ['an unknown type', 'DATATABLE', [], 'invalid.value'],
    ['no list', 'DATATABLES', {}, 'bad.request'],
    ['no body', 'DATATABLES', undefined, 'bad.request'],
    ['numbers', 'DATATABLES', [1], 'bad.request'],
  ])('%s is 400', async (_name, type, body, code) => {
    expect(await move('Home', type, body)).toEqual([400, code]);
  });

  test('an unknown division is 404', async () => {
    expect(await move('unknown', 'DATATABLES', [])).toEqual([404, 'not.found']);
  });
});
