/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { inqueueCallBody, mediumBody, plainBody } from './bodies.ts';
import { idsByName } from './ids-by-name.ts';
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
org: { name: Acme, divisions: [Sales] }
clients:
  - { id: local, secret: local }
  - { id: home, secret: home, divisions: [Home] }
  - { id: reader, secret: reader, permissions: ['routing:queue:view'] }
prompts: [Whisper, Music]
skills: [French]
queues:
  - Support
  - { name: Sales, division: Sales, description: Sells, inQueueFlow: Waiting, whisperPrompt: Whisper, tasks: 2,
      settings: { acwSettings: { wrapupPrompt: OPTIONAL }, peerId: peer-1 } }
flows:
  - { yaml: ${JSON.stringify(inqueueCallBody('Waiting'))} }
  - { yaml: ${JSON.stringify(mediumBody('inqueueEmail', 'Mail waits'))} }
  - { yaml: ${JSON.stringify(mediumBody('inqueueShortMessage', 'Text waits'))} }
  - { yaml: ${JSON.stringify(plainBody('Line'))} }
`;

let org: ServedOrg;
let flows: Readonly<Record<string, string>>;
let prompts: Readonly<Record<string, string>>;
const clock = testClock();
const path = '/routing/queues';

beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  flows = idsByName((await org.call('GET', '/flows')).json.entities);
  prompts = idsByName((await org.call('GET', '/architect/prompts')).json.entities);
});
afterEach(() => org.close());

async function queueId(name: string): Promise<string> {
  return (await org.call('GET', `${path}?name=${encodeURIComponent(name)}`)).json.entities[0].id;
}

const whole = (): object => ({
  name: 'Billing',
  description: 'Bills',
  queueFlow: { id: flows['Waiting'] },
  emailInQueueFlow: { id: flows['Mail waits'] },
  messageInQueueFlow: { id: flows['Text waits'] },
  whisperPrompt: { id: prompts['Whisper'] },
  onHoldPrompt: { id: prompts['Music'] },
  mediaSettings: {
    call: { alertingTimeoutSeconds: 8, serviceLevel: { percentage: 0.8, durationMs: 20000 } },
  },
  skillEvaluationMethod: 'ALL',
  autoAnswerOnly: true,
  callingPartyName: 'Acme "quoted" <b>\n',
  cannedResponseLibraries: { libraryIds: ['library-1'], mode: 'SelectedOnly' },
  conditionalGroupRouting: {
    rules: [{ metric: 'EstimatedWaitTime', operator: 'LessThan', conditionValue: 5 }],
  },
});

describe('queues', () => {
  test('row 20: queue PUT drops omitted fields', async () => {
    const made = await org.call('POST', path, whole());
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({
      name: 'Billing',
      queueFlow: { id: flows['Waiting'], name: 'Waiting' },
      whisperPrompt: { name: 'Whisper' },
      mediaSettings: { call: { serviceLevel: { percentage: 0.8 } } },
      createdBy: 'local',
    });
    clock.advance(1000);
    const put = await org.call('PUT', `${path}/${made.json.id as string}`, {
      name: 'Billing',
      emailInQueueFlow: { id: flows['Mail waits'] },
    });
    const read = await org.call('GET', `${path}/${made.json.id as string}`);
    expect(read.json).toEqual(put.json);
    expect(Object.keys(put.json).sort()).toEqual([
      'createdBy',
      'dateCreated',
      'dateModified',
      'division',
      'emailInQueueFlow',
      'id',
      'joinedMemberCount',
      'memberCount',
      'modifiedBy',
      'name',
      'selfUri',
      'userMemberCount',
    ]);
    expect(put.json.dateModified > put.json.dateCreated).toBe(true);
  });

  test('the answer of a GET is not a body of a PUT while the first rule names its queue', async () => {
    const made = (await org.call('POST', path, whole())).json;
    const uri = `${path}/${made.id as string}`;
    expect(made.conditionalGroupRouting.rules[0].queue).toMatchObject({ id: made.id });
    const verbatim = await org.call('PUT', uri, made);
    expect([verbatim.status, verbatim.json.code, verbatim.json.details[0].fieldName]).toEqual([
      400,
      'bad.request',
      'conditionalGroupRouting.rules[0].queue',
    ]);
    delete made.conditionalGroupRouting.rules[0].queue;
    const again = await org.call('PUT', uri, made);
    expect(again.status).toBe(200);
    expect(again.json.conditionalGroupRouting.rules[0].queue).toMatchObject({ id: made.id });
  });

  test('row 20: a new queue is listed late and read at once', async () => {
    await org.call('POST', '/emulator/settings', { queueListingLagMs: 5000 });
    const id = (await org.call('POST', path, { name: 'Late' })).json.id as string;
    expect((await org.call('GET', `${path}/${id}`)).status).toBe(200);
    const listings = [`${path}?name=Late`, `${path}/divisionviews?name=Late`];
    for (const listing of listings) {
      expect((await org.call('GET', listing)).json.total).toBe(0);
    }
    expect((await org.call('POST', path, { name: 'Late' })).json.code).toBe('duplicate.name');
    clock.advance(5000);
    for (const listing of listings) {
      expect((await org.call('GET', listing)).json.total).toBe(1);
    }
  });

  test('row 20: a deleted queue stays for a while, and longer when it is read', async () => {
    await org.call('POST', '/emulator/settings', { queueDeleteLagMs: 5000, queueCacheMs: 60_000 });
    const [early, quiet] = [await queueId('Support'), await queueId('Sales')];
    await org.call('DELETE', `${path}/${early}`);
    await org.call('DELETE', `${path}/${quiet}?forceDelete=true`);
    expect((await org.call('GET', `${path}/${early}`)).status).toBe(200);
    const put = await org.call('PUT', `${path}/${early}`, { name: 'Support' });
    expect([put.status, put.json.code]).toEqual([404, 'resource.not.found']);
    expect((await org.call('POST', path, { name: 'Support' })).json.code).toBe('duplicate.name');
    clock.advance(5000);
    expect((await org.call('GET', `${path}/${early}`)).status).toBe(200);
    expect((await org.call('GET', `${path}/${quiet}`)).status).toBe(404);
    clock.advance(60_000);
    const gone = await org.call('GET', `${path}/${early}`);
    expect([gone.status, gone.json.code]).toEqual([404, 'resource.not.found']);
    expect((await org.call('DELETE', `${path}/${early}`)).status).toBe(404);
    expect((await org.call('POST', path, { name: 'Support' })).status).toBe(200);
  });

  test('a queue with work in it goes only by force', async () => {
    const id = await queueId('Sales');
    const refused = await org.call('DELETE', `${path}/${id}`);
    expect([refused.status, refused.json.code]).toEqual([400, 'active.queue']);
    expect((await org.call('DELETE', `${path}/${id}?forceDelete=true`)).status).toBe(200);
    expect((await org.call('GET', `${path}/${id}`)).status).toBe(404);
  });

  test('a queue is copied, and what the body says wins', async () => {
    const source = await queueId('Sales');
    const copy = await org.call('POST', path, {
      name: 'Copy',
      sourceQueueId: source,
      acwSettings: { wrapupPrompt: 'MANDATORY' },
    });
    expect(copy.json).toMatchObject({
      name: 'Copy',
      description: 'Sells',
      division: { name: 'Home' },
      queueFlow: { name: 'Waiting' },
      acwSettings: { wrapupPrompt: 'MANDATORY' },
      peerId: 'peer-1',
    });
    expect(copy.json.sourceQueueId).toBeUndefined();
    const unknown = await org.call('POST', path, { name: 'Other', sourceQueueId: 'unknown' });
    expect([unknown.status, unknown.json.code]).toEqual([400, 'bad.request']);
  });

  test.each([
    ['no name', { name: undefined }, 'required.field.missing'],
    ['an empty name', { name: '' }, 'required.field.missing'],
    ['a name in use', { name: 'support' }, 'duplicate.name'],
    ['a name that is a number', { name: 7 }, 'bad.request'],
    ['an unknown flow', { queueFlow: { id: 'unknown' } }, 'bad.request'],
    ['a flow that is a text', { queueFlow: 'Waiting' }, 'bad.request'],
    ['an unknown prompt', { onHoldPrompt: { id: 'unknown' } }, 'bad.request'],
    ['an unknown value', { scoringMethod: 'Random' }, 'invalid.value'],
    ['a number that is a text', { mediaSettings: { call: { alertingTimeoutSeconds: '8' } } }, 'bad.request'],
    ['a number beyond 32 bits', { acwSettings: { timeoutMs: 2 ** 40 } }, 'bad.request'],
    ['a list that is a map', { routingRules: {} }, 'bad.request'],
  ])('%s is 400', async (_name, more, code) => {
    const answer = await org.call('POST', path, { ...whole(), ...more });
    expect([answer.status, answer.json.code]).toEqual([400, code]);
    expect((await org.call('GET', path)).json.total).toBe(2);
  });

  test.each([
    ['queueFlow', 'Line'],
    ['queueFlow', 'Mail waits'],
    ['emailInQueueFlow', 'Waiting'],
    ['messageInQueueFlow', 'Mail waits'],
  ])('%s cannot be the flow %s', async (field, flow) => {
    const answer = await org.call('POST', path, { name: 'Wrong', [field]: { id: flows[flow] } });
    expect([answer.status, answer.json.code, answer.json.details[0].fieldName]).toEqual([
      400,
      'bad.request',
      field,
    ]);
  });

  test('a skill is no prompt, and a list is no body', async () => {
    const state = (await org.call('GET', '/emulator/state')).json;
    const skill = state.objects.find(({ kind }: { kind: string }) => kind === 'skill').id;
    expect((await org.call('POST', path, { name: 'x', whisperPrompt: { id: skill } })).status).toBe(400);
    expect((await org.call('POST', path, [])).status).toBe(400);
    expect((await org.call('POST', path)).status).toBe(400);
    expect((await org.call('GET', `${path}/no-guid`)).json.code).toBe('resource.not.found');
  });

  test.each([
    ['name=sup*', ['Support']],
    ['name=*e*', ['Sales']],
    ['hasPeer=true', ['Sales']],
    ['hasPeer=false', ['Support']],
    ['peerId=peer-1,other', ['Sales']],
    ['sortOrder=desc', ['Support', 'Sales']],
    ['pageSize=1&pageNumber=2', ['Support']],
    ['cannedResponseLibraryId=library-1', []],
    ['expand=identityresolution', ['Sales', 'Support']],
  ])('list with %s', async (query, names) => {
    const { json } = await org.call('GET', `${path}?${query}`);
    expect(json.entities.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test.each(['sortOrder=up', 'hasPeer=maybe', 'pageSize=0', 'expand=everything'])(
    'list with %s is 400',
    async (query) => {
      expect((await org.call('GET', `${path}?${query}`)).json.code).toBe('invalid.query.param.value');
    },
  );

  test.each([
    ['/divisionviews?pageSize=100&pageNumber=5', 200],
    ['/divisionviews?pageSize=101', 400],
    ['/divisionviews?pageNumber=6', 400],
    ['/divisionviews?sortBy=divisionId&sortOrder=desc', 200],
    ['/divisionviews?sortBy=size', 400],
    ['/divisionviews/all?pageSize=500', 200],
    ['/divisionviews/all?pageSize=501', 400],
  ])('%s answers %i', async (query, status) => {
    expect((await org.call('GET', `${path}${query}`)).status).toBe(status);
  });

  test.each([
    ['queueFlow', 'Waiting'],
    ['emailInQueueFlow', 'Mail waits'],
    ['messageInQueueFlow', 'Text waits'],
  ])('row 15: a flow in %s is neither deleted nor deactivated', async (field, name) => {
    const id = flows[name] ?? '';
    await org.call('PUT', `${path}/${await queueId('Sales')}`, { name: 'Sales' });
    const made = await org.call('POST', path, { name: 'Holds it', [field]: { id } });
    const kept = await org.call('DELETE', `/flows/${id}`);
    expect([kept.status, kept.json.code]).toEqual([409, 'architect.flow.cannot.delete.used.in.queues']);
    const active = await org.call('POST', `/flows/actions/deactivate?flow=${id}`);
    expect([active.status, active.json.code]).toEqual([
      409,
      'architect.flow.cannot.deactivate.used.in.queues',
    ]);
    await org.call('DELETE', `${path}/${made.json.id as string}`);
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
  });

  test('hidden divisions and missing permissions', async () => {
    const sales = await queueId('Sales');
    const home = await org.token('home', 'home');
    expect((await org.call('GET', path, undefined, home)).json.total).toBe(1);
    expect((await org.call('GET', `${path}/${sales}`, undefined, home)).status).toBe(403);
    expect((await org.call('PUT', `${path}/${sales}`, { name: 'Mine' }, home)).status).toBe(403);
    const divisions = (await org.call('GET', '/authorization/divisions?name=Sales')).json.entities;
    const there = { name: 'There', division: { id: divisions[0].id } };
    expect((await org.call('POST', path, there, home)).status).toBe(403);
    const reader = await org.token('reader', 'reader');
    const refused = await org.call('POST', path, { name: 'Mine' }, reader);
    expect([refused.status, refused.json.code]).toEqual([403, 'missing.permissions']);
    expect(refused.json.message).toContain('routing:queue:add');
    expect((await org.call('GET', `${path}/divisionviews`, undefined, reader)).json.message).toContain(
      'routing:queue:search',
    );
  });

  test('moving to another division', async () => {
    const id = await queueId('Support');
    const [sales] = (await org.call('GET', '/authorization/divisions?name=Sales')).json.entities;
    const uri = `/authorization/divisions/${sales.id as string}/objects/QUEUE`;
    expect((await org.call('POST', uri, [id])).status).toBeLessThan(300);
    expect((await org.call('GET', `${path}/${id}`)).json.division.name).toBe('Sales');
  });
});
