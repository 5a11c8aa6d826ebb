/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { moduleBody } from './bodies.ts';
import { freshCallRouting, oddNames } from './call-routing.ts';

const { org, clock, routing } = freshCallRouting();

const path = '/architect/ivrs';

const body = (more: object = {}) => ({
  name: 'Sales',
  dnis: ['+13175550101'],
  openHoursFlow: { id: routing.open },
  closedHoursFlow: { id: routing.closed },
  scheduleGroup: { id: routing.group },
  ...more,
});

describe('the life of a route', () => {
  test('row 19: version counts, stale version is refused, a PUT replaces all, a deleted route lingers', async () => {
    const made = await org.call('POST', path, body());
    expect(made.json).toMatchObject({
      name: 'Sales',
      version: 1,
      state: 'active',
      dnis: ['+13175550101'],
      openHoursFlow: { id: routing.open, name: 'Open' },
      scheduleGroup: { id: routing.group, name: 'Office' },
      createdBy: 'local',
    });
    const one = `${path}/${made.json.id as string}`;
    clock.advance(1000);
    const put = await org.call('PUT', one, { name: 'Sales', version: 1, dnis: [] });
    expect(put.json).toMatchObject({
      version: 2,
      dnis: [],
      dateModified: new Date(clock.now()).toISOString(),
    });
    expect(put.json.openHoursFlow).toBeUndefined();
    expect(put.json.scheduleGroup).toBeUndefined();
    const stale = await org.call('PUT', one, body({ version: 1 }));
    expect([stale.status, stale.json.code]).toEqual([409, 'general.conflict']);
    await routing.set({ versionConflict: 400 });
    const other = await org.call('PUT', one, body({ version: 1 }));
    expect([other.status, other.json.code]).toEqual([400, 'general.bad.request']);
    expect(other.json.message).toContain('does not match the current version');
    expect((await org.call('PUT', one, body({ version: null }))).json.version).toBe(3);
    expect((await org.call('PUT', one, body())).json.version).toBe(4);
    expect((await org.call('DELETE', one)).status).toBe(200);
    expect((await org.call('GET', one)).json.state).toBe('deleted');
    expect((await org.call('GET', path)).json.total).toBe(1);
    expect((await org.call('DELETE', one)).status).toBe(404);
    expect((await org.call('PUT', one, body())).status).toBe(404);
    expect((await org.call('POST', path, body())).status).toBe(200);
  });

  test('row 19: how long a deleted route lingers can be set', async () => {
    await routing.set({ deletedLingerMs: 5000 });
    const one = `${path}/${routing.main}`;
    await org.call('DELETE', one);
    clock.advance(4999);
    expect((await org.call('GET', one)).json.state).toBe('deleted');
    clock.advance(1);
    expect((await org.call('GET', one)).status).toBe(404);
  });

  test.each(oddNames)('the name %j comes back as it was sent', async (name) => {
    const made = await org.call('POST', path, { name, description: name });
    expect(made.json).toMatchObject({ name, description: name });
    expect((await org.call('GET', `${path}/${made.json.id as string}`)).json).toMatchObject({
      name,
      description: name,
    });
    expect((await org.call('GET', `${path}?name=${encodeURIComponent(name)}`)).json.total).toBe(1);
  });

  test('of two who replace the same version at once, one does', async () => {
    const answers = await Promise.all(
      [1, 2].map((n) =>
        org.call('PUT', `${path}/${routing.main}`, { name: `Main ${String(n)}`, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('numbers', () => {
  test('row 19: a number belongs to one route', async () => {
    const taken = await org.call('POST', path, body({ dnis: ['+13175550101', '+1 (317) 555-0100'] }));
    expect([taken.status, taken.json.code]).toEqual([400, 'general.bad.request']);
    expect(taken.json.details).toEqual([{ errorCode: 'general.bad.request', fieldName: 'dnis' }]);
    await org.call('PUT', `${path}/${routing.main}`, { name: 'Main', dnis: [] });
    expect((await org.call('POST', path, body({ dnis: ['+13175550100'] }))).status).toBe(200);
  });

  test('a new pool is unknown to routes for a while', async () => {
    await routing.set({ didPoolLagMs: 3000 });
    await org.call('POST', '/emulator/seed', { seed: 'didPools: ["+18005550100"]' });
    const early = await org.call('POST', path, body({ dnis: ['+18005550100'] }));
    expect([early.status, early.json.message]).toEqual([
      400,
      "Field 'didPoolId' is required and cannot be empty.",
    ]);
    clock.advance(3000);
    expect((await org.call('POST', path, body({ dnis: ['+18005550100'] }))).status).toBe(200);
  });

  test('a cap on the numbers that one request adds', async () => {
    await routing.set({ dnisPerRequest: 2 });
    const three = ['+13175550101', '+13175550102', '+13175550103'];
    const many = await org.call('POST', path, body({ dnis: three }));
    expect([many.status, many.json.code]).toEqual([400, 'general.bad.request']);
    const two = await org.call('POST', path, body({ dnis: three.slice(0, 2) }));
    const more = await org.call('PUT', `${path}/${two.json.id as string}`, body({ dnis: three }));
    expect(more.json.dnis).toEqual(three);
  });

  test('numbers may come back in another form', async () => {
    await routing.set({ dnisFormat: 'national' });
    const one = `${path}/${routing.main}`;
    expect((await org.call('GET', one)).json.dnis).toEqual(['(317) 555-0100']);
    await routing.set({ dnisFormat: 'as-sent' });
    expect((await org.call('GET', one)).json.dnis).toEqual(['+13175550100']);
  });
});

describe('what is refused', () => {
  test.each([
    ['a number twice', { dnis: ['+13175550101', '+1 317 555 0101'] }, 'dnis'],
    ['a number outside the pools', { dnis: ['+13175550999'] }, 'dnis'],
    ['a group without closed flow', { closedHoursFlow: null }, 'closedHoursFlow'],
    ['a group without open flow', { openHoursFlow: undefined }, 'openHoursFlow'],
    ['an unknown flow', { openHoursFlow: { id: 'unknown' } }, 'openHoursFlow'],
    ['an unknown group', { scheduleGroup: { id: 'unknown' } }, 'scheduleGroup'],
    ['an empty name', { name: '' }, 'name'],
    ['no name', { name: null }, 'name'],
    ['a name that is a number', { name: 7 }, 'name'],
    ['numbers that are numbers', { dnis: [13175550101] }, 'dnis'],
    ['numbers that are no list', { dnis: '+13175550101' }, 'dnis'],
    ['a reference that is a text', { openHoursFlow: 'Open' }, 'openHoursFlow'],
    ['an id that is a number', { openHoursFlow: { id: 7 } }, 'openHoursFlow.id'],
    ['a version that is a text', { version: '1' }, 'version'],
    ['a version with a fraction', { version: 1.5 }, 'version'],
  ])('%s is 400', async (_name, more, field) => {
    for (const [method, at] of [
      ['POST', path],
      ['PUT', `${path}/${routing.main}`],
    ] as const) {
      const answer = await org.call(method, at, body(more));
      expect([answer.status, answer.json.code]).toEqual([400, 'general.bad.request']);
      expect(answer.json.details).toEqual([{ errorCode: 'general.bad.request', fieldName: field }]);
    }
    expect((await org.call('GET', path)).json.total).toBe(1);
    expect((await org.call('GET', `${path}/${routing.main}`)).json).toMatchObject({
      name: 'Main',
      version: 1,
    });
  });

  test('a flow that is no published inbound call flow', async () => {
    await org.deploy(moduleBody('M'));
    const module = (await org.call('GET', '/flows?type=commonmodule')).json.entities[0].id;
    const empty = (await org.call('POST', '/flows', { name: 'Empty', type: 'inboundcall' })).json.id;
    for (const id of [module, empty]) {
      expect((await org.call('POST', path, body({ openHoursFlow: { id } }))).status).toBe(400);
    }
  });

  test.each(['not-a-guid', '00000000-0000-4000-8000-000000000000', '%00', 'a%20b', "'%3B--"])(
    'the id %s is unknown',
    async (id) => {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const answer = await org.call(method, `${path}/${id}`, method === 'PUT' ? body() : undefined);
        expect([answer.status, answer.json.code]).toEqual([404, 'not.found']);
      }
    },
  );

  test('a bound flow is not deleted', async () => {
    const refused = await org.call('DELETE', `/flows/${routing.open}`);
    expect([refused.status, refused.json.code]).toEqual([
      409,
      'architect.flow.cannot.delete.used.in.ivr.configs',
    ]);
  });
});

describe('listing', () => {
  test.each([
    ['name=main', 1],
    ['name=Ma*', 1],
    ['name=x', 0],
    ['dnis=%2B13175550100', 1],
    ['dnis=%2B13175550101', 0],
    ['scheduleGroup=x', 0],
    ['expand=identityresolution', 1],
    ['sortBy=nonsense&sortOrder=nonsense', 1],
    ['unknown=1', 1],
  ])('list with %s', async (query, total) => {
    expect((await org.call('GET', `${path}?${query}`)).json.total).toBe(total);
  });

  test.each(['pageNumber=0', 'pageSize=-1', 'pageSize=ten', 'expand=everything'])(
    '%s is 400',
    async (query) => {
      const answer = await org.call('GET', `${path}?${query}`);
      expect([answer.status, answer.json.code]).toEqual([400, 'invalid.query.param.value']);
    },
  );

  test('row 6: the page envelope, relative, without nextUri at the end; an empty listing has no page', async () => {
    await org.call('POST', path, { name: 'Second' });
    const first = await org.call('GET', `${path}?pageSize=1&name=*`);
    expect(first.json).toMatchObject({ pageSize: 1, pageNumber: 1, pageCount: 2, total: 2 });
    expect(first.json.nextUri).toMatch(/^\/api\/v2\/architect\/ivrs\?.*pageNumber=2/);
    const next = await org.call('GET', (first.json.nextUri as string).replace('/api/v2', ''));
    expect(next.json.entities).toMatchObject([{ name: 'Second' }]);
    expect(next.json.nextUri).toBeUndefined();
    expect(next.json.previousUri).toContain('pageNumber=1');
    const none = await org.call('GET', `${path}?name=nothing`);
    expect(none.json).toMatchObject({ entities: [], pageCount: 0, total: 0 });
    expect(none.json.nextUri).toBeUndefined();
  });
});
