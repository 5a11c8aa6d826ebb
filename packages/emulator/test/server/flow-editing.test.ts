/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

const { org } = freshOrg();

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
