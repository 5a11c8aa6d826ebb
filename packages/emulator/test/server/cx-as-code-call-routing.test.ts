/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { callRoutingSeed } from './call-routing.ts';
import { freshOrg } from './fresh-org.ts';

/*
 * What the Terraform provider sends for call routing, request by request (facts: API 4.3, 4.4, 4.11, 8.3). It waits
 * between attempts; here the clock is moved instead.
 */

const { org, clock } = freshOrg(callRoutingSeed.replace('"+13175550110"', '"+13175550299"'));

const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `+1317555${String(101 + n).padStart(4, '0')}`);

/** Tries until the answer is not this status any more, half a second times the attempt apart. */
const retrying = async (status: number, method: string, path: string): Promise<number> => {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const answer = await org.call(method, path);
    if (answer.status !== status) {
      return answer.status;
    }
    clock.advance(500 * attempt);
  }
  return status;
};

test('a pool of tokens, each good beside the others', async () => {
  const tokens = await Promise.all(Array.from({ length: 10 }, () => org.token()));
  expect(new Set(tokens).size).toBe(10);
  for (const token of tokens) {
    expect((await org.call('GET', '/organizations/me', undefined, token)).status).toBe(200);
    expect((await org.call('GET', '/authorization/divisions/home', undefined, token)).status).toBe(200);
  }
});

test('a route with 120 numbers: made with 50, then 50 more at a time, each with the version of a fresh read', async () => {
  await org.call('POST', '/emulator/settings', { dnisPerRequest: 50 });
  const all = numbers(120);
  const made = await org.call('POST', '/architect/ivrs', { name: 'Big', dnis: all.slice(0, 50) });
  const path = `/architect/ivrs/${made.json.id as string}`;
  for (const until of [100, 120]) {
    const { version } = (await org.call('GET', path)).json;
    const put = await org.call('PUT', path, { name: 'Big', dnis: all.slice(0, until), version });
    expect([put.status, put.json.version]).toEqual([200, (version as number) + 1]);
  }
  expect((await org.call('GET', path)).json.dnis).toEqual(all);
});

test('a chunk that fails is taken back by a PUT without version', async () => {
  const made = await org.call('POST', '/architect/ivrs', { name: 'Big', dnis: numbers(1) });
  const path = `/architect/ivrs/${made.json.id as string}`;
  await org.call('PUT', path, { name: 'Big', dnis: numbers(2), version: 1 });
  const failed = await org.call('PUT', path, { name: 'Big', dnis: ['+13175550100'], version: 2 });
  expect(failed.status).toBe(400);
  const back = await org.call('PUT', path, { name: 'Big', dnis: numbers(1), version: null });
  expect(back.json).toMatchObject({ dnis: numbers(1), version: 3 });
});

test('a version that moved on is told by 409, or by 400 with the words it looks for', async () => {
  const [group] = (await org.call('GET', '/architect/schedules?pageSize=100&pageNumber=1&name=Weekdays')).json
    .entities;
  const path = `/architect/schedules/${group.id as string}`;
  await org.call('PUT', path, group);
  expect((await org.call('PUT', path, group)).status).toBe(409);
  await org.call('POST', '/emulator/settings', { versionConflict: 400 });
  const old = await org.call('PUT', path, group);
  expect([old.status, old.json.message]).toEqual([
    400,
    expect.stringContaining('does not match the current version'),
  ]);
});

test('a group without version, then away with it: children go once their parents are forgotten', async () => {
  await org.call('POST', '/emulator/settings', { releaseLagMs: 3000 });
  const [schedule] = (await org.call('GET', '/architect/schedules')).json.entities;
  const [group] = (await org.call('GET', '/architect/schedulegroups')).json.entities;
  const path = `/architect/schedulegroups/${group.id as string}`;
  const put = await org.call('PUT', path, { name: 'Office', openSchedules: [{ id: schedule.id }] });
  expect(put.json.version).toBe(2);
  expect(await retrying(409, 'DELETE', path)).toBe(200);
  expect((await org.call('GET', path)).json.state).toBe('deleted');
  expect(await retrying(409, 'DELETE', `/architect/schedules/${schedule.id as string}`)).toBe(200);
});

test('a division: made, emptied, deleted in spite of what is still counted, polled until it is gone', async () => {
  await org.call('POST', '/emulator/settings', { releaseLagMs: 2000, divisionDeleteLagMs: 4000 });
  const made = await org.call('POST', '/authorization/divisions', { name: 'Team', description: '' });
  const id = made.json.id as string;
  const ivr = await org.call('POST', '/architect/ivrs', { name: 'R', division: { id } });
  expect(ivr.json.division.id).toBe(id);
  const path = `/authorization/divisions/${id}`;
  expect((await org.call('DELETE', path)).status).toBe(400);
  await org.call('DELETE', `/architect/ivrs/${ivr.json.id as string}`);
  expect(await retrying(400, 'DELETE', path)).toBe(200);
  expect(await retrying(200, 'GET', path)).toBe(404);
});

test('all routes, 100 a page', async () => {
  for (let n = 0; n < 120; n++) {
    await org.call('POST', '/architect/ivrs', { name: `R${String(n)}` });
  }
  const page = async (n: number): Promise<unknown> =>
    (await org.call('GET', `/architect/ivrs?pageNumber=${String(n)}&pageSize=100&sortBy=name&sortOrder=ASC`))
      .json;
  expect(await page(1)).toMatchObject({ pageCount: 2, total: 121, nextUri: expect.any(String) });
  expect(await page(2)).not.toHaveProperty('nextUri');
});
