/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument
   -- answers have no type here: what they hold is what is tested */
import { brokenBody, callerBody, plainBody, transferBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { serveOrg } from './served-org.ts';

const { org, clock } = freshOrg();

describe('deploy jobs', () => {
  test('rows 8 and 9: from the upload address to a published version', async () => {
    const registered = await org.call('POST', '/flows/jobs', { createStubs: false });
    expect(registered.status).toBe(200);
    const { id, presignedUrl, headers } = registered.json;
    expect(presignedUrl.startsWith(`${org.url}/uploads/`)).toBe(true);
    expect((await org.call('GET', `/flows/jobs/${id}`)).json).toMatchObject({
      status: 'Registered',
      command: 'Publish',
    });

    const upload = await org.raw('PUT', presignedUrl, { headers, body: plainBody('Line') });
    expect([upload.status, upload.text]).toEqual([200, '']);
    const state = await org.call('GET', `/flows/jobs/${id}?expand=messages`);
    expect(state.json).toMatchObject({ status: 'Success', flow: { id: expect.any(String) } });

    const flow = (await org.call('GET', `/flows/${state.json.flow.id as string}`)).json;
    expect(flow).toMatchObject({
      name: 'Line',
      type: 'INBOUNDCALL',
      active: true,
      deleted: false,
      publishedVersion: {
        id: '1.0',
        type: 'PUBLISH',
        createdByClient: { id: 'local', name: 'Pipeline' },
        dateCreated: clock.now(),
        datePublished: new Date(clock.now()).toISOString(),
      },
      checkedInVersion: { id: '1.0' },
    });
    expect(flow.savedVersion).toBeUndefined();

    const again = await org.deploy(plainBody('Line'));
    expect(again.flow.id).toBe(flow.id);
    const versions = await org.call('GET', `/flows/${flow.id as string}/versions`);
    expect(versions.json.entities.map((version: { id: string }) => version.id)).toEqual(['2.0', '1.0']);
    expect(versions.json.entities[1].datePublishedEnd).toBe(new Date(clock.now()).toISOString());
  });

  test.each<
    [
      string,
      (given: { url: string; headers: Record<string, string> }) => {
        url: string;
        headers: Record<string, string>;
      },
    ]
  >([
    ['a header is missing', ({ url }) => ({ url, headers: {} })],
    ['a header is wrong', ({ url, headers }) => ({ url, headers: { ...headers, 'x-amz-meta-jobid': 'x' } })],
    [
      'a bearer token is sent',
      ({ url, headers }) => ({ url, headers: { ...headers, Authorization: 'Bearer x' } }),
    ],
    [
      'the signature is another',
      ({ url, headers }) => ({ url: url.replace(/.$/, (c) => (c === '0' ? '1' : '0')), headers }),
    ],
    ['the address is past its time', ({ url, headers }) => (clock.advance(301_000), { url, headers })],
  ])('an upload is refused in XML when %s, and nothing starts', async (_name, change) => {
    const token = await org.token();
    const { json } = await org.call('POST', '/flows/jobs', undefined, token);
    const { url, headers } = change({ url: json.presignedUrl, headers: json.headers });
    const upload = await org.raw('PUT', url, { headers, body: plainBody('Line') });
    expect(upload.status).toBe(403);
    expect(upload.text).toContain('<Error><Code>');
    expect((await org.call('GET', `/flows/jobs/${json.id as string}`, undefined, token)).json.status).toBe(
      'Registered',
    );
  });

  test('an address is good once', async () => {
    const { json } = await org.call('POST', '/flows/jobs');
    const put = () => org.raw('PUT', json.presignedUrl, { headers: json.headers, body: plainBody('Line') });
    expect((await put()).status).toBe(200);
    expect((await put()).status).toBe(403);
    expect((await org.call('GET', '/flows')).json.total).toBe(1);
  });

  test('delay and polls are settable', async () => {
    await org.call('POST', '/emulator/settings', { jobDelayMs: 5000, jobPolls: 1 });
    const { json } = await org.call('POST', '/flows/jobs');
    await org.raw('PUT', json.presignedUrl, { headers: json.headers, body: plainBody('Slow') });
    const poll = async () =>
      (await org.call('GET', `/flows/jobs/${json.id as string}`)).json.status as string;
    expect(await poll()).toBe('Started');
    expect(await poll()).toBe('Started');
    clock.advance(5000);
    expect(await poll()).toBe('Success');
  });

  test('a bad document fails with messages and changes nothing', async () => {
    const state = await org.deploy(brokenBody('Bad'));
    expect(state.status).toBe('Failure');
    expect(state.messages[0]).toMatchObject({
      type: 'Error',
      text: expect.any(String),
      dateTime: expect.any(String),
    });
    expect((await org.call('GET', '/flows')).json.total).toBe(0);
  });

  test('row 17: a lock of somebody else stops the job with the words of Architect', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    await org.call('POST', '/emulator/people/lock', { user: 'Ann', flow: 'Line' });
    expect((await org.call('GET', `/flows/${flow.id as string}`)).json.lockedUser.name).toBe('Ann');
    const state = await org.deploy(plainBody('Line'));
    expect(state.status).toBe('Failure');
    expect(state.messages.map((message: { text: string }) => message.text).join()).toMatch(
      /type: 'inboundcall'\) is locked by another entity\. You can use the --forceUnlock command line parameter/,
    );
    expect((await org.call('POST', `/flows/actions/unlock?flow=${flow.id as string}`)).status).toBe(200);
    expect((await org.deploy(plainBody('Line'))).status).toBe('Success');
  });

  test('a publish drops the draft of an unlocked flow', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    await org.call('POST', '/emulator/people/draft', { user: 'Ann', flow: 'Line', yaml: plainBody('Line') });
    const drafted = (await org.call('GET', `/flows/${flow.id as string}`)).json;
    expect(drafted.savedVersion.id).toMatch(/^saved_version_[0-9a-f-]{36}$/);
    expect(drafted.savedVersion.createdBy.name).toBe('Ann');
    await org.call('POST', '/emulator/people/unlock', { flow: 'Line' });
    await org.deploy(plainBody('Line'));
    expect((await org.call('GET', `/flows/${flow.id as string}`)).json.savedVersion).toBeUndefined();
  });

  test('a person edits a text of what is published, and publishes it', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    const edit = { user: 'Ann', flow: 'Line', replace: 'name: Bye', with: 'name: Farewell' };
    expect((await org.call('POST', '/emulator/people/edit', { ...edit, replace: 'Nowhere' })).status).toBe(
      422,
    );
    const { json } = await org.call('POST', '/emulator/people/edit', edit);
    expect(json).toMatchObject({ id: flow.id, version: '2.0' });
    const published = (await org.call('GET', `/flows/${flow.id as string}`)).json.publishedVersion;
    expect([published.id, published.createdBy.name]).toEqual(['2.0', 'Ann']);
  });

  test('unknown names fail, and are made with lenient references', async () => {
    expect((await org.deploy(transferBody('To nowhere', 'Nowhere'))).status).toBe('Failure');
    expect((await org.deploy(transferBody('To sales', 'Sales'))).status).toBe('Success');
    const lenient = await serveOrg({ lenientReferences: true });
    expect((await lenient.deploy(transferBody('To nowhere', 'Nowhere'))).status).toBe('Success');
    expect((await lenient.call('GET', '/routing/queues')).json.entities).toMatchObject([{ name: 'Nowhere' }]);
    expect((await lenient.deploy(callerBody('Caller', 'Module'))).status).toBe('Success');
    const stub = (await lenient.call('GET', '/flows?type=commonmodule')).json.entities[0];
    expect(stub).toMatchObject({ name: 'Module', publishedVersion: { id: '1.0' } });
    expect((await lenient.deploy(brokenBody('Bad'))).status).toBe('Failure');
    await lenient.close();
  });

  test('a person publishes under their own name', async () => {
    const done = await org.call('POST', '/emulator/people/publish', { user: 'Ann', yaml: plainBody('Line') });
    expect(done.json).toMatchObject({ version: '1.0' });
    const flow = (await org.call('GET', `/flows/${done.json.id as string}`)).json;
    expect(flow.publishedVersion.createdBy.name).toBe('Ann');
    expect(flow.publishedVersion.createdByClient).toBeUndefined();
    const bad = await org.call('POST', '/emulator/people/publish', { user: 'Ann', yaml: brokenBody('x') });
    expect(bad.status).toBe(422);
  });
});
