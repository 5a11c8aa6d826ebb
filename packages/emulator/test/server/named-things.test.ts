/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { closeServers, serveOrg, type ServedOrg } from './served-org.ts';

const seed = `
clients:
  - { id: local, secret: local, name: Local, permissions: all, divisions: all }
  - { id: blind, secret: local, name: Blind, permissions: ['routing:queue:view'], divisions: all }
skills: [Spanish, Billing]
languageSkills: [German]
users: [Ann]
groups: [Night shift]
wrapupCodes: [Sold]
dataActions: [{ integration: CRM, action: Get Customer }, { integration: Billing, action: Get Invoice }]
`;

let org: ServedOrg;
beforeAll(async () => {
  org = await serveOrg({ seedText: seed });
});
afterAll(closeServers);

const namesAt = async (path: string): Promise<unknown> =>
  (await org.call('GET', path)).json.entities.map(({ name }: { readonly name: string }) => name);

test.each([
  ['/routing/skills', ['Billing', 'Spanish']],
  ['/routing/skills?name=span', ['Spanish']],
  ['/routing/skills?pageSize=1&pageNumber=2', ['Spanish']],
  ['/routing/languages', ['German']],
  ['/users', ['Ann']],
  ['/groups', ['Night shift']],
  ['/routing/wrapupcodes', ['Sold']],
  ['/integrations/actions', ['Get Customer', 'Get Invoice']],
  ['/integrations/actions?category=crm', ['Get Customer']],
])('%s lists %j', async (path, names) => {
  expect(await namesAt(path)).toEqual(names);
});

test('a data action tells its category and its integration', async () => {
  const answer = await org.call('GET', '/integrations/actions?name=Get%20Customer');
  expect(answer.json.entities).toMatchObject([{ name: 'Get Customer', category: 'CRM' }]);
});
