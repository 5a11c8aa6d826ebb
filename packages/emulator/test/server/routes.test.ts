/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { moduleBody, plainBody } from './bodies.ts';
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
didPools: [ { from: "+13175550100", to: "+13175550110" } ]
schedules: [ { name: Weekdays, start: 2026-01-05T08:00, end: 2026-01-05T18:00, rrule: "FREQ=WEEKLY" } ]
scheduleGroups: [ { name: Office, timeZone: America/New_York, open: [Weekdays] } ]
flows: [ { yaml: ${JSON.stringify(plainBody('Open'))} }, { yaml: ${JSON.stringify(plainBody('Closed'))} } ]
ivrs: [ { name: Main, dnis: ["+13175550100"], open: Open } ]
`;

let org: ServedOrg;
let open: string;
let closed: string;
let group: string;
const clock = testClock();

beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  const flows = (await org.call('GET', '/flows?sortBy=name')).json.entities;
  [closed, open] = flows.map((flow: { id: string }) => flow.id);
  group = (await org.call('GET', '/architect/schedulegroups')).json.entities[0].id;
});
afterEach(() => org.close());

const body = (more: object = {}) => ({
  name: 'Sales',
  dnis: ['+13175550101'],
  openHoursFlow: { id: open },
  closedHoursFlow: { id: closed },
  scheduleGroup: { id: group },
  ...more,
});

describe('call routes', () => {
  test('API 9 row 19: from POST to a deleted one that lingers', async () => {
    const made = await org.call('POST', '/architect/ivrs', body());
    expect(made.json).toMatchObject({
      name: 'Sales',
      version: 1,
      state: 'active',
      dnis: ['+13175550101'],
      openHoursFlow: { id: open, name: 'Open' },
      scheduleGroup: { id: group, name: 'Office' },
      createdBy: 'local',
    });
    const id = made.json.id as string;
    clock.advance(1000);
    const put = await org.call('PUT', `/architect/ivrs/${id}`, { name: 'Sales', version: 1, dnis: [] });
    expect(put.json).toMatchObject({
      version: 2,
      dnis: [],
      dateModified: new Date(clock.now()).toISOString(),
    });
    expect(put.json.openHoursFlow).toBeUndefined();
    const stale = await org.call('PUT', `/architect/ivrs/${id}`, body({ version: 1 }));
    expect([stale.status, stale.json.code]).toEqual([409, 'general.conflict']);
    await org.call('POST', '/emulator/settings', { versionConflict: 400 });
    const other = await org.call('PUT', `/architect/ivrs/${id}`, body({ version: 1 }));
    expect([other.status, other.json.code]).toEqual([400, 'general.bad.request']);
    expect(other.json.message).toContain('does not match the current version');
    expect((await org.call('PUT', `/architect/ivrs/${id}`, body({ version: null }))).json.version).toBe(3);
    expect((await org.call('DELETE', `/architect/ivrs/${id}`)).status).toBe(200);
    expect((await org.call('GET', `/architect/ivrs/${id}`)).json.state).toBe('deleted');
    expect((await org.call('GET', '/architect/ivrs')).json.total).toBe(1);
    expect((await org.call('DELETE', `/architect/ivrs/${id}`)).status).toBe(404);
    expect((await org.call('POST', '/architect/ivrs', body())).status).toBe(200);
  });

  test.each([
    ['a number in use', { dnis: ['+1 (317) 555-0100'] }],
    ['a number twice', { dnis: ['+13175550101', '+13175550101'] }],
    ['a number outside the pools', { dnis: ['+13175550999'] }],
    ['a group without closed flow', { closedHoursFlow: null }],
    ['an unknown flow', { openHoursFlow: { id: 'unknown' } }],
    ['an unknown group', { scheduleGroup: { id: 'unknown' } }],
    ['no name', { name: '' }],
    ['numbers that are numbers', { dnis: [13175550101] }],
    ['a reference that is a text', { openHoursFlow: 'Open' }],
  ])('%s is 400', async (_name, more) => {
    const answer = await org.call('POST', '/architect/ivrs', body(more));
    expect([answer.status, answer.json.code]).toEqual([400, 'general.bad.request']);
    expect((await org.call('GET', '/architect/ivrs')).json.total).toBe(1);
  });

  test('only published inbound call flows', async () => {
    await org.deploy(moduleBody('M'));
    const module = (await org.call('GET', '/flows?type=commonmodule')).json.entities[0].id;
    expect((await org.call('POST', '/architect/ivrs', body({ openHoursFlow: { id: module } }))).status).toBe(
      400,
    );
    const empty = (await org.call('POST', '/flows', { name: 'Empty', type: 'inboundcall' })).json.id;
    expect((await org.call('POST', '/architect/ivrs', body({ openHoursFlow: { id: empty } }))).status).toBe(
      400,
    );
  });

  test.each([
    ['name=main', 1],
    ['name=Ma*', 1],
    ['name=x', 0],
    ['dnis=%2B13175550100', 1],
    ['dnis=%2B13175550101', 0],
    ['scheduleGroup=x', 0],
  ])('list with %s', async (query, total) => {
    expect((await org.call('GET', `/architect/ivrs?${query}`)).json.total).toBe(total);
  });

  test('a bound flow is not deleted', async () => {
    const refused = await org.call('DELETE', `/flows/${open}`);
    expect([refused.status, refused.json.code]).toEqual([
      409,
      'architect.flow.cannot.delete.used.in.ivr.configs',
    ]);
  });

  test('a held number is shown with its owner', async () => {
    const path = '/telephony/providers/edges';
    const assigned = (await org.call('GET', `${path}/dids`)).json.entities;
    expect(assigned).toMatchObject([
      { phoneNumber: '+13175550100', ownerType: 'IVR_CONFIG', owner: { name: 'Main' } },
    ]);
    expect((await org.call('GET', `${path}/didpools/dids?type=UNASSIGNED`)).json.total).toBe(10);
    expect((await org.call('GET', `${path}/didpools/dids?type=ASSIGNED_AND_UNASSIGNED`)).json.total).toBe(11);
    expect((await org.call('GET', `${path}/didpools/dids`)).status).toBe(400);
  });
});

describe('schedules and groups', () => {
  test('times come back with milliseconds, versions count', async () => {
    const made = await org.call('POST', '/architect/schedules', {
      name: 'Day',
      start: '2026-01-05T08:00:00',
      end: '2026-01-05T18:00:00.000',
    });
    expect(made.json).toMatchObject({
      start: '2026-01-05T08:00:00.000',
      end: '2026-01-05T18:00:00.000',
      version: 1,
    });
    const zoned = await org.call('POST', '/architect/schedules', {
      ...made.json,
      start: '2026-01-05T08:00:00.000Z',
    });
    expect(zoned.status).toBe(400);
    const put = await org.call('PUT', `/architect/schedules/${made.json.id as string}`, made.json);
    expect(put.json.version).toBe(2);
  });

  test('what is held by another does not go', async () => {
    const weekdays = (await org.call('GET', '/architect/schedules')).json.entities[0].id as string;
    const held = await org.call('DELETE', `/architect/schedules/${weekdays}`);
    expect([held.status, held.json.code]).toEqual([409, 'general.conflict']);
    const ivr = await org.call('POST', '/architect/ivrs', body());
    expect((await org.call('DELETE', `/architect/schedulegroups/${group}`)).status).toBe(409);
    await org.call('DELETE', `/architect/ivrs/${ivr.json.id as string}`);
    expect((await org.call('DELETE', `/architect/schedulegroups/${group}`)).status).toBe(200);
    expect((await org.call('GET', `/architect/schedulegroups/${group}`)).json.state).toBe('deleted');
    expect((await org.call('DELETE', `/architect/schedules/${weekdays}`)).status).toBe(200);
  });

  test.each([
    [{ name: 'x', timeZone: 'Mars/Olympus' }],
    [{ name: 'x', openSchedules: [{ id: 'unknown' }] }],
    [{ name: 'x', openSchedules: [{}] }],
  ])('group %j is 400', async (group_) => {
    expect((await org.call('POST', '/architect/schedulegroups', group_)).status).toBe(400);
  });
});

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
