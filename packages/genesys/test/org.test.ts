import { randomUUID } from 'node:crypto';
import type { Attributes, Json, LiveFlow, LiveObject, PlatformWriter } from '@callwright/model';
import { versionKey } from '@callwright/model';
import { openReader, openWriter } from '../src/index.ts';
import type { LocalOrg } from './local-org.ts';
import { localOrg } from './local-org.ts';

const moduleBody = (name: string, says = 'Hello'): string => `commonModule:
  name: ${name}
  supportedLanguages: { en-us: { none: true } }
  variables:
    - booleanVariable: { name: Common.ok, initialValue: { noValue: true }, isInput: false, isOutput: true }
  settingsCommonModule:
    compatibleFlowTypes:
      - flowType: inboundcall
  startUpTaskActions:
    - endTask: { name: ${says} }
`;

const plainBody = (name: string): string => `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - disconnect: { name: Bye }
`;

const callerBody = (name: string, module: string): string => `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - callCommonModule:
              name: Call it
              commonModule:
                ${module}:
                  ver_latestPublished: { none: true }
          - disconnect: { name: Bye }
`;

const mailBody = (name: string): string => `inboundEmail:
  name: ${name}
  startUpRef: ./states/state[start]
  defaultLanguage: en-us
  supportedLanguages: { en-us: { none: true } }
  states:
    - state:
        name: Start
        refId: start
        actions:
          - disconnect: { name: Bye }
`;

let org: LocalOrg;
beforeAll(async () => {
  org = await localOrg(`
org: { name: Acme, divisions: [Voice] }
clients:
  - { id: local, secret: local-secret, name: Pipeline }
  - { id: planner, secret: planner-secret, permissions: ['architect:flow:view', 'architect:jobExport:*'] }
users: [Ann]
queues: [Sales, Support]
emailDomains: [{ name: acme.example }, { name: b.example }]
prompts: [Welcome]
milestones: [Greeted]
outcomes: [Sold]
didPools: [ { from: "+13175550100", to: "+13175550199" } ]
numbers: [{ number: "+13175550198", user: Ann }]
`);
});
beforeEach(() => org.control('reset', {}));
afterAll(() => org.close());

async function publish(writer: PlatformWriter, text: string): Promise<string> {
  const registered = await writer.registerPublish();
  if (registered.result !== 'done') {
    throw new Error(JSON.stringify(registered));
  }
  expect(await writer.upload(registered.value, text)).toEqual({ result: 'done', value: null });
  for (;;) {
    const state = await writer.publishState(registered.value.id);
    if (!state.known || state.value.status === 'failure') {
      throw new Error(JSON.stringify(state));
    }
    if (state.value.status === 'success') {
      return state.value.flowId ?? '';
    }
  }
}

function done<T>(result: { readonly result: string; readonly value?: T }): T {
  if (result.result !== 'done' || result.value === undefined) {
    throw new Error(JSON.stringify(result));
  }
  return result.value;
}

function present<T>(presence: { readonly state: string; readonly value?: T }): T {
  if (presence.state !== 'present' || presence.value === undefined) {
    throw new Error(JSON.stringify(presence));
  }
  return presence.value;
}

const live = (bucket: string, id: string, name: string): Json => ({ $live: { bucket, id, name } });

describe('flows', () => {
  test('who we are, and what we may do', async () => {
    const reader = await openReader(org.connection());
    expect(await reader.identify()).toEqual({
      clientId: 'local',
      clientName: 'Pipeline',
      organization: { id: expect.any(String) as string, name: 'Acme' },
    });
    const planner = await openReader(
      org.connection({ credentials: { clientId: 'planner', clientSecret: 'planner-secret' } }),
    );
    const permissions = await planner.permissions();
    expect(permissions).toMatchObject({ known: true });
    expect(permissions.known && permissions.value).toContain('architect:flow:view');
  });

  test('a published flow is read with version, publisher, lock and draft', async () => {
    const writer = await openWriter(org.connection());
    const id = await publish(writer, plainBody('Line "1"'));
    const flow = present(await writer.flow(id));
    expect(flow).toMatchObject({
      id,
      name: 'Line "1"',
      type: 'inboundcall',
      active: true,
      system: false,
      division: { name: 'Home' },
      published: { id: '1.0', by: { kind: 'client', id: 'local' }, at: expect.any(String) as string },
      lock: { known: true, value: null },
      draft: { known: true, value: null },
    });
    expect(await writer.flowByName('inboundcall', 'Line "1"')).toEqual({ state: 'present', value: flow });
    expect(await writer.flowByName('commonmodule', 'Line "1"')).toEqual({ state: 'gone' });
    expect(await writer.flowByName('inboundcall', 'Line')).toEqual({ state: 'gone' });
    const listing = await writer.listFlows();
    expect(listing.complete).toEqual({ known: true, value: true });
    expect(listing.rows.map((row) => row.published?.id)).toEqual(['1.0']);

    await org.control('people/draft', { user: 'Ann', flow: id });
    expect(present(await writer.flow(id))).toMatchObject({
      lock: { known: true, value: { kind: 'user', name: 'Ann' } },
      draft: { known: true, value: { by: { kind: 'user', name: 'Ann' } } },
    });
  });

  test('versions come newest first with who made them', async () => {
    const writer = await openWriter(org.connection());
    const id = await publish(writer, plainBody('Line'));
    await org.control('people/publish', { user: 'Ann', yaml: plainBody('Line') });
    const versions = await writer.versions(id);
    expect(versions).toMatchObject({
      known: true,
      value: [
        { id: '2.0', by: { kind: 'user', name: 'Ann' } },
        { id: '1.0', by: { kind: 'client', id: 'local' } },
      ],
    });
  });

  test('exports: one document, several at once, several versions of one flow, and what is not there', async () => {
    const writer = await openWriter(org.connection());
    const shared = await publish(writer, moduleBody('Shared', 'First'));
    await publish(writer, moduleBody('Shared', 'Second'));
    const line = await publish(writer, plainBody('Line'));
    const reader = await openReader(
      org.connection({ credentials: { clientId: 'planner', clientSecret: 'planner-secret' } }),
    );
    const one = await reader.exportFlows([{ id: line, version: '1.0' }]);
    expect(one[versionKey(line, '1.0')]).toMatchObject({
      known: true,
      value: expect.stringContaining('name: Line') as string,
    });
    const wanted = [
      { id: shared, version: '1.0' },
      { id: shared, version: '2.0' },
      { id: line, version: '1.0' },
      { id: line, version: '9.0' },
    ];
    const exports = await reader.exportFlows(wanted);
    expect(Object.keys(exports).sort()).toEqual(wanted.map((w) => versionKey(w.id, w.version)).sort());
    expect(exports[versionKey(shared, '1.0')]).toMatchObject({
      value: expect.stringContaining('First') as string,
    });
    expect(exports[versionKey(shared, '2.0')]).toMatchObject({
      value: expect.stringContaining('Second') as string,
    });
    expect(exports[versionKey(line, '1.0')]).toMatchObject({ known: true });
    expect(exports[versionKey(line, '9.0')]).toMatchObject({ known: false });
    expect(await reader.exportFlows([])).toEqual({});
  });

  test('exports: a draft by its id, whoever holds the lock', async () => {
    const line = await publish(await openWriter(org.connection()), plainBody('Line'));
    await org.control('people/draft', {
      user: 'Ann',
      flow: line,
      yaml: plainBody('Line').replace('name: Bye', 'name: Another'),
    });
    const reader = await openReader(
      org.connection({ credentials: { clientId: 'planner', clientSecret: 'planner-secret' } }),
    );
    const flow = await reader.flow(line);
    const draft = flow.state === 'present' && flow.value.draft.known ? flow.value.draft.value : undefined;
    const exports = await reader.exportFlows([
      { id: line, version: draft?.id ?? '' },
      { id: line, version: '1.0' },
    ]);
    expect(exports).toMatchObject({
      [versionKey(line, draft?.id ?? '')]: { value: expect.stringContaining('Another') as string },
      [versionKey(line, '1.0')]: { value: expect.not.stringContaining('Another') as string },
    });
  });

  test('which shared flows a caller carries, and which published flows carry one', async () => {
    const writer = await openWriter(org.connection());
    const shared = await publish(writer, moduleBody('Shared'));
    const caller = await publish(writer, callerBody('Caller', 'Shared'));
    const former = await publish(writer, callerBody('Former', 'Shared'));
    await publish(writer, plainBody('Former'));
    await publish(writer, moduleBody('Shared', 'Newer'));

    expect(await writer.consumedModules({ id: caller, type: 'inboundcall', version: '1.0' })).toEqual({
      known: true,
      value: [{ id: shared, name: 'Shared', version: '1.0' }],
    });
    expect(await writer.consumedModules({ id: former, type: 'inboundcall', version: '2.0' })).toEqual({
      known: true,
      value: [],
    });
    expect(await writer.consumers({ id: shared, objectType: 'COMMONMODULEFLOW' })).toEqual({
      known: true,
      value: [{ id: caller, name: 'Caller', type: 'inboundcall' }],
    });

    await org.control('settings', { dependencyStatus: 'BUILDINPROGRESS' });
    for (const fact of [
      writer.consumers({ id: shared, objectType: 'COMMONMODULEFLOW' }),
      writer.consumedModules({ id: caller, type: 'inboundcall', version: '1.0' }),
    ]) {
      expect(await fact).toMatchObject({ known: false, reason: 'partial' });
    }
    await org.control('settings', { dependencyStatus: 'OPERATIONAL' });
  });

  test('rename, publish by number, delete', async () => {
    const writer = await openWriter(org.connection());
    const id = await publish(writer, plainBody('Line'));
    await publish(writer, plainBody('Line'));
    expect(await writer.renameFlow(id, 'Renamed')).toMatchObject({
      result: 'refused',
      refusal: { status: 409, code: 'architect.flow.not.locked.by.user', moved: true },
    });
    done(await writer.checkoutFlow(id));
    done(await writer.renameFlow(id, 'Renamed'));
    done(await writer.checkinFlow(id));
    done(await writer.publishVersion(id));
    expect(present(await writer.flow(id))).toMatchObject({ name: 'Renamed', published: { id: '3.0' } });
    done(await writer.publishVersion(id, '1.0'));
    expect(present(await writer.flow(id))).toMatchObject({ published: { id: '1.0' } });
    done(await writer.deleteFlow(id));
    expect(await writer.flow(id)).toEqual({ state: 'gone' });
    expect(await writer.renameFlow(id, 'x')).toMatchObject({
      result: 'refused',
      refusal: { status: 410, moved: true },
    });
  });

  test('refusals carry the platform’s code: a shared flow in use, a lock of somebody else', async () => {
    const writer = await openWriter(org.connection());
    const shared = await publish(writer, moduleBody('Shared'));
    const caller = await publish(writer, callerBody('Caller', 'Shared'));
    expect(await writer.deleteFlow(shared)).toMatchObject({
      result: 'refused',
      refusal: { status: 409, moved: false, correlationId: expect.any(String) as string },
    });
    await org.control('people/lock', { user: 'Ann', flow: caller });
    expect(await writer.checkoutFlow(caller)).toMatchObject({
      result: 'refused',
      refusal: { code: 'architect.flow.locked.by.user', moved: true },
    });
    expect(await writer.deleteFlow(caller)).toMatchObject({
      result: 'refused',
      refusal: { status: 405, moved: true },
    });
    done(await writer.unlockFlow(caller));
    done(await writer.deleteFlow(caller));
    done(await writer.deleteFlow(shared));
  });

  test('a body that does not publish fails the job with the platform’s messages', async () => {
    const writer = await openWriter(org.connection());
    const job = done(await writer.registerPublish());
    done(await writer.upload(job, 'inboundCall:\n  name: Bad\n  startUpRef: ./tasks/task[nowhere]\n'));
    const state = await writer.publishState(job.id);
    expect(state).toMatchObject({ known: true, value: { status: 'failure' } });
    expect(state.known && state.value.messages.length).toBeGreaterThan(0);
    expect(await writer.upload(job, 'x: 1')).toMatchObject({ result: 'refused', refusal: { status: 403 } });
    expect(await writer.publishState('no-such-job')).toMatchObject({ known: false });
  });
});

describe('routes, schedules and groups', () => {
  interface Made {
    readonly flow: string;
    readonly schedule: LiveObject;
    readonly group: LiveObject;
    readonly route: LiveObject;
  }

  async function make(writer: PlatformWriter): Promise<Made> {
    const flow = await publish(writer, plainBody('Line'));
    const schedule = done(
      await writer.createObject('Schedule', {
        name: 'Weekdays',
        attributes: {
          description: null,
          start: '2026-01-05T08:00:00',
          end: '2026-01-05T18:00:00',
          repeat: 'FREQ=WEEKLY;BYDAY=MO,TU',
        },
      }),
    );
    const group = done(
      await writer.createObject('ScheduleGroup', {
        name: 'Office',
        division: 'Voice',
        attributes: {
          description: 'All of it',
          timeZone: 'America/New_York',
          open: [live('schedules', schedule.id, schedule.name)],
          closed: [],
          holidays: [],
        },
      }),
    );
    const route = done(
      await writer.createObject('CallRoute', {
        name: 'Sales',
        attributes: {
          description: null,
          numbers: ['+13175550100'],
          hours: live('scheduleGroups', group.id, group.name),
          open: live('flows', flow, 'Line'),
          closed: live('flows', flow, 'Line'),
          holiday: null,
        },
      }),
    );
    return { flow, schedule, group, route };
  }

  test('what is written is what is read, listed and found by name', async () => {
    const writer = await openWriter(org.connection());
    const made = await make(writer);
    expect(made.schedule).toMatchObject({
      kind: 'Schedule',
      attributes: {
        description: null,
        start: '2026-01-05T08:00:00',
        end: '2026-01-05T18:00:00',
        repeat: 'FREQ=WEEKLY;BYDAY=MO,TU',
      },
    });
    expect(made.group.division?.name).toBe('Voice');
    expect(made.route.attributes).toMatchObject({
      description: null,
      numbers: ['+13175550100'],
      hours: { $live: { bucket: 'scheduleGroups', id: made.group.id } },
      open: { $live: { bucket: 'flows', id: made.flow } },
      holiday: null,
    });
    for (const object of [made.schedule, made.group, made.route]) {
      const read = present(await writer.object(object.kind, object.id));
      expect(read.others).toBeDefined();
      expect(read).toEqual(object);
      expect(await writer.objectByName(object.kind, object.name)).toEqual({
        state: 'present',
        value: listed(read),
      });
      expect(await writer.listObjects(object.kind)).toEqual({
        rows: [listed(read)],
        complete: { known: true, value: true },
      });
      expect(await writer.objectByName(object.kind, 'no such name')).toEqual({ state: 'gone' });
    }
  });

  test('all of one name are told, with who made each and when', async () => {
    const writer = await openWriter(org.connection());
    const before = Date.now();
    const made = [];
    for (const name of ['Office', 'Office', 'Office hours']) {
      made.push(done(await writer.createObject('ScheduleGroup', { name, attributes: { timeZone: null } })));
    }
    const { rows, complete } = await writer.namesakes('ScheduleGroup', 'Office');
    expect(complete).toEqual({ known: true, value: true });
    expect(rows.map(({ object }) => object.id).sort()).toEqual(
      made
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { madeBy, madeAt } of rows) {
      expect(madeBy).toEqual([(await writer.identify()).clientId]);
      expect(Date.parse(madeAt ?? '')).toBeGreaterThanOrEqual(before);
    }
    expect((await writer.namesakes('ScheduleGroup', 'Elsewhere')).rows).toEqual([]);
  });

  test('what refers to an object is told by its name; what cannot be read is unknown', async () => {
    const writer = await openWriter(org.connection());
    const { schedule, group, route } = await make(writer);
    expect(await writer.usersOf('Schedule', schedule.id)).toEqual({ known: true, value: ['Office'] });
    expect(await writer.usersOf('ScheduleGroup', group.id)).toEqual({ known: true, value: ['Sales'] });
    expect(await writer.usersOf('CallRoute', route.id)).toEqual({ known: true, value: [] });
    const blind = await openWriter(
      org.connection({ credentials: { clientId: 'planner', clientSecret: 'planner-secret' } }),
    );
    expect(await blind.usersOf('Schedule', schedule.id)).toMatchObject({ known: false });
  });

  test('an update sends everything else back as it was read', async () => {
    const writer = await openWriter(org.connection());
    const { route } = await make(writer);
    const updated = done(
      await writer.updateObject('CallRoute', present(await writer.object('CallRoute', route.id)), {
        name: 'Sales',
        attributes: { numbers: ['+13175550101'], hours: null },
      }),
    );
    expect(updated.attributes).toEqual({ ...route.attributes, numbers: ['+13175550101'], hours: null });
    expect(updated.version).toBeGreaterThan(route.version ?? 0);
    // A copy is read again before it is written.
    const copied = done(
      await writer.updateObject('CallRoute', structuredClone(updated), {
        name: 'Sales',
        attributes: { description: 'By copy' },
      }),
    );
    expect(copied.attributes).toEqual({ ...updated.attributes, description: 'By copy' });
  });

  test.each([409, 400])('a version that has moved is told as such, %i', async (versionConflict) => {
    await org.control('settings', { versionConflict });
    const writer = await openWriter(org.connection());
    const { route } = await make(writer);
    const [stale, copy] = [present(await writer.object('CallRoute', route.id)), structuredClone(route)];
    done(
      await writer.updateObject('CallRoute', present(await writer.object('CallRoute', route.id)), {
        name: 'Sales',
        attributes: { description: 'by somebody' },
      }),
    );
    for (const seen of [stale, copy]) {
      expect(
        await writer.updateObject('CallRoute', seen, { name: 'Sales', attributes: { description: 'mine' } }),
      ).toMatchObject({ result: 'refused', refusal: { moved: true } });
    }
    await org.control('settings', { versionConflict: 409 });
  });

  test('what is wrong with the body is no move', async () => {
    const writer = await openWriter(org.connection());
    const { route } = await make(writer);
    done(
      await writer.createObject('CallRoute', { name: 'Other', attributes: { numbers: ['+13175550150'] } }),
    );
    expect(
      await writer.updateObject('CallRoute', route, {
        name: 'Sales',
        attributes: { numbers: ['+13175550150'] },
      }),
    ).toMatchObject({ result: 'refused', refusal: { status: 400, moved: false } });
  });

  test('deleting: in use, then gone, then gone again', async () => {
    const writer = await openWriter(org.connection());
    const { schedule, group, route } = await make(writer);
    expect(await writer.deleteObject('Schedule', schedule.id)).toMatchObject({
      result: 'refused',
      refusal: { status: 409, code: 'general.conflict', moved: false },
    });
    for (const object of [route, group, schedule]) {
      expect(await writer.deleteObject(object.kind, object.id)).toEqual({ result: 'done', value: null });
      expect(await writer.object(object.kind, object.id)).toEqual({ state: 'gone' });
      expect((await writer.listObjects(object.kind)).rows).toEqual([]);
    }
  });

  test('numbers: in a pool or not, free or whose; more than twenty by one listing', async () => {
    const writer = await openWriter(org.connection());
    const free = Array.from({ length: 21 }, (_, index) => `+131755501${String(10 + index)}`);
    for (const more of [[], free]) {
      const holdings = await writer.numbers(['+13175550198', '+13175550199', '+442071838750', ...more]);
      expect(holdings['+13175550198']).toMatchObject({
        value: { isPooled: true, owner: { type: 'USER', name: 'Ann' } },
      });
      expect(holdings['+13175550199']).toEqual({ known: true, value: { isPooled: true } });
      expect(holdings['+442071838750']).toEqual({ known: true, value: { isPooled: false } });
      expect(more.map((number) => holdings[number])).toEqual(
        more.map(() => ({ known: true, value: { isPooled: true } })),
      );
    }
  });

  test('flows and objects are put into another division by its name, and keep their content', async () => {
    const writer = await openWriter(org.connection());
    const made = await make(writer);
    for (const [kind, id] of [
      ['InboundFlow', made.flow],
      ['Schedule', made.schedule.id],
      ['ScheduleGroup', made.group.id],
      ['CallRoute', made.route.id],
    ] as const) {
      const read = async (): Promise<LiveFlow | LiveObject> =>
        kind === 'InboundFlow' ? present(await writer.flow(id)) : present(await writer.object(kind, id));
      const before = await read();
      done(await writer.moveToDivision(kind, id, before.division?.name === 'Home' ? 'Voice' : 'Home'));
      const after = await read();
      expect(after.division?.name).toBe(before.division?.name === 'Home' ? 'Voice' : 'Home');
      expect('attributes' in after ? after.attributes : after.published).toEqual(
        'attributes' in before ? before.attributes : before.published,
      );
    }
    expect(await writer.moveToDivision('InboundFlow', made.flow, 'Nowhere')).toMatchObject({
      result: 'refused',
      refusal: { code: 'genesys.unknown-division', moved: false },
    });
    expect(await writer.moveToDivision('CallRoute', randomUUID(), 'Voice')).toMatchObject({
      result: 'refused',
      refusal: { status: 404, moved: true },
    });
  });

  test('things made elsewhere: by list, by name, unknown division, buckets that cannot be asked for', async () => {
    const writer = await openWriter(org.connection());
    const queues = await writer.listThings('queues');
    expect(
      queues?.rows.map(({ sort, name }) => ({ sort, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    ).toEqual([
      { sort: 'queues', name: 'Sales' },
      { sort: 'queues', name: 'Support' },
    ]);
    expect(queues?.complete).toEqual({ known: true, value: true });
    expect(present(await writer.thingByName('prompts', 'Welcome')).name).toBe('Welcome');
    expect(await writer.thingByName('queues', 'Sal')).toEqual({ state: 'gone' });
    expect((await writer.listThings('milestones'))?.rows.map(({ name }) => name)).toEqual(['Greeted']);
    expect((await writer.listThings('outcomes'))?.rows.map(({ name }) => name)).toEqual(['Sold']);
    expect(writer.listThings('scripts')).toBeUndefined();
    expect(await writer.thingByName('scripts', 'x')).toMatchObject({ state: 'unknown' });
    expect(
      await writer.createObject('Schedule', { name: 'x', division: 'Nowhere', attributes: {} }),
    ).toMatchObject({ result: 'refused', refusal: { code: 'genesys.unknown-division', moved: false } });
    await expect(writer.listObjects('Nonsense')).rejects.toMatchObject({ code: 'genesys.unknown-kind' });
  });
});

/** As somebody who uses no client of ours. */
async function asClient(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const login = await fetch(`${org.url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('local:local-secret').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await login.json()) as { readonly access_token: string };
  const answer = await fetch(`${org.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
}

describe('routes of mail domains', () => {
  const attributes = (address: string, queue: string): Attributes => ({
    address,
    domain: address.slice(address.indexOf('@') + 1),
    fromName: 'Acme',
    flow: null,
    queue: { $live: { bucket: 'queues', id: queue } },
    spamFlow: null,
  });
  const make = async (writer: PlatformWriter, address: string): Promise<LiveObject> => {
    const queue = present(await writer.thingByName('queues', 'Sales'));
    return done(
      await writer.createObject('EmailRoute', { name: address, attributes: attributes(address, queue.id) }),
    );
  };

  test('all domains are listed once, and the routes of each once', async () => {
    const requests: string[] = [];
    const writer = await openWriter(
      org.connection({ onRequest: ({ method, path }) => void requests.push(`${method} ${path}`) }),
    );
    const [help, bills] = [await make(writer, 'help@acme.example'), await make(writer, 'bills@b.example')];
    requests.length = 0;
    const listing = await writer.listObjects('EmailRoute');
    expect(requests).toHaveLength(3);
    expect(listing).toMatchObject({
      complete: { known: true },
      above: { known: true, value: ['acme.example', 'b.example'] },
    });
    expect([...listing.rows].sort((a, b) => (a.name < b.name ? 1 : -1))).toEqual([
      listed(help),
      listed(bills),
    ]);
    expect(help.id).toMatch(/^acme\.example\//);
    expect(await writer.objectByName('EmailRoute', 'help@acme.example')).toEqual({
      state: 'present',
      value: listed(help),
    });
    expect(await writer.objectByName('EmailRoute', 'nobody@acme.example')).toEqual({ state: 'gone' });
    expect(await writer.objectByName('EmailRoute', 'nobody@nowhere.example')).toEqual({ state: 'gone' });
  });

  test.each(['/api/v2/routing/email/domains', '/api/v2/routing/email/domains/b.example/routes'])(
    'a listing is incomplete when this one fails: %s',
    async (path) => {
      const writer = await openWriter(org.connection());
      await make(writer, 'help@acme.example');
      await org.control('faults', {
        name: 'hidden',
        path,
        effect: { kind: 'answer', status: 403, body: '{}' },
      });
      const listing = await writer.listObjects('EmailRoute');
      await fetch(`${org.url}/emulator/faults`, { method: 'DELETE' });
      expect(listing.complete).toMatchObject({ known: false, reason: 'forbidden' });
      expect(listing.above?.known).toBe(path.endsWith('routes'));
    },
  );

  test('a flow takes the place of a queue and the rest stays; another pattern keeps the id; deleted is gone', async () => {
    const writer = await openWriter(org.connection());
    const help = await make(writer, 'help@acme.example');
    const flow = await publish(writer, mailBody('Mail'));
    const [domain, id] = help.id.split('/');
    const path = `/api/v2/routing/email/domains/${domain ?? ''}/routes/${id ?? ''}`;
    const before = await asClient('GET', path);
    await asClient('PUT', path, {
      ...before,
      priority: 7,
      fromEmail: 'us@acme.example',
      replyEmailAddress: { domain: { id: domain }, route: { id } },
    });
    const seen = present(await writer.object('EmailRoute', help.id));
    const updated = done(
      await writer.updateObject('EmailRoute', seen, {
        name: 'support@acme.example',
        attributes: {
          address: 'support@acme.example',
          domain: 'acme.example',
          flow: { $live: { bucket: 'flows', id: flow } },
          queue: null,
        },
      }),
    );
    expect(updated).toMatchObject({
      id: help.id,
      name: 'support@acme.example',
      attributes: { queue: null, flow: { $live: { id: flow } } },
    });
    expect(await asClient('GET', path)).toMatchObject({
      pattern: 'support',
      priority: 7,
      fromEmail: 'us@acme.example',
      replyEmailAddress: { route: { id } },
    });
    expect(await writer.deleteObject('EmailRoute', help.id)).toEqual({ result: 'done', value: null });
    expect(await writer.object('EmailRoute', help.id)).toEqual({ state: 'gone' });
  });
});

describe('emergency groups', () => {
  test('are made off, keep their switch, and are written with the routes that they hold', async () => {
    const writer = await openWriter(org.connection());
    const flow = await publish(writer, plainBody('Evacuation'));
    const route = done(
      await writer.createObject('CallRoute', {
        name: 'Main',
        attributes: { numbers: ['+13175550100'], open: live('flows', flow, 'Evacuation') },
      }),
    );
    const group = done(
      await writer.createObject('EmergencyGroup', { name: 'Storm', attributes: { description: 'By name' } }),
    );
    expect(group).not.toHaveProperty('switchedOn');
    expect(group.attributes).toEqual({ description: 'By name', flows: [] });
    const path = `/api/v2/architect/emergencygroups/${group.id}`;
    expect(await asClient('GET', path)).toMatchObject({ enabled: false });
    await asClient('PUT', path, { ...(await asClient('GET', path)), enabled: true });

    const seen = present(await writer.object('EmergencyGroup', group.id));
    expect(seen.switchedOn).toBe(true);
    const flows = [
      { flow: live('flows', flow, 'Evacuation'), routes: [live('callRoutes', route.id, 'Main')] },
    ];
    const filled = done(
      await writer.updateObject('EmergencyGroup', seen, { name: 'Gale', attributes: { flows } }),
    );
    expect(filled).toMatchObject({ name: 'Gale', switchedOn: true, attributes: { flows } });
    expect(await writer.usersOf('CallRoute', route.id)).toEqual({ known: true, value: ['Gale'] });
    expect(await asClient('GET', path)).toMatchObject({ enabled: true, description: 'By name' });
    expect((await writer.listObjects('EmergencyGroup')).rows).toEqual([listed(filled)]);
    expect(present(await writer.thingByName('callRoutes', 'Main')).id).toBe(route.id);
    expect(await writer.deleteObject('EmergencyGroup', group.id)).toEqual({ result: 'done', value: null });
  });
});
/** A listing tells less than a reading by id. */
function listed(object: LiveObject): LiveObject {
  return Object.fromEntries(
    Object.entries(object).filter(([field]) => field !== 'others'),
  ) as unknown as LiveObject;
}
