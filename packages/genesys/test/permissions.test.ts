import type { Kind } from '@callwright/model';
import {
  grants,
  inspectOrg,
  openReader,
  openWriter,
  orgLedger,
  orgLedgerReader,
  permissionNames,
  permissionsNeeded,
} from '../src/index.ts';
import type { PermissionUses } from '../src/index.ts';
import type { LocalOrg } from './local-org.ts';
import { localOrg } from './local-org.ts';

const KINDS: readonly Kind[] = ['InboundFlow', 'CallRoute', 'Schedule', 'ScheduleGroup'];
const USES: PermissionUses = { kinds: KINDS.map((kind) => ({ kind })), names: ['queues'], ledger: 'org' };
const PLANNING = permissionNames(permissionsNeeded(USES), 'plan');
const APPLYING = permissionNames(permissionsNeeded(USES), 'apply');

/** Everything that manifests can hold, with every sort of thing that bodies can name and the platform can list. */
const EVERYTHING: PermissionUses = {
  kinds: [
    ...KINDS.map((kind) => ({ kind })),
    { kind: 'EmailRoute' },
    { kind: 'EmergencyGroup' },
    { kind: 'MessageRoute', binds: 'recipients' },
    { kind: 'MessageRoute', binds: 'deployments' },
    { kind: 'QueueRoute', binds: 'queues' },
  ],
  names: [
    'queues',
    'prompts',
    'tables',
    'schedules',
    'scheduleGroups',
    'emergencyGroups',
    'milestones',
    'outcomes',
  ],
  ledger: 'org',
};
const FULL = permissionNames(permissionsNeeded(EVERYTHING), 'plan');
const OWNER = { project: 'p', org: 'o', orgId: 'i' };

let org: LocalOrg;
beforeAll(async () => {
  const client = (id: string, permissions: readonly string[]) =>
    `  - { id: ${id}, secret: ${id}-secret, permissions: ${JSON.stringify(permissions)} }`;
  org = await localOrg(
    [
      'clients:',
      client('plan', PLANNING.needed),
      client('apply', APPLYING.needed),
      client('full', [...FULL.needed, ...FULL.useful]),
      '',
    ].join('\n'),
  );
});
beforeEach(() => org.control('reset', {}));
afterAll(() => org.close());

const as = (id: string) => org.connection({ credentials: { clientId: id, clientSecret: `${id}-secret` } });

test('what is named for planning is enough to read everything, and not to write', async () => {
  const reader = await openReader(as('plan'));
  expect(await reader.permissions()).toEqual({ known: true, value: PLANNING.needed });
  expect((await reader.listFlows()).complete).toMatchObject({ known: true });
  for (const kind of KINDS.slice(1)) {
    expect((await reader.listObjects(kind)).complete).toMatchObject({ known: true });
  }
  expect(await (await orgLedgerReader(as('plan'), OWNER)).read()).toMatchObject({
    state: 'missing',
    complete: true,
  });
  const writer = await openWriter(as('plan'));
  const refused = await writer.createObject('Schedule', { name: 'x', attributes: {} });
  expect(refused).toMatchObject({ result: 'refused', refusal: { status: 403 } });
  expect(refused.result === 'refused' ? refused.refusal.message : '').toContain('routing:schedule:add');
});

test('what is named for applying is enough to write', async () => {
  const writer = await openWriter(as('apply'));
  const registered = await writer.registerPublish();
  expect(registered).toMatchObject({ result: 'done' });
  const made = await writer.createObject('Schedule', {
    name: 'x',
    attributes: { start: '2026-01-05T08:00:00', end: '2026-01-05T18:00:00', repeat: null },
  });
  expect(made).toMatchObject({ result: 'done' });
  const ledger = await orgLedger(as('apply'), OWNER);
  expect(await ledger.noteRun('run-1', 'k', 1)).toBe('done');
  expect(await ledger.noteRun('run-1', 'k', 2)).toBe('done');
  expect(await ledger.dropReceipt('CallRoute/none')).toBe('done');
});

test('what is named for planning everything is enough to list everything, and each is needed for that', async () => {
  const asked = (await inspectOrg(as('full'))).readings(EVERYTHING);
  const unread = (await Promise.all(asked.map(({ tried }) => tried))).filter(
    ({ readable }) => !readable.known,
  );
  expect(unread).toEqual([]);
  const lessAsked = (await inspectOrg(as('plan'))).readings(EVERYTHING);
  const refused = (await Promise.all(lessAsked.map(({ tried }) => tried))).flatMap(({ what, readable }) =>
    readable.known ? [] : [`${what}: ${readable.reason}`],
  );
  expect(refused).toContain('the message recipients: forbidden');
  expect(refused).toContain('the DID pools: forbidden');
});

test('a permission that also writes says that there is none that only reads', () => {
  const more = permissionsNeeded(EVERYTHING).filter(
    ({ client, permission }) => client === 'plan' && !/:(view|search)$/.test(permission),
  );
  expect(more.map(({ permission }) => permission)).toEqual(
    expect.arrayContaining(['routing:email:manage', 'routing:message:manage', 'telephony:plugin:all']),
  );
  expect(more.filter(({ grantsMore }) => grantsMore === undefined)).toEqual([]);
});

test('another ledger needs nothing of the org', () => {
  const { needed } = permissionNames(permissionsNeeded({ kinds: [], names: [], ledger: 'none' }), 'apply');
  expect(needed.filter((name) => name.includes('datatable'))).toEqual([]);
});

test.each([
  ['routing:queue:view', 'routing:queue:view', true],
  ['routing:queue:*', 'routing:queue:view', true],
  ['routing:*:*', 'routing:queue:view', true],
  ['routing:queue:edit', 'routing:queue:view', false],
  ['architect:*:*', 'routing:queue:view', false],
])('%s and %s: %s', (have, needed, is) => {
  expect(grants([have], needed)).toBe(is);
});
