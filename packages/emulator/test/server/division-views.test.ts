/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { freshCallRouting } from './call-routing.ts';

const { org, routing } = freshCallRouting();

beforeEach(async () => {
  await org.call('POST', '/architect/emergencygroups', { name: 'Storm' });
  await org.call('POST', '/emulator/seed', { seed: 'milestones: [Greeted]\noutcomes: [Sold]' });
});

const views = [
  ['/architect/ivrs', 'routing:callRoute:search', 'Main'],
  ['/architect/schedules', 'routing:schedule:search', 'Weekdays'],
  ['/architect/schedulegroups', 'routing:scheduleGroup:search', 'Office'],
  ['/architect/emergencygroups', 'routing:emergencyGroup:search', 'Storm'],
  ['/flows/milestones', 'architect:flowMilestone:search', 'Greeted'],
  ['/flows/outcomes', 'architect:flowOutcome:search', 'Sold'],
] as const;

describe.each(views)('division views of %s', (resource, permission, name) => {
  const path = `${resource}/divisionviews`;

  test('row 2: show id, name and division only, filtered by id, name and division', async () => {
    const home = await routing.division('Home');
    const all = await org.call('GET', path);
    expect(all.json.entities).toEqual([
      {
        id: expect.any(String),
        name,
        division: { id: home, name: 'Home', selfUri: expect.any(String) },
        selfUri: expect.any(String),
      },
    ]);
    const id = all.json.entities[0].id as string;
    for (const [query, total] of [
      [`id=${id}`, 1],
      [`id=${id},x`, 1],
      [`id=x&id=${id}`, 1],
      ['id=x', 0],
      [`name=${name.toLowerCase()}`, 1],
      ['name=x', 0],
      [`divisionId=${home}&divisionId=x`, 1],
      ['divisionId=x', 0],
    ] as const) {
      expect((await org.call('GET', `${path}?${query}`)).json.total).toBe(total);
    }
  });

  test('row 24: need the search permission', async () => {
    const nobody = await org.token('nobody', 'nobody');
    const refused = await org.call('GET', path, undefined, nobody);
    expect([refused.status, refused.json.code]).toEqual([403, 'missing.permissions']);
    expect(refused.json.messageParams).toEqual({ permissions: permission });
  });
});
