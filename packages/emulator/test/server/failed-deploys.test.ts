/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument
   -- answers have no type here: what they hold is what is tested */
import { callerBody, plainBody, transferBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

const { org } = freshOrg();

describe('row 11: messages of a failed deploy job', () => {
  test('a name that is not found comes with the request that looked for it', async () => {
    const job = await org.deploy(transferBody('Line', 'Nowhere & "beyond"'));
    expect(job.status).toBe('Failure');
    const detailed = job.messages.filter(({ details }: { details?: unknown }) => details !== undefined);
    expect(detailed).toHaveLength(1);
    expect(detailed[0].details).toEqual([
      {
        type: 'NetworkDiagnostic',
        url: `${org.url}/api/v2/routing/queues?name=Nowhere+%26+%22beyond%22`,
        method: 'GET',
        statusCode: 200,
        statusMessage: 'OK',
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        responseBody: expect.stringContaining('"entities":[]'),
      },
    ]);
    expect(job.messages.length).toBeGreaterThan(1);
  });

  test('a missing flow is looked for by type, and a long answer is cut', async () => {
    const detailOf = async (yaml: string) => {
      const job = await org.deploy(yaml);
      const [message] = job.messages.filter(({ details }: { details?: unknown }) => details !== undefined);
      return message.details[0] as Readonly<Record<string, string>>;
    };
    const { url } = await detailOf(callerBody('Line', 'Nobody'));
    expect(url).toBe(`${org.url}/api/v2/flows?type=commonmodule&name=Nobody`);
    const { responseBody } = await detailOf(transferBody('Line', 'x'.repeat(5000)));
    expect(responseBody).toMatch(/^.{4096}\.\.\.<truncated \d+ chars>$/s);
  });
});

describe('what a failed deploy job leaves behind', () => {
  const broken = (name: string) => plainBody(name).replace('task[main]', 'task[nowhere]');

  test.each([
    ['nothing', undefined, undefined],
    ['lock', 'local', undefined],
    ['draft', 'local', 'SAVE'],
    ['checkedIn', 'local', 'SAVE'],
  ])('with %s of a document that is wrong', async (failedDeployLeaves, holder, saved) => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.call('POST', '/emulator/settings', { failedDeployLeaves });
    expect((await org.deploy(broken('Line'))).status).toBe('Failure');
    const flow = (await org.call('GET', `/flows/${id}`)).json;
    expect([flow.lockedClient?.id, flow.savedVersion?.type]).toEqual([holder, saved]);
    expect([flow.publishedVersion.id, flow.checkedInVersion.id]).toEqual(['1.0', '1.0']);
  });

  test('the lock of somebody else stays theirs', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.call('POST', '/emulator/people/lock', { user: 'Ann', flow: 'Line' });
    await org.call('POST', '/emulator/settings', { failedDeployLeaves: 'draft' });
    expect((await org.deploy(plainBody('Line'))).status).toBe('Failure');
    const flow = (await org.call('GET', `/flows/${id}`)).json;
    expect([flow.lockedUser.name, flow.savedVersion]).toEqual(['Ann', undefined]);
  });

  test('a job that a fault lets fail may have checked in what it should publish', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.call('POST', '/emulator/settings', { failedDeployLeaves: 'checkedIn' });
    await org.call('POST', '/emulator/faults', {
      name: 'fails',
      method: 'PUT',
      path: '/uploads/{jobId}',
      effect: { kind: 'job', end: 'failure' },
    });
    expect((await org.deploy(plainBody('Line', '  description: next\n'))).status).toBe('Failure');
    const flow = (await org.call('GET', `/flows/${id}`)).json;
    expect([flow.publishedVersion.id, flow.checkedInVersion.id]).toEqual(['1.0', '2.0']);
    expect([flow.lockedClient, flow.savedVersion]).toEqual([undefined, undefined]);
  });
});

describe('createStubs', () => {
  test('makes a missing call flow that disconnects, which can be exported', async () => {
    const yaml = plainBody('Line').replace(
      '- disconnect: { name: Bye }',
      '- transferToFlow: { name: Go, targetFlow: { name: Later } }',
    );
    expect((await org.deploy(yaml)).status).toBe('Failure');
    const { json } = await org.call('POST', '/flows/jobs', { createStubs: true });
    await org.raw('PUT', json.presignedUrl, { headers: json.headers, body: yaml });
    const job = await org.call('GET', `/flows/jobs/${json.id as string}?expand=messages`);
    expect(job.json).toMatchObject({ status: 'Success' });
    const stub = (await org.call('GET', '/flows?name=Later')).json.entities[0];
    expect(stub).toMatchObject({ type: 'INBOUNDCALL', publishedVersion: { id: '1.0' } });
    const configuration = await org.call('GET', `/flows/${stub.id as string}/versions/1.0/configuration`);
    expect(configuration.text).toContain('disconnect');
  });
});
