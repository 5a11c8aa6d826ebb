import type { Finding, LedgerResult } from '@callwright/model';
import { ToolError, isJsonObject } from '@callwright/model';
import type { Answer } from '../../answer.ts';
import { refusalOf, unknownOf } from '../../answer.ts';
import { correlation } from '../../connection-error.ts';
import { listAll } from '../../page-listing.ts';
import type { PlatformError } from '../../platform-error.ts';
import type { PlatformLine } from '../../platform-line.ts';
import type { DataTable, ReadingApis, WritingApis } from '../../sdk.ts';
import { textTable } from '../../text-table.ts';
import { thingByName } from '../../things.ts';
import { textField } from '../../wire-field.ts';
import { DATA_COLUMNS, LONGEST_CELL, cellsOf, textOfCells } from '../row-cells.ts';
import { generationOf, isReceiptKey } from '../row-key.ts';
import type { LedgerRow, RowReader, RowStore, RowsReading } from '../row-store.ts';

/** Name and columns of the table (design 4). Fixed for good. */
export const LEDGER_TABLE = 'Callwright ledger';

const ROW_PAGE = 100;

/** A table that was made a moment ago may not be listed yet; after that it must be hidden from us. */
const LOOK_AGAIN_MS = [500, 1_000, 2_000, 4_000];

/** Reads the table; sends nothing but GET. */
export function dataTableReader(line: PlatformLine<ReadingApis>): RowReader {
  return {
    async readAll() {
      const table = await thingByName(line, 'tables', LEDGER_TABLE);
      if (table.state === 'present') {
        return readRows(line, table.value.id);
      }
      if (table.state === 'gone') {
        return { state: 'missing', rows: [], complete: true, findings: [] };
      }
      return { state: 'hidden', rows: [], complete: false, findings: [unreadableTable(table.why.detail)] };
    },
  };
}

/** Reads and writes the table; the first write makes it. */
export function dataTableRows(
  line: PlatformLine<WritingApis>,
  options: { readonly division?: string | undefined },
): RowStore {
  const { architect } = line.apis;
  const reader = dataTableReader(line);
  const known = new Set<string>();
  let making: Promise<string> | undefined;
  let hidden = false;

  /** Many writes at once make one table. */
  const tableId = async (): Promise<string> => {
    making ??= findOrMakeTable(line, options.division);
    try {
      return await making;
    } catch (error) {
      making = undefined;
      hidden ||= isHidden(error);
      throw error;
    }
  };
  const post = (row: LedgerRow): Promise<Answer> =>
    withTable((id) => architect.postFlowsDatatableRows(id, wireRow(row)));
  const put = (row: LedgerRow): Promise<Answer> =>
    withTable((id) => architect.putFlowsDatatableRow(id, row.key, { body: wireRow(row) }));

  /** Somebody may have deleted the table since: then it is made again, once. */
  const withTable = async (operation: (id: string) => Promise<unknown>): Promise<Answer> => {
    const id = await tableId();
    const answer = await line.call(() => operation(id));
    if (!isCode(answer, 'flows.datatables.table.not.found')) {
      return answer;
    }
    making = undefined;
    const again = await tableId();
    return line.call(() => operation(again));
  };

  return {
    where: 'org',
    async readAll() {
      const reading = await reader.readAll();
      reading.rows.forEach((row) => known.add(row.key));
      return reading.state === 'missing' && hidden ? { ...reading, state: 'hidden' } : reading;
    },
    async has(key) {
      const answer = await withTable((id) => architect.getFlowsDatatableRow(id, key, { showbrief: true }));
      if (isStatus(answer, 404)) {
        return false;
      }
      const result = resultOf('read', answer);
      return typeof result === 'object' ? result : true;
    },
    async insert(row) {
      const answer = await post(row);
      return isStatus(answer, 409) ? 'taken' : resultOf('write', answer);
    },
    async put(row) {
      const first = known.has(row.key) ? await put(row) : await post(row);
      const answer = isStatus(first, 404) ? await post(row) : isStatus(first, 409) ? await put(row) : first;
      const result = resultOf('write', answer);
      if (result === 'done') {
        known.add(row.key);
      }
      return result;
    },
    async replace(row) {
      const answer = await put(row);
      return isStatus(answer, 404) ? 'taken' : resultOf('write', answer);
    },
    async remove(key) {
      const answer = await withTable((id) => architect.deleteFlowsDatatableRow(id, key));
      known.delete(key);
      return isStatus(answer, 404) ? 'done' : resultOf('write', answer);
    },
  };
}

async function readRows(line: PlatformLine<ReadingApis>, tableId: string): Promise<RowsReading> {
  const listing = await listAll(
    line.call,
    'the ledger',
    ROW_PAGE,
    (page) => line.apis.architect.getFlowsDatatableRows(tableId, { ...page, showbrief: false }),
    (row) => textField(row, 'key'),
  );
  return {
    state: 'present',
    rows: listing.rows.map((row) => ({ key: textField(row, 'key') ?? '', text: textOfCells(row) ?? '' })),
    complete: listing.complete.known,
    findings: listing.complete.known ? [] : [unreadableTable(listing.complete.detail)],
  };
}

async function findOrMakeTable(
  line: PlatformLine<WritingApis>,
  division: string | undefined,
): Promise<string> {
  const found = await findTable(line);
  return found ?? makeTable(line, division);
}

async function findTable(line: PlatformLine<ReadingApis>): Promise<string | undefined> {
  const table = await thingByName(line, 'tables', LEDGER_TABLE);
  if (table.state === 'unknown') {
    throw unusable('could not be looked for', table.why.detail);
  }
  return table.state === 'present' ? table.value.id : undefined;
}

async function makeTable(line: PlatformLine<WritingApis>, division: string | undefined): Promise<string> {
  const body = { ...tableBody(), ...(await divisionField(line, division)) };
  const answer = await line.call(() => line.apis.architect.postFlowsDatatables(body));
  const id = answer.answer === 'ok' && isJsonObject(answer.body) ? textField(answer.body, 'id') : undefined;
  if (id !== undefined) {
    return id;
  }
  if (answer.answer === 'error' && !isStatus(answer, 409) && answer.error.status < 500) {
    throw refused('make', answer.error);
  }
  // Somebody else has made it, or the answer to our own request was lost: in both cases it will be listed.
  for (const wait of LOOK_AGAIN_MS) {
    await line.pause(wait);
    const found = await findTable(line);
    if (found !== undefined) {
      return found;
    }
  }
  throw isStatus(answer, 409) ? hiddenTable() : unusable('could not be made', lostDetail(answer));
}

async function divisionField(
  line: PlatformLine<WritingApis>,
  name: string | undefined,
): Promise<Pick<DataTable, 'division'>> {
  if (name === undefined) {
    return {};
  }
  const division = await thingByName(line, 'divisions', name);
  if (division.state !== 'present') {
    throw unusable(
      'could not be made',
      division.state === 'gone' ? `There is no division ${JSON.stringify(name)}.` : division.why.detail,
    );
  }
  return { division: { id: division.value.id } };
}

function tableBody(): DataTable {
  return textTable(
    {
      name: LEDGER_TABLE,
      description: 'Written by Callwright: which flows and routes it manages. Do not edit.',
    },
    [['key', 256], ['kind', 64], ...DATA_COLUMNS.map((name) => [name, LONGEST_CELL] as const)],
  );
}

function wireRow(row: LedgerRow): Readonly<Record<string, string>> {
  const kind = isReceiptKey(row.key) ? 'receipt' : generationOf(row.key) === undefined ? 'run' : 'lease';
  return { key: row.key, kind, ...cellsOf(row.key, row.text) };
}

function isStatus(answer: Answer, status: number): boolean {
  return answer.answer === 'error' && answer.error.status === status;
}

function isCode(answer: Answer, code: string): boolean {
  return answer.answer === 'error' && answer.error.code === code;
}

/** Done, or lost; a refusal means that the ledger cannot be used, so it is an error. */
function resultOf(act: 'read' | 'write', answer: Answer): LedgerResult {
  if (answer.answer === 'ok') {
    return 'done';
  }
  if (answer.answer === 'none' || answer.error.status >= 500 || [408, 429].includes(answer.error.status)) {
    return { lost: lostDetail(answer) };
  }
  throw refused(act, answer.error);
}

function lostDetail(answer: Answer): string {
  return answer.answer === 'ok'
    ? 'The answer does not say what happened.'
    : unknownOf('the ledger', answer).detail;
}

function refused(act: 'read' | 'write' | 'make', error: PlatformError): ToolError {
  return new ToolError({
    code: 'ledger.refused',
    problem: 'failed',
    summary: `The platform refused to ${act} the ledger: ${error.status} ${error.code}`,
    detail: `${refusalOf(error, false).message}${correlation(error.correlationId)}`,
    hint: 'The applying client needs architect:datatable:add and view, and architect:datatableRow:add, edit, view and delete. `callwright doctor` shows what it has.',
  });
}

function unusable(what: string, detail: string): ToolError {
  return new ToolError({
    code: 'ledger.unusable',
    problem: 'failed',
    summary: `The ledger ${what}`,
    detail,
    hint: 'Nothing is applied without a ledger. Run the same command again; `callwright doctor` shows permissions.',
  });
}

const HIDDEN = 'ledger.hidden';

function hiddenTable(): ToolError {
  return new ToolError({
    code: HIDDEN,
    problem: 'failed',
    summary: `There is a data table "${LEDGER_TABLE}" that this OAuth client cannot see`,
    detail: 'It is in a division that the role of the client does not cover, so who manages what is unknown.',
    hint: 'Give the client architect:datatable:view in the division of that table.',
  });
}

function isHidden(error: unknown): boolean {
  return error instanceof ToolError && error.code === HIDDEN;
}

function unreadableTable(detail: string): Finding {
  return {
    code: 'ledger.unreadable',
    severity: 'error',
    summary: 'The ledger could not be read whole',
    detail: `${detail} What is not read is unknown, so nothing is deleted and nothing is taken for absent.`,
    hint: 'Run the same command again; `callwright doctor` shows permissions.',
  };
}
