/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { operations } from '../../src/operations/operations.ts';
import { plainBody } from './bodies.ts';
import { serveOrg, type ServedOrg } from './served-org.ts';

/** Every name begins with this word and stands in a division that the client does not see. */
const mark = 'Concealed';

const seedText = `
org: { divisions: [Vault] }
clients:
  - { id: local, secret: local }
  - { id: outside, secret: outside, divisions: [Home] }
queues: [ { name: ${mark} queue, division: Vault } ]
prompts: [ { name: ${mark}_prompt, division: Vault } ]
milestones: [ { name: ${mark} milestone, division: Vault } ]
outcomes: [ { name: ${mark} outcome, division: Vault } ]
dataTables: [ { name: ${mark} table, division: Vault, rows: [{ key: '1' }] } ]
schedules: [ { name: ${mark} schedule, start: 2026-01-05T08:00, end: 2026-01-05T18:00, division: Vault } ]
scheduleGroups: [ { name: ${mark} group, division: Vault } ]
ivrs: [ { name: ${mark} route, division: Vault } ]
emergencyGroups: [ { name: ${mark} emergency, division: Vault } ]
flows: [ { yaml: ${JSON.stringify(plainBody(`${mark} flow`))} } ]
`;

/** Where the hidden object of a path parameter is found, and by which parameter others name it. */
const hidden: Readonly<Record<string, string>> = {
  flowId: '/flows',
  queueId: '/routing/queues',
  promptId: '/architect/prompts',
  milestoneId: '/flows/milestones',
  flowOutcomeId: '/flows/outcomes',
  datatableId: '/flows/datatables',
  scheduleId: '/architect/schedules',
  scheduleGroupId: '/architect/schedulegroups',
  ivrId: '/architect/ivrs',
  emergencyGroupId: '/architect/emergencygroups',
};

let org: ServedOrg;
let outside: string;
const ids = new Map<string, string>();
beforeAll(async () => {
  org = await serveOrg({ seedText });
  outside = await org.token('outside', 'outside');
  for (const [idName, path] of Object.entries(hidden)) {
    const [object] = (await org.call('GET', path)).json.entities;
    ids.set(idName, object.id as string);
  }
  const vault = (await org.call('GET', '/authorization/divisions?name=Vault')).json.entities[0].id as string;
  await org.call('POST', `/authorization/divisions/${vault}/objects/FLOW`, [ids.get('flowId')]);
});
afterAll(() => org.close());

const parameters = (path: string): readonly string[] =>
  [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');

const readable = operations.filter(({ method, path }) => method === 'GET' && parameters(path).length === 0);

test.each(readable.map(({ path }) => path))('what is in a hidden division is not in %s', async (path) => {
  const at = path.replace('/api/v2', '');
  const required = at.includes('dependencytracking')
    ? `?name=*onceale*&objectType=ACDFLOW&id=${ids.get('flowId') ?? ''}`
    : `?id=${[...ids.values()].join(',')}`;
  for (const query of ['', required, '?name=*onceale*']) {
    expect((await org.call('GET', `${at}${query}`, undefined, outside)).text).not.toContain(mark);
  }
});

const byId = operations.filter(({ path }) => parameters(path).some((name) => Object.hasOwn(hidden, name)));

test('every kind that can be hidden is asked for', () => {
  const asked = new Set(byId.flatMap(({ path }) => parameters(path)));
  expect(Object.keys(hidden).filter((name) => !asked.has(name))).toEqual([]);
});

test.each(byId.map(({ method, path }) => [method, path] as const))(
  '%s %s says nothing about an object in a hidden division',
  async (method, path) => {
    const at = parameters(path).reduce(
      (filled, name) => filled.replace(`{${name}}`, ids.get(name) ?? '1'),
      path.replace('/api/v2', ''),
    );
    const body = method === 'GET' || method === 'DELETE' ? undefined : { name: 'x' };
    const answer = await org.call(method, at, body, outside);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain(mark);
  },
);

test('all of it is there, and nothing was changed', async () => {
  for (const path of Object.values(hidden)) {
    const { json } = await org.call('GET', path);
    expect(json.entities).toMatchObject([
      { name: expect.stringContaining(mark), division: { name: 'Vault' } },
    ]);
  }
});
