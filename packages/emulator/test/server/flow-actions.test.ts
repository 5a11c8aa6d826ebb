/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody, transferBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org, clock } = freshOrg();

const act = (name: string, id: string, more = '', token?: string) =>
  org.call('POST', `/flows/actions/${name}?flow=${id}${more}`, undefined, token);
const flow = async (id: string) => (await org.call('GET', `/flows/${id}`)).json;

describe('acts that take their time', () => {
  beforeEach(() => org.call('POST', '/emulator/settings', { flowActMs: 2000 }));

  test('a check-in is under way, then done', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await act('checkout', id);
    expect((await act('checkin', id)).json).toMatchObject({
      complete: false,
      actionName: 'CHECKIN',
      actionStatus: 'STARTED',
      client: { id: 'local' },
    });
    clock.advance(1999);
    expect(await flow(id)).toMatchObject({
      lockedClient: { id: 'local' },
      savedVersion: { type: 'SAVE' },
      checkedInVersion: { id: '1.0' },
      currentOperation: { complete: false, actionName: 'CHECKIN', actionStatus: 'STARTED' },
    });
    clock.advance(1);
    const after = await flow(id);
    expect(after).toMatchObject({
      checkedInVersion: { id: '2.0', type: 'CHECKIN' },
      publishedVersion: { id: '1.0' },
      currentOperation: { complete: true, actionStatus: 'SUCCESS' },
    });
    expect(after.lockedClient).toBeUndefined();
    expect(after.savedVersion).toBeUndefined();
  });

  test.each([
    ['POST', '/flows/actions/checkout?flow='],
    ['POST', '/flows/actions/checkin?flow='],
    ['POST', '/flows/actions/publish?flow='],
    ['POST', '/flows/actions/revert?flow='],
    ['POST', '/flows/actions/unlock?flow='],
    ['POST', '/flows/actions/deactivate?flow='],
    ['PUT', '/flows/'],
    ['DELETE', '/flows/'],
    ['DELETE', '/flows?id='],
  ])('meanwhile %s %s is refused', async (method, path) => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await act('publish', id, '&version=1.0');
    const body = method === 'PUT' ? { name: 'Other' } : undefined;
    expect(told(await org.call(method, `${path}${id}`, body))).toEqual([
      409,
      'architect.operation.already.in.progress',
    ]);
  });

  test('a deploy job fails meanwhile', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await act('publish', id);
    const job = await org.deploy(plainBody('Line'));
    expect(job.status).toBe('Failure');
    expect(job.messages.at(-1).text).toBe('An operation is already in progress on the object.');
  });

  test('what becomes impossible while it runs fails with its code', async () => {
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    const caller = (await org.deploy(callerBody('A', 'M'))).flow.id as string;
    await org.deploy(plainBody('A'));
    await act('publish', caller, '&version=1.0');
    await org.call('DELETE', `/flows/${module}`);
    clock.advance(2000);
    expect(await flow(caller)).toMatchObject({
      publishedVersion: { id: '2.0' },
      currentOperation: {
        complete: true,
        actionStatus: 'FAILURE',
        errorCode: 'architect.flow.cannot.publish.missing.dependencies',
        errorMessage: 'Flow version cannot be published due to having one or more missing dependencies.',
      },
    });
  });
});

describe('publish of what is stored', () => {
  test('the own draft is checked in and published', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await act('checkout', id);
    await act('publish', id);
    const after = await flow(id);
    expect([after.publishedVersion.id, after.checkedInVersion.id]).toEqual(['2.0', '2.0']);
    expect([after.lockedClient, after.savedVersion]).toEqual([undefined, undefined]);
  });

  test('an unlocked draft gives way to the checked-in version', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await act('checkout', id);
    await act('checkin', id);
    await act('checkout', id);
    expect((await act('unlock', id)).json.savedVersion.type).toBe('SAVE');
    await act('publish', id);
    const after = await flow(id);
    expect([after.publishedVersion.id, after.publishedVersion.type]).toEqual(['2.0', 'PUBLISH']);
    expect(after.savedVersion).toBeUndefined();
  });

  test('what has no content cannot be checked in or published', async () => {
    const id = (await org.call('POST', '/flows', { name: 'Empty', type: 'INBOUNDCALL' })).json.id as string;
    const missing = [409, 'architect.flow.cannot.checkin.missing.config'];
    expect(told(await act('checkin', id))).toEqual(missing);
    expect(told(await act('publish', id))).toEqual(missing);
    expect(told(await act('publish', id, '&version=1.0'))).toEqual([404, 'architect.flow.version.missing']);
  });

  test('something that is gone stands against it', async () => {
    const id = (await org.deploy(transferBody('Line', 'Sales'))).flow.id as string;
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    await org.deploy(callerBody('Line', 'M'));
    await org.deploy(plainBody('Line'));
    await org.call('DELETE', `/flows/${module}`);
    expect((await act('publish', id, '&version=1')).status).toBe(200);
    expect(told(await act('publish', id, '&version=2'))).toEqual([
      409,
      'architect.flow.cannot.publish.missing.dependencies',
    ]);
  });
});

describe('row 17: locks', () => {
  test('each act that needs the lock says so; unlock takes it from anybody', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    const other = await org.token('other', 'other');
    expect(told(await act('revert', id))).toEqual([409, 'architect.flow.not.locked.by.user']);
    expect((await act('checkout', id, '', other)).json.lockedClient.id).toBe('other');
    for (const name of ['checkout', 'checkin', 'publish']) {
      expect([name, ...told(await act(name, id))]).toEqual([name, 409, 'architect.flow.locked.by.user']);
    }
    expect(told(await act('revert', id))).toEqual([409, 'architect.flow.not.locked.by.user']);
    expect(told(await org.call('DELETE', `/flows/${id}`))).toEqual([
      405,
      'architect.flow.cannot.delete.user.does.not.have.lock',
    ]);
    expect((await act('unlock', id)).json.lockedClient).toBeUndefined();
    expect((await act('checkout', id)).json.lockedClient.id).toBe('local');
    expect((await act('revert', id)).json.savedVersion).toBeUndefined();
  });

  test.each(['checkout', 'checkin', 'publish', 'revert', 'unlock', 'deactivate'])(
    '%s wants a flow that there is',
    async (name) => {
      expect(told(await org.call('POST', `/flows/actions/${name}`))).toEqual([
        400,
        'architect.query.parameter.missing',
      ]);
      expect(told(await act(name, 'no-guid'))).toEqual([404, 'architect.flow.not.found']);
      const id = (await org.deploy(plainBody('Line'))).flow.id as string;
      await org.call('DELETE', `/flows/${id}`);
      expect(told(await act(name, id))).toEqual([410, 'architect.flow.deleted']);
    },
  );
});

describe('deactivation', () => {
  test('nothing is published any more, and it can be published again', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    const off = (await act('deactivate', id)).json;
    expect(off).toMatchObject({ active: false, checkedInVersion: { id: '1.0' } });
    expect(off.publishedVersion).toBeUndefined();
    await act('publish', id);
    expect(await flow(id)).toMatchObject({ active: true, publishedVersion: { id: '1.0' } });
  });

  test('a route that uses it stands against it, a caller does not', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.call('POST', '/architect/ivrs', { name: 'Main', dnis: [], openHoursFlow: { id } });
    expect(told(await act('deactivate', id))).toEqual([
      409,
      'architect.flow.cannot.deactivate.used.in.ivr.configs',
    ]);
    const module = (await org.deploy(moduleBody('M'))).flow.id as string;
    await org.deploy(callerBody('A', 'M'));
    expect((await act('deactivate', module)).status).toBe(200);
    expect((await org.deploy(callerBody('B', 'M'))).status).toBe('Failure');
  });
});
