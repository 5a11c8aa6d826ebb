import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { isToolError } from '@callwright/model';
import type { ToolError } from '@callwright/model';
import { manualClock } from '@callwright/testkit';
import type { Connection, RequestRecord } from '../src/index.ts';
import { openReader, openWriter, orgLedger } from '../src/index.ts';
import type { PlatformLine } from '../src/platform-line.ts';
import { openLine } from '../src/platform-line.ts';
import type { ReadingApis, WritingApis } from '../src/sdk.ts';
import type { Script, ScriptedServer } from './scripted-server.ts';
import { TOKEN, json, listing, scriptedServer } from './scripted-server.ts';

const SECRET = 'secret-that-nobody-may-see-0123456789';
const OTHER_TOKEN = 'fixed-token-that-nobody-may-see-0123456789';
const FLOW = { id: 'f1', name: 'Sales', type: 'INBOUNDCALL' };

let server: ScriptedServer | undefined;

async function serve(script: Script, login?: Script): Promise<ScriptedServer> {
  server = await scriptedServer(script, login);
  return server;
}

afterEach(async () => {
  await server?.close();
  server = undefined;
});

function connectionTo(gateway: string, more: Partial<Connection> = {}): Connection {
  return {
    gateway,
    credentials: { clientId: 'client-1', clientSecret: SECRET },
    clock: manualClock({ auto: true }),
    ...more,
  };
}

async function thrownBy(work: Promise<unknown>): Promise<ToolError> {
  try {
    await work;
  } catch (error) {
    if (isToolError(error)) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Everything a careless log could print of a value. */
function everyPrint(value: unknown): string {
  const error = value instanceof Error ? `${value.stack ?? ''}${inspect(value.cause)}` : '';
  return `${inspect(value, { depth: 20, showHidden: true, getters: true })}${JSON.stringify(value)}${String(value)}${error}`;
}

function expectNoSecret(value: unknown): void {
  const print = everyPrint(value);
  for (const secret of [SECRET, TOKEN, OTHER_TOKEN, Buffer.from(`client-1:${SECRET}`).toString('base64')]) {
    expect(print).not.toContain(secret);
  }
}

describe('the token request and the wire', () => {
  test('logs in once for concurrent reads, as the platform wants it, and sends the token', async () => {
    const { url, arrived } = await serve((_request, response) => json(response, 200, FLOW));
    const reader = await openReader(connectionTo(url));
    await Promise.all([reader.flow('f1'), reader.flow('f1'), reader.flow('f1')]);

    expect(arrived.filter((request) => request.url === '/oauth/token')).toHaveLength(1);
    expect(arrived[0]).toMatchObject({ method: 'POST', body: 'grant_type=client_credentials' });
    expect(arrived[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from(`client-1:${SECRET}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(arrived[1]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('a gateway path stands before login and API, and names are encoded once', async () => {
    const { url, arrived } = await serve(
      (_request, response) => json(response, 200, listing([])),
      (_request, response) => json(response, 200, listing([])),
    );
    const reader = await openReader(
      connectionTo(`${url}/org`, { credentials: { accessToken: OTHER_TOKEN } }),
    );
    await reader.flowByName('inboundcall', 'A&B 100% "x"\nü*,');
    expect(arrived).toHaveLength(1);
    const asked = new URL(arrived[0]?.url ?? '', url);
    expect(asked.pathname).toBe('/org/api/v2/flows');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      type: 'inboundcall',
      name: 'A&B 100% "x"\nü*,',
      pageNumber: '1',
      pageSize: '500',
      includeSchemas: 'false',
    });
  });

  test('reader, writer and ledger of one connection share its token', async () => {
    const { url, arrived } = await serve((_request, response) => json(response, 200, listing([])));
    const connection = connectionTo(url);
    await (await openReader(connection)).listFlows();
    await (await openWriter(connection)).listFlows();
    await (await orgLedger(connection, { project: 'p', org: 'o', orgId: 'i' })).read();
    expect(arrived.filter((request) => request.url === '/oauth/token')).toHaveLength(1);
  });

  test('a token is renewed before its end, and once after a 401, for writes too', async () => {
    const clock = manualClock({ auto: true });
    let logins = 0;
    const served = await serve(
      (request, response, nth) =>
        nth === 3
          ? json(response, 401, { code: 'bad.credentials', message: 'no' })
          : request.method === 'GET'
            ? json(response, 200, FLOW)
            : json(response, 200, {}),
      (_request, response) => {
        logins += 1;
        json(response, 200, { access_token: `${TOKEN}${logins}`, expires_in: 600 });
      },
    );
    const writer = await openWriter(connectionTo(served.url, { clock }));
    await writer.flow('f1');
    await clock.advance(560_000);
    await writer.flow('f1');
    expect(await writer.unlockFlow('f1')).toEqual({ result: 'done', value: null });
    expect(served.api().map((request) => request.headers.authorization)).toEqual([
      `Bearer ${TOKEN}1`,
      `Bearer ${TOKEN}2`,
      `Bearer ${TOKEN}2`,
      `Bearer ${TOKEN}3`,
    ]);
  });
});

describe('several tokens', () => {
  /** Logs in with a new token each time; what it answers a token is for the script to say. */
  async function logsIn(script: Script, expiresIn = 86_400): Promise<ScriptedServer> {
    let logins = 0;
    return serve(script, (_request, response) => {
      logins += 1;
      json(response, 200, { access_token: `${TOKEN}${logins}`, expires_in: expiresIn });
    });
  }
  const tokensOf = (served: ScriptedServer): readonly string[] =>
    served.api().map(({ headers }) => (headers.authorization ?? '').replace(`Bearer ${TOKEN}`, ''));
  const flow: Script = (_request, response) => json(response, 200, FLOW);

  test('take turns, each within its own limit, and no more log in than are needed', async () => {
    const clock = manualClock({ auto: true });
    const begun = clock.now();
    const served = await logsIn(flow);
    const reader = await openReader(connectionTo(served.url, { clock, tokens: 4, pace: { perMinute: 5 } }));
    for (let nth = 0; nth < 10; nth += 1) {
      await reader.flow('f1');
    }
    // A login is a request too: four of the five turns of a minute are left.
    expect(tokensOf(served)).toEqual(['1', '1', '1', '1', '2', '2', '2', '2', '3', '3']);
    expect(clock.now()).toBe(begun);
  });

  test('that end at the same time are renewed one by one, and none counts as refused', async () => {
    const served = await logsIn((request, response) =>
      /0123456789[12]$/.test(request.headers.authorization ?? '') && served.api().length > 8
        ? json(response, 401, { code: 'bad.credentials', message: 'no' })
        : json(response, 200, FLOW),
    );
    const reader = await openReader(connectionTo(served.url, { tokens: 2, pace: { perMinute: 6 } }));
    for (let nth = 0; nth < 12; nth += 1) {
      expect(await reader.flow('f1')).toMatchObject({ state: 'present' });
    }
    expect(new Set(tokensOf(served))).toEqual(new Set(['1', '2', '3', '4']));
  });

  test('go on where one of them is told to wait', async () => {
    const clock = manualClock({ auto: true });
    const served = await logsIn((request, response) =>
      request.headers.authorization === `Bearer ${TOKEN}1`
        ? json(response, 429, { code: 'too.many.requests', message: 'wait' }, { 'retry-after': '40' })
        : json(response, 200, FLOW),
    );
    const begun = clock.now();
    const reader = await openReader(connectionTo(served.url, { clock, tokens: 2 }));
    expect(await reader.flow('f1')).toMatchObject({ state: 'present' });
    expect(tokensOf(served)).toEqual(['1', '2']);
    expect(clock.now()).toBe(begun);
  });

  test('are one where the token is given', async () => {
    const served = await serve(flow);
    const reader = await openReader(
      connectionTo(served.url, {
        tokens: 3,
        credentials: { accessToken: OTHER_TOKEN },
        pace: { perMinute: 2 },
      }),
    );
    for (let nth = 0; nth < 4; nth += 1) {
      await reader.flow('f1');
    }
    expect(new Set(served.api().map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer ${OTHER_TOKEN}`]),
    );
  });
});

describe('what cannot go on', () => {
  const unauthorized: Script = (_request, response) =>
    json(response, 401, { code: 'bad.credentials', message: `Bearer ${TOKEN} is bad`, contextId: 'c-1' });
  const refusedLogin =
    (status: number): Script =>
    (_request, response) =>
      json(response, status, { error: 'invalid_client', error_description: `secret ${SECRET} is wrong` });

  test.each<
    [string, { script?: Script; login?: Script; fixed?: boolean; code: string; says: readonly string[] }]
  >([
    [
      'a wrong client, 401',
      {
        login: refusedLogin(401),
        code: 'genesys.wrong-client',
        says: ['client-1', 'GENESYSCLOUD_OAUTHCLIENT_SECRET'],
      },
    ],
    ['a wrong client, 400', { login: refusedLogin(400), code: 'genesys.wrong-client', says: ['client-1'] }],
    [
      'a login that is not ours',
      {
        login: (_r, response) => void response.end('<html>proxy</html>'),
        code: 'genesys.login-failed',
        says: [],
      },
    ],
    [
      'a login that is limited for ever',
      {
        login: (_r, response) =>
          json(response, 400, { error: 'invalid_request', error_description: 'rate limit exceeded; wait' }),
        code: 'genesys.login-failed',
        says: ['invalid_request'],
      },
    ],
    [
      'a fixed token that is refused',
      {
        script: unauthorized,
        fixed: true,
        code: 'genesys.token-expired',
        says: ['GENESYSCLOUD_ACCESS_TOKEN'],
      },
    ],
    [
      'fresh tokens that are refused',
      { script: unauthorized, code: 'genesys.token-refused', says: ['client-1'] },
    ],
  ])('%s', async (_name, { script = unauthorized, login, fixed, code, says }) => {
    const { url } = await serve(script, login);
    const reader = await openReader(
      connectionTo(url, fixed === true ? { credentials: { accessToken: OTHER_TOKEN } } : {}),
    );
    const error = await thrownBy(reader.listFlows());
    expect(error.code).toBe(code);
    for (const word of says) {
      expect(`${error.message} ${error.detail ?? ''} ${error.hint ?? ''}`).toContain(word);
    }
    expectNoSecret(error);
    expectNoSecret(reader);
  });

  test('a host that cannot be reached, named, after a few tries; for writes as well', async () => {
    const { url } = await serve((_request, response) => json(response, 200, FLOW));
    await server?.close();
    const records: RequestRecord[] = [];
    const writer = await openWriter(
      connectionTo(url, {
        credentials: { accessToken: OTHER_TOKEN },
        onRequest: (record) => records.push(record),
      }),
    );
    for (const work of [() => writer.listFlows(), () => writer.deleteFlow('f1')]) {
      const error = await thrownBy(work());
      expect(error.code).toBe('genesys.unreachable-host');
      expect(error.message).toContain(new URL(url).host);
      expectNoSecret(error);
    }
    expect(records.map(({ status }) => status)).toEqual(Array<undefined>(8).fill(undefined));
  });

  test.each(['us-east-9', 'mypurecloud.con', 'evil.example', 'toString'])(
    'region %s is refused',
    async (region) => {
      const error = await thrownBy(
        openReader({ region, credentials: { clientId: 'c', clientSecret: SECRET }, clock: manualClock() }),
      );
      expect(error.code).toBe('genesys.wrong-region');
      expect(error.problem).toBe('configuration');
    },
  );

  test('an interruption ends a read, and leaves a write in flight open', async () => {
    const stop = new AbortController();
    const { url } = await serve((request) => {
      if (request.method !== 'GET' || request.url.includes('flows/f1')) {
        stop.abort();
      }
    });
    const more = { credentials: { accessToken: OTHER_TOKEN }, signal: stop.signal };
    const writer = await openWriter(connectionTo(url, more));
    expect(await writer.unlockFlow('f1')).toMatchObject({ result: 'lost' });
    expect(await thrownBy(writer.flow('f1'))).toMatchObject({
      code: 'genesys.interrupted',
      problem: 'interrupted',
    });
  });
});

describe('the way there', () => {
  test('connections are kept, and packed answers are read', async () => {
    const ports = new Set<unknown>();
    const served = await serve((request, response) => {
      ports.add(request.port);
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify(FLOW)));
    });
    const reader = await openReader(connectionTo(served.url));
    for (let times = 0; times < 20; times += 1) {
      expect(await reader.flow('f1')).toMatchObject({ state: 'present' });
    }
    expect(ports.size).toBe(1);
  });

  test('a loopback gateway is reached directly whatever the proxy variables say', async () => {
    const served = await serve((_request, response) => json(response, 200, FLOW));
    const before = process.env['HTTPS_PROXY'];
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:9';
    try {
      const reader = await openReader(connectionTo(served.url));
      expect(await reader.flow('f1')).toMatchObject({ state: 'present' });
    } finally {
      process.env['HTTPS_PROXY'] = before ?? '';
    }
  });

  test('https goes through the proxy by CONNECT, and a refusal of the proxy is named without its password', async () => {
    const proxy = await serve(() => undefined);
    const asked: string[] = [];
    proxy.onConnect((target, socket) => {
      asked.push(target);
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    const address = new URL(proxy.url);
    address.username = 'user';
    address.password = SECRET;
    const before = process.env['HTTPS_PROXY'];
    process.env['HTTPS_PROXY'] = address.href;
    try {
      const reader = await openReader({
        region: 'eu-west-1',
        credentials: { accessToken: OTHER_TOKEN },
        clock: manualClock({ auto: true }),
      });
      const error = await thrownBy(reader.listFlows());
      expect(error).toMatchObject({ code: 'genesys.unreachable-host' });
      expect(error.message).toContain('PROXY_407');
      expect(error.detail).toContain(address.host);
      expectNoSecret(error);
      expect(new Set(asked)).toEqual(new Set(['api.mypurecloud.ie:443']));
    } finally {
      process.env['HTTPS_PROXY'] = before ?? '';
    }
  });
});

test.each(['..', '.', ''])('an id that is no id never becomes another operation: "%s"', async (id) => {
  const served = await serve((_request, response) => json(response, 200, {}));
  const writer = await openWriter(connectionTo(served.url));
  await expect(writer.deleteFlow(id)).rejects.toThrow('could not send');
  expect(served.api()).toEqual([]);
});

describe('many at once', () => {
  test('forty reads with one signal warn nobody and share few connections', async () => {
    const warnings: string[] = [];
    const note = (warning: Error): void => void warnings.push(warning.message);
    process.on('warning', note);
    const ports = new Set<unknown>();
    const served = await serve((request, response) => {
      ports.add(request.port);
      json(response, 200, FLOW);
    });
    const reader = await openReader(connectionTo(served.url, { signal: new AbortController().signal }));
    const answers = await Promise.all(Array.from({ length: 40 }, () => reader.flow('f1')));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(answers.every((answer) => answer.state === 'present')).toBe(true);
    expect(ports.size).toBeLessThanOrEqual(8);
    expect(warnings).toEqual([]);
  });

  test('whoever waits for a rate limit is woken by an interruption', async () => {
    const stop = new AbortController();
    const served = await serve((_request, response) => json(response, 429, {}, { 'retry-after': '600' }));
    const reader = await openReader(
      connectionTo(served.url, {
        clock: manualClock(),
        signal: stop.signal,
        credentials: { accessToken: OTHER_TOKEN },
      }),
    );
    const reads = [reader.flow('f1'), reader.listFlows()].map((read) => thrownBy(read));
    while (served.api().length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    setImmediate(() => stop.abort());
    for (const error of await Promise.all(reads)) {
      expect(error).toMatchObject({ code: 'genesys.interrupted', problem: 'interrupted' });
    }
  });
});

describe('the read guard', () => {
  test('the type of a reading client has no member that writes', () => {
    type Member = keyof { [Api in keyof ReadingApis as keyof ReadingApis[Api]]: Api };
    type Writing = Exclude<
      Extract<Member, `${'post' | 'put' | 'patch' | 'delete'}${string}`>,
      'postFlowsExportJobs'
    >;
    const none: [Writing] extends [never] ? true : false = true;
    expect(none).toBe(true);
  });

  test('a reading client refuses a write at run time, whatever the caller does', async () => {
    const { url, arrived } = await serve((_request, response) => json(response, 200, {}));
    // The type of a reading line has no such members; the guard stands behind it.
    const line = (await openLine(connectionTo(url), 'read')) as PlatformLine<WritingApis>;
    for (const write of [
      () => line.apis.architect.deleteFlow('f1'),
      () => line.apis.architect.postFlowsJobs(),
      () => line.apis.architect.postFlowsDatatables({}),
      () => line.apis.architect.putFlow('f1', { name: 'x' }),
    ]) {
      expect(await thrownBy(line.call(write))).toMatchObject({ code: 'genesys.read-only' });
    }
    await thrownBy(line.toStorage({ method: 'PUT', url: new URL(`${url}/upload`), headers: {} }));
    expect(arrived).toEqual([]);
  });
});

describe('repeating', () => {
  const dropped: Script = (_request, response) => void response.destroy();
  const cut: Script = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"id":');
    setImmediate(() => response.destroy());
  };
  const half: Script = (_request, response) => void response.end('{"id": "f1", "na');
  const html: Script = (_request, response) => {
    response.writeHead(504, { 'content-type': 'text/html' });
    response.end('<html>Gateway Time-out</html>');
  };
  const limited: Script = (_request, response) =>
    json(response, 429, { code: 'too.many.requests.retry.after' }, { 'retry-after': '42' });

  const troubles: readonly [string, Script][] = [
    ['a dropped connection', dropped],
    ['an answer that is cut', cut],
    ['an answer that is half a document', half],
    ['an HTML page of a load balancer', html],
    [
      'a portal that redirects',
      (_request, response) => void response.writeHead(302, { location: '/x' }).end(),
    ],
    ['a rate limit', limited],
  ];

  test.each(troubles)('a read survives %s', async (_name, trouble) => {
    const served = await serve((request, response, nth) =>
      nth <= 2 ? trouble(request, response, nth) : json(response, 200, FLOW),
    );
    const reader = await openReader(connectionTo(served.url));
    expect(await reader.flow('f1')).toMatchObject({ state: 'present', value: { id: 'f1' } });
    expect(served.api()).toHaveLength(3);
  });

  test.each<[string, Script, string]>([
    ['a dropped connection', dropped, 'no-answer'],
    ['half a document', half, 'no-answer'],
    ['an HTML page', html, 'unavailable'],
    ['a rate limit', limited, 'rate-limited'],
  ])('a read that keeps meeting %s is unknown, never absent', async (_name, trouble, reason) => {
    const served = await serve(trouble);
    const reader = await openReader(connectionTo(served.url));
    expect(await reader.flow('f1')).toMatchObject({ state: 'unknown', why: { known: false, reason } });
    expect((await reader.listFlows()).complete).toMatchObject({ known: false, reason });
  });

  test.each(troubles.slice(0, -1))(
    'a write is never repeated after %s: its end is lost',
    async (_name, trouble) => {
      const served = await serve(trouble);
      const writer = await openWriter(connectionTo(served.url));
      expect(await writer.createObject('Schedule', { name: 'x', attributes: {} })).toMatchObject({
        result: 'lost',
      });
      expect(served.api()).toHaveLength(1);
    },
  );

  test('a write is repeated after a 429, since nothing has happened', async () => {
    const served = await serve((request, response, nth) =>
      nth === 1 ? limited(request, response, nth) : json(response, 200, {}),
    );
    const writer = await openWriter(connectionTo(served.url));
    expect(await writer.unlockFlow('f1')).toEqual({ result: 'done', value: null });
    expect(served.api()).toHaveLength(2);
  });

  test('Retry-After is waited for in full, by all requests of the token', async () => {
    const clock = manualClock({ auto: true });
    const at: number[] = [];
    const served = await serve((request, response, nth) => {
      at.push(clock.now());
      if (nth === 1) {
        limited(request, response, nth);
      } else {
        json(response, 200, FLOW);
      }
    });
    const connection = connectionTo(served.url, { clock, pace: 'off' });
    const [reader, writer] = [await openReader(connection), await openWriter(connection)];
    const first = reader.flow('f1');
    while (at.length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([first, writer.unlockFlow('f1'), reader.flow('f1')]);
    const [start = 0, ...later] = at;
    // The first of the later ones may have left while the 429 was on its way.
    expect(later.filter((instant) => instant - start >= 42_000).length).toBeGreaterThanOrEqual(2);
  });

  test('writes that must follow each other wait for the rate budget before the first of them only', async () => {
    const clock = manualClock({ auto: true });
    const at: { readonly method: string; readonly instant: number }[] = [];
    const served = await serve((request, response) => {
      at.push({ method: request.method, instant: clock.now() });
      json(response, 200, FLOW);
    });
    const connection = connectionTo(served.url, { clock, pace: { perMinute: 12 } });
    const [reader, writer] = [await openReader(connection), await openWriter(connection)];
    const reads = async (count: number): Promise<void> => {
      await Promise.all(Array.from({ length: count }, () => reader.flow('f1')));
    };
    await reads(8);
    await writer.atOnce(2, async () => {
      await writer.unlockFlow('f1');
      await reads(3);
      await writer.unlockFlow('f1');
    });
    const [first, second] = at.filter(({ method }) => method === 'POST');
    expect(first?.instant).toBeGreaterThanOrEqual(60_000 + Math.min(...at.map(({ instant }) => instant)));
    expect(second?.instant).toBe(first?.instant);
  });

  test('an interruption ends the wait for it, and nothing of the work is begun', async () => {
    const clock = manualClock();
    const served = await serve((_request, response) => json(response, 200, FLOW));
    const stop = new AbortController();
    const connection = connectionTo(served.url, { clock, pace: { perMinute: 2 }, signal: stop.signal });
    const writer = await openWriter(connection);
    await writer.flow('f1');
    const work = jest.fn(() => Promise.resolve());
    const waiting = thrownBy(writer.atOnce(1, work));
    stop.abort();
    expect((await waiting).code).toBe('genesys.interrupted');
    expect(work).not.toHaveBeenCalled();
  });
});

describe('answers', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['one name', { permissions: 'architect:flow:view' }, ['architect:flow:view']],
    [
      'several',
      { permissions: '[architect:flow:view, routing:callRoute:view]' },
      ['architect:flow:view', 'routing:callRoute:view'],
    ],
    ['a list', { any: ['architect:flow:view'] }, ['architect:flow:view']],
    ['none', {}, []],
  ])('a 403 names the missing permissions from its parameters: %s', async (_name, messageParams, names) => {
    const served = await serve((_request, response) =>
      json(response, 403, {
        code: 'missing.permissions',
        message: 'other words',
        messageParams,
        contextId: 'c-9',
      }),
    );
    const reader = await openReader(connectionTo(served.url));
    const presence = await reader.flow('f1');
    expect(presence).toMatchObject({ state: 'unknown', why: { reason: 'forbidden' } });
    for (const word of [...names, 'c-9']) {
      expect(presence.state === 'unknown' ? presence.why.detail : '').toContain(word);
    }
  });

  test('404 and 410 are gone, and so is what says that it was deleted', async () => {
    const served = await serve((request, response) => {
      if (request.url.includes('f404')) {
        json(response, 404, { code: 'architect.flow.not.found' });
      } else if (request.url.includes('f410')) {
        json(response, 410, { code: 'architect.flow.deleted' });
      } else {
        json(response, 200, { ...FLOW, state: 'deleted', deleted: true });
      }
    });
    const reader = await openReader(connectionTo(served.url));
    for (const presence of [
      reader.flow('f404'),
      reader.flow('f410'),
      reader.flow('f1'),
      reader.object('CallRoute', 'i1'),
    ]) {
      expect(await presence).toEqual({ state: 'gone' });
    }
  });

  test('the platform’s words reach people without secrets and without escapes', async () => {
    const served = await serve((_request, response) =>
      json(
        response,
        400,
        {
          code: 'general.bad.request',
          message: `\u001b[31mheader Bearer ${TOKEN} and ${SECRET}\u0007 refused`,
        },
        { 'inin-correlation-id': 'corr-1' },
      ),
    );
    const writer = await openWriter(connectionTo(served.url));
    const result = await writer.createObject('ScheduleGroup', { name: 'x', attributes: {} });
    expect(result).toEqual({
      result: 'refused',
      refusal: {
        status: 400,
        code: 'general.bad.request',
        message: '[31mheader Bearer [redacted] and [redacted] refused',
        correlationId: 'corr-1',
        moved: false,
      },
    });
    expectNoSecret(result);
  });

  test('the server’s clock is known from its answers', async () => {
    const clock = manualClock({ start: 0 });
    const served = await serve((_request, response) =>
      json(response, 200, FLOW, { date: 'Mon, 02 Mar 2026 12:00:00 GMT' }),
    );
    const reader = await openReader(connectionTo(served.url, { clock, pace: 'off' }));
    await reader.flow('f1');
    await clock.advance(1500);
    expect(reader.serverTime()).toBe('2026-03-02T12:00:01.500Z');
  });

  test('every request is recorded with method, path, status and time', async () => {
    const records: RequestRecord[] = [];
    const served = await serve((_request, response) => json(response, 200, listing([])));
    const reader = await openReader(
      connectionTo(served.url, { onRequest: (record) => records.push(record) }),
    );
    await reader.listFlows();
    expect(records).toEqual([
      { method: 'POST', path: '/oauth/token', status: 200, ms: expect.any(Number) as number },
      { method: 'GET', path: '/api/v2/flows', status: 200, ms: expect.any(Number) as number },
    ]);
    expectNoSecret(records);
  });
});
