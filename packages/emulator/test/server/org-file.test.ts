/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody, transferBody } from './bodies.ts';
import { closeServers, serveOrg, testClock, type ServedOrg } from './served-org.ts';

afterEach(closeServers);

async function written(org: ServedOrg): Promise<string> {
  const { status, json, text } = await org.raw('GET', '/emulator/seed');
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return json.seed as string;
}

test('an org that is started from a written seed is written in the same words', async () => {
  const clock = testClock();
  const org = await serveOrg({ clock, seedText: 'queues: [Sales]' });
  await org.deploy(moduleBody('Login'));
  clock.advance(1000);
  await org.deploy(callerBody('A', 'Login'));
  await org.deploy(moduleBody('Login'));
  await org.deploy(callerBody('B', 'Login'));
  await org.deploy(transferBody('T', 'Sales'));
  await org.deploy(plainBody('P'));
  await org.call('POST', '/emulator/people/draft', { user: 'Ann', flow: 'P' });
  const seed = await written(org);
  const again = await serveOrg({ clock, seedText: seed });
  expect(await written(again)).toBe(seed);
});
