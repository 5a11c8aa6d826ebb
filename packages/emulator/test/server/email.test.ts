/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { mediumBody, plainBody } from './bodies.ts';
import { idsByName } from './ids-by-name.ts';
import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

const seedText = `
org: { name: Acme, divisions: [Sales] }
clients:
  - { id: local, secret: local }
  - { id: home, secret: home, divisions: [Home] }
  - { id: viewer, secret: viewer, permissions: ['routing:email:view'] }
queues: [Support, { name: Hidden, division: Sales }]
skills: [Billing]
languageSkills: [French]
flows:
  - { yaml: ${JSON.stringify(mediumBody('inboundEmail', 'Mail'))} }
  - { yaml: ${JSON.stringify(mediumBody('inboundEmail', 'Spam'))} }
  - { yaml: ${JSON.stringify(plainBody('Line'))} }
emailDomains:
  - name: help.example.com
    routes:
      - { pattern: info, fromName: Info, queue: Support, skills: [Billing], language: French, replyTo: info@help.example.com }
  - { name: other.example.com }
`;

let org: ServedOrg;
let flows: Readonly<Record<string, string>>;
let queues: Readonly<Record<string, string>>;
let info: string;
const clock = testClock();
const domains = '/routing/email/domains';
const routes = `${domains}/help.example.com/routes`;

beforeEach(async () => {
  org = await serveOrg({ seedText, clock });
  flows = idsByName((await org.call('GET', '/flows')).json.entities);
  queues = idsByName((await org.call('GET', '/routing/queues')).json.entities);
  info = (await org.call('GET', routes)).json.entities[0].id;
});
afterEach(() => org.close());

const route = (more: object = {}): object => ({
  pattern: 'sales',
  fromName: 'Sales "team" <b>',
  flow: { id: flows['Mail'] },
  ...more,
});

describe('e-mail domains', () => {
  test('the id is the name; a sub-domain gets the root domain', async () => {
    const made = await org.call('POST', domains, { id: 'New.Example.com' });
    expect(made.json).toMatchObject({
      id: 'new.example.com',
      name: 'new.example.com',
      subDomain: false,
      mxRecordStatus: 'NOT_AVAILABLE',
    });
    const root = (await org.call('GET', '/routing/email/setup')).json.rootDomain;
    const sub = await org.call('POST', domains, { id: 'acme', subDomain: true });
    expect(sub.json).toMatchObject({ id: `acme.${root}`, subDomain: true, mxRecordStatus: 'VALID' });
    expect((await org.call('GET', `${domains}/acme.${root}`)).json).toEqual(sub.json);
  });

  test.each([
    ['the same name', { id: 'help.example.com' }, 'postino.domain.exists'],
    ['a name in capitals', { id: 'HELP.example.com' }, 'postino.domain.exists'],
    ['no name', {}, 'postino.invalid.domain.name'],
    ['one label', { id: 'localhost' }, 'postino.invalid.domain.name'],
    ['spaces and quotes', { id: 'a "b".example' }, 'postino.invalid.domain.name'],
    ['a newline', { id: 'a.example\n' }, 'postino.invalid.domain.name'],
    ['a number', { id: 7 }, 'postino.invalid.domain.name'],
    ['dots for a sub-domain', { id: 'a.b', subDomain: true }, 'postino.invalid.domain.name'],
    ['a flag that is a text', { id: 'a.example', subDomain: 'yes' }, 'bad.request'],
    ['settings without a domain', { id: 'a.example', mailFromSettings: {} }, 'bad.request'],
    [
      'an unknown status',
      { id: 'a.example', mailFromSettings: { mailFromDomain: 'a', status: 'OK' } },
      'invalid.value',
    ],
    ['a list', [], 'bad.request'],
  ])('%s is refused', async (_name, body, code) => {
    const answer = await org.call('POST', domains, body);
    expect([answer.status, answer.json.code]).toEqual([400, code]);
    expect((await org.call('GET', domains)).json.total).toBe(2);
  });

  test('PATCH replaces what it names, validate changes nothing', async () => {
    const one = `${domains}/other.example.com`;
    const settings = { mailFromSettings: { mailFromDomain: 'mail.example.com' } };
    const validated = await org.call('PATCH', `${one}/validate`, settings);
    expect(validated.json).toMatchObject(settings);
    expect((await org.call('GET', one)).json.mailFromSettings).toBeUndefined();
    await org.call('PATCH', one, settings);
    await org.call('PATCH', one, { emailSetting: { id: 'setting-1' } });
    expect((await org.call('GET', one)).json).toMatchObject(settings);
    expect((await org.call('GET', one)).json.emailSetting).toBeUndefined();
    expect((await org.call('GET', `${one}?expand=settings`)).json.emailSetting.id).toBe('setting-1');
    const unknown = await org.call('PATCH', `${domains}/unknown.example`, {});
    expect([unknown.status, unknown.json.code]).toEqual([404, 'not.found']);
  });

  test.each([
    ['filter=help', 1],
    ['filter=HELP', 1],
    ['filter=none', 0],
    ['pageSize=1', 2],
  ])('list with %s', async (query, total) => {
    expect((await org.call('GET', `${domains}?${query}`)).json.total).toBe(total);
  });

  test('the status is left out on request', async () => {
    const { json } = await org.call('GET', `${domains}?excludeStatus=true`);
    expect(json.entities[0].mxRecordStatus).toBeUndefined();
    expect((await org.call('GET', `${domains}?excludeStatus=maybe`)).status).toBe(400);
  });

  test('a new domain is read late, a deleted one lingers with its routes', async () => {
    await org.call('POST', '/emulator/settings', { emailReadLagMs: 1000, emailDeleteLagMs: 5000 });
    await org.call('POST', domains, { id: 'new.example.com' });
    expect((await org.call('GET', `${domains}/new.example.com`)).status).toBe(404);
    expect((await org.call('POST', domains, { id: 'new.example.com' })).json.code).toBe(
      'postino.domain.exists',
    );
    clock.advance(1000);
    expect((await org.call('GET', `${domains}/new.example.com`)).status).toBe(200);
    expect((await org.call('DELETE', `${domains}/help.example.com`)).status).toBe(200);
    expect((await org.call('GET', `${routes}/${info}`)).json.status).toBe('Removing');
    const late = await org.call('POST', routes, route());
    expect([late.status, late.json.code]).toEqual([404, 'not.found']);
    expect((await org.call('POST', domains, { id: 'help.example.com' })).status).toBe(400);
    clock.advance(5000);
    const gone = await org.call('GET', `${domains}/help.example.com`);
    expect([gone.status, gone.json.code]).toEqual([404, 'not.found']);
    expect((await org.call('POST', domains, { id: 'help.example.com' })).status).toBe(200);
    clock.advance(1000);
    expect((await org.call('GET', routes)).json.total).toBe(0);
  });

  test('no more domains and routes than the limits say', async () => {
    await org.call('POST', '/emulator/seed', { seed: 'limits: { email: { domains: 2, routes: 1 } }' });
    const domain = await org.call('POST', domains, { id: 'third.example.com' });
    expect([domain.json.code, domain.json.limit]).toEqual([
      'postino.max.domains.exceeded',
      { namespace: 'email', key: 'domains', value: 2 },
    ]);
    expect((await org.call('POST', routes, route())).json.code).toBe('postino.max.routes.exceeded');
  });
});

describe('e-mail routes', () => {
  test('PUT removes what it leaves out', async () => {
    const made = await org.call(
      'POST',
      routes,
      route({
        spamFlow: { id: flows['Spam'] },
        replyEmailAddress: { domain: { id: 'help.example.com' }, route: { id: info } },
        autoBcc: [{ email: 'copy@example.com', name: 'Copy' }],
        priority: 3,
        historyInclusion: 'Include',
      }),
    );
    expect(made.json).toMatchObject({
      pattern: 'sales',
      status: 'Active',
      flow: { name: 'Mail' },
      spamFlow: { name: 'Spam' },
      replyEmailAddress: { domain: { id: 'help.example.com' }, route: { id: info, pattern: 'info' } },
      priority: 3,
    });
    const one = `${routes}/${made.json.id as string}`;
    const put = await org.call('PUT', one, {
      pattern: 'sales',
      fromName: 'Sales',
      queue: { id: queues['Support'] },
    });
    expect(put.json).toEqual({
      id: made.json.id,
      pattern: 'sales',
      fromName: 'Sales',
      queue: expect.objectContaining({ name: 'Support' }),
      status: 'Active',
      selfUri: expect.stringContaining('/routes/'),
    });
    expect((await org.call('GET', one)).json).toEqual(put.json);
  });

  test('a route replies through itself only once it has an id', async () => {
    const own = { domain: { id: 'help.example.com' } };
    const early = await org.call('POST', routes, route({ replyEmailAddress: own }));
    expect([early.status, early.json.code]).toEqual([400, 'reply.route.id.required']);
    const { id } = (await org.call('POST', routes, route())).json;
    const put = await org.call(
      'PUT',
      `${routes}/${id as string}`,
      route({ replyEmailAddress: { ...own, route: { id } } }),
    );
    expect(put.json.replyEmailAddress.route).toMatchObject({ id, pattern: 'sales' });
    expect((await org.call('DELETE', `${routes}/${id as string}`)).status).toBe(200);
  });

  test('a route through which another replies stays', async () => {
    const reply = { domain: { id: 'help.example.com' }, route: { id: info } };
    const other = (await org.call('POST', routes, route({ replyEmailAddress: reply }))).json.id as string;
    const refused = await org.call('DELETE', `${routes}/${info}`);
    expect([refused.status, refused.json.code]).toEqual([409, 'postino.route.conflict']);
    await org.call('DELETE', `${routes}/${other}`);
    expect((await org.call('DELETE', `${routes}/${info}`)).status).toBe(200);
    const gone = await org.call('GET', `${routes}/${info}`);
    expect([gone.status, gone.json.code]).toEqual([404, 'not.found']);
  });

  test.each([
    ['neither queue nor flow', { flow: null }, 'postino.error.queue.required'],
    ['both', { queue: 'Support' }, 'postino.invalid.route'],
    ['an unknown queue', { flow: null, queue: 'unknown' }, 'postino.invalid.route'],
    ['an unknown flow', { flow: { id: 'unknown' } }, 'bad.flow.id'],
    ['a call flow', { flow: 'Line' }, 'bad.flow.id'],
    ['a call flow for spam', { spamFlow: 'Line' }, 'bad.flow.id'],
    ['a pattern in use', { pattern: 'INFO' }, 'postino.route.pattern.exists'],
    ['no pattern', { pattern: null }, 'postino.invalid.route'],
    ['an empty pattern', { pattern: ' ' }, 'postino.invalid.route'],
    ['no sender', { fromName: null }, 'postino.invalid.route'],
    ['a bad address', { fromEmail: 'nobody' }, 'postino.error.bad.address'],
    ['a bad copy', { autoBcc: [{ email: 'a b@c' }] }, 'postino.error.bad.address'],
    ['an unknown skill', { skills: [{ id: 'unknown' }] }, 'postino.invalid.route'],
    ['an unknown language', { language: { id: 'unknown' } }, 'postino.invalid.route'],
    ['a priority that is a text', { priority: 'high' }, 'postino.invalid.route'],
    ['an unknown inclusion', { historyInclusion: 'Maybe' }, 'postino.invalid.route'],
    [
      'an unknown reply route',
      { replyEmailAddress: { domain: { id: 'help.example.com' }, route: { id: 'x' } } },
      'postino.invalid.route',
    ],
  ])('%s is refused', async (_name, more: object, code) => {
    const named = Object.fromEntries(
      Object.entries(more).map(([field, value]) => [
        field,
        field === 'queue'
          ? { id: queues[value] ?? value }
          : typeof value === 'string' && flows[value] !== undefined
            ? { id: flows[value] }
            : value,
      ]),
    );
    const answer = await org.call('POST', routes, route(named));
    expect([answer.status, answer.json.code]).toEqual([400, code]);
    expect((await org.call('GET', routes)).json.total).toBe(1);
  });

  test('a route is Pending at first and Removing at last, when that is set', async () => {
    await org.call('POST', '/emulator/settings', { emailRoutePendingMs: 1000, emailDeleteLagMs: 1000 });
    const { id } = (await org.call('POST', routes, route())).json;
    const status = async (): Promise<string> =>
      (await org.call('GET', `${routes}/${id as string}`)).json.status;
    expect(await status()).toBe('Pending');
    clock.advance(1000);
    expect(await status()).toBe('Active');
    await org.call('DELETE', `${routes}/${id as string}`);
    expect(await status()).toBe('Removing');
    expect((await org.call('PUT', `${routes}/${id as string}`, route())).status).toBe(404);
    clock.advance(1000);
    expect((await org.call('GET', `${routes}/${id as string}`)).status).toBe(404);
  });

  test.each([
    ['flow', 'Mail'],
    ['spamFlow', 'Spam'],
  ])('row 15: a flow in %s is neither deleted nor deactivated', async (field, name) => {
    const id = flows[name] ?? '';
    const queue = { flow: null, queue: { id: queues['Support'] } };
    const made = await org.call(
      'POST',
      routes,
      route({ ...(field === 'flow' ? {} : queue), [field]: { id } }),
    );
    const kept = await org.call('DELETE', `/flows/${id}`);
    expect([kept.status, kept.json.code]).toEqual([409, 'architect.flow.cannot.delete.used.in.email.routes']);
    const active = await org.call('POST', `/flows/actions/deactivate?flow=${id}`);
    expect([active.status, active.json.code]).toEqual([
      409,
      'architect.flow.cannot.deactivate.used.in.email.routes',
    ]);
    await org.call('DELETE', `${routes}/${made.json.id as string}`);
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
  });

  test.each([
    ['pattern=info', 1],
    ['pattern=in*', 1],
    ['pattern=sales', 0],
    ['expand=identityresolution', 1],
  ])('list with %s', async (query, total) => {
    expect((await org.call('GET', `${routes}?${query}`)).json.total).toBe(total);
  });

  test('permissions, hidden queues and unknown places', async () => {
    const viewer = await org.token('viewer', 'viewer');
    expect((await org.call('GET', routes, undefined, viewer)).status).toBe(200);
    expect((await org.call('GET', `${domains}/help.example.com`, undefined, viewer)).status).toBe(200);
    expect((await org.call('GET', domains, undefined, viewer)).json.code).toBe('missing.permissions');
    expect((await org.call('POST', routes, route(), viewer)).json.message).toContain('routing:email:manage');
    const home = await org.token('home', 'home');
    const hidden = await org.call(
      'POST',
      routes,
      route({ flow: null, queue: { id: queues['Hidden'] } }),
      home,
    );
    expect([hidden.status, hidden.json.code]).toEqual([400, 'postino.invalid.route']);
    const elsewhere = await org.call('GET', `${domains}/other.example.com/routes/${info}`);
    expect([elsewhere.status, elsewhere.json.code]).toEqual([404, 'not.found']);
  });

  test.each([`${domains}/unknown.example`, `${routes}/unknown`, `${domains}/unknown.example/routes/x`])(
    'a delete of what is not there has a code of its own: %s',
    async (uri) => {
      const answer = await org.call('DELETE', uri);
      expect([answer.status, answer.json.code]).toEqual([404, 'postino.error.not.found']);
    },
  );

  test('a seeded route has its skills, its language and its own address', async () => {
    expect((await org.call('GET', `${routes}/${info}`)).json).toMatchObject({
      queue: { name: 'Support' },
      skills: [{ name: 'Billing' }],
      language: { name: 'French' },
      replyEmailAddress: { route: { id: info } },
    });
  });
});
