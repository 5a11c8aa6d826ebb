/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org, clock } = freshOrg();

const remove = (query: string, token?: string) => org.call('DELETE', `/flows${query}`, undefined, token);
const statusOf = async (id: string) => (await org.call('GET', `/flows/${id}`)).status;

async function moduleAndCaller(): Promise<readonly [string, string]> {
  const module = (await org.deploy(moduleBody('M'))).flow.id as string;
  return [module, (await org.deploy(callerBody('A', 'M'))).flow.id as string];
}

describe('deleting several flows', () => {
  test('one operation, in either spelling of lists; what goes together may use each other', async () => {
    const [module, caller] = await moduleAndCaller();
    const begun = await remove(`?id=${module},${caller}`);
    expect(begun.json).toMatchObject({ actionName: 'DELETE', actionStatus: 'STARTED', complete: false });
    expect([await statusOf(module), await statusOf(caller)]).toEqual([410, 410]);
    const gone = await org.call('GET', `/flows/${module}?deleted=true`);
    expect(gone.json.currentOperation).toMatchObject({ actionName: 'DELETE', actionStatus: 'SUCCESS' });
  });

  test('all or none is asked for', async () => {
    const [module, caller] = await moduleAndCaller();
    const free = (await org.deploy(plainBody('Free'))).flow.id as string;
    const failed = [400, 'architect.batch.delete.failed'];
    expect(told(await remove(`?id=${free}&id=${module}`))).toEqual(failed);
    expect(told(await remove(`?id=${free}&id=no-guid`))).toEqual(failed);
    expect([await statusOf(free), await statusOf(module), await statusOf(caller)]).toEqual([200, 200, 200]);
  });

  test('what becomes undeletable meanwhile stays alone', async () => {
    await org.call('POST', '/emulator/settings', { flowActMs: 1000 });
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    const free = (await org.deploy(plainBody('Free'))).flow.id as string;
    await remove(`?id=${module},${free}`);
    await org.deploy(callerBody('A', 'M'));
    clock.advance(1000);
    expect([await statusOf(module), await statusOf(free)]).toEqual([200, 410]);
    expect((await org.call('GET', `/flows/${module}`)).json.currentOperation).toMatchObject({
      actionStatus: 'FAILURE',
      errorCode: 'architect.batch.delete.failed',
      errorMessage: 'At least one flow could not be deleted as requested.',
    });
  });

  test.each([
    ['', 400, 'architect.query.parameter.missing'],
    ['?id=', 400, 'architect.query.parameter.missing'],
    [`?id=${Array.from({ length: 101 }, (_, at) => String(at)).join()}`, 400, 'architect.batch.too.large'],
  ])('DELETE /flows%s is %d', async (query, status, code) => {
    expect(told(await remove(query))).toEqual([status, code]);
  });
});

describe('row 15: what is used is not deleted', () => {
  test('a module by its published callers; older versions of them do not count', async () => {
    const [module] = await moduleAndCaller();
    expect(told(await remove(`/${module}`))).toEqual([409, 'architect.dependency.object.in.use']);
    await org.deploy(plainBody('A'));
    expect((await remove(`/${module}`)).status).toBe(204);
  });

  test('a flow by the route that leads to it', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.call('POST', '/architect/ivrs', { name: 'Main', dnis: [], closedHoursFlow: { id } });
    expect(told(await remove(`/${id}`))).toEqual([409, 'architect.flow.cannot.delete.used.in.ivr.configs']);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['republished without it', () => org.deploy(plainBody('A'))],
    ['deleted', async () => remove(`/${(await flowNamed('A')).id as string}`)],
    ['deactivated', async () => act('deactivate', (await flowNamed('A')).id as string)],
  ])('a caller that was %s counts for the lag that is set', async (_name, rid) => {
    await org.call('POST', '/emulator/settings', { consumerLagMs: 30_000 });
    const [module] = await moduleAndCaller();
    await rid();
    clock.advance(29_999);
    expect(told(await remove(`/${module}`))).toEqual([409, 'architect.dependency.object.in.use']);
    clock.advance(1);
    expect((await remove(`/${module}`)).status).toBe(204);
  });
});

const act = (name: string, id: string) => org.call('POST', `/flows/actions/${name}?flow=${id}`);

async function flowNamed(name: string) {
  return (await org.call('GET', `/flows?name=${name}`)).json.entities[0];
}
