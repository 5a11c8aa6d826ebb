/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';

const seedText = `
didPools: [ { from: "+13175550100", to: "+13175550109" }, "+18005550100" ]
ivrs: [ { name: Main, dnis: ["+13175550100", "+1 (317) 555-0101"] } ]
numbers:
  - { number: "+13175550102", user: Ann }
  - { number: "+13175550103", phone: Lobby }
  - { number: "+13175550104", group: Billing }
clients: [ { id: local, secret: local }, { id: nobody, secret: nobody, permissions: [] } ]
`;

let org: ServedOrg;
beforeAll(async () => {
  org = await serveOrg({ seedText });
});
afterAll(() => org.close());

const edges = '/telephony/providers/edges';

test('assigned numbers say who holds them', async () => {
  const { json } = await org.call('GET', `${edges}/dids`);
  expect(json.entities).toMatchObject([
    { phoneNumber: '+13175550100', ownerType: 'IVR_CONFIG', owner: { name: 'Main' } },
    { phoneNumber: '+13175550101', ownerType: 'IVR_CONFIG', owner: { name: 'Main' } },
    { phoneNumber: '+13175550102', ownerType: 'USER', owner: { name: 'Ann' } },
    { phoneNumber: '+13175550103', ownerType: 'PHONE', owner: { name: 'Lobby' } },
    { phoneNumber: '+13175550104', ownerType: 'GROUP', owner: { name: 'Billing' } },
  ]);
  const [first] = json.entities;
  expect((await org.call('GET', `${edges}/dids/${first.id as string}`)).json).toEqual(first);
  const unknown = await org.call('GET', `${edges}/dids/unknown`);
  expect([unknown.status, unknown.json.code]).toEqual([404, 'not.found']);
  for (const [query, total] of [
    ['phoneNumber=%2B13175550102', 1],
    [`owner.id=${first.owner.id as string}`, 2],
    [`didPool.id=${first.didPool.id as string}`, 5],
    ['didPool.id=unknown', 0],
    [`id=${first.id as string}&id=unknown`, 1],
  ] as const) {
    expect((await org.call('GET', `${edges}/dids?${query}`)).json.total).toBe(total);
  }
});

test('the numbers of the pools, free ones without owner', async () => {
  const pools = (await org.call('GET', `${edges}/didpools`)).json.entities;
  expect(pools).toMatchObject([
    { startPhoneNumber: '+13175550100', endPhoneNumber: '+13175550109' },
    { startPhoneNumber: '+18005550100', endPhoneNumber: '+18005550100' },
  ]);
  const numbers = `${edges}/didpools/dids`;
  for (const [query, total] of [
    ['type=UNASSIGNED', 6],
    ['type=ASSIGNED_AND_UNASSIGNED', 11],
    ['type=UNASSIGNED&numberMatch=*5550109', 1],
    [`type=UNASSIGNED&id=${pools[1].id as string}`, 1],
  ] as const) {
    expect((await org.call('GET', `${numbers}?${query}`)).json.total).toBe(total);
  }
  const free = (await org.call('GET', `${numbers}?type=UNASSIGNED&numberMatch=5550109`)).json.entities[0];
  expect(free).toMatchObject({ number: '+13175550109', assigned: false });
  expect([free.id, free.owner, free.ownerType]).toEqual([undefined, undefined, undefined]);
  expect((await org.call('GET', numbers)).status).toBe(400);
  expect((await org.call('GET', `${numbers}?type=ALL`)).json.code).toBe('invalid.query.param.value');
});

test('one pool, an unknown one', async () => {
  const [pool] = (await org.call('GET', `${edges}/didpools`)).json.entities;
  expect((await org.call('GET', `${edges}/didpools/${pool.id as string}`)).json).toEqual(pool);
  const unknown = await org.call('GET', `${edges}/didpools/unknown`);
  expect([unknown.status, unknown.json.code]).toEqual([404, 'general.resource.not.found']);
});

test.each(['2', '3', '4'])(
  'row 19: a number of a user, phone or group is no number for a route (%s)',
  async (last) => {
    const answer = await org.call('POST', '/architect/ivrs', { name: 'x', dnis: [`+1317555010${last}`] });
    expect([answer.status, answer.json.code]).toEqual([400, 'general.bad.request']);
  },
);

test('row 24: numbers need telephony:plugin:all', async () => {
  const nobody = await org.token('nobody', 'nobody');
  for (const path of ['dids', 'dids/x', 'didpools', 'didpools/x', 'didpools/dids?type=UNASSIGNED']) {
    const answer = await org.call('GET', `${edges}/${path}`, undefined, nobody);
    expect([answer.status, answer.json.messageParams]).toEqual([
      403,
      { permissions: 'telephony:plugin:all' },
    ]);
  }
});

test.each([
  ['numbers: [{ number: "317", user: Ann }]'],
  ['numbers: [{ number: "+13175550105" }]'],
  ['numbers: [{ number: "+13175550105", user: Ann, group: Billing }]'],
])('the seed %s is refused', async (seed) => {
  expect((await org.call('POST', '/emulator/seed', { seed })).status).toBe(400);
});
