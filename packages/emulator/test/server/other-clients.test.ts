/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call
   -- answers have no type here: what they hold is what is tested */
/**
 * What other official clients send: the JavaScript SDK on the wire (API 1.3), the Go SDK, and CX as Code, the Terraform
 * provider (API 8). Requests are written by hand, as those clients write them.
 */
import { request as httpRequest } from 'node:http';
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

const flowsOf = [moduleBody('Module'), callerBody('Caller', 'Module'), plainBody('Line')];
const { org, clock } = freshOrg(`
org: { name: Acme, divisions: [Sales] }
users: [Ann]
queues: [Sales]
didPools: [{ from: '+13175550100', to: '+13175550199' }]
flows: [${flowsOf.map((yaml) => `{ yaml: ${JSON.stringify(yaml)} }`).join(', ')}]
webDeploymentConfigurations: [{ name: Look }]
webDeployments: [{ name: A, configuration: Look }, { name: B, configuration: Look }, { name: C, configuration: Look }]
`);

type Json = Awaited<ReturnType<typeof org.call>>['json'];

/** A request with exactly these headers, as clients without a `fetch` send it. */
async function exactly(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | number>>,
  body = '',
): Promise<{ readonly status: number; readonly json: Json }> {
  const token = await org.token();
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${org.url}${path}`,
      { method, headers: { Authorization: `Bearer ${token}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, json: text === '' ? undefined : JSON.parse(text) }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const namesIn = (listing: Json): readonly string[] =>
  listing.entities.map(({ name }: { name: string }) => name);
const flowId = async (name: string): Promise<string> =>
  (await org.call('GET', `/flows?name=${name}`)).json.entities[0].id;

describe('API 1.2 and 6.2: login', () => {
  test('Basic credentials and a form, from a client that names its charset', async () => {
    const answer = await org.raw('POST', '/oauth/token', {
      headers: {
        Authorization: `Basic ${Buffer.from('local:local').toString('base64')}`,
        'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      },
      body: 'grant_type=client_credentials',
    });
    expect([answer.status, answer.json.token_type]).toEqual([200, 'bearer']);
    expect(answer.json.expires_in).toBeGreaterThan(0);
  });
});

describe('API 1.3: requests on the wire', () => {
  test.each([
    ['the JavaScript SDK: one parameter with commas', 'type=inboundcall,commonmodule'],
    ['the Go SDK: repeated', 'type=inboundcall&type=commonmodule'],
    ['commas that are encoded', 'type=inboundcall%2Ccommonmodule'],
  ])('lists as %s', async (_, query) => {
    expect((await org.call('GET', `/flows?${query}`)).json.total).toBe(3);
  });

  test.each([
    ['null is sent as an empty value', 'description=&name=Line'],
    ['a space is a plus, and comes with an empty list', 'name=No+such+flow*&id='],
    ['false and zero are kept', 'deleted=false&includeSchemas=false&pageSize=25&pageNumber=1'],
  ])('%s', async (_, query) => {
    expect((await org.call('GET', `/flows?${query}`)).status).toBe(200);
  });

  test('a star stays unencoded', async () => {
    expect(namesIn((await org.call('GET', '/flows?name=L*')).json)).toEqual(['Line']);
  });

  test('Content-Type and the header of an app come with a GET', async () => {
    const headers = { 'Content-Type': 'application/json', 'Genesys-App': 'tool', Accept: 'application/json' };
    expect((await exactly('GET', '/api/v2/flows', headers)).json.total).toBe(3);
  });

  test('a POST without body has content-length 0', async () => {
    const answer = await exactly('POST', '/api/v2/flows/jobs', { 'Content-Length': 0 });
    expect([answer.status, answer.json.presignedUrl]).toEqual([200, expect.any(String)]);
  });

  test.each(['a b', 'a/b', "O'Brien & <b>", '100%', 'a|b'])(
    'the path parameter %j is encoded',
    async (key) => {
      const schema = { type: 'object', properties: { key: { type: 'string' } } };
      const { id } = (await org.call('POST', '/flows/datatables', { name: 'T', schema })).json;
      await org.call('POST', `/flows/datatables/${id as string}/rows`, { key });
      const row = await org.call('GET', `/flows/datatables/${id as string}/rows/${encodeURIComponent(key)}`);
      expect(row.json).toEqual({ key });
    },
  );

  test.each([
    ['with commas', 'expand=Configuration,SupportedContent'],
    ['repeated', 'expand=Configuration&expand=SupportedContent'],
  ])('expand %s', async (_, query) => {
    expect((await org.call('GET', `/webdeployments/deployments?${query}`)).status).toBe(200);
  });
});

describe('API 8.1: CX as Code plans and applies a flow', () => {
  test('it finds out where it is, and what the home division is, before anything else', async () => {
    expect((await org.call('GET', '/organizations/me')).json).toMatchObject({
      name: 'Acme',
      id: expect.anything(),
    });
    const home = (await org.call('GET', '/authorization/divisions/home')).json;
    expect(home).toMatchObject({ name: 'Home', homeDivision: true });
    expect((await org.call('GET', '/authorization/divisions?pageSize=100&pageNumber=1')).json.total).toBe(2);
  });

  test('a job without a body; the upload answers 200; the id of the flow is told while it is asked for', async () => {
    const job = (await exactly('POST', '/api/v2/flows/jobs', {})).json;
    const upload = await org.raw('PUT', job.presignedUrl, { headers: job.headers, body: plainBody('New') });
    expect(upload.status).toBe(200);
    const state = (await org.call('GET', `/flows/jobs/${job.id as string}?expand=messages`)).json;
    expect(state).toMatchObject({ status: 'Success', flow: { id: expect.any(String) } });
    const read = (await org.call('GET', `/flows/${state.flow.id as string}`)).json;
    expect(read).toMatchObject({ name: 'New', type: 'INBOUNDCALL' });
  });

  test('create is update: a flow of the same name and type is taken over and keeps its id', async () => {
    const job = await org.deploy(plainBody('Line'));
    expect(job.flow.id).toBe(await flowId('Line'));
  });

  test('a new name in the document makes another flow, and the old one stays', async () => {
    const job = await org.deploy(plainBody('Line 2'));
    expect(job.flow.id).not.toBe(await flowId('Line'));
    expect((await org.call('GET', '/flows?type=inboundcall')).json.total).toBe(3);
  });

  test('force_unlock: a locked flow fails the job with those words, until it is unlocked', async () => {
    const id = await flowId('Line');
    await org.call('POST', '/emulator/people/lock', { user: 'Ann', flow: 'Line' });
    const failed = await org.deploy(plainBody('Line'));
    expect(failed.messages.map(({ text }: { text: string }) => text).join('\n')).toContain('--forceUnlock');
    expect((await org.call('POST', `/flows/actions/unlock?flow=${id}`)).status).toBe(200);
    expect((await org.deploy(plainBody('Line'))).status).toBe('Success');
  });

  test('gone is 410: what was deleted is read once more', async () => {
    const id = await flowId('Line');
    expect(Math.floor((await org.call('DELETE', `/flows/${id}`)).status / 100)).toBe(2);
    expect((await org.call('GET', `/flows/${id}`)).status).toBe(410);
  });

  test('the data source asks by name and type, and compares exactly', async () => {
    await org.deploy(plainBody('Line two'));
    const found = (await org.call('GET', '/flows?name=Line&type=inboundcall&pageSize=500&pageNumber=1')).json;
    expect(namesIn(found).filter((name) => name === 'Line')).toEqual(['Line']);
  });

  test('a route is replaced with the version of a fresh GET, or by force without one', async () => {
    const made = (await org.call('POST', '/architect/ivrs', { name: 'Main', dnis: ['+13175550100'] })).json;
    const path = `/architect/ivrs/${made.id as string}`;
    const { version } = (await org.call('GET', path)).json;
    expect((await org.call('PUT', path, { name: 'Main', dnis: ['+13175550101'], version })).status).toBe(200);
    expect((await org.call('PUT', path, { name: 'Main', dnis: [] })).json).toMatchObject({
      dnis: [],
      version: 3,
    });
  });

  test('a deleted route that still answers is taken for gone by its state', async () => {
    const { id } = (await org.call('POST', '/architect/ivrs', { name: 'Main' })).json;
    await org.call('DELETE', `/architect/ivrs/${id as string}`);
    expect((await org.call('GET', `/architect/ivrs/${id as string}`)).json.state).toBe('deleted');
  });
});

describe('API 8.2: the exporter of CX as Code', () => {
  test('flows in pages of 500 with schemas, pages at once; what was never published is told apart', async () => {
    await org.call('POST', '/flows', { name: 'Draft', type: 'INBOUNDCALL' });
    const pages = await Promise.all(
      [1, 2].map((n) => org.call('GET', `/flows?includeSchemas=true&pageSize=500&pageNumber=${String(n)}`)),
    );
    const rows = pages.flatMap(({ json }) => json.entities);
    expect(pages.map(({ json }) => [json.pageCount, json.total])).toEqual([
      [1, 4],
      [1, 4],
    ]);
    const published = rows.filter(({ publishedVersion }: Json) => publishedVersion !== undefined);
    expect(published.map(({ name }: Json) => name).sort()).toEqual(['Caller', 'Line', 'Module']);
  });

  test('one flow by its published version: Started, then Success, then a download', async () => {
    const flow = (await org.call('GET', `/flows/${await flowId('Caller')}`)).json;
    const job = (
      await org.call('POST', '/flows/export/jobs', {
        flows: [
          { flow: { id: flow.id, name: flow.name, type: flow.type, version: flow.publishedVersion.id } },
        ],
      })
    ).json;
    const states: Json[] = [];
    for (let poll = 0; poll < 2; poll++) {
      states.push((await org.call('GET', `/flows/export/jobs/${job.id as string}?expand=messages`)).json);
    }
    expect(states.map(({ status }) => status)).toEqual(['Started', 'Success']);
    const download = await org.raw('GET', states[1].downloadUrl);
    expect([download.status, download.text]).toEqual([200, expect.stringContaining('Module:')]);
  });

  test('dependencies of the published version in pages of 100', async () => {
    const { id, publishedVersion } = (await org.call('GET', `/flows/${await flowId('Caller')}`)).json;
    const consumed = await org.call(
      'GET',
      `/architect/dependencytracking/consumedresources?id=${id as string}&version=${publishedVersion.id as string}&objectType=INBOUNDCALLFLOW&pageSize=100&pageNumber=1`,
    );
    expect(consumed.json.entities).toMatchObject([
      { type: 'COMMONMODULEFLOW', name: 'Module', version: '1.0' },
    ]);
  });

  test('web deployments page by cursors, whose size is a text', async () => {
    const names: string[] = [];
    let path: string | undefined = '/webdeployments/deployments?pageSize=2';
    while (path !== undefined) {
      const { json } = await org.call('GET', path);
      names.push(...namesIn(json));
      path = (json.nextUri as string | undefined)?.replace('/api/v2', '');
    }
    expect(names.sort()).toEqual(['A', 'B', 'C']);
  });
});

describe('API 8.3: what retries rely on', () => {
  test('429 says how long to wait, never longer than the Go SDK waits, and then the request goes through', async () => {
    await org.call('POST', '/emulator/settings', { requestsPerMinute: 1 });
    expect((await org.call('GET', '/flows')).status).toBe(200);
    const refused = await org.call('GET', '/flows');
    const seconds = Number(refused.headers.get('retry-after'));
    expect([refused.status, seconds > 0 && seconds <= 180]).toEqual([429, true]);
    clock.advance(seconds * 1000);
    expect((await org.call('GET', '/flows')).status).toBe(200);
  });

  test('a full pool of tokens is told by 400 invalid_request that begins with the rate limit', async () => {
    await org.call('POST', '/emulator/settings', { tokensPerMinute: 1 });
    const ask = (): ReturnType<typeof org.raw> =>
      org.raw('POST', '/oauth/token', {
        headers: { Authorization: `Basic ${Buffer.from('local:local').toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
    await ask();
    const refused = await ask();
    expect([refused.status, refused.json.error]).toEqual([400, 'invalid_request']);
    expect(refused.json.description).toMatch(/^rate limit exceeded;/);
  });

  test.each([409, 400])(
    'an old version answers %d, and after a fresh GET the PUT goes through',
    async (status) => {
      await org.call('POST', '/emulator/settings', { versionConflict: status });
      const made = (await org.call('POST', '/architect/ivrs', { name: 'Main' })).json;
      const path = `/architect/ivrs/${made.id as string}`;
      await org.call('PUT', path, { name: 'Main', version: 1 });
      const refused = await org.call('PUT', path, { name: 'Main', version: 1 });
      expect([refused.status, refused.json.message]).toEqual([
        status,
        expect.stringContaining('does not match the current version'),
      ]);
      const { version } = (await org.call('GET', path)).json;
      expect((await org.call('PUT', path, { name: 'Main', version })).status).toBe(200);
    },
  );

  test('409 while a consumer that was published without the module a moment ago still counts, and then the delete goes through', async () => {
    await org.call('POST', '/emulator/settings', { consumerLagMs: 5000 });
    const module = await flowId('Module');
    await org.deploy(plainBody('Caller'));
    expect((await org.call('DELETE', `/flows/${module}`)).status).toBe(409);
    clock.advance(5000);
    expect(Math.floor((await org.call('DELETE', `/flows/${module}`)).status / 100)).toBe(2);
  });

  test('a 503 passes when it is sent again', async () => {
    const effect = { kind: 'error', code: 'service.unavailable' };
    await org.call('POST', '/emulator/faults', {
      name: 'once',
      method: 'GET',
      path: '/api/v2/flows',
      times: 1,
      effect,
    });
    const statuses = [await org.call('GET', '/flows'), await org.call('GET', '/flows')].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([503, 200]);
  });

  test('a new queue is read at once and listed after a while, as the sleep of five seconds expects', async () => {
    await org.call('POST', '/emulator/settings', { queueListingLagMs: 5000 });
    const { id } = (await org.call('POST', '/routing/queues', { name: 'New' })).json;
    expect((await org.call('GET', `/routing/queues/${id as string}`)).status).toBe(200);
    expect(namesIn((await org.call('GET', '/routing/queues?name=New')).json)).toEqual([]);
    clock.advance(5000);
    expect(namesIn((await org.call('GET', '/routing/queues?name=New')).json)).toEqual(['New']);
  });
});
