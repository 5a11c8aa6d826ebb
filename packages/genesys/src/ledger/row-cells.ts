import { ToolError } from '@callwright/model';

/** Columns that hold the text of a row, and what one cell holds at most (design 4). Fixed for good. */
export const DATA_COLUMNS = ['data1', 'data2', 'data3', 'data4', 'data5', 'data6', 'data7', 'data8'] as const;
export const LONGEST_CELL = 4000;

/** How far a cut is moved back from a blank or the middle of a character before it is made anyway. */
const SHIFT = 200;

/**
 * A text in cells, the unused ones empty. No cell begins or ends with white space or half a character where that can be
 * avoided, since a store may trim cells.
 *
 * @throws ToolError `ledger.too-large`
 */
export function cellsOf(key: string, text: string): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  let rest = text;
  for (const column of DATA_COLUMNS) {
    const cut = cutOf(rest);
    cells[column] = rest.slice(0, cut);
    rest = rest.slice(cut);
  }
  if (rest !== '') {
    throw new ToolError({
      code: 'ledger.too-large',
      problem: 'failed',
      summary: `The ledger cannot hold ${JSON.stringify(key)}: ${text.length} characters`,
      detail: `A row of the data table takes ${DATA_COLUMNS.length * LONGEST_CELL}. Nothing was written.`,
      hint: 'Split the resource, for example a call route with very many numbers, or use a file as the ledger.',
    });
  }
  return cells;
}

/** The text back; undefined when the first cell is missing, as in a brief listing. */
export function textOfCells(row: Readonly<Record<string, unknown>>): string | undefined {
  const cells = DATA_COLUMNS.map((column) => row[column] ?? '');
  return typeof row[DATA_COLUMNS[0]] === 'string' && cells.every((cell) => typeof cell === 'string')
    ? cells.join('')
    : undefined;
}

function cutOf(rest: string): number {
  if (rest.length <= LONGEST_CELL) {
    return rest.length;
  }
  for (let cut = LONGEST_CELL; cut > LONGEST_CELL - SHIFT; cut -= 1) {
    if (isGoodCut(rest, cut)) {
      return cut;
    }
  }
  return LONGEST_CELL;
}

function isGoodCut(text: string, cut: number): boolean {
  const [before, after] = [text.charAt(cut - 1), text.charAt(cut)];
  return !/\s/.test(before) && !/\s/.test(after) && !/[\ud800-\udbff]/.test(before);
}
