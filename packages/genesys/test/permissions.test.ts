import type { Kind } from '@callwright/model';
import { openReader, openWriter, orgLedger, orgLedgerReader, permissionsNeeded } from '../src/index.ts';
import type { LocalOrg } from './local-org.ts';
import { localOrg } from './local-org.ts';

const KINDS: readonly Kind[] = ['InboundFlow', 'CallRoute', 'Schedule', 'ScheduleGroup'];
const USES = KINDS.map((kind) => ({ kind }));
const OWNER = { project: 'p', org: 'o', orgId: 'i' };

let org: LocalOrg;
beforeAll(async () => {
  const client = (id: string, permissions: readonly string[]) =>
    `  - { id: ${id}, secret: ${id}-secret, permissions: ${JSON.stringify(permissions)} }`;
  org = await localOrg(
    [
      'clients:',
      client('plan', permissionsNeeded('plan', USES, 'org')),
      client('apply', permissionsNeeded('apply', USES, 'org')),
      '',
    ].join('\n'),
  );
});
beforeEach(() => org.control('reset', {}));
afterAll(() => org.close());

const as = (id: string) => org.connection({ credentials: { clientId: id, clientSecret: `${id}-secret` } });

test('what is named for planning is enough to read everything, and not to write', async () => {
  const reader = await openReader(as('plan'));
  expect(await reader.permissions()).toEqual({ known: true, value: permissionsNeeded('plan', USES, 'org') });
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

test('another ledger needs nothing of the org', () => {
  expect(permissionsNeeded('apply', [], 'none').filter((name) => name.includes('datatable'))).toEqual([]);
});
