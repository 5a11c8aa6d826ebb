/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument
   -- answers have no type here: what they hold is what is tested */
import { inqueueCallBody, mediumBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { idsByName } from './ids-by-name.ts';
import type { Answer } from './served-org.ts';

/*
 * What the Terraform provider sends for queues, mail, web deployments and data tables, request by request (facts:
 * API 4.6 to 4.8, 4.10, 4.11). It waits between attempts; here the clock is moved instead.
 */

const { org, clock } = freshOrg(`
flows:
  - { yaml: ${JSON.stringify(inqueueCallBody('Waiting'))} }
  - { yaml: ${JSON.stringify(mediumBody('inboundShortMessage', 'Texts'))} }
`);

/** Asks again and again, `wait` milliseconds apart, until an answer is right; gives the times it asked. */
const polling = async (
  wait: number,
  ask: () => Promise<Answer>,
  isRight: (answer: Answer) => boolean,
): Promise<number> => {
  for (let times = 1; times <= 60; times++) {
    if (isRight(await ask())) {
      return times;
    }
    clock.advance(wait);
  }
  return Number.POSITIVE_INFINITY;
};

const setting = (settings: object): Promise<Answer> => org.call('POST', '/emulator/settings', settings);
const isOk = ({ status }: Answer): boolean => status === 200;
const isGone = ({ status }: Answer): boolean => status === 404;

test('a queue: made, found by name after five seconds, changed without the queue of its first rule, polled until gone', async () => {
  await setting({ queueListingLagMs: 4000, queueDeleteLagMs: 4000, queueCacheMs: 60_000 });
  const flows = idsByName((await org.call('GET', '/flows')).json.entities);
  const rule = { metric: 'EstimatedWaitTime', operator: 'GreaterThan', conditionValue: 30, waitSeconds: 20 };
  const made = await org.call('POST', '/routing/queues', {
    name: 'Support',
    acwSettings: { wrapupPrompt: 'MANDATORY_TIMEOUT', timeoutMs: 300_000 },
    skillEvaluationMethod: 'BEST',
    conditionalGroupRouting: { rules: [rule] },
  });
  clock.advance(5000);
  const found = (await org.call('GET', '/routing/queues?pageSize=500&name=Support')).json.entities[0];
  expect(found.id).toBe(made.json.id);
  const path = `/routing/queues/${found.id as string}`;
  const live = (await org.call('GET', path)).json;
  const [{ queue: implied, ...first }] = live.conditionalGroupRouting.rules;
  expect(implied.id).toBe(found.id);
  const put = await org.call('PUT', path, {
    ...live,
    conditionalGroupRouting: { rules: [first] },
    queueFlow: { id: flows['Waiting'] },
  });
  expect(put.json).toMatchObject({ queueFlow: { name: 'Waiting' }, acwSettings: { timeoutMs: 300_000 } });
  await org.call('DELETE', `${path}?forceDelete=true`);
  clock.advance(5000);
  expect(await polling(5000, () => org.call('GET', path), isGone)).toBe(1);
});

test('a queue that is read too early after its delete stays in the cache, and 120 seconds are enough', async () => {
  await setting({ queueDeleteLagMs: 4000, queueCacheMs: 60_000 });
  const path = `/routing/queues/${(await org.call('POST', '/routing/queues', { name: 'Brief' })).json.id as string}`;
  await org.call('DELETE', path);
  await org.call('GET', path);
  clock.advance(5000);
  const times = await polling(5000, () => org.call('GET', path), isGone);
  expect(times).toBeGreaterThan(1);
  expect(times).toBeLessThanOrEqual(24);
});

test('a domain and a route that replies through itself: read late, written twice, deleted slowly', async () => {
  await setting({ emailReadLagMs: 90_000, emailDeleteLagMs: 100_000 });
  const domains = '/routing/email/domains';
  const queue = (await org.call('POST', '/routing/queues', { name: 'Mail' })).json.id as string;
  await org.call('POST', domains, { id: 'acme.example', subDomain: false });
  const again = await org.call('POST', domains, { id: 'acme.example', subDomain: false });
  expect([again.status, again.json.code]).toEqual([400, 'postino.domain.exists']);
  expect(await polling(10_000, () => org.call('GET', `${domains}/acme.example`), isOk)).toBeLessThan(42);
  const route = { pattern: 'support', fromName: 'Support', queue: { id: queue } };
  const { id } = (await org.call('POST', `${domains}/acme.example/routes`, route)).json;
  const path = `${domains}/acme.example/routes/${id as string}`;
  const own = { domain: { id: 'acme.example' }, route: { id } };
  expect((await org.call('PUT', path, { ...route, replyEmailAddress: own })).status).toBe(200);
  expect(await polling(10_000, () => org.call('GET', path), isOk)).toBeLessThan(42);
  expect((await org.call('GET', path)).json.replyEmailAddress).toMatchObject(own);
  await org.call('DELETE', path);
  await org.call('DELETE', `${domains}/acme.example`);
  expect(await polling(10_000, () => org.call('GET', `${domains}/acme.example`), isGone)).toBeLessThan(19);
});

test('a web deployment: 400 until its configuration is published, then polled until it is Active', async () => {
  await setting({ webDeploymentPendingMs: 30_000 });
  const look = (await org.call('POST', '/webdeployments/configurations', { name: 'Look' })).json;
  const flows = idsByName((await org.call('GET', '/flows')).json.entities);
  const body = {
    name: 'Site',
    allowAllDomains: true,
    allowedDomains: [],
    flow: { id: flows['Texts'] },
    configuration: { id: look.id, version: '1' },
  };
  const create = (): Promise<Answer> => org.call('POST', '/webdeployments/deployments', body);
  expect((await create()).status).toBe(400);
  await org.call('POST', `/webdeployments/configurations/${look.id as string}/versions/draft/publish`);
  const made = await create();
  expect(made.json.status).toBe('Pending');
  clock.advance(10_000);
  const path = `/webdeployments/deployments/${made.json.id as string}`;
  const isActive = ({ json }: Answer): boolean => json.status === 'Active';
  expect(await polling(1000, () => org.call('GET', path), isActive)).toBeLessThanOrEqual(60);
});

test('a table read with its schema; a row that shows for a minute after its delete', async () => {
  await setting({ rowDeleteLagMs: 45_000 });
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    required: ['key'],
    properties: {
      key: { title: 'Number', type: 'string', $id: '/properties/key', displayOrder: 0 },
      Open: { title: 'Open', type: 'boolean', default: true, $id: '/properties/Open', displayOrder: 1 },
    },
    additionalProperties: false,
  };
  const table = (await org.call('POST', '/flows/datatables', { name: 'Numbers', schema })).json;
  const path = `/flows/datatables/${table.id as string}`;
  expect((await org.call('GET', `${path}?expand=schema`)).json.schema).toEqual(schema);
  await org.call('POST', `${path}/rows`, { key: '1' });
  expect((await org.call('GET', `${path}/rows/1?showbrief=false`)).json).toEqual({ key: '1', Open: true });
  expect((await org.call('DELETE', `${path}/rows/1`)).status).toBe(204);
  const times = await polling(5000, () => org.call('GET', `${path}/rows/1`), isGone);
  expect([times > 1, times <= 13]).toEqual([true, true]);
  expect((await org.call('DELETE', `${path}?force=true`)).status).toBe(204);
});
