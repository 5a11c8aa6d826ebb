/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody, transferBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { closeServers } from './served-org.ts';

/** What no fact tells and no other test pins: see spec/behaviours.yaml. */
const seed = `
org: { divisions: [Sales] }
clients:
  - { id: local, secret: local }
  - { id: job, secret: job, permissions: ['architect:job:create', 'architect:job:view'] }
  - { id: half, secret: half, divisions: [Home] }
users: [Ann]
queues: [Sales]
dataTables: [{ name: Hours, key: Day, columns: { Note: string } }]
schedules: [{ name: Zeta, start: 2026-01-05T08:00, end: 2026-01-05T18:00 }, { name: Alpha, start: 2026-01-05T08:00, end: 2026-01-05T18:00 }]
`;
const { org } = freshOrg(seed);
afterAll(closeServers);

/** Publishes and gives the flow's id; an error names what the job said. */
async function publish(yaml: string, token?: string): Promise<string> {
  const job = await org.deploy(yaml, token);
  expect([job.status, job.messages]).toEqual(['Success', expect.anything()]);
  return job.flow.id;
}

const flow = async (id: string): Promise<Awaited<ReturnType<typeof org.call>>['json']> =>
  (await org.call('GET', `/flows/${id}`)).json;

describe('listings', () => {
  test.each([
    ['/flows?pageSize=900', 500],
    ['/routing/queues?pageSize=900', 500],
    ['/architect/ivrs?pageSize=900', 100],
    ['/flows/datatables?pageSize=900', 100],
  ])('%s has pages of %d', async (path, size) => {
    expect((await org.call('GET', path)).json.pageSize).toBe(size);
  });

  test('flows are sorted by id, name or type; another word means id', async () => {
    await publish(plainBody('B'));
    await publish(plainBody('A'));
    await publish(moduleBody('C'));
    const names = async (by: string): Promise<string[]> =>
      (await org.call('GET', `/flows?sortBy=${by}`)).json.entities.map(({ name }: { name: string }) => name);
    expect(await names('name')).toEqual(['A', 'B', 'C']);
    expect((await names('type'))[0]).toBe('C');
    expect(await names('colour')).toEqual(await names('id'));
  });

  test('schedules are sorted by name, whatever else is asked for but id', async () => {
    const names = async (by: string): Promise<string[]> =>
      (await org.call('GET', `/architect/schedules?sortBy=${by}`)).json.entities.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('name')).toEqual(['Alpha', 'Zeta']);
    expect(await names('colour')).toEqual(['Alpha', 'Zeta']);
  });

  test('rows of flows carry locks, drafts and versions', async () => {
    const id = await publish(plainBody('Line'));
    await org.call('POST', '/emulator/people/draft', { user: 'Ann', flow: 'Line', yaml: plainBody('Line') });
    const [row] = (await org.call('GET', '/flows')).json.entities;
    expect(row).toMatchObject({
      id,
      publishedVersion: { id: '1.0' },
      checkedInVersion: { id: '1.0' },
      savedVersion: { type: 'SAVE' },
      lockedUser: { name: 'Ann' },
    });
  });
});

test('what stands in a division that the client does not see is absent in listings and refused by id', async () => {
  const sales = (await org.call('GET', '/authorization/divisions?name=Sales')).json.entities[0].id as string;
  const id = await publish(plainBody('Line', '  division: Sales\n'));
  const half = await org.token('half', 'half');
  expect((await org.call('GET', '/flows', undefined, half)).json.entities).toEqual([]);
  const refused = await org.call('GET', `/flows/${id}`, undefined, half);
  expect([refused.status, refused.json.code]).toEqual([403, 'not.authorized']);
  expect((await org.call('GET', `/flows?divisionId=${sales}`)).json.total).toBe(1);
});

describe('publishing', () => {
  test('a draft of the client itself is checked in and published', async () => {
    const id = await publish(plainBody('Line'));
    await org.call('POST', `/flows/actions/checkout?flow=${id}`);
    await org.call('POST', `/flows/actions/publish?flow=${id}`);
    const now = await flow(id);
    expect([now.publishedVersion.id, now.checkedInVersion.id]).toEqual(['2.0', '2.0']);
    expect([now.savedVersion, now.lockedClient]).toEqual([undefined, undefined]);
  });

  test('unlocking drops the lock and keeps the draft', async () => {
    const id = await publish(plainBody('Line'));
    await org.call('POST', '/emulator/people/draft', { user: 'Ann', flow: 'Line' });
    await org.call('POST', `/flows/actions/unlock?flow=${id}`);
    const now = await flow(id);
    expect(now.lockedUser).toBeUndefined();
    expect(now.savedVersion).toMatchObject({ type: 'SAVE' });
  });

  test('a job goes through the lock of its own client', async () => {
    const id = await publish(plainBody('Line'));
    await org.call('POST', `/flows/actions/checkout?flow=${id}`);
    expect(await publish(plainBody('Line'))).toBe(id);
    expect((await flow(id)).lockedClient).toBeUndefined();
  });

  test('the same document again makes a new version', async () => {
    const id = await publish(plainBody('Line'));
    await publish(plainBody('Line'));
    expect((await flow(id)).publishedVersion.id).toBe('2.0');
  });

  test('the division of a document counts at creation only', async () => {
    const within = (division: string): string => plainBody('Line', `  division: ${division}\n`);
    const id = await publish(within('Sales'));
    expect((await flow(id)).division.name).toBe('Sales');
    await publish(within('Home'));
    expect((await flow(id)).division.name).toBe('Sales');
  });

  test('architect:job:create is enough for a deploy job', async () => {
    await publish(plainBody('Line'), await org.token('job', 'job'));
  });

  test('stubs are made for inbound and secure call flows only, when asked for', async () => {
    const toFlow = plainBody('From').replace(
      '          - disconnect: { name: Bye }',
      '          - transferToFlow: { name: On, targetFlow: { name: Elsewhere } }',
    );
    expect((await org.deploy(toFlow)).status).toBe('Failure');
    const job = (await org.call('POST', '/flows/jobs', { createStubs: true })).json;
    await org.raw('PUT', job.presignedUrl, { headers: job.headers, body: toFlow });
    expect((await org.call('GET', `/flows/jobs/${job.id as string}`)).json.status).toBe('Success');
    const made = (await org.call('GET', '/flows?name=Elsewhere')).json.entities;
    expect(made).toMatchObject([{ type: 'INBOUNDCALL', publishedVersion: { id: '1.0' } }]);
    const module = (await org.call('POST', '/flows/jobs', { createStubs: true })).json;
    await org.raw('PUT', module.presignedUrl, { headers: module.headers, body: callerBody('A', 'Nowhere') });
    expect((await org.call('GET', `/flows/jobs/${module.id as string}`)).json.status).toBe('Failure');
  });

  test('a name is found in another case when no other has it exactly', async () => {
    await publish(transferBody('Exact', 'Sales'));
    await publish(transferBody('Other case', 'sALES'));
    expect((await org.deploy(transferBody('Unknown', 'Saless'))).status).toBe('Failure');
  });

  test("row 10: a flow is known by its top key and its name; another key is another flow's", async () => {
    const id = await publish(plainBody('One'));
    expect(await publish(plainBody('One'))).toBe(id);
    expect(await publish(moduleBody('One'))).not.toBe(id);
    expect(await publish(plainBody('Two'))).not.toBe(id);
  });
});

test("an export in Architect's own format is the stored configuration", async () => {
  const id = await publish(plainBody('Line'));
  const job = (
    await org.call('POST', '/flows/export/jobs', {
      flows: [{ flow: { id, version: '1.0' }, exportType: 'Architect' }],
    })
  ).json;
  await org.call('GET', `/flows/export/jobs/${job.id as string}`);
  const ended = (await org.call('GET', `/flows/export/jobs/${job.id as string}`)).json;
  expect(ended.status).toBe('Success');
  const configuration = await org.call('GET', `/flows/${id}/versions/1.0/configuration`);
  const file = await org.raw('GET', ended.downloadUrl);
  expect(JSON.parse(file.text).document).toEqual(configuration.json.document);
});

test('consumers are flows; those that were deleted are none', async () => {
  const module = await publish(moduleBody('M'));
  const caller = await publish(callerBody('A', 'M'));
  const consumers = async (): Promise<unknown> =>
    (
      await org.call(
        'GET',
        `/architect/dependencytracking/consumingresources?id=${module}&objectType=COMMONMODULEFLOW`,
      )
    ).json.entities;
  expect(await consumers()).toMatchObject([{ id: caller, type: 'INBOUNDCALLFLOW', version: '1.0' }]);
  await org.call('DELETE', `/flows/${caller}`);
  expect(await consumers()).toEqual([]);
});

describe('routes, schedules and groups', () => {
  const path = '/architect/schedules';
  const day = { name: 'Day', start: '2026-01-05T08:00:00.000', end: '2026-01-05T18:00:00.000' };

  test('the division in a PUT is ignored', async () => {
    const sales = (await org.call('GET', '/authorization/divisions?name=Sales')).json.entities[0];
    const made = (await org.call('POST', path, day)).json;
    const put = await org.call('PUT', `${path}/${made.id as string}`, { ...day, division: { id: sales.id } });
    expect([put.status, put.json.division.name]).toEqual([200, 'Home']);
  });

  test('names need not be unique', async () => {
    const [one, two] = [await org.call('POST', path, day), await org.call('POST', path, day)];
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.json.id).not.toBe(two.json.id);
  });

  test('a division can be chosen by clients that have all of them', async () => {
    const home = (await org.call('GET', '/authorization/divisions/home')).json;
    const body = { ...day, division: { id: home.id } };
    expect((await org.call('POST', path, body)).status).toBe(200);
    const refused = await org.call('POST', path, body, await org.token('half', 'half'));
    expect([refused.status, refused.json.code]).toEqual([403, 'not.authorized']);
  });
});

describe('data tables', () => {
  test('a cell takes a text of any length', async () => {
    const table = (await org.call('GET', '/flows/datatables')).json.entities[0].id;
    const row = { key: 'a', Note: 'x'.repeat(100_000) };
    expect((await org.call('POST', `/flows/datatables/${table as string}/rows`, row)).json).toEqual(row);
  });

  test('a table that a flow uses goes only by force', async () => {
    const { id } = (await org.call('GET', '/flows/datatables')).json.entities[0];
    await publish(`inboundCall:
  name: Reads
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - dataTableLookup:
              name: Look
              lookupValue: { lit: a }
              dataTable:
                Hours:
                  foundOutputs: { Note: { noValue: true } }
                  failureOutputs: { errorType: { noValue: true }, errorMessage: { noValue: true } }
          - disconnect: { name: Bye }
`);
    const refused = await org.call('DELETE', `/flows/datatables/${id as string}`);
    expect([refused.status, refused.json.code]).toEqual([409, 'architect.dependency.object.in.use']);
    expect((await org.call('DELETE', `/flows/datatables/${id as string}?force=true`)).status).toBe(204);
  });
});
