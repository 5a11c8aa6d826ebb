/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { mkdtempSync, rmSync } from 'node:fs';
import { request as sendRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/start-emulator.ts';
import { plainBody } from './bodies.ts';
import { closeServers, serveOrg, type Answer, type ServedOrg } from './served-org.ts';

const clock = 'virtual:2026-01-01T08:00:00Z';

afterEach(closeServers);

type Rule = Readonly<Record<string, unknown>>;

async function orgWith(...rules: readonly Rule[]): Promise<ServedOrg> {
  const faults = rules.map((rule, n) => ({ name: `rule ${String(n + 1)}`, ...rule }));
  return serveOrg({ clock, faults: { text: JSON.stringify({ faults }) } });
}

const schedule = { name: 'S', start: '2026-01-05T08:00', end: '2026-01-05T18:00' };
const schedules = '/api/v2/architect/schedules';

async function names(org: ServedOrg): Promise<readonly string[]> {
  const { json } = await org.call('GET', '/architect/schedules?pageSize=100');
  return (json.entities as { name: string }[]).map(({ name }) => name);
}

async function statusOf(asked: Promise<Answer>): Promise<number | 'broken'> {
  return asked.then(
    ({ status }) => status,
    () => 'broken' as const,
  );
}

async function report(org: ServedOrg): Promise<Answer['json']> {
  return (await org.call('GET', '/emulator/faults')).json.faults;
}

async function startJob(org: ServedOrg): Promise<string> {
  const { json } = await org.call('POST', '/flows/jobs');
  await org.raw('PUT', json.presignedUrl as string, { headers: json.headers, body: plainBody('Line') });
  return json.id as string;
}

describe('which requests a rule strikes', () => {
  test.each<[string, Rule, readonly (number | 'broken')[]]>([
    ['every one that fits', { path: schedules }, [503, 503, 503, 503]],
    ['the n-th', { path: schedules, on: 3 }, [200, 200, 503, 200]],
    ['some from the n-th on', { path: schedules, from: 2, times: 2 }, [200, 503, 503, 200]],
    ['all from the n-th on', { path: schedules, from: 3 }, [200, 200, 503, 503]],
    ['the first ones', { path: schedules, times: 1 }, [503, 200, 200, 200]],
    ['another method: none', { path: schedules, method: 'POST' }, [200, 200, 200, 200]],
    ['with a star', { path: '/api/v2/*' }, [503, 503, 503, 503]],
    ['with a star in the middle', { path: '/api/*/schedules' }, [503, 503, 503, 503]],
    ['by query', { path: schedules, query: { name: 'S' } }, [503, 503, 503, 503]],
    ['by another query: none', { path: schedules, query: { name: 'T' } }, [200, 200, 200, 200]],
    ['another path: none', { path: `${schedules}/{scheduleId}` }, [200, 200, 200, 200]],
  ])('%s', async (_name, rule, statuses) => {
    const org = await orgWith({ ...rule, effect: { kind: 'error', code: 'service.unavailable' } });
    const got: (number | 'broken')[] = [];
    for (let n = 0; n < 4; n++) {
      got.push(await statusOf(org.call('GET', '/architect/schedules?name=S')));
    }
    expect(got).toEqual(statuses);
  });

  test('a template fits the operation, whatever its parameter is called, and no other operation', async () => {
    const org = await orgWith({
      path: '/api/v2/flows/{id}',
      effect: { kind: 'error', code: 'service.unavailable' },
    });
    expect((await org.call('GET', '/flows/nowhere')).status).toBe(503);
    expect((await org.call('GET', '/flows/divisionviews')).status).toBe(200);
  });

  test('by chance: the same requests for the same seed', async () => {
    const struck = async (seed: number): Promise<string> => {
      const org = await orgWith({
        path: schedules,
        chance: 0.5,
        seed,
        effect: { kind: 'error', code: 'service.unavailable' },
      });
      let text = '';
      for (let n = 0; n < 20; n++) {
        text += (await org.call('GET', '/architect/schedules')).status === 503 ? 'x' : '.';
      }
      return text;
    };
    const first = await struck(7);
    expect(first).toMatch(/x.*\.|\..*x/);
    expect(await struck(7)).toBe(first);
    expect(await struck(8)).not.toBe(first);
  });

  test('the first rule that is due strikes, and every rule that fits counts', async () => {
    const org = await orgWith(
      { path: schedules, on: 2, effect: { kind: 'error', code: 'service.unavailable' } },
      { path: '/api/v2/*', from: 2, effect: { kind: 'error', code: 'request.timeout' } },
    );
    const got = [];
    for (let n = 0; n < 3; n++) {
      got.push((await org.call('GET', '/architect/schedules')).status);
    }
    expect(got).toEqual([200, 503, 504]);
    expect(await report(org)).toMatchObject([
      { name: 'rule 1', matched: 3, fired: 1 },
      { name: 'rule 2', matched: 3, fired: 1 },
    ]);
  });

  test('report and request log name what was struck', async () => {
    const org = await orgWith({ path: schedules, on: 2, effect: { kind: 'drop' } });
    await org.call('GET', '/architect/schedules');
    await statusOf(org.call('GET', '/architect/schedules?pageSize=1'));
    const { requests } = (await org.call('GET', '/emulator/requests')).json;
    expect(requests[1]).not.toHaveProperty('fault');
    const struck = {
      number: 3,
      method: 'GET',
      path: `${schedules}?pageSize=1`,
      correlationId: expect.any(String),
    };
    expect(requests[2]).toEqual({
      ...struck,
      template: schedules,
      time: '2026-01-01T08:00:00.000Z',
      fault: 'rule 1',
    });
    const [{ requests: reported, rule }] = await report(org);
    expect(reported).toEqual([{ ...struck, correlationId: requests[2].correlationId }]);
    expect(rule).toMatchObject({ path: schedules, on: 2 });
  });
});

describe('what a rule does', () => {
  test('an error of the platform has its status, code and correlation id, and the org has not seen the request', async () => {
    const org = await orgWith({
      method: 'POST',
      path: schedules,
      on: 1,
      effect: { kind: 'error', code: 'too.many.requests.retry.after', retryAfterSeconds: 7 },
    });
    const refused = await org.call('POST', '/architect/schedules', schedule);
    expect([refused.status, refused.headers.get('retry-after'), refused.json]).toEqual([
      429,
      '7',
      expect.objectContaining({
        code: 'too.many.requests.retry.after',
        status: 429,
        message: 'Rate limit exceeded the maximum. Retry the request in [7] seconds',
        contextId: refused.headers.get('inin-correlation-id'),
      }),
    ]);
    expect(await names(org)).toEqual([]);
  });

  test('an error can have another status, its parameters, and come after the commit', async () => {
    const org = await orgWith({
      method: 'POST',
      path: schedules,
      effect: {
        kind: 'error',
        code: 'general.conflict',
        status: 408,
        params: { message: 'No.' },
        moment: 'after',
      },
    });
    const refused = await org.call('POST', '/architect/schedules', schedule);
    expect([refused.status, refused.json.status, refused.json.message]).toEqual([408, 408, 'No.']);
    expect(await names(org)).toEqual(['S']);
  });

  test('row 23: a gateway answers 504 in HTML', async () => {
    const org = await orgWith({
      path: schedules,
      on: 1,
      effect: {
        kind: 'answer',
        status: 504,
        headers: { 'Content-Type': 'text/html' },
        body: '<html><body>504 Gateway Time-out</body></html>',
      },
    });
    const answer = await org.call('GET', '/architect/schedules');
    expect([answer.status, answer.headers.get('content-type'), answer.text]).toEqual([
      504,
      'text/html',
      '<html><body>504 Gateway Time-out</body></html>',
    ]);
  });

  test.each([
    ['before', []],
    ['after', ['S']],
  ])('row 23: a connection dropped %s the commit', async (moment, left) => {
    const org = await orgWith({ method: 'POST', path: schedules, on: 1, effect: { kind: 'drop', moment } });
    expect(await statusOf(org.call('POST', '/architect/schedules', schedule))).toBe('broken');
    expect(await names(org)).toEqual(left);
  });

  test('row 23: what was committed before its answer was lost survives a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
    const faults = {
      text: 'faults: [ { name: lost, method: POST, path: /api/v2/*, on: 1, effect: { kind: drop, moment: after } } ]',
    };
    const first = await serveOrg({ dataDir, faults });
    expect(await statusOf(first.call('POST', '/architect/schedules', schedule))).toBe('broken');
    await first.close();
    const second = await serveOrg({ dataDir });
    expect(await names(second)).toEqual(['S']);
    await second.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test.each([undefined, 0, 10, 1_000_000])('a body cut after %p bytes breaks on its way', async (bytes) => {
    const org = await orgWith({ path: schedules, on: 1, effect: { kind: 'truncate', bytes } });
    const token = await org.token();
    const response = await fetch(`${org.url}${schedules}`, { headers: { Authorization: `Bearer ${token}` } });
    expect([response.status, Number(response.headers.get('content-length')) > 10]).toEqual([200, true]);
    await expect(response.text()).rejects.toThrow();
    expect((await org.call('GET', '/architect/schedules')).status).toBe(200);
  });

  test('an answer without a body cannot be cut: its connection ends', async () => {
    const org = await orgWith({ path: '/uploads/{jobId}', effect: { kind: 'truncate' } });
    const { json } = await org.call('POST', '/flows/jobs');
    const upload = org.raw('PUT', json.presignedUrl as string, {
      headers: json.headers,
      body: plainBody('Line'),
    });
    expect(await statusOf(upload)).toBe('broken');
    expect((await org.call('GET', `/flows/jobs/${json.id as string}`)).json.status).toBe('Success');
  });

  /** Asks for a schedule and gives up once the request is held and `seen` says so. */
  async function giveUp(org: ServedOrg, seen: () => Promise<boolean>): Promise<void> {
    const token = await org.token();
    const patience = new AbortController();
    const asked = fetch(`${org.url}${schedules}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(schedule),
      signal: patience.signal,
    });
    const outcome = asked.then(
      () => 'answered',
      () => 'gave up',
    );
    while (!(await seen())) {
      // The request is on its way.
    }
    patience.abort();
    expect(await outcome).toBe('gave up');
  }

  const fired = async (org: ServedOrg): Promise<boolean> => (await report(org))[0].fired > 0;
  const landed = async (org: ServedOrg): Promise<boolean> => (await names(org)).length > 0;

  test('row 23: an answer held longer than the client waits, after the org has done its part', async () => {
    const org = await orgWith({ method: 'POST', path: schedules, effect: { kind: 'delay', ms: 3_600_000 } });
    await giveUp(org, () => landed(org));
    expect(await names(org)).toEqual(['S']);
  });

  test('row 23: a request held before the org sees it lands later, though its client has gone', async () => {
    const effect = { kind: 'delay', ms: 1500, moment: 'before' };
    const org = await orgWith({ method: 'POST', path: schedules, effect });
    await giveUp(org, () => fired(org));
    while (!(await landed(org))) {
      // It is held still.
    }
    expect(await names(org)).toEqual(['S']);
  });

  test('what is held does not keep the server from ending', async () => {
    const org = await orgWith({ path: schedules, effect: { kind: 'delay', ms: 3_600_000 } });
    const held = statusOf(org.call('GET', '/architect/schedules'));
    while (!(await fired(org))) {
      // The request is on its way.
    }
    await org.close();
    expect(await held).toBe('broken');
  });

  test.each([
    ['POST', '/api/v2/flows/jobs'],
    ['PUT', '/uploads/{jobId}'],
  ])('a job of %s %s that never ends', async (method, path) => {
    const org = await orgWith({ method, path, on: 1, effect: { kind: 'job', end: 'never' } });
    const stuck = await startJob(org);
    await org.call('POST', '/emulator/clock', { advanceMs: 3_600_000 });
    expect((await org.call('GET', `/flows/jobs/${stuck}`)).json.status).toBe('Started');
    const next = await startJob(org);
    expect((await org.call('GET', `/flows/jobs/${next}`)).json.status).toBe('Success');
  });

  test('a job that ends late', async () => {
    const org = await orgWith({
      method: 'POST',
      path: '/api/v2/flows/jobs',
      effect: { kind: 'job', end: 'late', ms: 600_000 },
    });
    const late = await startJob(org);
    await org.call('POST', '/emulator/clock', { advanceMs: 599_999 });
    expect((await org.call('GET', `/flows/jobs/${late}`)).json.status).toBe('Started');
    await org.call('POST', '/emulator/clock', { advanceMs: 1 });
    expect((await org.call('GET', `/flows/jobs/${late}`)).json.status).toBe('Success');
  });

  test.each([
    [undefined, []],
    [['No.'], [{ type: 'Error', text: 'No.', dateTime: '2026-01-01T08:00:00.000Z' }]],
  ])('row 11: a job that fails with messages %j', async (messages, told) => {
    const org = await orgWith({
      method: 'POST',
      path: '/api/v2/flows/jobs',
      effect: { kind: 'job', end: 'failure', messages },
    });
    const failed = await startJob(org);
    const { json } = await org.call('GET', `/flows/jobs/${failed}?expand=messages`);
    expect([json.status, json.messages]).toEqual(['Failure', told]);
    expect((await org.call('GET', '/flows')).json.total).toBe(0);
  });

  test('an export job that fails', async () => {
    const org = await orgWith({
      method: 'POST',
      path: '/api/v2/flows/export/jobs',
      effect: { kind: 'job', end: 'failure' },
    });
    await org.deploy(plainBody('Line'));
    const [{ id }] = (await org.call('GET', '/flows')).json.entities;
    const job = await org.call('POST', '/flows/export/jobs', { flows: [{ flow: { id } }] });
    const path = `/flows/export/jobs/${job.json.id as string}?expand=messages`;
    await org.call('GET', path);
    expect((await org.call('GET', path)).json).toMatchObject({ status: 'Failure', messages: [] });
  });

  test.each([
    ['repeats', { repeat: 1 }, ['A', 'B', 'B', 'C']],
    ['misses', { miss: 1 }, ['A', 'B', 'D', 'E']],
  ])('a second page that %s rows', async (_name, effect, got) => {
    const org = await orgWith({
      path: schedules,
      query: { pageNumber: 2 },
      effect: { kind: 'rows', ...effect },
    });
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      await org.call('POST', '/architect/schedules', { ...schedule, name });
    }
    const page = async (n: number): Promise<readonly string[]> => {
      const { json } = await org.call(
        'GET',
        `/architect/schedules?sortBy=name&pageSize=2&pageNumber=${String(n)}`,
      );
      return (json.entities as { name: string }[]).map(({ name }) => name);
    };
    expect([...(await page(1)), ...(await page(2))]).toEqual(got);
  });

  test('row 4: a token that ends in the middle of a run', async () => {
    const org = await orgWith({ path: schedules, on: 2, effect: { kind: 'expired-token' } });
    const got = [];
    for (let n = 0; n < 4; n++) {
      got.push((await org.call('GET', '/architect/schedules')).json.code ?? 'ok');
    }
    expect(got).toEqual(['ok', 'bad.credentials', 'bad.credentials', 'bad.credentials']);
    expect((await org.call('GET', '/architect/schedules', undefined, await org.token())).status).toBe(200);
  });

  test('a clock that is off', async () => {
    const org = await orgWith({ path: schedules, on: 1, effect: { kind: 'clock-skew', ms: 7_200_000 } });
    const dates = [];
    for (let n = 0; n < 2; n++) {
      dates.push((await org.call('GET', '/architect/schedules')).headers.get('date'));
    }
    expect(dates).toEqual(['Thu, 01 Jan 2026 10:00:00 GMT', 'Thu, 01 Jan 2026 08:00:00 GMT']);
  });

  test('tokens, downloads and HEAD requests can be struck too', async () => {
    const org = await orgWith(
      { path: '/oauth/token', on: 1, effect: { kind: 'answer', status: 502 } },
      { path: '/downloads/{jobId}', effect: { kind: 'drop' } },
      { method: 'HEAD', path: '/api/v2/tokens/me', effect: { kind: 'truncate' } },
    );
    expect(await statusOf(org.raw('POST', '/oauth/token'))).toBe(502);
    expect(await statusOf(org.raw('GET', '/downloads/none'))).toBe('broken');
    const token = await org.token();
    const status = await new Promise((resolve) => {
      const sent = sendRequest(`${org.url}/api/v2/tokens/me`, {
        method: 'HEAD',
        headers: { Authorization: `Bearer ${token}` },
      });
      sent.on('response', (response) => resolve(response.statusCode));
      sent.on('error', () => resolve('broken'));
      sent.end();
    });
    expect(status).toBe('broken');
  });
});

describe('the control interface', () => {
  const rule = { name: 'late', path: schedules, effect: { kind: 'delay', ms: 1 } };

  async function namesOf(org: ServedOrg): Promise<readonly string[]> {
    return ((await report(org)) as { name: string }[]).map(({ name }) => name);
  }

  test('takes rules, one or several, and takes them away', async () => {
    const org = await serveOrg({ clock });
    await org.call('POST', '/emulator/faults', rule);
    await org.call('POST', '/emulator/faults', {
      faults: [
        { ...rule, name: 'a' },
        { ...rule, name: 'b/c' },
      ],
    });
    expect(await namesOf(org)).toEqual(['late', 'a', 'b/c']);
    await org.call('DELETE', '/emulator/faults/b%2Fc');
    expect(await namesOf(org)).toEqual(['late', 'a']);
    await org.call('DELETE', '/emulator/faults');
    expect(await report(org)).toEqual([]);
  });

  test.each([
    ['a name that is taken', rule, 409, "'late'"],
    ['no rule', {}, 400, "'name' is missing"],
    ['a list and more', { faults: [], name: 'a' }, 400, "'name' cannot stand"],
    ['one bad rule of two', { faults: [{ ...rule, name: 'a' }, {}] }, 400, "faults[1]: 'name' is missing"],
  ])('%s is refused, and nothing is changed', async (_name, body: Rule, status: number, part: string) => {
    const org = await serveOrg({ clock });
    await org.call('POST', '/emulator/faults', rule);
    const answer = await org.call('POST', '/emulator/faults', body);
    expect([answer.status, answer.json.message]).toEqual([status, expect.stringContaining(part)]);
    expect(await report(org)).toHaveLength(1);
  });
});

test('a rule that is not there cannot be taken away', async () => {
  const org = await serveOrg({ clock });
  const answer = await org.call('DELETE', '/emulator/faults/unknown');
  expect([answer.status, answer.json.message]).toEqual([404, "There is no fault rule 'unknown'."]);
});

describe('fault files', () => {
  test('set settings as well', async () => {
    const org = await serveOrg({ faults: { text: 'settings: { jobPolls: 3 }' } });
    expect((await org.call('GET', '/emulator/settings')).json.jobPolls).toBe(3);
  });

  const effect = '{ kind: drop }';
  const flows = '/api/v2/flows';
  test.each([
    ['no YAML', 'faults: [', 'is no YAML'],
    ['an unknown key', 'fault: []', "'fault' is not a key of a fault file"],
    ['no list', 'faults: { name: x }', "'faults' must be a list"],
    ['a text for a rule', 'faults: [x]', 'faults[0] must be a map'],
    ['no name', `faults: [ { path: ${flows}, effect: ${effect} } ]`, "faults[0]: 'name' is missing"],
    [
      'a name twice',
      `faults: [ { name: x, path: ${flows}, effect: ${effect} }, { name: x, path: ${flows}, effect: ${effect} } ]`,
      "two rules have the 'name' 'x'",
    ],
    ['an unknown key of a rule', `faults: [ { name: x, paths: y } ]`, "'paths' is not a key of a fault rule"],
    ['no path', `faults: [ { name: x, effect: ${effect} } ]`, "faults[0] 'x': 'path' is missing"],
    [
      'a path that nothing serves',
      `faults: [ { name: x, path: '/api/v2/flow/{id}', effect: ${effect} } ]`,
      "'path' fits nothing",
    ],
    ['the control interface', `faults: [ { name: x, path: /emulator/state, effect: ${effect} } ]`, "'path'"],
    ['a path with a query', `faults: [ { name: x, path: '${flows}?a=1', effect: ${effect} } ]`, "'query'"],
    [
      'an unknown method',
      `faults: [ { name: x, method: get, path: ${flows}, effect: ${effect} } ]`,
      "'method' must be one of GET",
    ],
    [
      'on with times',
      `faults: [ { name: x, path: ${flows}, on: 1, times: 2, effect: ${effect} } ]`,
      "'on' is one request",
    ],
    ['on 0', `faults: [ { name: x, path: ${flows}, on: 0, effect: ${effect} } ]`, "'on' must be a whole"],
    [
      'chance 0',
      `faults: [ { name: x, path: ${flows}, chance: 0, effect: ${effect} } ]`,
      "'chance' must be a number above 0",
    ],
    [
      'a seed without chance',
      `faults: [ { name: x, path: ${flows}, seed: 1, effect: ${effect} } ]`,
      "'seed' belongs to a 'chance'",
    ],
    [
      'a list as query',
      `faults: [ { name: x, path: ${flows}, query: [a], effect: ${effect} } ]`,
      "'query' must be a map",
    ],
    ['no effect', `faults: [ { name: x, path: ${flows} } ]`, "'effect' needs a 'kind'"],
    [
      'an unknown effect',
      `faults: [ { name: x, path: ${flows}, effect: { kind: explode } } ]`,
      "'kind' must be one of error, answer",
    ],
    [
      'a key of another effect',
      `faults: [ { name: x, path: ${flows}, effect: { kind: drop, ms: 1 } } ]`,
      "'ms' is not a key of a fault rule here. Known are: kind, moment",
    ],
    [
      'an unknown code',
      `faults: [ { name: x, path: ${flows}, effect: { kind: error, code: oops } } ]`,
      "faults[0] 'x': effect: 'code' is no code",
    ],
    [
      'a status that is none',
      `faults: [ { name: x, path: ${flows}, effect: { kind: answer, status: 42 } } ]`,
      "'status' must be a whole number from 200 to 599",
    ],
    [
      'a header that cannot be sent',
      `faults: [ { name: x, path: ${flows}, effect: { kind: answer, status: 500, headers: { A: "b\\nc" } } } ]`,
      "'headers' holds 'A'",
    ],
    [
      'a late job without a time',
      `faults: [ { name: x, path: ${flows}, effect: { kind: job, end: late } } ]`,
      "'ms' is missing",
    ],
    [
      'messages of a stuck job',
      `faults: [ { name: x, path: ${flows}, effect: { kind: job, end: never, messages: [a] } } ]`,
      "'messages' belong",
    ],
    [
      'rows both ways',
      `faults: [ { name: x, path: ${flows}, effect: { kind: rows, miss: 1, repeat: 1 } } ]`,
      "'repeat' or 'miss'",
    ],
    ['an unknown setting', 'settings: { jobs: 3 }', "'settings' cannot be: 'jobs' is no setting"],
  ])('%s is a sentence', async (_name, text, part) => {
    await expect(startEmulator({ faults: { text } })).rejects.toMatchObject({
      name: 'EmulatorError',
      code: 'faults-invalid',
      message: expect.stringContaining(part),
    });
  });

  test('a file that is not there is a sentence', async () => {
    await expect(startEmulator({ faults: { file: 'nowhere.yaml' } })).rejects.toMatchObject({
      code: 'faults-unreadable',
      message: expect.stringMatching(/^The fault file .*nowhere\.yaml cannot be read: ENOENT/),
    });
  });
});
