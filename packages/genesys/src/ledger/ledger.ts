import type { Json, LeaseRow, Ledger, LedgerOwner, LedgerReader, LedgerResult } from '@callwright/model';
import { stableStringify } from '@callwright/model';
import { ledgerReading } from './ledger-reading.ts';
import { leaseKey, receiptKey, runKey } from './row-key.ts';
import type { LedgerRow, RowReader, RowStore } from './row-store.ts';

/**
 * Generations that stay on record. A holder that was away comes back with an old generation and must find the next one;
 * older rows are removed by whoever takes a new one (design 4, lease).
 */
const KEPT_GENERATIONS = 20;

export function ledgerReaderOn(rows: RowReader, owner: LedgerOwner): LedgerReader {
  return { read: async () => ledgerReading(owner, await rows.readAll()) };
}

/** The port on top of any store of rows. */
export function ledgerOn(rows: RowStore, owner: LedgerOwner): Ledger {
  return {
    ...ledgerReaderOn(rows, owner),
    where: rows.where,
    writeReceipt: (receipt) =>
      rows.put(rowOf(receiptKey(owner, receipt.address), receipt as unknown as Json)),
    dropReceipt: (address) => rows.remove(receiptKey(owner, address)),
    async takeLease(row) {
      const taken = await rows.insert(leaseRow(row));
      const result = taken === 'done' ? await unlessOvertaken(rows, row) : taken;
      if (result === 'done' && row.generation > KEPT_GENERATIONS) {
        // Tidying up: a row that stays costs nothing, and the next holder tries again.
        await rows.remove(leaseKey(row.generation - KEPT_GENERATIONS));
      }
      return result;
    },
    renewLease: (row) => replaceLease(rows, row),
    releaseLease: (row) => replaceLease(rows, { ...row, released: true }),
    noteRun: (run, key, note) => rows.put(rowOf(runKey(run, key), { run, key, note })),
    dropNote: (run, key) => rows.remove(runKey(run, key)),
  };
}

async function replaceLease(rows: RowStore, row: LeaseRow): Promise<LedgerResult> {
  const replaced = await rows.replace(leaseRow(row));
  return replaced === 'done' ? unlessOvertaken(rows, row) : replaced;
}

/** Asked after the write: until then nobody had taken a newer generation. */
async function unlessOvertaken(rows: RowStore, row: LeaseRow): Promise<LedgerResult> {
  const overtaken = await rows.has(leaseKey(row.generation + 1));
  return typeof overtaken === 'boolean' ? (overtaken ? 'taken' : 'done') : overtaken;
}

function leaseRow(row: LeaseRow): LedgerRow {
  return rowOf(leaseKey(row.generation), row as unknown as Json);
}

function rowOf(key: string, value: Json): LedgerRow {
  return { key, text: stableStringify(value) };
}
