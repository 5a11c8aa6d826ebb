/**
 * The official client, with nothing of ours between (facts: API 1).
 * @jest-environment node
 */
import platformClient from 'purecloud-platform-client-v2';
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { endSdkWatch, loggedInSdk, sdkClient } from './sdk-client.ts';
import { serveOrg, type ServedOrg } from './served-org.ts';

const { ArchitectApi, AuthorizationApi, OrganizationApi, RoutingApi, TokensApi } = platformClient;

let org: ServedOrg;
let client: Awaited<ReturnType<typeof loggedInSdk>>;

beforeAll(async () => {
  org = await serveOrg({ seedText: 'queues: [Sales]' });
  client = await loggedInSdk(org.url);
});
afterAll(async () => {
  endSdkWatch();
  await org.close();
});

test('who and where', async () => {
  const organization = await new OrganizationApi(client).getOrganizationsMe();
  expect(organization.name).toBe('Local Org');
  expect((await new TokensApi(client).getTokensMe()).OAuthClient?.id).toBe('local');
  const divisions = await new AuthorizationApi(client).getAuthorizationDivisions({});
  expect(divisions.entities?.map(({ name }) => name)).toEqual(['Home']);
});

test('a wrong secret is told by status', async () => {
  await expect(sdkClient(org.url).loginClientCredentialsGrant('local', 'wrong')).rejects.toMatchObject({
    response: { status: 401 },
  });
});

test('flows from a job to the listing, with several types in one parameter', async () => {
  const architect = new ArchitectApi(client);
  for (const body of [moduleBody('M'), callerBody('A', 'M'), plainBody('B')]) {
    const job = await architect.postFlowsJobs();
    const upload = await fetch(job.presignedUrl!, { method: 'PUT', headers: job.headers as never, body });
    expect(upload.status).toBe(200);
    const state = await architect.getFlowsJob(job.id!, { expand: ['messages'] });
    expect(state.status).toBe('Success');
  }
  const flows = await architect.getFlows({
    type: ['inboundcall', 'commonmodule'],
    pageSize: 500,
  });
  expect(flows.total).toBe(3);
  const caller = flows.entities!.find(({ name }) => name === 'A')!;
  const consumed = await architect.getArchitectDependencytrackingConsumedresources(
    caller.id!,
    caller.publishedVersion!.id!,
    'INBOUNDCALLFLOW',
    { resourceType: ['COMMONMODULEFLOW'] },
  );
  expect(consumed.entities).toMatchObject([{ name: 'M', version: '1.0', type: 'COMMONMODULEFLOW' }]);
  await expect(architect.deleteFlow(consumed.entities![0]!.id!)).rejects.toMatchObject({
    code: 'architect.dependency.object.in.use',
    status: 409,
  });
  await architect.deleteFlow(flows.entities!.find(({ name }) => name === 'B')!.id!);
  const exported = await architect.postFlowsExportJobs({
    flows: [{ flow: { id: caller.id!, version: '1.0' } }],
  });
  await architect.getFlowsExportJob(exported.id!, {});
  const ended = (await architect.getFlowsExportJob(exported.id!, { expand: ['messages'] })) as {
    downloadUrl?: string;
  };
  expect(await (await fetch(ended.downloadUrl!)).text()).toContain('M:');
});

test('routes, schedules, groups, tables', async () => {
  const architect = new ArchitectApi(client);
  const schedule = await architect.postArchitectSchedules({
    name: 'Day',
    start: '2026-01-05T08:00:00.000',
    end: '2026-01-05T18:00:00.000',
  });
  const group = await architect.postArchitectSchedulegroups({
    name: 'G',
    openSchedules: [{ id: schedule.id! }],
  });
  expect(group.openSchedules).toMatchObject([{ id: schedule.id, name: 'Day' }]);
  const ivr = await architect.postArchitectIvrs({ name: 'R', dnis: ['+13175550100'] });
  const put = await architect.putArchitectIvr(ivr.id!, { ...ivr, dnis: [] });
  expect(put.version).toBe(2);
  await architect.deleteArchitectIvr(ivr.id!);
  await architect.deleteArchitectSchedulegroup(group.id!);
  await architect.deleteArchitectSchedule(schedule.id!);
  const table = await architect.postFlowsDatatables({
    name: 'T',
    schema: { type: 'object', properties: { key: { type: 'string' } } },
  });
  await architect.postFlowsDatatableRows(table.id!, { key: 'a|b c/d' });
  expect(await architect.getFlowsDatatableRow(table.id!, 'a|b c/d', {})).toEqual({ key: 'a|b c/d' });
  await architect.deleteFlowsDatatableRow(table.id!, 'a|b c/d');
  await architect.deleteFlowsDatatable(table.id!, {});
  const queues = await new RoutingApi(client).getRoutingQueues({ pageSize: 500 });
  expect(queues.entities).toMatchObject([{ name: 'Sales' }]);
});
