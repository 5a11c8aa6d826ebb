/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment
   -- answers have no type here: what they hold is what is tested */
import { plainBody } from './bodies.ts';
import type { Answer, ServedOrg } from './served-org.ts';

interface Job {
  readonly id: string;
  readonly upload: Promise<Answer>;
}

async function startJob(org: ServedOrg): Promise<Job> {
  const { json } = await org.call('POST', '/flows/jobs');
  const upload = org.raw('PUT', json.presignedUrl as string, {
    headers: json.headers,
    body: plainBody('Line'),
  });
  return { id: json.id as string, upload };
}

async function stateOf(org: ServedOrg, { id }: Job): Promise<Answer['json']> {
  return (await org.call('GET', `/flows/jobs/${id}?expand=messages`)).json;
}

async function statuses(n: number, ask: () => Promise<Answer>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let at = 0; at < n; at++) {
    all.push((await ask()).status);
  }
  return all;
}

const breaks = { name: 'TypeError', message: 'fetch failed' };

/** What a client sees of each outage, by the name of its file in examples/outages. */
export const outageClients: Readonly<Record<string, (org: ServedOrg) => Promise<void>>> = {
  'lost-publish-answer.yaml': async (org) => {
    const { json } = await org.call('POST', '/flows/jobs');
    const upload = { headers: json.headers, body: plainBody('Line') };
    await expect(org.raw('PUT', json.presignedUrl as string, upload)).rejects.toMatchObject(breaks);
    expect((await org.raw('PUT', json.presignedUrl as string, upload)).status).toBe(403);
    expect((await org.call('GET', `/flows/jobs/${json.id as string}`)).json.status).toBe('Success');
    expect((await org.call('GET', '/flows')).json.entities).toMatchObject([
      { publishedVersion: { id: '1.0' } },
    ]);
  },
  'dropped-before-commit.yaml': async (org) => {
    const { json } = await org.call('POST', '/architect/ivrs', { name: 'Main' });
    const path = `/architect/ivrs/${json.id as string}`;
    await expect(org.call('PUT', path, { name: 'New' })).rejects.toMatchObject(breaks);
    expect((await org.call('GET', path)).json).toMatchObject({ name: 'Main', version: 1 });
    expect((await org.call('PUT', path, { name: 'New', version: 1 })).status).toBe(200);
  },
  'gateway-page.yaml': async (org) => {
    expect(await statuses(4, () => org.call('GET', '/flows'))).toEqual([200, 504, 504, 200]);
  },
  'slow-answer.yaml': async (org) => {
    const token = await org.token();
    const patience = new AbortController();
    const asked = fetch(`${org.url}/api/v2/flows/jobs`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      signal: patience.signal,
    });
    const outcome = asked.catch(() => 'gave up');
    let jobs: readonly { readonly status: string }[] = [];
    while (jobs.length === 0) {
      jobs = (await org.call('GET', '/emulator/state')).json.deployJobs;
    }
    patience.abort();
    expect([await outcome, jobs]).toMatchObject(['gave up', [{ status: 'Registered' }]]);
    expect((await org.call('POST', '/flows/jobs')).status).toBe(200);
  },
  'too-many-requests.yaml': async (org) => {
    const all = await statuses(9, () => org.call('GET', '/flows'));
    expect(all).toEqual([200, 200, 200, 200, 429, 429, 429, 200, 200]);
  },
  'busy-service.yaml': async (org) => {
    const all = await statuses(50, () => org.call('GET', '/flows'));
    const refused = all.filter((status) => status === 503).length;
    expect([refused > 3, refused < 20, new Set(all)]).toEqual([true, true, new Set([200, 503])]);
  },
  'cut-answer.yaml': async (org) => {
    await expect(org.call('GET', '/architect/ivrs')).rejects.toMatchObject({ name: 'TypeError' });
    expect((await org.call('GET', '/architect/ivrs')).json.entities).toEqual([]);
  },
  'stuck-job.yaml': async (org) => {
    const job = await startJob(org);
    await job.upload;
    await org.call('POST', '/emulator/clock', { advanceMs: 86_000_000 });
    expect((await stateOf(org, job)).status).toBe('Started');
    expect((await org.call('GET', '/flows')).json.total).toBe(0);
    expect((await org.deploy(plainBody('Other'))).status).toBe('Success');
  },
  'late-job.yaml': async (org) => {
    const job = await startJob(org);
    await job.upload;
    await org.call('POST', '/emulator/clock', { advanceMs: 29_999 });
    expect((await stateOf(org, job)).status).toBe('Started');
    await org.call('POST', '/emulator/clock', { advanceMs: 1 });
    expect((await stateOf(org, job)).status).toBe('Success');
  },
  'failed-job-without-messages.yaml': async (org) => {
    expect(await org.deploy(plainBody('Line'))).toMatchObject({ status: 'Failure', messages: [] });
    expect((await org.deploy(plainBody('Line'))).status).toBe('Success');
  },
  'page-that-misses-rows.yaml': async (org) => {
    for (const name of ['A', 'B', 'C', 'D']) {
      await org.call('POST', '/architect/ivrs', { name });
    }
    const page = async (n: number): Promise<readonly unknown[]> => {
      const query = `sortBy=name&pageSize=2&pageNumber=${String(n)}`;
      const { json } = await org.call('GET', `/architect/ivrs?${query}`);
      const entities = json.entities as readonly { readonly name: string }[];
      return [json.total as number, ...entities.map(({ name }) => name)];
    };
    expect([await page(1), await page(2)]).toEqual([
      [4, 'A', 'B'],
      [4, 'D'],
    ]);
  },
  'expired-token.yaml': async (org) => {
    const all = await statuses(11, () => org.call('GET', '/flows'));
    expect(all.join(' ')).toBe('200 200 200 200 200 200 200 200 200 401 401');
    expect((await org.call('GET', '/flows', undefined, await org.token())).status).toBe(200);
  },
  'clock-skew.yaml': async (org) => {
    expect((await org.call('GET', '/flows')).headers.get('date')).toBe('Thu, 01 Jan 2026 06:00:00 GMT');
  },
};
