/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org } = freshOrg();

const tracking = async (path: string) =>
  (await org.call('GET', `/architect/dependencytracking${path}`)).json.entities as readonly {
    readonly name: string;
    readonly version: string;
    readonly updated: boolean;
  }[];
const deployed = async (yaml: string) => (await org.deploy(yaml)).flow.id as string;

/** The module versions that a version of a caller carries, and whether they are old. */
const carried = async (id: string, version: string) =>
  (
    await tracking(
      `/consumedresources?id=${id}&version=${version}&objectType=INBOUNDCALLFLOW&resourceType=COMMONMODULEFLOW`,
    )
  ).map((entity) => [entity.version, entity.updated]);

const consumers = async (id: string, more = '') =>
  (await tracking(`/consumingresources?id=${id}&objectType=COMMONMODULEFLOW${more}`)).map(
    ({ name, version }) => `${name} ${version}`,
  );

const publishByNumber = (id: string, version: string) =>
  org.call('POST', `/flows/actions/publish?flow=${id}&version=${version}`);

interface Story {
  readonly module: string;
  readonly a: string;
  readonly b: string;
}

/** Module M at 3.0; A published while it was at 2.0, B while it is at 3.0. */
async function story(): Promise<Story> {
  const module = await deployed(moduleBody('M'));
  await deployed(moduleBody('M'));
  const a = await deployed(callerBody('A', 'M'));
  await deployed(moduleBody('M'));
  return { module, a, b: await deployed(callerBody('B', 'M')) };
}

describe('row 12: a caller carries the module it was published with', () => {
  test('until it is published again', async () => {
    const { module, a, b } = await story();
    expect(await carried(a, '1.0')).toEqual([['2.0', true]]);
    expect(await carried(b, '1.0')).toEqual([['3.0', false]]);
    await org.deploy(callerBody('A', 'M'));
    expect(await carried(a, '2.0')).toEqual([['3.0', false]]);
    expect(await carried(a, '1.0')).toEqual([['2.0', true]]);
    expect(await consumers(module, '&flowFilter=published')).toEqual(['A 2.0', 'B 1.0']);
  });

  test('row 21: dependency tracking tells it per version', async () => {
    const { module } = await story();
    await org.deploy(callerBody('A', 'M'));
    expect(await consumers(module)).toEqual(['A 1.0', 'A 2.0', 'B 1.0']);
    expect(await consumers(module, '&version=2.0')).toEqual(['A 1.0']);
    expect(await consumers(module, '&version=3.0')).toEqual(['A 2.0', 'B 1.0']);
    expect(await consumers(module, '&version=1.0')).toEqual([]);
    expect(await consumers(module, '&resourceType=WORKFLOW')).toEqual([]);
  });

  test('stale callers are the consumers of an updated resource', async () => {
    const { a } = await story();
    const stale = async () => (await tracking('/updatedresourceconsumers')).map(({ name }) => name);
    expect(await stale()).toEqual(['A']);
    await org.deploy(callerBody('A', 'M'));
    expect(await stale()).toEqual([]);
    await publishByNumber(a, '1.0');
    expect(await stale()).toEqual(['A']);
  });
});

describe('row 15: the module is not deleted while somebody carries it', () => {
  test('until both callers are gone or rid of it', async () => {
    const { module, b } = await story();
    const remove = () => org.call('DELETE', `/flows/${module}`);
    const inUse = [409, 'architect.dependency.object.in.use'];
    expect(told(await remove())).toEqual(inUse);
    await org.deploy(plainBody('A'));
    expect(told(await remove())).toEqual(inUse);
    await org.call('DELETE', `/flows/${b}`);
    expect((await remove()).status).toBe(204);
    expect((await org.deploy(callerBody('A', 'M'))).status).toBe('Failure');
  });
});

describe('publishing version 1.0 of a caller by its number', () => {
  test.each([
    ['restores', [['2.0', true]]],
    ['refreshes', [['3.0', false]]],
  ] as const)('%s the modules it carries, as the setting says', async (publishByNumberSetting, modules) => {
    await org.call('POST', '/emulator/settings', { publishByNumber: publishByNumberSetting });
    const { module, a } = await story();
    await org.deploy(callerBody('A', 'M').replace('name: Bye', 'name: Goodbye'));
    expect((await publishByNumber(a, '1.0')).status).toBe(200);
    const flow = (await org.call('GET', `/flows/${a}`)).json;
    expect([flow.publishedVersion.id, flow.checkedInVersion.id]).toEqual(['1.0', '2.0']);
    expect(await carried(a, '1.0')).toEqual(modules);
    const configuration = await org.call('GET', `/flows/${a}/versions/1.0/configuration`);
    expect(configuration.json.manifest.commonModuleFlow).toMatchObject([
      { id: module, version: modules[0][0] },
    ]);
    expect(configuration.text).not.toContain('Goodbye');
    expect(await consumers(module, '&flowFilter=published')).toEqual(['A 1.0', 'B 1.0']);
  });

  test('refreshing needs everything that it refers to', async () => {
    await org.call('POST', '/emulator/settings', { publishByNumber: 'refreshes' });
    const { module, a, b } = await story();
    await org.deploy(plainBody('A'));
    await org.call('DELETE', `/flows?id=${module},${b}`);
    expect(told(await publishByNumber(a, '1.0'))).toEqual([
      409,
      'architect.flow.cannot.publish.missing.dependencies',
    ]);
  });
});

describe('modules that cannot be called', () => {
  test('row 13: an unknown module, one that was never published, one that no longer is', async () => {
    expect((await org.deploy(callerBody('A', 'Nobody'))).status).toBe('Failure');
    await org.call('POST', '/flows', { name: 'Unpublished', type: 'commonmodule' });
    const job = await org.deploy(callerBody('A', 'Unpublished'));
    expect(job.status).toBe('Failure');
    expect(job.messages[0].type).toBe('Error');
    const module = await deployed(moduleBody('M'));
    await org.call('POST', `/flows/actions/deactivate?flow=${module}`);
    expect((await org.deploy(callerBody('A', 'M'))).status).toBe('Failure');
  });

  test('row 14: a module in a module', async () => {
    await org.deploy(moduleBody('M'));
    const nested = moduleBody('N').replace(
      '    - endTask',
      '    - callCommonModule: { name: Inner, commonModule: { M: { ver_latestPublished: { none: true } } } }\n    - endTask',
    );
    const job = await org.deploy(nested);
    expect(job.status).toBe('Failure');
    expect(job.messages.map((message: { text: string }) => message.text).join()).toContain(
      'A common module flow cannot be used in another common module flow.',
    );
  });
});
