/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { unzipSync, strFromU8 } from 'fflate';
import { brokenBody, callerBody, moduleBody, plainBody, transferBody } from './bodies.ts';
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
org: { divisions: [Hidden] }
clients:
  - { id: local, secret: local, name: Pipeline }
  - { id: other, secret: other }
  - { id: half, secret: half, divisions: [Home] }
users: [Ann]
queues: [Sales]
`;

let org: ServedOrg;
const clock = testClock();
beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
});
afterEach(() => org.close());

async function flowNamed(name: string): Promise<Readonly<Record<string, unknown>>> {
  return (await org.call('GET', `/flows?name=${encodeURIComponent(name)}`)).json.entities[0];
}

describe('deploy jobs', () => {
  test('API 9 rows 8 and 9: from the upload address to a published version', async () => {
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

  test('API 9 row 17: a lock of somebody else stops the job with the words of Architect', async () => {
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

describe('listing and reading', () => {
  beforeEach(async () => {
    await org.deploy(moduleBody('Login'));
    await org.deploy(plainBody('Sales Line'));
    await org.deploy(plainBody('Sales (old)'));
  });

  test.each([
    ['type=inboundcall', 2],
    ['type=inboundcall,commonmodule', 3],
    ['type=inboundcall&type=commonmodule', 3],
    ['name=sales+line', 1],
    ['name=Sales', 0],
    ['name=Sales*', 2],
    ['name=*(old)', 1],
    ['nameOrDescription=*log*', 1],
    ['description=', 3],
    ['lockedByClientId=local', 0],
    ['publishVersionId=1.0&type=commonmodule', 1],
    ['publishedAfter=2020-01-01T00:00:00Z', 3],
    ['publishedBefore=2020-01-01T00:00:00Z', 0],
  ])('API 9 rows 2 and 7: %s gives %d', async (query, total) => {
    expect((await org.call('GET', `/flows?${query}`)).json.total).toBe(total);
  });

  test('API 9 row 6: pages', async () => {
    const first = (await org.call('GET', '/flows?pageSize=2&type=inboundcall,commonmodule')).json;
    expect(first).toMatchObject({ pageSize: 2, pageNumber: 1, pageCount: 2, total: 3 });
    expect(first.nextUri).toMatch(/^\/api\/v2\/flows\?/);
    expect(first.previousUri).toBeUndefined();
    const second = (
      await org.raw('GET', first.nextUri, { headers: { Authorization: `Bearer ${await org.token()}` } })
    ).json;
    expect(second.entities).toHaveLength(1);
    expect(second.nextUri).toBeUndefined();
    const none = (await org.call('GET', '/flows?name=nothing')).json;
    expect(none).toMatchObject({ entities: [], pageCount: 0, total: 0 });
    expect((await org.call('GET', '/flows?pageSize=9999')).json.pageSize).toBe(500);
    expect((await org.call('GET', '/architect/ivrs?pageSize=9999')).json.pageSize).toBe(100);
  });

  test('ids override other filters; look-up needs them', async () => {
    const flow = await flowNamed('Login');
    const both = await org.call('GET', `/flows?type=inboundcall&id=${String(flow['id'])},unknown`);
    expect(both.json.total).toBe(1);
    expect((await org.call('GET', `/flows/lookup?id=unknown`)).json.total).toBe(0);
    const none = await org.call('GET', '/flows/lookup');
    expect([none.status, none.json.code]).toEqual([400, 'architect.query.parameter.missing']);
  });

  test('schemas and configuration', async () => {
    await org.deploy(callerBody('Caller', 'Login'));
    const listed = (await org.call('GET', '/flows?type=commonmodule&includeSchemas=true')).json.entities[0];
    expect(listed.outputSchema.properties).toEqual({ 'Common.ok': { type: 'boolean' } });
    expect(listed.compatibleFlowTypes).toEqual(['INBOUNDCALL']);
    const caller = await flowNamed('Caller');
    const configuration = await org.call('GET', `/flows/${String(caller['id'])}/versions/1.0/configuration`);
    expect(configuration.json.manifest.commonModuleFlow).toMatchObject([{ id: listed.id, name: 'Login' }]);
    const latest = await org.call('GET', `/flows/${String(caller['id'])}/latestconfiguration`);
    expect(latest.json).toEqual(configuration.json);
    const missing = await org.call('GET', `/flows/${String(caller['id'])}/versions/9.0`);
    expect([missing.status, missing.json.code]).toEqual([404, 'architect.flow.version.missing']);
  });

  test('API 9 row 16: a deleted flow is gone, not unknown', async () => {
    const id = String((await flowNamed('Sales Line'))['id']);
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
    const gone = await org.call('GET', `/flows/${id}`);
    expect([gone.status, gone.json.code]).toEqual([410, 'architect.flow.deleted']);
    expect((await org.call('GET', `/flows/${id}?deleted=true`)).json).toMatchObject({ id, deleted: true });
    expect((await org.call('GET', '/flows?deleted=true')).json.total).toBe(3);
    expect((await org.call('GET', '/flows')).json.total).toBe(2);
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(410);
    const anew = await org.deploy(plainBody('Sales Line'));
    expect(anew.flow.id).not.toBe(id);
  });
});

describe('the edit cycle', () => {
  test('rename: checkout, PUT, check-in, publish keeps the id', async () => {
    const { flow } = await org.deploy(plainBody('Old'));
    const id = flow.id as string;
    const without = await org.call('PUT', `/flows/${id}`, { name: 'New' });
    expect([without.status, without.json.code]).toEqual([409, 'architect.flow.not.locked.by.user']);
    const out = await org.call('POST', `/flows/actions/checkout?flow=${id}`);
    expect(out.json).toMatchObject({ lockedClient: { id: 'local' }, savedVersion: { type: 'SAVE' } });
    const foreign = await org.call(
      'POST',
      `/flows/actions/checkout?flow=${id}`,
      undefined,
      await org.token('other', 'other'),
    );
    expect([foreign.status, foreign.json.code]).toEqual([409, 'architect.flow.locked.by.user']);
    expect((await org.call('PUT', `/flows/${id}`, { name: 'New' })).json.name).toBe('New');
    const checkin = await org.call('POST', `/flows/actions/checkin?flow=${id}`);
    expect(checkin.json).toMatchObject({ complete: false, actionName: 'CHECKIN', actionStatus: 'STARTED' });
    const between = (await org.call('GET', `/flows/${id}`)).json;
    expect(between).toMatchObject({
      name: 'New',
      publishedVersion: { id: '1.0' },
      checkedInVersion: { id: '2.0', type: 'CHECKIN' },
      currentOperation: { complete: true, actionStatus: 'SUCCESS' },
    });
    expect(between.lockedClient).toBeUndefined();
    expect((await org.deploy(plainBody('New'))).flow.id).toBe(id);
    expect((await org.call('GET', `/flows/${id}`)).json.publishedVersion.id).toBe('3.0');
  });

  test('publish by number brings that content back and keeps its number', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    await org.deploy(plainBody('Line', '  description: second\n'));
    const published = await org.call('POST', `/flows/actions/publish?flow=${flow.id as string}&version=1.0`);
    expect(published.json).toMatchObject({ complete: false, actionName: 'PUBLISH', actionStatus: 'STARTED' });
    const now = (await org.call('GET', `/flows/${flow.id as string}`)).json;
    expect([now.publishedVersion.id, now.checkedInVersion.id]).toEqual(['1.0', '2.0']);
    const unknown = await org.call('POST', `/flows/actions/publish?flow=${flow.id as string}&version=9`);
    expect([unknown.status, unknown.json.code]).toEqual([404, 'architect.flow.version.missing']);
  });

  test('revert and create', async () => {
    const made = await org.call('POST', '/flows', { name: 'Empty', type: 'INBOUNDCALL' });
    expect(made.json).toMatchObject({ active: false, lockedClient: { id: 'local' } });
    const taken = await org.call('POST', '/flows', { name: 'empty', type: 'inboundcall' });
    expect([taken.status, taken.json.code]).toEqual([409, 'architect.flow.already.exists']);
    expect((await org.call('POST', '/flows', { name: 'Empty', type: 'commonmodule' })).status).toBe(200);
    const reverted = await org.call('POST', `/flows/actions/revert?flow=${made.json.id as string}`);
    expect(reverted.json.lockedClient).toBeUndefined();
    const none = await org.call('GET', `/flows/${made.json.id as string}/latestconfiguration`);
    expect([none.status, none.json.code]).toEqual([404, 'flow.no.config.available']);
  });

  test.each([
    ['', 'architect.flow.validate.failed.missing.name'],
    ['a/b', 'architect.flow.validate.failed.invalid.name.contains.slash'],
    ['x-debug', 'architect.flow.validate.failed.invalid.name.contains.debug'],
    ['--', 'architect.flow.validate.failed.invalid.name.no.alpha'],
  ])('the name %p is refused', async (name, code) => {
    const answer = await org.call('POST', '/flows', { name, type: 'inboundcall' });
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });
});

describe('export jobs', () => {
  async function exported(flows: readonly unknown[]) {
    const begun = await org.call('POST', '/flows/export/jobs', { flows });
    expect(begun.json).toMatchObject({ status: 'Started', totalFlows: flows.length });
    const path = `/flows/export/jobs/${begun.json.id as string}?expand=messages`;
    expect((await org.call('GET', path)).json.status).toBe('Started');
    return (await org.call('GET', path)).json;
  }

  test('API 9 row 22: one flow is its YAML, rewritten', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    const job = await exported([{ flow: { id: flow.id, version: '1.0' } }]);
    expect(job).toMatchObject({ status: 'Success', command: 'Export' });
    const file = await org.raw('GET', job.downloadUrl);
    expect(file.text).toContain('name: Line');
    expect(file.text).not.toBe(plainBody('Line'));
    expect((await org.raw('GET', `${String(job.downloadUrl)}0`)).status).toBe(403);
    clock.advance(301_000);
    expect((await org.raw('GET', job.downloadUrl)).status).toBe(403);
  });

  test('several flows are a zip', async () => {
    const a = await org.deploy(plainBody('A'));
    await org.deploy(moduleBody('B'));
    const job = await exported([
      { flow: { id: a.flow.id, version: '1.0' }, fileName: 'same' },
      { flow: { name: 'B', type: 'commonmodule', version: '1.0' }, fileName: 'same' },
    ]);
    const bytes = new Uint8Array(await (await fetch(job.downloadUrl as string)).arrayBuffer());
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['same.yaml', 'same_2.yaml']);
    expect(strFromU8(files['same_2.yaml']!)).toContain('name: B');
  });

  test('a version exports that version, none the draft', async () => {
    const { flow } = await org.deploy(plainBody('Line', '  description: first\n'));
    await org.call('POST', '/emulator/people/draft', {
      user: 'Ann',
      flow: 'Line',
      yaml: plainBody('Line', '  description: drafted\n'),
    });
    const version = await exported([{ flow: { id: flow.id, version: '1.0' } }]);
    expect((await org.raw('GET', version.downloadUrl)).text).toContain('description: first');
    const draft = await exported([{ flow: { id: flow.id } }]);
    expect((await org.raw('GET', draft.downloadUrl)).text).toContain('description: drafted');
  });

  test('an unknown flow fails the job with a message', async () => {
    const job = await exported([{ flow: { name: 'Nobody', type: 'inboundcall' } }]);
    expect(job.status).toBe('Failure');
    expect(job.messages[0].text).toBe("the flow named 'Nobody' of type 'inboundcall' does not exist.");
    expect((await org.call('POST', '/flows/export/jobs', { flows: [] })).status).toBe(400);
    expect(
      (await org.call('POST', '/flows/export/jobs', { flows: [{ flow: {}, fileName: 'a' }] })).status,
    ).toBe(400);
  });
});

describe('snapshots of common modules', () => {
  const consumed = async (id: string, version: string) =>
    (
      await org.call(
        'GET',
        `/architect/dependencytracking/consumedresources?id=${id}&version=${version}&objectType=INBOUNDCALLFLOW&resourceType=COMMONMODULEFLOW`,
      )
    ).json.entities.map((entity: { version: string; updated: boolean }) => [entity.version, entity.updated]);

  test('API 9 row 12: a caller keeps the version it was published with', async () => {
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    await org.deploy(moduleBody('M'));
    const a = (await org.deploy(callerBody('A', 'M'))).flow.id as string;
    await org.deploy(moduleBody('M'));
    const b = (await org.deploy(callerBody('B', 'M'))).flow.id as string;
    expect(await consumed(a, '1.0')).toEqual([['2.0', true]]);
    expect(await consumed(b, '1.0')).toEqual([['3.0', false]]);
    await org.deploy(callerBody('A', 'M'));
    expect(await consumed(a, '1.0')).toEqual([['2.0', true]]);
    expect(await consumed(a, '2.0')).toEqual([['3.0', false]]);

    const rows = async (more = '') =>
      (
        await org.call(
          'GET',
          `/architect/dependencytracking/consumingresources?id=${module}&objectType=COMMONMODULEFLOW${more}`,
        )
      ).json.entities.map((entity: { name: string; version: string }) => `${entity.name} ${entity.version}`);
    expect(await rows()).toEqual(['A 1.0', 'A 2.0', 'B 1.0']);
    expect(await rows('&flowFilter=published')).toEqual(['A 2.0', 'B 1.0']);
    expect(await rows('&version=2.0')).toEqual(['A 1.0']);
    expect(await rows('&resourceType=WORKFLOW')).toEqual([]);
  });

  test('API 9 row 15: a consumed module is not deleted', async () => {
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    const a = (await org.deploy(callerBody('A', 'M'))).flow.id as string;
    const refused = await org.call('DELETE', `/flows/${module}`);
    expect([refused.status, refused.json.code]).toEqual([409, 'architect.dependency.object.in.use']);
    await org.deploy(plainBody('A'));
    expect((await org.call('DELETE', `/flows/${module}`)).status).toBe(204);
    expect(await consumed(a, '1.0')).toEqual([['1.0', false]]);
  });

  test('API 9 rows 13 and 14: an unknown module, an unpublished one, a module in a module', async () => {
    expect((await org.deploy(callerBody('A', 'Nobody'))).status).toBe('Failure');
    await org.call('POST', '/flows', { name: 'Unpublished', type: 'commonmodule' });
    expect((await org.deploy(callerBody('A', 'Unpublished'))).status).toBe('Failure');
    await org.deploy(moduleBody('M'));
    const nested = moduleBody('N').replace(
      '    - endTask',
      '    - callCommonModule: { name: Inner, commonModule: { M: { ver_latestPublished: { none: true } } } }\n    - endTask',
    );
    expect((await org.deploy(nested)).status).toBe('Failure');
  });

  test.each([
    ['objectType=INBOUNDCALLFLOW&version=1.0', 400, 'architect.query.parameter.missing'],
    ['id=x&objectType=INBOUNDCALLFLOW', 400, 'architect.dependency.object.version.not.specified'],
    ['id=x&version=1.0&objectType=NOTHING', 400, 'architect.dependency.object.invalid.type'],
    ['id=x&version=1.0&objectType=INBOUNDCALLFLOW', 404, 'architect.flow.not.found'],
  ])('consumedresources?%s', async (query, status, code) => {
    const answer = await org.call('GET', `/architect/dependencytracking/consumedresources?${query}`);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  test('API 9 row 21: an index that is rebuilt answers 206 and says nothing', async () => {
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    await org.deploy(callerBody('A', 'M'));
    const ask = () =>
      org.call(
        'GET',
        `/architect/dependencytracking/consumingresources?id=${module}&objectType=COMMONMODULEFLOW`,
      );
    expect((await ask()).json.total).toBe(1);
    await org.call('POST', '/emulator/settings', { dependencyStatus: 'BUILDINPROGRESS' });
    const during = await ask();
    expect([during.status, during.json.entities]).toEqual([206, []]);
    expect((await org.call('GET', '/architect/dependencytracking/build')).json.status).toBe(
      'BUILDINPROGRESS',
    );
    const again = await org.call('POST', '/architect/dependencytracking/build');
    expect([again.status, again.json.code]).toEqual([409, 'architect.dependencies.build.in.progress']);
    await org.call('POST', '/emulator/settings', { dependencyStatus: 'OPERATIONALNEEDSREBUILD' });
    expect((await org.call('POST', '/architect/dependencytracking/build')).status).toBe(202);
    expect((await ask()).status).toBe(200);
  });
});
