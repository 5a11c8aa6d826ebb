/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org, clock } = freshOrg();

interface Entry {
  readonly action: string;
  readonly version?: string;
  readonly user?: { readonly name: string };
  readonly client?: { readonly name: string };
}

async function history(id: string, query = '') {
  const begun = await org.call('POST', `/flows/${id}/history`);
  expect(begun.json).toMatchObject({ actionName: 'HISTORY', actionStatus: 'STARTED', complete: false });
  return (await org.call('GET', `/flows/${id}/history/${begun.json.id as string}${query}`)).json;
}

const lines = (entries: readonly Entry[]) =>
  entries.map(({ action, version, user, client }) =>
    [action, version, user?.name ?? client?.name].filter((part) => part !== undefined).join(' '),
  );

async function livedFlow(): Promise<string> {
  const id = (await org.deploy(plainBody('Line'))).flow.id as string;
  for (const name of ['checkout', 'checkin', 'checkout', 'revert', 'deactivate']) {
    clock.advance(1000);
    await org.call('POST', `/flows/actions/${name}?flow=${id}`);
  }
  clock.advance(1000);
  await org.call('POST', '/emulator/people/publish', { user: 'Ann', yaml: plainBody('Line') });
  return id;
}

test('the history of a flow says who did what, latest first', async () => {
  const id = await livedFlow();
  await org.call('DELETE', `/flows/${id}`);
  const told = await history(id);
  expect(told).toMatchObject({ complete: true, actionStatus: 'SUCCESS', name: 'Line', total: 13 });
  expect(lines(told.entities)).toEqual([
    'DELETE Pipeline',
    'PUBLISH 3.0 Ann',
    'CHECKIN 3.0 Ann',
    'SAVE Ann',
    'DEACTIVATE 1.0 Pipeline',
    'REVERT Pipeline',
    'CHECKOUT Pipeline',
    'CHECKIN 2.0 Pipeline',
    'CHECKOUT Pipeline',
    'PUBLISH 1.0 Pipeline',
    'CHECKIN 1.0 Pipeline',
    'SAVE Pipeline',
    'CREATE Pipeline',
  ]);
  expect(told.entities[1].timestamp).toBe(new Date(clock.now()).toISOString());
});

test.each([
  ['?action=publish,checkin&sortOrder=asc', ['CHECKIN 1.0 Pipeline', 'PUBLISH 1.0 Pipeline']],
  ['?action=revert', ['REVERT Pipeline']],
  ['?sortBy=action&sortOrder=asc', ['CHECKIN 1.0 Pipeline', 'CHECKIN 2.0 Pipeline']],
  ['?sortBy=user&sortOrder=asc', ['SAVE Ann', 'CHECKIN 3.0 Ann']],
  ['?pageSize=2&pageNumber=6', ['SAVE Pipeline', 'CREATE Pipeline']],
])('history%s', async (query, first) => {
  const answer = await history(await livedFlow(), query);
  expect(lines(answer.entities).slice(0, first.length)).toEqual(first);
});

test('a history holds what had happened when it was asked for, and takes its time', async () => {
  const id = (await org.deploy(plainBody('Line'))).flow.id as string;
  await org.call('POST', '/emulator/settings', { flowActMs: 1000 });
  const begun = await org.call('POST', `/flows/${id}/history`);
  await org.deploy(plainBody('Line'));
  const read = () => org.call('GET', `/flows/${id}/history/${begun.json.id as string}`);
  expect((await read()).json).toMatchObject({ complete: false, actionStatus: 'STARTED', entities: [] });
  clock.advance(1000);
  expect((await read()).json).toMatchObject({
    complete: true,
    total: 4,
    started: new Date(clock.now() - 1000).toISOString(),
    completed: new Date(clock.now()).toISOString(),
  });
});

test.each([
  ['GET', '/history/unknown', 404, 'not.found'],
  ['GET', '/history/unknown?sortBy=colour', 404, 'not.found'],
])('%s %s', async (method, path, status, code) => {
  const id = (await org.deploy(plainBody('Line'))).flow.id as string;
  expect(told(await org.call(method, `/flows/${id}${path}`))).toEqual([status, code]);
});

test.each(['sortBy=colour', 'sortOrder=up', 'action=update', 'pageSize=x'])(
  'history?%s is 400',
  async (query) => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    const begun = await org.call('POST', `/flows/${id}/history`);
    const answer = await org.call('GET', `/flows/${id}/history/${begun.json.id as string}?${query}`);
    expect(told(answer)).toEqual([400, 'invalid.query.param.value']);
  },
);

test('the history of an unknown flow is 404', async () => {
  expect(told(await org.call('POST', '/flows/unknown/history'))).toEqual([404, 'architect.flow.not.found']);
});
