import type {
  Address,
  LeaseRow,
  Ledger,
  LedgerOwner,
  LedgerResult,
  Receipt,
  RunNote,
} from '@callwright/model';
import { stableStringify } from '@callwright/model';

/** What several ledgers of one org share: the table. */
export interface LedgerTable {
  readonly receipts: Map<string, Receipt>;
  readonly leases: Map<number, LeaseRow>;
  readonly notes: Map<string, RunNote>;
}

/** Names of the ledger's writes, as tests ask for their answers to be lost. */
export type LedgerWrite =
  'writeReceipt' | 'dropReceipt' | 'takeLease' | 'renewLease' | 'releaseLease' | 'noteRun' | 'dropNote';

export interface MemoryLedger extends Ledger {
  readonly table: LedgerTable;
  readonly writes: readonly { readonly write: LedgerWrite; readonly key: string }[];
  /** The next `count` answers of this write do not arrive; the write itself happens unless `arrives` is false. */
  loseAnswers(write: LedgerWrite, count: number, arrives?: boolean): void;
}

export function ledgerTable(): LedgerTable {
  return { receipts: new Map(), leases: new Map(), notes: new Map() };
}

/** The ledger of an org in memory: what the contract suite asks of every ledger, and nothing else. */
export function memoryLedger(
  owner: LedgerOwner,
  table: LedgerTable = ledgerTable(),
  onWrite: (write: LedgerWrite, key: string) => void = () => {},
): MemoryLedger {
  const writes: { write: LedgerWrite; key: string }[] = [];
  const losses = new Map<LedgerWrite, { count: number; arrives: boolean }>();

  const newest = (): LeaseRow | undefined =>
    [...table.leases.values()].sort((a, b) => b.generation - a.generation)[0];
  const write = (name: LedgerWrite, key: string, act: () => LedgerResult): Promise<LedgerResult> => {
    writes.push({ write: name, key });
    onWrite(name, key);
    const loss = losses.get(name);
    if (loss === undefined || loss.count === 0) {
      return Promise.resolve(act());
    }
    loss.count -= 1;
    if (loss.arrives) {
      act();
    }
    return Promise.resolve({ lost: `the answer to ${name} did not arrive` });
  };
  const keyOf = (address: Address): string =>
    stableStringify([owner.project, owner.org, owner.orgId, address]);
  const isOurs = (receipt: Receipt): boolean =>
    receipt.project === owner.project && receipt.org === owner.org && receipt.orgId === owner.orgId;
  /** Only the newest generation, held by the same run, can be renewed or released. */
  const replaceLease = (row: LeaseRow): LedgerResult => {
    const held = newest();
    if (held?.generation !== row.generation || held.run !== row.run || held.holder !== row.holder) {
      return 'taken';
    }
    table.leases.set(row.generation, row);
    return 'done';
  };
  return {
    where: 'org',
    table,
    writes,
    loseAnswers: (name, count, arrives = true) => void losses.set(name, { count, arrives }),
    read() {
      const receipts = [...table.receipts.values()].map((receipt) => structuredClone(receipt));
      const lease = newest();
      return Promise.resolve({
        state: table.leases.size + table.receipts.size === 0 ? 'missing' : 'present',
        receipts: receipts.filter(isOurs),
        elsewhere: receipts.filter((receipt) => !isOurs(receipt)),
        ...(lease && { lease }),
        ...(table.notes.size > 0 && { runNotes: [...table.notes.values()] }),
        complete: true,
        findings: [],
      });
    },
    writeReceipt: (receipt) =>
      write('writeReceipt', receipt.address, () => {
        table.receipts.set(keyOf(receipt.address), structuredClone(receipt));
        return 'done';
      }),
    dropReceipt: (address) =>
      write('dropReceipt', address, () => {
        table.receipts.delete(keyOf(address));
        return 'done';
      }),
    takeLease: (row) =>
      write('takeLease', String(row.generation), () => {
        if ((newest()?.generation ?? 0) >= row.generation) {
          return 'taken';
        }
        table.leases.set(row.generation, row);
        return 'done';
      }),
    renewLease: (row) => write('renewLease', String(row.generation), () => replaceLease(row)),
    releaseLease: (row) =>
      write('releaseLease', String(row.generation), () => replaceLease({ ...row, released: true })),
    noteRun: (run, key, note) =>
      write('noteRun', `${run}|${key}`, () => {
        table.notes.set(`${run}|${key}`, { run, key, note: structuredClone(note) });
        return 'done';
      }),
    dropNote: (run, key) =>
      write('dropNote', `${run}|${key}`, () => {
        table.notes.delete(`${run}|${key}`);
        return 'done';
      }),
  };
}
