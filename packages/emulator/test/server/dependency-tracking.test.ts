/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody, transferBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org, clock } = freshOrg();

const tracking = (path: string, token?: string) =>
  org.call('GET', `/architect/dependencytracking${path}`, undefined, token);
const set = (settings: unknown) => org.call('POST', '/emulator/settings', settings);
const deployed = async (yaml: string) => (await org.deploy(yaml)).flow.id as string;
const lines = (rows: readonly { name: string; version?: string }[]) =>
  rows.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`));
const rows = async (path: string) => lines((await tracking(path)).json.entities);

describe('object types', () => {
  test('there are 88, those of flows with versions', async () => {
    const first = (await tracking('/types?pageSize=100')).json;
    expect([first.total, first.entities.length]).toEqual([88, 88]);
    const versioned = first.entities.filter((type: { versioned: boolean }) => type.versioned);
    expect(versioned.length).toBe(19);
    expect((await tracking('/types/workflow')).json).toMatchObject({ id: 'WORKFLOW', versioned: true });
    expect((await tracking('/types/QUEUE')).json).toMatchObject({ id: 'QUEUE', versioned: false });
    expect(told(await tracking('/types/NOTHING'))).toEqual([404, 'architect.dependency.invalid.type']);
  });
});

describe('objects by name and by id', () => {
  let line: string;
  let module: string;
  beforeEach(async () => {
    module = await deployed(moduleBody('Sales module'));
    line = await deployed(callerBody('Sales line', 'Sales module'));
    await deployed(transferBody('Sales transfer', 'Sales'));
  });

  test.each([
    ['name=Sales', ['Sales']],
    ['name=sales*&objectType=INBOUNDCALLFLOW', ['Sales line 1.0', 'Sales transfer 1.0']],
    ['name=*&objectType=queue,COMMONMODULEFLOW', ['Sales module 1.0', 'Sales']],
    ['name=nothing', []],
  ])('GET ?%s', async (query, expected) => {
    expect((await rows(`?${query}`)).toSorted()).toEqual(expected.toSorted());
  });

  test('with what they consume and what consumes them', async () => {
    const found = (await tracking('?name=Sales+module&consumingResources=true')).json.entities[0];
    expect(found).toMatchObject({ id: module, type: 'COMMONMODULEFLOW', deleted: false });
    expect(found.consumedResources).toBeUndefined();
    expect(lines(found.consumingResources)).toEqual(['Sales line 1.0']);
    const object = (await tracking(`/object?id=${line}&consumedResources=true&consumingResources=true`)).json;
    expect(object).toMatchObject({ id: line, version: '1.0', consumingResources: [] });
    expect(lines(object.consumedResources)).toEqual(['Sales module 1.0']);
    const none = `/object?id=${line}&objectType=INBOUNDCALLFLOW&consumedResources=true&consumedResourceType=QUEUE`;
    expect((await tracking(none)).json.consumedResources).toEqual([]);
    const queue = (await tracking('?name=Sales&objectType=QUEUE')).json.entities[0].id as string;
    const asked = (await tracking(`/object?id=${queue}&consumingResources=true`)).json;
    expect([asked.type, asked.version, lines(asked.consumingResources)]).toEqual([
      'QUEUE',
      undefined,
      ['Sales transfer 1.0'],
    ]);
  });

  test.each([
    ['', 400, 'architect.dependency.object.name.not.specified'],
    ['?name=x&objectType=NOTHING', 400, 'architect.dependency.object.invalid.type'],
    ['/object', 400, 'architect.query.parameter.missing'],
    ['/object?id=x&objectType=NOTHING', 400, 'architect.dependency.object.invalid.type'],
    ['/object?id=x', 404, 'architect.dependency.object.not.found'],
    ['/object?id=x&objectType=WORKFLOW', 404, 'architect.flow.not.found'],
    ['/consumedresources?id=x&version=1.0&objectType=QUEUE', 400, 'architect.dependency.object.invalid.type'],
    ['/consumingresources?id=x&objectType=QUEUE', 404, 'architect.dependency.object.not.found'],
    [
      '/consumingresources?id=x&objectType=QUEUE&resourceType=QUEUE',
      400,
      'architect.dependency.object.invalid.type',
    ],
    ['/consumingresources?id=x&objectType=QUEUE&flowFilter=all', 400, 'invalid.query.param.value'],
  ])('GET %s is %d', async (path, status, code) => {
    expect(told(await tracking(path))).toEqual([status, code]);
  });

  test('a version that is not there, another type, a hidden and a deleted flow', async () => {
    expect(told(await tracking(`/object?id=${line}&version=9.0`))).toEqual([
      404,
      'architect.flow.version.missing',
    ]);
    expect(told(await tracking(`/object?id=${line}&objectType=WORKFLOW`))).toEqual([
      404,
      'architect.dependency.object.not.found',
    ]);
    const hidden = await org.deploy(plainBody('Hidden', '  division: Hidden\n'));
    const half = await org.token('half', 'half');
    const seen = await tracking('?name=Hidden&objectType=INBOUNDCALLFLOW', half);
    expect(seen.json.entities).toEqual([]);
    expect(told(await tracking(`/object?id=${hidden.flow.id as string}`, half))).toEqual([
      404,
      'architect.flow.not.found',
    ]);
    await org.call('DELETE', `/flows/${line}`);
    expect(told(await tracking(`/object?id=${line}`))).toEqual([410, 'architect.flow.deleted']);
  });
});

describe('consumers of what is newer or gone', () => {
  test('updatedresourceconsumers lists callers whose module is older than the published one', async () => {
    await deployed(moduleBody('M'));
    await deployed(callerBody('A', 'M'));
    expect(await rows('/updatedresourceconsumers')).toEqual([]);
    await deployed(moduleBody('M'));
    await deployed(callerBody('B', 'M'));
    const listed = (await tracking('/updatedresourceconsumers?consumedResources=true')).json.entities;
    expect(lines(listed)).toEqual(['A 1.0']);
    expect(listed[0]).toMatchObject({
      type: 'INBOUNDCALLFLOW',
      updated: true,
      consumedResources: [{ name: 'M', version: '1.0', updated: true }],
    });
    expect(await rows('/updatedresourceconsumers?consumedResourceType=QUEUE')).toEqual([]);
    expect(await rows('/updatedresourceconsumers?name=B')).toEqual([]);
    expect(await rows('/updatedresourceconsumers?objectType=WORKFLOW')).toEqual([]);
    await deployed(callerBody('A', 'M'));
    expect(await rows('/updatedresourceconsumers')).toEqual([]);
  });

  test('deletedresourceconsumers lists versions that still use what is gone', async () => {
    const module = await deployed(moduleBody('M'));
    const caller = await deployed(callerBody('A', 'M'));
    await org.call('POST', `/flows/actions/deactivate?flow=${caller}`);
    expect(await rows('/deletedresourceconsumers')).toEqual([]);
    await org.call('DELETE', `/flows/${module}`);
    const listed = (await tracking('/deletedresourceconsumers?consumedResources=true')).json.entities;
    expect(lines(listed)).toEqual(['A 1.0']);
    expect(listed[0].consumedResources).toMatchObject([{ id: module, deleted: true }]);
    expect(await rows('/deletedresourceconsumers?flowFilter=checkedIn')).toEqual(['A 1.0']);
    expect(await rows('/deletedresourceconsumers?flowFilter=published')).toEqual([]);
    expect(told(await tracking('/deletedresourceconsumers?flowFilter=old'))).toEqual([
      400,
      'invalid.query.param.value',
    ]);
  });
});

describe('row 21: the index is not always whole', () => {
  let consumers: string;
  let module: string;
  beforeEach(async () => {
    module = await deployed(moduleBody('M'));
    await deployed(callerBody('A', 'M'));
    await deployed(callerBody('B', 'M'));
    consumers = `/consumingresources?id=${module}&objectType=COMMONMODULEFLOW`;
  });

  test.each([
    'BUILDINCOMPLETE',
    'BUILDINITIALIZING',
    'BUILDINPROGRESS',
    'BUILDQUEUED',
    'NOTBUILT',
    'OPERATIONALNEEDSREBUILD',
  ])('with the status %s answers are 206 and say nothing', async (dependencyStatus) => {
    await set({ dependencyStatus });
    expect((await tracking('/build')).json.status).toBe(dependencyStatus);
    const answer = await tracking(consumers);
    expect([answer.status, answer.json.entities, answer.json.total]).toEqual([206, [], 0]);
    const found = await tracking('?name=M');
    expect([found.status, found.json.entities]).toEqual([206, []]);
    const object = await tracking(`/object?id=${module}`);
    expect([object.status, object.text]).toEqual([206, '']);
  });

  test('what is left of an answer can be set', async () => {
    await set({ dependencyStatus: 'OPERATIONALNEEDSREBUILD', dependencyPartial: 'someRows' });
    const some = await tracking(consumers);
    expect([some.status, lines(some.json.entities)]).toEqual([206, ['A 1.0']]);
    expect((await tracking(`/object?id=${module}`)).json).toMatchObject({ id: module });
    await set({ dependencyPartial: 'noBody' });
    const nothing = await tracking(consumers);
    expect([nothing.status, nothing.text]).toEqual([206, '']);
  });

  test('a rebuild takes its time, refuses another, and ends with a new date', async () => {
    const before = (await tracking('/build')).json;
    expect(before).toMatchObject({ status: 'OPERATIONAL', failedObjects: [] });
    expect(Date.parse(before.dateCompleted)).toBeLessThan(clock.now() - 20 * 86_400_000);
    await deployed(moduleBody('M'));
    expect((await tracking('/build')).json.dateCompleted).toBe(before.dateCompleted);
    await set({ dependencyBuildMs: 60_000 });
    expect((await org.call('POST', '/architect/dependencytracking/build')).status).toBe(202);
    const again = await org.call('POST', '/architect/dependencytracking/build');
    expect(told(again)).toEqual([409, 'architect.dependencies.build.in.progress']);
    const during = (await tracking('/build')).json;
    expect(during).toMatchObject({ status: 'BUILDINPROGRESS', client: { id: 'local' } });
    expect(during.dateCompleted).toBeUndefined();
    expect((await tracking(consumers)).status).toBe(206);
    clock.advance(60_000);
    expect((await tracking('/build')).json).toMatchObject({
      status: 'OPERATIONAL',
      dateCompleted: new Date(clock.now()).toISOString(),
    });
    expect((await tracking(consumers)).status).toBe(200);
  });

  test('failed objects have incomplete rows until a rebuild', async () => {
    const caller = (await org.call('GET', '/flows?name=A')).json.entities[0].id as string;
    await set({ dependencyFailedObjects: [caller] });
    const build = (await tracking('/build')).json;
    expect(build).toMatchObject({
      status: 'OPERATIONAL',
      failedObjects: [{ id: caller, version: '1.0', name: 'A' }],
    });
    expect(await rows(consumers)).toEqual(['B 1.0']);
    expect(await rows(`/consumedresources?id=${caller}&version=1.0&objectType=INBOUNDCALLFLOW`)).toEqual([]);
    expect((await tracking(`/object?id=${caller}`)).json.stateUnknown).toBe(true);
    await org.call('POST', '/architect/dependencytracking/build');
    expect(await rows(consumers)).toEqual(['A 1.0', 'B 1.0']);
  });

  test('rebuilding needs its own permission', async () => {
    const other = await org.token('viewer', 'viewer');
    expect((await tracking('/build', other)).status).toBe(200);
    const refused = await org.call('POST', '/architect/dependencytracking/build', undefined, other);
    expect(told(refused)).toEqual([403, 'missing.permissions']);
  });
});
