/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';

const seedText = `
clients: [ { id: local, secret: local }, { id: nobody, secret: nobody, permissions: [] } ]
smsAddresses: [ { name: HQ, street: 1 Main St, city: Indianapolis, region: IN, postalCode: '46201' } ]
smsNumbers:
  - '+13175550190'
  - { number: '+436601234567', name: Vienna, type: mobile, country: AT, status: PENDING_CANCELLATION, address: HQ }
  - { number: '12345', type: shortcode }
`;

let org: ServedOrg;
beforeAll(async () => {
  org = await serveOrg({ seedText });
});
afterAll(() => org.close());

const numbers = '/routing/sms/phonenumbers';

test('numbers with their address', async () => {
  const { json } = await org.call('GET', `${numbers}?phoneNumber=436601234567`);
  expect(json.entities).toMatchObject([
    {
      name: 'Vienna',
      phoneNumber: '+436601234567',
      phoneNumberType: 'mobile',
      phoneNumberStatus: 'PENDING_CANCELLATION',
      countryCode: 'AT',
      addressId: { name: 'HQ', city: 'Indianapolis', countryCode: 'US' },
      version: 1,
    },
  ]);
  const [number] = json.entities;
  expect((await org.call('GET', `${numbers}/${number.id as string}`)).json).toEqual(number);
  const address = await org.call('GET', `/routing/sms/addresses/${number.addressId.id as string}`);
  expect(address.json).toEqual(number.addressId);
  expect((await org.call('GET', '/routing/sms/addresses')).json.entities).toEqual([number.addressId]);
});

test.each([
  ['', 3],
  ['phoneNumber=555', 1],
  ['phoneNumber=1317*', 1],
  ['phoneNumber=317*', 0],
  ['phoneNumber=*234*', 2],
  ['phoneNumberType=local&phoneNumberType=shortcode', 2],
  ['phoneNumberStatus=pending-cancellation', 1],
  ['countryCode=AT,US', 3],
  ['integration.id=x', 0],
  ['sortBy=phoneNumberType&sortOrder=descending', 3],
])('list with %s', async (query, total) => {
  expect((await org.call('GET', `${numbers}?${query}`)).json.total).toBe(total);
});

test.each(['phoneNumberType=fax', 'phoneNumberStatus=ACTIVE', 'sortBy=name', 'sortOrder=up', 'expand=all'])(
  '%s is 400',
  async (query) => {
    const answer = await org.call('GET', `${numbers}?${query}`);
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid.query.param.value']);
  },
);

test('unknown ones, and row 24: the permission', async () => {
  const nobody = await org.token('nobody', 'nobody');
  for (const path of [`${numbers}/x`, '/routing/sms/addresses/x']) {
    expect((await org.call('GET', path)).json.code).toBe('not.found');
    expect((await org.call('GET', path, undefined, nobody)).json.messageParams).toEqual({
      permissions: 'sms:phoneNumber:view',
    });
  }
});

test('an address that the seed does not have is refused', async () => {
  const seed = "smsNumbers: [{ number: '1', address: Nowhere }]";
  expect((await org.call('POST', '/emulator/seed', { seed })).status).toBe(400);
});
