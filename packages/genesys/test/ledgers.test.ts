import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerOwner, Receipt } from '@callwright/model';
import { LEDGER_CONTRACT, NO_LEDGER_CONTRACT, manualClock } from '@callwright/testkit';
import { fileLedger, fileLedgerReader, noLedger, orgLedger, orgLedgerReader } from '../src/index.ts';
import type { LocalOrg } from './local-org.ts';
import { localOrg } from './local-org.ts';

const OWNER: LedgerOwner = { project: 'acme', org: 'prod', orgId: 'org-1' };
const RECEIPT: Receipt = {
  formatVersion: 1,
  ...OWNER,
  address: 'CallRoute/sales',
  liveId: 'id-1',
  liveName: 'Sales',
  run: 'run-1',
  at: '2026-03-02T12:00:00.000Z',
};

const clock = manualClock({ auto: true });
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callwright-ledger-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('no ledger', () => {
  test.each(NO_LEDGER_CONTRACT)('$name', ({ run }) => run(() => Promise.resolve(noLedger())));
});

describe('the ledger in a file', () => {
  test.each(LEDGER_CONTRACT)('$name', ({ run }) =>
    run((owner) => Promise.resolve(fileLedger(join(folder, 'deep', 'ledger.json'), owner, clock))),
  );

  test('nothing is left beside the file, and the reader sees what was written', async () => {
    const path = join(folder, 'ledger.json');
    await fileLedger(path, OWNER, clock).writeReceipt(RECEIPT);
    expect(await fileLedgerReader(path, OWNER).read()).toMatchObject({
      state: 'present',
      complete: true,
      receipts: [RECEIPT],
    });
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(folder)).toEqual(['ledger.json']);
  });

  test('the lock of a process that is gone does not stop anybody', async () => {
    const path = join(folder, 'ledger.json');
    const { hostname } = await import('node:os');
    await writeFile(`${path}.lock`, JSON.stringify({ pid: 2 ** 30, host: hostname(), at: 0, key: 'x' }));
    expect(await fileLedger(path, OWNER, clock).writeReceipt(RECEIPT)).toBe('done');
  });

  test('a lock that is held is waited for, and named in the end', async () => {
    const path = join(folder, 'ledger.json');
    await writeFile(
      `${path}.lock`,
      JSON.stringify({ pid: 77, host: 'elsewhere', at: clock.now() + 1e9, key: 'x' }),
    );
    await expect(fileLedger(path, OWNER, clock).writeReceipt(RECEIPT)).rejects.toMatchObject({
      code: 'ledger.file-locked',
      problem: 'lease',
      message: expect.stringContaining('process 77 on elsewhere') as string,
    });
  });

  test.each([
    ['no JSON', '{"formatVersion":1,"rows":{'],
    ['a newer format', '{"formatVersion":2,"rows":{}}'],
    ['another file', '[1]'],
  ])('%s is unknown to a reader and is never overwritten', async (_name, text) => {
    const path = join(folder, 'ledger.json');
    await writeFile(path, text);
    const ledger = fileLedger(path, OWNER, clock);
    expect(await ledger.read()).toMatchObject({
      complete: false,
      findings: [{ code: 'ledger.file-damaged', severity: 'error' }],
    });
    await expect(ledger.writeReceipt(RECEIPT)).rejects.toMatchObject({ code: 'ledger.file-damaged' });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('a row that was changed by hand makes the reading incomplete and hides no other', async () => {
    const path = join(folder, 'ledger.json');
    const rows = {
      'r|acme|prod|CallRoute|bad': { formatVersion: 1, project: 'acme' },
      'r|acme|prod|CallRoute|newer': { ...RECEIPT, formatVersion: 2 },
      'r|acme|prod|CallRoute|sales': RECEIPT,
      'lease|3': { generation: 4, holder: 'x', run: 'r', takenAt: '', expiresAt: '', released: false },
      'run|x|y': 'anything',
      'note of a person': 'anything',
    };
    await writeFile(path, JSON.stringify({ formatVersion: 1, rows }));
    const reading = await fileLedger(path, OWNER, clock).read();
    expect(reading.complete).toBe(false);
    expect(reading.receipts).toEqual([RECEIPT]);
    expect(reading.lease).toBeUndefined();
    expect(reading.findings.map(({ code }) => code)).toEqual([
      'ledger.unreadable-row',
      'ledger.newer-row',
      'ledger.unreadable-row',
    ]);
  });
});

describe('the ledger in the org', () => {
  let org: LocalOrg;
  beforeAll(async () => {
    org = await localOrg(`
org: { divisions: [Voice] }
clients:
  - { id: local, secret: local-secret, name: Pipeline }
  - { id: reader, secret: reader-secret, permissions: ['architect:datatable:view', 'architect:datatableRow:view'] }
  - { id: blind, secret: blind-secret, permissions: ['architect:flow:view'] }
  - { id: home, secret: home-secret, divisions: [Home] }
`);
  });
  beforeEach(() => org.control('reset', {}));
  afterAll(() => org.close());

  test.each(LEDGER_CONTRACT)('$name', async ({ run }) => {
    await run((owner) => orgLedger(org.connection(), owner));
  });

  const as = (clientId: string) =>
    org.connection({ credentials: { clientId, clientSecret: `${clientId}-secret` } });

  test('reading sends nothing but GET, and makes no table', async () => {
    const methods: string[] = [];
    const connection = {
      ...as('reader'),
      onRequest: ({ method }: { method: string }) => methods.push(method),
    };
    const reader = await orgLedgerReader(connection, OWNER);
    expect(await reader.read()).toMatchObject({ state: 'missing', complete: true });
    expect(methods).toEqual(['POST', 'GET']);
    expect('writeReceipt' in reader).toBe(false);
  });

  test('without the permission the ledger is unknown, with the names of what is missing', async () => {
    const reading = await (await orgLedgerReader(as('blind'), OWNER)).read();
    expect(reading).toMatchObject({ state: 'hidden', complete: false, receipts: [] });
    expect(reading.findings[0]?.detail).toContain('architect:datatable:view');
    await expect((await orgLedger(as('blind'), OWNER)).writeReceipt(RECEIPT)).rejects.toMatchObject({
      code: 'ledger.unusable',
    });
  });

  test('a table in a division that the client cannot see is hidden, not missing', async () => {
    await (await orgLedger(org.connection(), OWNER, { division: 'Voice' })).writeReceipt(RECEIPT);
    const ledger = await orgLedger(as('home'), OWNER);
    await expect(ledger.writeReceipt(RECEIPT)).rejects.toMatchObject({ code: 'ledger.hidden' });
    expect(await ledger.read()).toMatchObject({ state: 'hidden', receipts: [] });
  });

  test('a table that was deleted meanwhile is made again', async () => {
    const ledger = await orgLedger(org.connection(), OWNER);
    await ledger.writeReceipt(RECEIPT);
    await org.control('reset', {});
    expect(await ledger.writeReceipt(RECEIPT)).toBe('done');
    expect((await ledger.read()).receipts).toEqual([RECEIPT]);
  });

  test('a receipt that no row can hold is an error, and nothing is written', async () => {
    const ledger = await orgLedger(org.connection(), OWNER);
    const huge = { ...RECEIPT, attributes: { description: 'x'.repeat(40_000) } };
    await expect(ledger.writeReceipt(huge)).rejects.toMatchObject({ code: 'ledger.too-large' });
    expect((await ledger.read()).receipts).toEqual([]);
  });

  test('names of any length and letters keep their rows apart', async () => {
    const ledger = await orgLedger(org.connection(), OWNER);
    const names = ['a', 'a|b', 'a%7cb', 'ü ~', 'x'.repeat(300), `${'x'.repeat(300)}y`];
    for (const name of names) {
      expect(await ledger.noteRun(name, 'k', name)).toBe('done');
      expect(await ledger.noteRun('k', name, name)).toBe('done');
    }
    const { rows } = (await org.control('state')) as { rows: readonly unknown[] };
    expect(rows).toHaveLength(2 * names.length);
  });

  test('more than twenty generations do not pile up', async () => {
    const ledger = await orgLedger(org.connection({ pace: 'off' }), OWNER);
    for (let generation = 1; generation <= 25; generation += 1) {
      const lease = { generation, holder: 'h', run: 'r', takenAt: 't', expiresAt: 'e', released: true };
      expect(await ledger.takeLease(lease)).toBe('done');
    }
    const { rows } = (await org.control('state')) as { rows: readonly unknown[] };
    expect(rows).toHaveLength(20);
    expect((await ledger.read()).lease?.generation).toBe(25);
  });
});
