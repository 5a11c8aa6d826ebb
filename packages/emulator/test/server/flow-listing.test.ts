/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

const { org, clock } = freshOrg(`
org: { divisions: [Hidden] }
clients:
  - { id: local, secret: local, name: Pipeline }
  - { id: half, secret: half, divisions: [Home] }
  - { id: searcher, secret: searcher, permissions: ['architect:flow:search'] }
users: [Ann]
`);

const names = async (path: string, token?: string): Promise<readonly string[]> =>
  (await org.call('GET', path, undefined, token)).json.entities.map(({ name }: { name: string }) => name);

describe('filters of GET /flows', () => {
  test('by lock, editor and security', async () => {
    await org.deploy(plainBody('Free'));
    await org.deploy(plainBody('Held'));
    await org.deploy(plainBody('Safe').replace('inboundCall:', 'secureCall:'));
    await org.call('POST', '/emulator/people/lock', { user: 'Ann', flow: 'Held' });
    const held = (await org.call('GET', '/flows?name=Held')).json.entities[0];
    const ann = held.lockedUser.id as string;
    await org.call('POST', `/flows/actions/checkout?flow=${await idOf('Free')}`);
    expect(await names(`/flows?lockedBy=${ann}`)).toEqual(['Held']);
    expect(await names('/flows?lockedByClientId=local')).toEqual(['Free']);
    expect(await names(`/flows?lockedByClientId=${ann}`)).toEqual([]);
    expect(await names(`/flows?editableBy=${ann}&sortBy=name`)).toEqual(['Held', 'Safe']);
    expect(await names('/flows?editableBy=nobody')).toEqual(['Safe']);
    expect(await names('/flows?secure=any')).toEqual(['Safe']);
    expect(await names('/flows?virtualAgentEnabled=true')).toEqual([]);
    expect(await names('/flows?sortBy=name&sortOrder=desc')).toEqual(['Safe', 'Held', 'Free']);
  });

  test.each([
    'type=inbound',
    'secure=yes',
    'deleted=maybe',
    'includeSchemas=1',
    'pageSize=0',
    'pageNumber=-1',
    'pageSize=many',
    'virtualAgentEnabled=%22',
    'publishedAfter=yesterday',
  ])('the unknown value %s is 400', async (query) => {
    const answer = await org.call('GET', `/flows?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json.code).toMatch(/^invalid\.(query\.param\.value|date)$/);
  });

  test.each(["O'Brien", 'a "quoted" one', '<b>bold</b>', 'a (b) [c] {d} $ ^ | \\ ?', 'über–Ø 漢字'])(
    'the name %s is found by itself alone',
    async (name) => {
      await org.call('POST', '/flows', { name: name.replaceAll('/', ''), type: 'INBOUNDCALL' });
      await org.call('POST', '/flows', { name: 'Another', type: 'INBOUNDCALL' });
      expect(await names(`/flows?name=${encodeURIComponent(name.replaceAll('/', ''))}`)).toEqual([
        name.replaceAll('/', ''),
      ]);
    },
  );
});

describe('division views of flows', () => {
  test('are open to who may search, with less in them', async () => {
    await org.deploy(moduleBody('M'));
    const token = await org.token('searcher', 'searcher');
    expect((await org.call('GET', '/flows', undefined, token)).status).toBe(403);
    const listed = await org.call('GET', '/flows/divisionviews?includeSchemas=true', undefined, token);
    expect(listed.json.entities[0]).toMatchObject({
      name: 'M',
      type: 'COMMONMODULE',
      division: { name: 'Home' },
      publishedVersion: { id: '1.0' },
      outputSchema: { properties: { 'Common.ok': { type: 'boolean' } } },
    });
    expect(listed.json.entities[0].checkedInVersion).toBeUndefined();
    expect(await names('/flows/divisionviews?type=inboundcall', token)).toEqual([]);
    expect(await names(`/flows/divisionviews?id=${await idOf('M')}&type=inboundcall`, token)).toEqual(['M']);
    expect(await names('/flows/divisionviews?name=m', token)).toEqual(['M']);
  });
});

describe('row 18: name search lags behind publish', () => {
  beforeEach(() => org.call('POST', '/emulator/settings', { flowSearchLagMs: 5000 }));

  test('a new flow is read by id at once and found after the lag', async () => {
    const { flow } = await org.deploy(plainBody('Line'));
    for (const path of ['/flows?name=Line', '/flows?type=inboundcall', '/flows', '/flows/divisionviews']) {
      expect([path, await names(path)]).toEqual([path, []]);
    }
    expect((await org.call('GET', `/flows/${flow.id as string}`)).status).toBe(200);
    expect(await names(`/flows/lookup?id=${flow.id as string}`)).toEqual(['Line']);
    clock.advance(4999);
    expect(await names('/flows?name=Line')).toEqual([]);
    clock.advance(1);
    expect(await names('/flows?name=Line')).toEqual(['Line']);
  });

  test('each change is seen after its own lag', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    clock.advance(5000);
    const version = async () =>
      (await org.call('GET', '/flows?name=Line')).json.entities[0]?.publishedVersion.id;
    expect(await version()).toBe('1.0');
    await org.deploy(plainBody('Line'));
    clock.advance(3000);
    await org.deploy(plainBody('Line'));
    expect(await version()).toBe('1.0');
    clock.advance(2000);
    expect(await version()).toBe('2.0');
    clock.advance(3000);
    expect(await version()).toBe('3.0');
    await org.call('DELETE', `/flows/${id}`);
    expect(await names('/flows')).toEqual(['Line']);
    expect((await org.call('GET', `/flows/${id}`)).status).toBe(410);
    await org.call('POST', '/emulator/settings', { flowSearchLagMs: 0 });
    expect(await names('/flows')).toEqual([]);
  });

  test('a reset is seen at once', async () => {
    await org.deploy(plainBody('Line'));
    await org.call('POST', '/emulator/reset');
    clock.advance(5000);
    expect(await names('/flows', await org.token())).toEqual([]);
  });
});

async function idOf(name: string): Promise<string> {
  const { json } = await org.call('GET', `/flows?name=${encodeURIComponent(name)}`);
  return json.entities[0].id as string;
}
