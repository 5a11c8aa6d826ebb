import type { Finding, LeaseRow, LedgerOwner, LedgerReading, Receipt, RunNote } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { generationOf, isReceiptKey, isRunKey } from './row-key.ts';
import type { LedgerRow, RowsReading } from './row-store.ts';

/** What rows mean to one owner. A row that cannot be read is a finding and makes the reading incomplete. */
export function ledgerReading(owner: LedgerOwner, reading: RowsReading): LedgerReading {
  const receipts: Receipt[] = [];
  const elsewhere: Receipt[] = [];
  const findings: Finding[] = [...reading.findings];
  const runNotes: RunNote[] = [];
  let lease: LeaseRow | undefined;
  let complete = reading.complete;

  for (const row of reading.rows) {
    const read = readRow(row);
    if (read.row === 'receipt') {
      (isOwn(owner, read.receipt) ? receipts : elsewhere).push(read.receipt);
    } else if (read.row === 'lease') {
      lease = lease === undefined || read.lease.generation > lease.generation ? read.lease : lease;
    } else if (read.row === 'note') {
      runNotes.push(read.note);
    } else if (read.row === 'unreadable') {
      complete = false;
      findings.push(read.finding);
    }
  }
  return {
    state: reading.state,
    receipts,
    elsewhere,
    ...(lease === undefined ? {} : { lease }),
    ...(runNotes.length === 0 ? {} : { runNotes }),
    complete,
    findings,
  };
}

type ReadRow =
  | { readonly row: 'receipt'; readonly receipt: Receipt }
  | { readonly row: 'lease'; readonly lease: LeaseRow }
  | { readonly row: 'note'; readonly note: RunNote }
  | { readonly row: 'other' }
  | { readonly row: 'unreadable'; readonly finding: Finding };

function readRow(row: LedgerRow): ReadRow {
  const generation = generationOf(row.key);
  const value = parsed(row.text);
  if (isRunKey(row.key)) {
    return isRunNote(value) ? { row: 'note', note: value } : { row: 'other' };
  }
  if (isReceiptKey(row.key)) {
    return isReceipt(value) ? { row: 'receipt', receipt: value } : unreadable(row.key, value);
  }
  if (generation !== undefined) {
    return isLease(value) && value.generation === generation
      ? { row: 'lease', lease: value }
      : unreadable(row.key, value);
  }
  return { row: 'other' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A receipt belongs to one project, one of its orgs, and one org id (design 4). */
function isOwn(owner: LedgerOwner, receipt: Receipt): boolean {
  return receipt.project === owner.project && receipt.org === owner.org && receipt.orgId === owner.orgId;
}

const RECEIPT_TEXTS = ['project', 'org', 'orgId', 'address', 'liveId', 'liveName', 'run', 'at'];
const LEASE_TEXTS = ['holder', 'run', 'takenAt', 'expiresAt'];

function isReceipt(value: unknown): value is Receipt & Record<string, never> {
  return isJsonObject(value) && value['formatVersion'] === 1 && hasTexts(value, RECEIPT_TEXTS);
}

function isRunNote(value: unknown): value is RunNote & Record<string, never> {
  return isJsonObject(value) && hasTexts(value, ['run', 'key']) && value['note'] !== undefined;
}

function isLease(value: unknown): value is LeaseRow & Record<string, never> {
  return (
    isJsonObject(value) &&
    typeof value['generation'] === 'number' &&
    typeof value['released'] === 'boolean' &&
    hasTexts(value, LEASE_TEXTS)
  );
}

function hasTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function unreadable(key: string, value: unknown): ReadRow {
  const newer =
    isJsonObject(value) && typeof value['formatVersion'] === 'number' && value['formatVersion'] > 1;
  return {
    row: 'unreadable',
    finding: newer
      ? {
          code: 'ledger.newer-row',
          severity: 'error',
          summary: `The ledger row ${JSON.stringify(key)} was written by a newer version of Callwright`,
          detail:
            'This version cannot tell what it owns there, so nothing is deleted and nothing is taken for absent.',
          hint: 'Use that version here too.',
        }
      : {
          code: 'ledger.unreadable-row',
          severity: 'error',
          summary: `The ledger row ${JSON.stringify(key)} cannot be read`,
          detail:
            'It was changed by hand or cut. What it said is unknown, so nothing is deleted and nothing is taken for absent.',
          hint: 'Delete that row; what it was about is compared and adopted again by the next apply.',
        },
  };
}
