import { strictEqual } from 'node:assert';
import type { Json, LeaseRow, Ledger, LedgerOwner, Receipt } from '@callwright/model';
import { stableStringify } from '@callwright/model';

/** Opens ledgers on one and the same store; a contract case calls it as often as it needs. */
export type OpenLedger = (owner: LedgerOwner) => Promise<Ledger>;

/** One promise of the port `Ledger`. `run` gets an opener on a store that is fresh for this case. */
export interface LedgerContractCase {
  readonly name: string;
  /** `receipts`: the ledger must keep receipts; `lease`: it must protect against a second run. */
  readonly about: 'receipts' | 'lease';
  readonly run: (open: OpenLedger) => Promise<void>;
}

const OWNER: LedgerOwner = { project: 'acme-voice', org: 'prod', orgId: 'org-1' };
const ELSEWHERE: LedgerOwner = { project: 'other', org: 'prod', orgId: 'org-1' };

/** A receipt as the applier writes one; `wide` is text that a store may not take apart at the wrong place. */
function receipt(owner: LedgerOwner, name: string, wide = ''): Receipt {
  return {
    formatVersion: 1,
    ...owner,
    address: `CallRoute/${name}`,
    liveId: `id-of-${name}`,
    liveName: `Route "${name}"\n'x'\\ ünï \u{1F4DE}|${wide}`,
    run: 'run-1',
    at: '2026-03-02T12:00:00.000Z',
    attributes: { numbers: ['+13175550100'], hours: null, open: { $ref: 'InboundFlow/sales' } },
  };
}

function lease(generation: number, more: Partial<LeaseRow> = {}): LeaseRow {
  return {
    generation,
    holder: 'ci@build-7',
    run: `run-${String(generation)}`,
    takenAt: '2026-03-02T12:00:00.000Z',
    expiresAt: '2026-03-02T12:03:00.000Z',
    released: false,
    ...more,
  };
}

/** Equal as data: the order of keys is no difference, and neither is the realm that made the objects. */
function sameData(actual: unknown, expected: unknown): void {
  strictEqual(stableStringify((actual ?? null) as Json), stableStringify((expected ?? null) as Json));
}

const byAddress = (receipts: readonly Receipt[]): readonly Receipt[] =>
  [...receipts].sort((a, b) => (a.address < b.address ? -1 : 1));

/**
 * What every ledger promises, as functions that take an opener, so that any test runner can run them:
 * `test.each(LEDGER_CONTRACT)('$name', ({ run }) => run(open))`. A ledger that keeps nothing (`none`) takes
 * {@link NO_LEDGER_CONTRACT} in its place.
 */
export const LEDGER_CONTRACT: readonly LedgerContractCase[] = [
  {
    name: 'an untouched store has no receipts and no lease, and says that it is missing',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const reading = await (await open(OWNER)).read();
      strictEqual(reading.state, 'missing');
      strictEqual(reading.complete, true);
      sameData(reading.receipts, []);
      strictEqual(reading.lease, undefined);
    },
  },
  {
    name: 'a receipt comes back as it was written, in another process too',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const wide = 'ä|"\u{1F4DE}\n'.repeat(900);
      const written = [receipt(OWNER, 'sales'), receipt(OWNER, 'wide', wide)];
      const ledger = await open(OWNER);
      for (const one of written) {
        strictEqual(await ledger.writeReceipt(one), 'done');
      }
      for (const reader of [ledger, await open(OWNER)]) {
        const reading = await reader.read();
        strictEqual(reading.state, 'present');
        strictEqual(reading.complete, true);
        sameData(byAddress(reading.receipts), written);
      }
    },
  },
  {
    name: 'writing an address again replaces its receipt, a shorter one leaves nothing of the longer',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      strictEqual(await ledger.writeReceipt(receipt(OWNER, 'sales', 'x'.repeat(9000))), 'done');
      strictEqual(await ledger.writeReceipt(receipt(OWNER, 'sales')), 'done');
      sameData((await (await open(OWNER)).read()).receipts, [receipt(OWNER, 'sales')]);
    },
  },
  {
    name: 'a dropped receipt is gone, and dropping it again is done',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      await ledger.writeReceipt(receipt(OWNER, 'sales'));
      await ledger.writeReceipt(receipt(OWNER, 'support'));
      strictEqual(await ledger.dropReceipt('CallRoute/sales'), 'done');
      strictEqual(await ledger.dropReceipt('CallRoute/sales'), 'done');
      sameData((await (await open(OWNER)).read()).receipts, [receipt(OWNER, 'support')]);
    },
  },
  {
    name: 'more receipts than fit a page are all read',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      const names = Array.from({ length: 103 }, (_, index) => `route-${String(index).padStart(3, '0')}`);
      for (const name of names) {
        await ledger.writeReceipt(receipt(OWNER, name));
      }
      sameData(
        byAddress((await (await open(OWNER)).read()).receipts),
        names.map((name) => receipt(OWNER, name)),
      );
    },
  },
  {
    name: 'receipts of another project or org are told apart as managed elsewhere, under equal addresses too',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const otherOrg = { ...OWNER, org: 'dev' };
      for (const owner of [OWNER, ELSEWHERE, otherOrg]) {
        await (await open(owner)).writeReceipt(receipt(owner, 'sales'));
      }
      const reading = await (await open(OWNER)).read();
      sameData(reading.receipts, [receipt(OWNER, 'sales')]);
      sameData(reading.elsewhere.map((one) => `${one.project}/${one.org}`).sort(), [
        'acme-voice/dev',
        'other/prod',
      ]);
      await (await open(OWNER)).dropReceipt('CallRoute/sales');
      strictEqual((await (await open(ELSEWHERE)).read()).receipts.length, 1);
    },
  },
  {
    name: 'notes of a run are kept beside receipts and disturb neither receipts nor lease',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      await ledger.writeReceipt(receipt(OWNER, 'sales'));
      strictEqual(await ledger.noteRun('run-1', 'publish:Flow/a', { previous: '3.0' }), 'done');
      strictEqual(await ledger.noteRun('run-1', 'publish:Flow/a', { previous: '4.0' }), 'done');
      const reading = await (await open(OWNER)).read();
      sameData(reading.receipts, [receipt(OWNER, 'sales')]);
      strictEqual(reading.lease, undefined);
    },
  },
  {
    name: 'a generation can be taken once',
    about: 'lease',
    run: async (open: OpenLedger): Promise<void> => {
      const [one, two] = [await open(OWNER), await open(ELSEWHERE)];
      strictEqual(await one.takeLease(lease(1)), 'done');
      strictEqual(await two.takeLease(lease(1, { holder: 'somebody', run: 'run-x' })), 'taken');
      sameData((await two.read()).lease, lease(1));
    },
  },
  {
    name: 'of many who take one generation at once, exactly one gets it',
    about: 'lease',
    run: async (open: OpenLedger): Promise<void> => {
      const ledgers = await Promise.all(Array.from({ length: 5 }, () => open(OWNER)));
      const results = await Promise.all(
        ledgers.map((ledger, index) => ledger.takeLease(lease(1, { run: `run-${String(index)}` }))),
      );
      strictEqual(results.filter((result) => result === 'done').length, 1);
      strictEqual(results.filter((result) => result === 'taken').length, 4);
      const winner = results.indexOf('done');
      strictEqual((await (await open(OWNER)).read()).lease?.run, `run-${String(winner)}`);
    },
  },
  {
    name: 'reading gives the newest generation',
    about: 'lease',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      for (let generation = 1; generation <= 11; generation += 1) {
        strictEqual(await ledger.takeLease(lease(generation)), 'done');
        strictEqual(await ledger.releaseLease(lease(generation)), 'done');
      }
      const reading = await ledger.read();
      strictEqual(reading.lease?.generation, 11);
      strictEqual(reading.lease.released, true);
    },
  },
  {
    name: 'renewing changes the expiry of the generation that is held',
    about: 'lease',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      await ledger.takeLease(lease(1));
      const longer = lease(1, { expiresAt: '2026-03-02T12:04:00.000Z' });
      strictEqual(await ledger.renewLease(longer), 'done');
      sameData((await (await open(OWNER)).read()).lease, longer);
    },
  },
  {
    name: 'who comes back after a newer generation was taken can neither renew nor release',
    about: 'lease',
    run: async (open: OpenLedger): Promise<void> => {
      const [slow, quick] = [await open(OWNER), await open(OWNER)];
      await slow.takeLease(lease(1));
      await quick.takeLease(lease(2));
      strictEqual(await slow.renewLease(lease(1, { expiresAt: '2026-03-02T13:00:00.000Z' })), 'taken');
      strictEqual(await slow.releaseLease(lease(1)), 'taken');
      sameData((await quick.read()).lease, lease(2));
    },
  },
  {
    name: 'a released generation stays on record, marked',
    about: 'lease',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      await ledger.takeLease(lease(1));
      strictEqual(await ledger.releaseLease(lease(1)), 'done');
      sameData((await (await open(OWNER)).read()).lease, lease(1, { released: true }));
      strictEqual(await ledger.takeLease(lease(1)), 'taken');
    },
  },
];

/** What the ledger that keeps nothing promises: every write is done, and nothing comes back. */
export const NO_LEDGER_CONTRACT: readonly LedgerContractCase[] = [
  {
    name: 'takes every write and remembers nothing',
    about: 'receipts',
    run: async (open: OpenLedger): Promise<void> => {
      const ledger = await open(OWNER);
      strictEqual(await ledger.writeReceipt(receipt(OWNER, 'sales')), 'done');
      strictEqual(await ledger.takeLease(lease(1)), 'done');
      strictEqual(await ledger.renewLease(lease(1)), 'done');
      strictEqual(await ledger.releaseLease(lease(1)), 'done');
      strictEqual(await ledger.noteRun('run-1', 'key', null), 'done');
      strictEqual(await ledger.dropReceipt('CallRoute/sales'), 'done');
      const reading = await ledger.read();
      strictEqual(reading.state, 'none');
      strictEqual(reading.complete, true);
      sameData(reading.receipts, []);
    },
  },
];
