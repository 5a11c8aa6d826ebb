/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { closeServers, serveOrg, type Answer, type ServedOrg } from './served-org.ts';

const clock = 'virtual:2026-01-01T08:00:00Z';

afterEach(closeServers);

async function limited(settings: object): Promise<ServedOrg> {
  const org = await serveOrg({ clock });
  await org.call('POST', '/emulator/settings', settings);
  return org;
}

async function advance(org: ServedOrg, advanceMs: number): Promise<void> {
  await org.call('POST', '/emulator/clock', { advanceMs });
}

async function times(n: number, request: () => Promise<Answer>): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < n; at++) {
    statuses.push((await request()).status);
  }
  return statuses;
}

test('there is no limit unless one is set', async () => {
  const org = await serveOrg({ clock });
  const answer = await org.call('GET', '/flows');
  expect([answer.status, answer.headers.get('inin-ratelimit-count')]).toEqual([200, null]);
});

describe('row 5: requests of a token in a minute', () => {
  test('row 5: the answer to one too many is 429 with Retry-After and the code of 2021', async () => {
    const org = await limited({ requestsPerMinute: 3 });
    await times(2, () => org.call('GET', '/flows'));
    await advance(org, 18_500);
    const last = await org.call('GET', '/flows');
    expect(['count', 'allowed', 'reset'].map((name) => last.headers.get(`inin-ratelimit-${name}`))).toEqual([
      '3',
      '3',
      '42',
    ]);
    const refused = await org.call('GET', '/flows');
    expect([refused.status, refused.headers.get('retry-after'), refused.json]).toEqual([
      429,
      '42',
      expect.objectContaining({
        message: 'Rate limit exceeded the maximum. Retry the request in [42] seconds',
        code: 'too.many.requests.retry.after',
        status: 429,
        contextId: refused.headers.get('inin-correlation-id'),
        details: [],
        errors: [],
      }),
    ]);
  });

  test('row 5: after Retry-After the window is a new one', async () => {
    const org = await limited({ requestsPerMinute: 2 });
    expect(await times(3, () => org.call('GET', '/flows'))).toEqual([200, 200, 429]);
    await advance(org, 59_999);
    expect(await times(1, () => org.call('GET', '/flows'))).toEqual([429]);
    await advance(org, 1);
    expect(await times(3, () => org.call('GET', '/flows'))).toEqual([200, 200, 429]);
  });

  test('row 5: every token has its own minute; refusals and faulty requests tell where it stands', async () => {
    const org = await limited({ requestsPerMinute: 2 });
    const [one, other] = [await org.token(), await org.token()];
    expect(await times(3, () => org.call('GET', '/flows', undefined, one))).toEqual([200, 200, 429]);
    const missing = await org.call('GET', '/flows/nowhere', undefined, other);
    expect([missing.status, missing.headers.get('inin-ratelimit-count')]).toEqual([404, '1']);
  });

  test('row 5: uploads and the control interface do not count', async () => {
    const org = await limited({ requestsPerMinute: 1 });
    const { json } = await org.call('POST', '/flows/jobs');
    const upload = await org.raw('PUT', json.presignedUrl as string, { headers: json.headers, body: '' });
    expect(upload.status).toBe(200);
    expect(await times(2, () => org.call('GET', '/emulator/state'))).toEqual([200, 200]);
    expect(await times(1, () => org.call('GET', '/flows'))).toEqual([429]);
  });
});

test('writes of call routes have a limit of their own', async () => {
  const org = await limited({ ivrWritesPerMinute: 2 });
  const { json } = await org.call('POST', '/architect/ivrs', { name: 'Main', dnis: [] });
  const path = `/architect/ivrs/${json.id as string}`;
  expect(await times(3, () => org.call('PUT', path, { name: 'Main', dnis: [] }))).toEqual([200, 200, 429]);
  expect((await org.call('GET', path)).json.version).toBe(3);
  await advance(org, 60_000);
  expect(await times(1, () => org.call('PUT', path, { name: 'Main', dnis: [] }))).toEqual([200]);
});

test('too many tokens are refused with 400 invalid_request, as OAuth is', async () => {
  const org = await limited({ tokensPerMinute: 2 });
  const ask = (): Promise<Answer> =>
    org.raw('POST', '/oauth/token', {
      headers: { Authorization: `Basic ${Buffer.from('local:local').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  expect(await times(2, ask)).toEqual([200, 200]);
  const refused = await ask();
  expect([refused.status, refused.json]).toEqual([
    400,
    {
      error: 'invalid_request',
      description: expect.stringMatching(/^rate limit exceeded;/),
      error_description: expect.stringMatching(/^rate limit exceeded;/),
    },
  ]);
  await advance(org, 60_000);
  expect(await times(1, ask)).toEqual([200]);
});

test('the Date header can be ahead of or behind the clock', async () => {
  const org = await limited({ clockSkewMs: -90_000 });
  expect((await org.call('GET', '/flows')).headers.get('date')).toBe('Thu, 01 Jan 2026 07:58:30 GMT');
});
