/* eslint-disable @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

const { org } = freshOrg();

describe('snapshots of common modules', () => {
  const consumed = async (id: string, version: string) =>
    (
      await org.call(
        'GET',
        `/architect/dependencytracking/consumedresources?id=${id}&version=${version}&objectType=INBOUNDCALLFLOW&resourceType=COMMONMODULEFLOW`,
      )
    ).json.entities.map((entity: { version: string; updated: boolean }) => [entity.version, entity.updated]);

  test('row 12: a caller keeps the version it was published with', async () => {
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

  test('row 15: a consumed module is not deleted', async () => {
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    const a = (await org.deploy(callerBody('A', 'M'))).flow.id as string;
    const refused = await org.call('DELETE', `/flows/${module}`);
    expect([refused.status, refused.json.code]).toEqual([409, 'architect.dependency.object.in.use']);
    await org.deploy(plainBody('A'));
    expect((await org.call('DELETE', `/flows/${module}`)).status).toBe(204);
    expect(await consumed(a, '1.0')).toEqual([['1.0', false]]);
  });

  test('rows 13 and 14: an unknown module, an unpublished one, a module in a module', async () => {
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

  test('row 21: an index that is rebuilt answers 206 and says nothing', async () => {
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
