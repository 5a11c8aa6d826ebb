/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, type ServedOrg } from './served-org.ts';

const marks = `[ { name: Greeted, description: Said hello }, { name: Sold, division: Sales } ]`;
const seedText = `
org: { divisions: [Sales] }
milestones: ${marks}
outcomes: ${marks}
`;

let org: ServedOrg;
beforeAll(async () => {
  org = await serveOrg({ seedText });
});
afterAll(() => org.close());

describe.each(['/flows/milestones', '/flows/outcomes'])('%s', (path) => {
  test('list, get, an unknown one', async () => {
    const { json } = await org.call('GET', `${path}?sortBy=name`);
    expect(json.entities).toMatchObject([
      { name: 'Greeted', description: 'Said hello', division: { name: 'Home' } },
      { name: 'Sold', division: { name: 'Sales' } },
    ]);
    const [first] = json.entities;
    expect((await org.call('GET', `${path}/${first.id as string}`)).json).toEqual(first);
    expect((await org.call('GET', `${path}/unknown`)).json.code).toBe('not.found');
    expect((await org.call('GET', `${path}?id=${first.id as string}`)).json.total).toBe(1);
  });

  test.each([
    ['name=sold', 1],
    ['name=S*', 1],
    ['description=said*', 1],
    ['nameOrDescription=*hello', 1],
    ['divisionId=x', 0],
  ])('list with %s', async (query, total) => {
    expect((await org.call('GET', `${path}?${query}`)).json.total).toBe(total);
  });

  test('those of the other kind are not among them', async () => {
    const other = path === '/flows/outcomes' ? '/flows/milestones' : '/flows/outcomes';
    const { id } = (await org.call('GET', other)).json.entities[0];
    expect((await org.call('GET', `${path}/${id as string}`)).status).toBe(404);
  });
});
