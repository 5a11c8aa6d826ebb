/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
org: { id: 0f3c1111-0000-4000-8000-000000000001, name: Acme, divisions: [Sales, Hidden] }
clients:
  - { id: local, secret: local }
  - { id: reader, secret: 'p:w', permissions: ['architect:flow:view'], divisions: [Home, Sales], tokenSeconds: 60 }
dataTables:
  - { name: Secret, division: Hidden }
`;

let org: ServedOrg;
const clock = testClock();
beforeAll(async () => {
  org = await serveOrg({ seedText, clock });
});
afterAll(() => org.close());

describe('tokens', () => {
  test('API 9 row 1: client credentials over the same origin', async () => {
    const answer = await org.raw('POST', '/oauth/token', {
      headers: { Authorization: `Basic ${Buffer.from('reader:p:w').toString('base64')}` },
      body: 'grant_type=client_credentials',
    });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 60 });
  });

  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
  const good = 'grant_type=client_credentials';

  test.each([
    ['a wrong secret', basic('reader:no'), good, 401, 'invalid_client'],
    ['a longer secret', basic('reader:p:w:x'), good, 401, 'invalid_client'],
    ['an unknown client', basic('nobody:x'), good, 401, 'invalid_client'],
    ['a pair without colon', basic('reader'), good, 401, 'invalid_client'],
    ['no Authorization', undefined, good, 401, 'invalid_client'],
    ['a bearer token', 'Bearer x', good, 401, 'invalid_client'],
    ['no base64', 'Basic {}', good, 401, 'invalid_client'],
    ['another grant', basic('local:local'), 'grant_type=password', 400, 'unsupported_grant_type'],
    ['no grant', basic('local:local'), '', 400, 'invalid_request'],
    ['JSON for a form', basic('local:local'), '{"grant_type":"client_credentials"}', 400, 'invalid_request'],
  ])('row 1: %s is refused in the shape of OAuth', async (_name, authorization, body, status, error) => {
    const answer = await org.raw('POST', '/oauth/token', {
      ...(authorization === undefined ? {} : { headers: { Authorization: authorization } }),
      body,
    });
    expect([answer.status, answer.json.error]).toEqual([status, error]);
    expect(answer.json.error_description).toEqual(expect.any(String));
    expect(answer.json.access_token).toBeUndefined();
  });

  test('API 9 row 4: no token, a wrong one, an expired one, a revoked one', async () => {
    const none = await org.raw('GET', '/api/v2/tokens/me');
    expect([none.status, none.json.code]).toEqual([401, 'authentication.required']);
    const wrong = await org.call('GET', '/tokens/me', undefined, 'nonsense');
    expect([wrong.status, wrong.json.code]).toEqual([401, 'bad.credentials']);

    const short = await org.token('reader', 'p:w');
    expect((await org.call('HEAD', '/tokens/me', undefined, short)).status).toBe(200);
    clock.advance(60_000);
    expect((await org.call('GET', '/tokens/me', undefined, short)).status).toBe(401);

    const revoked = await org.token();
    expect((await org.call('DELETE', '/tokens/me', undefined, revoked)).status).toBe(200);
    expect((await org.call('GET', '/tokens/me', undefined, revoked)).status).toBe(401);
  });

  test('who and where', async () => {
    const token = await org.call('GET', '/tokens/me');
    expect(token.json).toMatchObject({ organization: { name: 'Acme' }, OAuthClient: { id: 'local' } });
    const me = await org.call('GET', '/organizations/me');
    expect(me.json).toMatchObject({ id: '0f3c1111-0000-4000-8000-000000000001', name: 'Acme' });
    const subject = await org.call(
      'GET',
      '/authorization/subjects/me',
      undefined,
      await org.token('reader', 'p:w'),
    );
    expect(subject.json.grants).toHaveLength(2);
    expect(subject.json.grants[0].role.policies).toEqual([
      { domain: 'architect', entityName: 'flow', actions: ['view'] },
    ]);
  });
});

describe('answers', () => {
  test('API 9 row 3: a correlation id everywhere, the same in errors', async () => {
    for (const answer of [await org.call('GET', '/flows'), await org.call('GET', '/flows/x')]) {
      expect(answer.headers.get('inin-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.json.contextId ?? answer.headers.get('inin-correlation-id')).toBe(
        answer.headers.get('inin-correlation-id'),
      );
    }
  });

  test('dates are those of the clock', async () => {
    const answer = await org.call('GET', '/flows');
    expect(answer.headers.get('date')).toBe(new Date(clock.now()).toUTCString());
  });

  test('API 9 row 24: missing permissions by name', async () => {
    const reader = await org.token('reader', 'p:w');
    const one = await org.call('POST', '/flows/jobs', undefined, reader);
    expect([one.status, one.json.code]).toEqual([403, 'missing.permissions']);
    expect(one.json.messageParams).toEqual({ permissions: 'architect:job:create' });
    expect(one.json.message).toContain('architect:job:create');
    const any = await org.call('GET', '/flows/datatables/x/rows', undefined, reader);
    expect([any.status, any.json.code]).toEqual([403, 'missing.any.permissions']);
    expect(any.json.message).toContain('architect:datatable:view, architect:datatableRow:view');
  });

  test.each([
    ['malformed JSON', 'POST /api/v2/architect/ivrs', '{"name":', 400, 'bad.request'],
    ['a list for an object', 'POST /api/v2/architect/ivrs', '[]', 400, 'general.bad.request'],
    ['a wrong type', 'POST /api/v2/architect/ivrs', '{"name":7}', 400, 'general.bad.request'],
    [
      'a wrong type of a flow',
      'POST /api/v2/flows',
      '{"name":"a","type":7}',
      400,
      'architect.object.validate.failed.value',
    ],
    [
      'a wrong type of a table',
      'POST /api/v2/flows/datatables',
      '{"name":7}',
      400,
      'flows.datatables.syntax.error',
    ],
    ['no body', 'POST /api/v2/architect/ivrs', undefined, 400, 'general.bad.request'],
    ['too large a body', 'POST /api/v2/architect/ivrs', 'x'.repeat(512_001), 413, 'request.entity.too.large'],
    ['an unknown operation', 'GET /api/v2/outbound/campaigns', undefined, 501, 'not.implemented'],
    ['a bad page', 'GET /api/v2/flows?pageNumber=x', undefined, 400, 'invalid.query.param.value'],
    ['a bad type', 'GET /api/v2/flows?type=INBOUNDCALL', undefined, 400, 'invalid.query.param.value'],
    ['a bad flag', 'GET /api/v2/flows?deleted=maybe', undefined, 400, 'invalid.query.param.value'],
    ['a path of nobody', 'GET /index.html', undefined, 404, 'not.found'],
  ])('%s', async (_name, request, body, status, code) => {
    const [method = '', path = ''] = request.split(' ');
    const answer = await org.raw(method, path, {
      headers: { Authorization: `Bearer ${await org.token()}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.text).not.toContain('.ts:');
  });

  test('a body that is no JSON by its type', async () => {
    const answer = await org.raw('POST', '/api/v2/architect/ivrs', {
      headers: { Authorization: `Bearer ${await org.token()}`, 'Content-Type': 'text/plain' },
      body: '{}',
    });
    expect([answer.status, answer.json.code]).toEqual([415, 'unsupported.media.type']);
  });
});
