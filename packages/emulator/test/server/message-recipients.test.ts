/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
import { mediumBody, plainBody } from './bodies.ts';
import { idsByName } from './ids-by-name.ts';
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
org: { name: Acme, divisions: [Hidden] }
clients:
  - { id: local, secret: local }
  - { id: home, secret: home, divisions: [Home] }
  - { id: nobody, secret: nobody, permissions: ['routing:email:manage'] }
flows:
  - { yaml: ${JSON.stringify(mediumBody('inboundShortMessage', 'Texts'))} }
  - { yaml: ${JSON.stringify(mediumBody('inboundShortMessage', 'Secret'))} }
  - { yaml: ${JSON.stringify(plainBody('Line'))} }
recipients:
  - { name: "+13175550123", messengerType: sms, flow: Texts }
  - { name: Web chat, messengerType: webmessaging }
  - { name: Open }
`;

let org: ServedOrg;
let flows: Readonly<Record<string, string>>;
let recipients: Readonly<Record<string, string>>;
const clock = testClock();
const path = '/routing/message/recipients';

beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  flows = idsByName((await org.call('GET', '/flows')).json.entities);
  recipients = idsByName((await org.call('GET', path)).json.entities);
});
afterEach(() => org.close());

const one = (name: string): string => `${path}/${recipients[name] ?? 'unknown'}`;

describe('message recipients', () => {
  test('a recipient carries its whole flow, and a PUT changes it', async () => {
    const read = await org.call('GET', one('+13175550123'));
    expect(read.json).toMatchObject({
      name: '+13175550123',
      messengerType: 'sms',
      flow: { name: 'Texts', type: 'INBOUNDSHORTMESSAGE', publishedVersion: { id: '1.0' }, active: true },
    });
    clock.advance(1000);
    const put = await org.call('PUT', one('Open'), { flow: { id: flows['Secret'] } });
    expect(put.json).toMatchObject({ name: 'Open', messengerType: 'open', flow: { name: 'Secret' } });
    expect(put.json.dateModified > put.json.dateCreated).toBe(true);
    expect((await org.call('GET', one('Open'))).json).toEqual(put.json);
  });

  test.each([[{ flow: null }], [{}]])('the body %j clears the flow, or is 400 as is set', async (body) => {
    expect((await org.call('PUT', one('+13175550123'), body)).json.flow).toBeUndefined();
    await org.call('POST', '/emulator/settings', { recipientFlowsClear: false });
    const refused = await org.call('PUT', one('+13175550123'), body);
    expect([refused.status, refused.json.code]).toEqual([400, 'bad.request']);
  });

  test.each([
    ['an unknown flow', { flow: { id: 'unknown' } }],
    ['a call flow', { flow: 'Line' }],
    ['a text', { flow: 7 }],
    ['a list', []],
    ['nothing', undefined],
  ])('%s is 400', async (_name, body) => {
    const named = body !== undefined && 'flow' in body && body.flow === 'Line';
    const answer = await org.call('PUT', one('+13175550123'), named ? { flow: { id: flows['Line'] } } : body);
    expect([answer.status, answer.json.code]).toEqual([400, 'bad.request']);
    expect((await org.call('GET', one('+13175550123'))).json.flow.name).toBe('Texts');
  });

  test('a flow in a hidden division cannot be bound', async () => {
    const divisions = idsByName((await org.call('GET', '/authorization/divisions')).json.entities);
    await org.call('POST', `/authorization/divisions/${divisions['Hidden'] ?? ''}/objects/FLOW`, [
      flows['Secret'],
    ]);
    const home = await org.token('home', 'home');
    const answer = await org.call('PUT', one('Open'), { flow: { id: flows['Secret'] } }, home);
    expect([answer.status, answer.json.code]).toEqual([400, 'bad.request']);
  });

  test.each([
    ['messengerType=sms', ['+13175550123']],
    ['name=web*', ['Web chat']],
    ['name=nothing', []],
    ['pageSize=1&pageNumber=2', ['Open']],
  ])('list with %s', async (query, names) => {
    const { json } = await org.call('GET', `${path}?${query}`);
    expect(json.entities.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test.each(['webmessaging', 'pigeon'])('the query does not know the type %s', async (type) => {
    const answer = await org.call('GET', `${path}?messengerType=${type}`);
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid.query.param.value']);
  });

  test('unknown ids, missing permission, no create and no delete', async () => {
    expect((await org.call('GET', `${path}/unknown`)).json.code).toBe('not.found');
    expect((await org.call('PUT', `${path}/unknown`, {})).status).toBe(404);
    const nobody = await org.token('nobody', 'nobody');
    expect((await org.call('GET', path, undefined, nobody)).json.message).toContain('routing:message:manage');
    expect((await org.call('POST', path, {})).status).toBe(501);
  });

  test('row 15: a flow of a recipient is neither deleted nor deactivated', async () => {
    const id = flows['Texts'] ?? '';
    const kept = await org.call('DELETE', `/flows/${id}`);
    expect([kept.status, kept.json.code]).toEqual([
      409,
      'architect.flow.cannot.delete.used.by.message.addresses',
    ]);
    const active = await org.call('POST', `/flows/actions/deactivate?flow=${id}`);
    expect([active.status, active.json.code]).toEqual([
      409,
      'architect.flow.cannot.deactivate.used.by.message.addresses',
    ]);
    await org.call('PUT', one('+13175550123'), { flow: null });
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
  });
});
