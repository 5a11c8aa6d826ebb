/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';
import { told } from './told.ts';

let org: ServedOrg;
let id: string;
beforeEach(async () => {
  org = await serveOrg({ seedText: 'systemFlows: true' });
  id = (await org.call('GET', '/flows?type=inqueuecall')).json.entities[0].id as string;
});
afterEach(() => org.close());

const act = (name: string, more = '') => org.call('POST', `/flows/actions/${name}?flow=${id}${more}`);
const ownBody = `inqueueCall:
  name: Default In-Queue Flow
  startUpTaskActions:
    - disconnect: { name: Own }
`;

test('an org has them when the seed says so, published in version 1.0', async () => {
  const flows = (await org.call('GET', '/flows?sortBy=name')).json.entities;
  expect(flows).toMatchObject([
    { name: 'Default In-Queue Flow', type: 'INQUEUECALL', system: true, publishedVersion: { id: '1.0' } },
    { name: 'Default Voicemail Flow', type: 'VOICEMAIL', system: true, publishedVersion: { id: '1.0' } },
  ]);
  const none = await serveOrg();
  expect((await none.call('GET', '/flows')).json.total).toBe(0);
  await none.close();
});

test('they cannot be deleted, deactivated or renamed', async () => {
  expect(told(await org.call('DELETE', `/flows/${id}`))).toEqual([
    405,
    'architect.default.flow.cannot.delete',
  ]);
  expect(told(await act('deactivate'))).toEqual([405, 'architect.default.flow.cannot.deactivate']);
  await act('checkout');
  for (const body of [{ name: 'Other' }, { name: 'Default In-Queue Flow', description: 'x' }]) {
    expect(told(await org.call('PUT', `/flows/${id}`, body))).toEqual([
      400,
      'architect.system.flow.name.or.description.error',
    ]);
  }
  expect((await org.call('PUT', `/flows/${id}`, { name: 'Default In-Queue Flow' })).status).toBe(200);
});

test('a delete of a changed one publishes what it came with again', async () => {
  expect((await org.deploy(ownBody)).flow.id).toBe(id);
  expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
  expect((await org.call('GET', `/flows/${id}`)).json).toMatchObject({
    deleted: false,
    system: true,
    publishedVersion: { id: '1.0' },
  });
});
