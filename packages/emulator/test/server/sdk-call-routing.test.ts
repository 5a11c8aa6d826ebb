/**
 * The official client on everything that routes calls, and on what surrounds it.
 * @jest-environment node
 */
import platformClient from 'purecloud-platform-client-v2';
import { callRoutingSeed } from './call-routing.ts';
import { endSdkWatch, loggedInSdk } from './sdk-client.ts';
import { serveOrg, type ServedOrg } from './served-org.ts';

const { ArchitectApi, AuthorizationApi, OrganizationApi, RoutingApi, TelephonyProvidersEdgeApi, TokensApi } =
  platformClient;

const seedText = `${callRoutingSeed}
prompts: [ { name: Welcome, resources: { en-us: Hello } } ]
systemPrompts: [silence]
milestones: [Greeted]
outcomes: [Sold]
smsAddresses: [HQ]
smsNumbers: ['+13175550190']
`;

let org: ServedOrg;
let client: Awaited<ReturnType<typeof loggedInSdk>>;

beforeAll(async () => {
  org = await serveOrg({ seedText });
  client = await loggedInSdk(org.url);
});
afterAll(async () => {
  endSdkWatch();
  await org.close();
});

/** The only entity of a listing, or the first. */
const first = <T>(listing: { entities?: T[] }): T => listing.entities![0]!;

test('call routes and emergency groups', async () => {
  const architect = new ArchitectApi(client);
  const flow = first(await architect.getFlows({ name: 'Open' }));
  const made = await architect.postArchitectIvrs({
    name: 'R',
    dnis: ['+13175550105'],
    openHoursFlow: { id: flow.id! },
  });
  const ivr = await architect.getArchitectIvr(made.id!);
  const put = await architect.putArchitectIvr(made.id!, { ...ivr, description: 'changed' });
  expect(put).toMatchObject({ version: 2, description: 'changed', openHoursFlow: { name: 'Open' } });
  await expect(architect.putArchitectIvr(made.id!, ivr)).rejects.toMatchObject({
    status: 409,
    code: 'general.conflict',
  });
  expect((await architect.getArchitectIvrs({ dnis: '+13175550105' })).total).toBe(1);
  expect(first(await architect.getArchitectIvrsDivisionviews({ id: [made.id!, 'x'] })).name).toBe('R');

  const callFlows = [{ emergencyFlow: { id: flow.id! }, ivrs: [{ id: made.id! }] }];
  const group = await architect.postArchitectEmergencygroups({ name: 'E', emergencyCallFlows: callFlows });
  const on = await architect.putArchitectEmergencygroup(group.id!, { ...group, enabled: true });
  expect(on).toMatchObject({ version: 2, enabled: true, emergencyCallFlows: [{ ivrs: [{ name: 'R' }] }] });
  expect((await architect.getArchitectEmergencygroups({ name: 'E' })).total).toBe(1);
  expect((await architect.getArchitectEmergencygroupsDivisionviews({})).total).toBe(1);
  await architect.deleteArchitectEmergencygroup(group.id!);
  expect((await architect.getArchitectEmergencygroup(group.id!)).state).toBe('deleted');
  await architect.deleteArchitectIvr(made.id!);
  expect((await architect.getArchitectIvr(made.id!)).state).toBe('deleted');
});

test('schedules and their groups', async () => {
  const architect = new ArchitectApi(client);
  const schedule = await architect.postArchitectSchedules({
    name: 'Night',
    start: '2026-01-05T20:00:00.000',
    end: '2026-01-06T06:00:00.000',
    rrule: 'FREQ=DAILY',
  });
  await architect.putArchitectSchedule(schedule.id!, { ...schedule, description: 'late' });
  expect((await architect.getArchitectSchedule(schedule.id!)).description).toBe('late');
  expect((await architect.getArchitectSchedules({ name: 'Night' })).total).toBe(1);
  expect((await architect.getArchitectSchedulesDivisionviews({ name: 'Night' })).total).toBe(1);
  const group = await architect.postArchitectSchedulegroups({
    name: 'G',
    closedSchedules: [{ id: schedule.id! }],
  });
  await architect.putArchitectSchedulegroup(group.id!, { ...group, timeZone: 'Europe/Vienna' });
  expect((await architect.getArchitectSchedulegroup(group.id!)).timeZone).toBe('Europe/Vienna');
  expect((await architect.getArchitectSchedulegroups({ scheduleIds: schedule.id! })).total).toBe(1);
  expect((await architect.getArchitectSchedulegroupsDivisionviews({ id: [group.id!] })).total).toBe(1);
  await expect(architect.deleteArchitectSchedule(schedule.id!)).rejects.toMatchObject({ status: 409 });
  await architect.deleteArchitectSchedulegroup(group.id!);
  await architect.deleteArchitectSchedule(schedule.id!);
});

test('divisions', async () => {
  const api = new AuthorizationApi(client);
  const made = await api.postAuthorizationDivisions({ name: 'East', description: '' });
  await api.putAuthorizationDivision(made.id!, { ...made, description: 'sunny' });
  expect(await api.getAuthorizationDivision(made.id!, { objectCount: true })).toMatchObject({
    description: 'sunny',
    objectCounts: {},
  });
  const home = await api.getAuthorizationDivisionsHome();
  expect(await api.getAuthorizationDivisionsLimit()).toBe(50);
  expect((await api.getAuthorizationDivisions({ name: 'East' })).total).toBe(1);
  expect((await api.getAuthorizationDivisionsQuery({ pageSize: '2' })).entities).toHaveLength(2);
  const flow = first(await new ArchitectApi(client).getFlows({ name: 'Closed' }));
  await api.postAuthorizationDivisionObject(made.id!, 'FLOW', [flow.id!]);
  await expect(api.deleteAuthorizationDivision(made.id!, {})).rejects.toMatchObject({ status: 400 });
  await api.postAuthorizationDivisionObject(home.id!, 'FLOW', [flow.id!]);
  await api.deleteAuthorizationDivision(made.id!, {});
  expect(first(await api.getAuthorizationDivisionsDeleted({})).name).toBe('East');
  await api.postAuthorizationDivisionRestore(made.id!, { name: 'East', description: '' });
  expect((await api.getAuthorizationDivisionGrants(made.id!, {})).total).toBeGreaterThan(0);
  expect(await api.getAuthorizationDivisionspermittedMe('architect:flow:view', {})).toHaveLength(4);
  const permitted = await api.getAuthorizationDivisionspermittedPagedMe('architect:flow:view', {});
  expect(permitted.allDivsPermitted).toBe(true);
});

test('the organisation, its limits, the token', async () => {
  const api = new OrganizationApi(client);
  const organization = await api.getOrganizationsMe();
  const put = await api.putOrganizationsMe({ body: { ...organization, defaultLanguage: 'de' } });
  expect(put).toMatchObject({ version: 2, defaultLanguage: 'de' });
  const limits = await api.getOrganizationsLimitsNamespace('datatables');
  expect(limits.entities).toEqual((await api.getOrganizationsLimitsNamespaceDefaults('datatables')).entities);
  await api.getOrganizationsLimitsNamespaces({});
  expect((await api.getOrganizationsLimitsDocs()).namespaces?.length).toBeGreaterThan(10);
  const other = await loggedInSdk(org.url);
  await new TokensApi(other).headTokensMe();
  await new TokensApi(other).deleteTokensMe();
  await expect(new TokensApi(other).getTokensMe()).rejects.toMatchObject({ status: 401 });
});

test('what the seed holds: numbers, prompts, milestones, outcomes', async () => {
  const telephony = new TelephonyProvidersEdgeApi(client);
  const did = first(await telephony.getTelephonyProvidersEdgesDids({ phoneNumber: '+13175550100' }));
  expect(did).toMatchObject({ ownerType: 'IVR_CONFIG', owner: { name: 'Main' } });
  expect((await telephony.getTelephonyProvidersEdgesDid(did.id!)).phoneNumber).toBe('+13175550100');
  const pool = first(await telephony.getTelephonyProvidersEdgesDidpools({}));
  await telephony.getTelephonyProvidersEdgesDidpool(pool.id!);
  const free = await telephony.getTelephonyProvidersEdgesDidpoolsDids('UNASSIGNED', { pageSize: 100 });
  expect(free.total).toBe(10);

  const routing = new RoutingApi(client);
  const number = first(await routing.getRoutingSmsPhonenumbers({ phoneNumberType: ['local'] }));
  expect((await routing.getRoutingSmsPhonenumber(number.id!, {})).phoneNumber).toBe('+13175550190');
  const address = first(await routing.getRoutingSmsAddresses({}));
  expect((await routing.getRoutingSmsAddress(address.id!)).name).toBe('HQ');

  const architect = new ArchitectApi(client);
  const prompt = first(await architect.getArchitectPrompts({ name: ['Welcome', 'Other'] }));
  expect((await architect.getArchitectPrompt(prompt.id!, {})).resources).toMatchObject([
    { ttsString: 'Hello' },
  ]);
  expect((await architect.getArchitectPromptResources(prompt.id!, {})).total).toBe(1);
  expect((await architect.getArchitectPromptResource(prompt.id!, 'en-us')).language).toBe('en-us');
  const system = first(await architect.getArchitectSystemprompts({}));
  expect((await architect.getArchitectSystemprompt(system.id!, {})).name).toBe('silence');
  const milestone = first(await architect.getFlowsMilestones({}));
  expect((await architect.getFlowsMilestone(milestone.id!)).name).toBe('Greeted');
  expect((await architect.getFlowsMilestonesDivisionviews({})).total).toBe(1);
  const outcome = first(await architect.getFlowsOutcomes({}));
  expect((await architect.getFlowsOutcome(outcome.id!)).name).toBe('Sold');
  expect((await architect.getFlowsOutcomesDivisionviews({})).total).toBe(1);
});
