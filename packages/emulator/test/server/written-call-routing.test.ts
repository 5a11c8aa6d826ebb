/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers have no type here: what they hold is what is tested */
import { callRoutingSeed } from './call-routing.ts';
import { closeServers, serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `${callRoutingSeed}
limits: { architect: { flows: 7 } }
emergencyGroups: [Flood, { name: Storm, enabled: true, callFlows: [{ flow: Closed, ivrs: [Main] }] }]
numbers:
  - { number: "+13175550105", user: Ann }
  - { number: "+13175550106", phone: Lobby }
  - { number: "+13175550107", group: Billing }
prompts: [ { name: Welcome, resources: { en-us: Hello, de: { tts: Hallo, seconds: 2, uploadStatus: transcoded } } } ]
systemPrompts: [ { name: silence, resources: { en-us: Silence } } ]
milestones: [Greeted]
outcomes: [Sold]
smsAddresses: [HQ]
smsNumbers: ['+13175550190', { number: '123', type: shortcode, address: HQ }]
`;

afterEach(closeServers);

const written = async (org: ServedOrg): Promise<string> =>
  (await org.raw('GET', '/emulator/seed')).json.seed as string;

const lists = [
  ...['divisions', 'limits', 'objects', 'ivrs', 'schedules', 'scheduleGroups', 'emergencyGroups'],
  ...['didPools', 'heldNumbers', 'promptResources', 'smsNumbers', 'smsAddresses'],
];

/** Everything of these lists by id: what a seed makes first need not have been made first. */
const stateOf = async (org: ServedOrg): Promise<unknown> => {
  const state = (await org.raw('GET', '/emulator/state')).json as Record<string, readonly { id: string }[]>;
  return lists.map((name) => [name, new Map(state[name]?.map((entity) => [entity.id, entity]))]);
};

test('an org of everything that routes calls is written as a seed that makes the same org', async () => {
  const org = await serveOrg({ seedText, clock: testClock() });
  const seed = await written(org);
  const other = await serveOrg({ seedText: seed, clock: testClock(Date.parse('2027-01-01T00:00:00Z')) });
  expect(await written(other)).toBe(seed);
  expect(await stateOf(other)).toEqual(await stateOf(org));
});
